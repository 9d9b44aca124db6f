// A tier records its own published list: recognition of a lower round feeds the upper one. All or nothing, each fault with its row.
import { checkCreditCode } from "@qingce/core/base/credit-code";
import type { JsonObject } from "@qingce/core/base/json";
import { yearOf, type PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import { findOrganisationByCreditCode } from "../../store/organisations.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { enterUnit } from "./enter-unit.ts";

export interface LowerList {
  readonly level: Tier;
  readonly kind: Kind;
  readonly pool?: boolean | undefined;
  /** Number and title of the document that published the list. */
  readonly document: string;
  readonly from: string;
  /** The node whose list it is. */
  readonly node: string;
  readonly entries: readonly { readonly name: string; readonly creditCode: string; readonly region: string; readonly industry?: string | undefined }[];
}

function faults(house: House, input: LowerList): readonly Refusal[] {
  const level = house.regions.get(input.node)?.level;
  const wrongLevel: readonly Refusal[] = level === input.level ? [] : [{ code: "level-foreign", place: "level", facts: { level: input.level, node: input.node }, hint: "只能登记本级名单" }];
  return [
    ...wrongLevel,
    ...input.entries.flatMap((entry, n) => {
      const code = checkCreditCode(entry.creditCode);
      const inside = house.regions.isWithin(entry.region, input.node);
      return [
        ...(code.ok ? [] : code.refusals.map((one) => ({ ...one, place: `entries.${n}.creditCode` }))),
        ...(inside ? [] : [{ code: "region-foreign", place: `entries.${n}.region`, facts: { region: entry.region }, hint: "不在本地区" }]),
      ];
    }),
  ];
}

export async function enterLowerList(house: House, actor: Actor, input: LowerList, key?: string): Promise<Result<{ readonly entered: number }>> {
  const may = allowed(actor, "enter-lower-list", { node: input.node });
  if (!may.ok) return may;
  const found = faults(house, input);
  if (found.length > 0) return refuse(...found);
  return command(house, actor, { act: "enter-lower-list", input: { ...input } as unknown as JsonObject, key }, async (work) => {
    // one order for all, so that two lists with the same units never wait for each other
    for (const [n, entry] of [...input.entries.entries()].toSorted(([, one], [, other]) => (one.creditCode < other.creditCode ? -1 : Number(one.creditCode > other.creditCode)))) {
      const organisation = await findOrganisationByCreditCode(work.tx, entry.creditCode);
      const scope = house.regions.ancestors(entry.region).map((region) => region.code);
      const from = input.from as PlainDay;
      const entered = await enterUnit(work, { level: input.level, kind: input.kind, pool: input.pool ?? false, year: yearOf(from), name: entry.name, creditCode: entry.creditCode, region: entry.region, industry: entry.industry ?? null, organisation: organisation?.id ?? null, source: `list:${input.node}`, document: input.document, from, edition: null, round: null, declaration: null, scope });
      if (!entered.ok) return refuse(...entered.refusals.map((one) => ({ ...one, place: `entries.${n}` })));
    }
    return ok({ entered: input.entries.length });
  });
}
