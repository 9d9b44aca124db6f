// What a blacklisting would do 在办申报的影响, told before it is proposed or confirmed: until when it bars, and what becomes of each case in hand. Writes nothing.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Actor } from "@qingce/core/access/actor";
import { dropEvaluation } from "@qingce/core/declaration/drop-evaluation";
import { blacklistDuty, lastDayBarred, notAccepted } from "@qingce/core/register/blacklisting";
import { findOrganisation } from "../../store/organisations.ts";
import { allowed, command } from "../command.ts";
import { takeUp } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { casesOf, type OpenCase } from "./cases-in-hand.ts";

export interface CaseForeseen {
  readonly number: string;
  readonly name: string;
  readonly round: string;
  readonly edition: string;
  /** Of the case's own edition; empty where that has no blacklist. */
  readonly clause: string;
  /** `freed`: still a draft. `returned` to the applicant. `left-out` of the list that went up. `stays`: decided already. */
  readonly becomes: "freed" | "returned" | "left-out" | "stays";
}

export interface BlacklistingForeseen {
  readonly from: PlainDay;
  readonly until: PlainDay;
  readonly years: number;
  readonly clause: string;
  readonly cases: readonly CaseForeseen[];
}

async function foreseeOne(house: House, actor: Actor, { declaration, as }: OpenCase, until: string): Promise<CaseForeseen> {
  const told = await command<CaseForeseen>(house, actor, { act: "list-blacklistings", input: {}, as }, async (work) => {
    const found = await takeUp(work, declaration);
    if (!found.ok) return found;
    const { state, row, sealed } = found.value;
    const events = dropEvaluation(sealed.edition, state, notAccepted(blacklistDuty(sealed.edition), until));
    const types = events.ok ? events.value.map((event) => event.type) : [];
    const becomes = !events.ok ? "stays" : types.includes("left-out") ? "left-out" : types.includes("returned") ? "returned" : "freed";
    const name = (await findOrganisation(work.tx, state.opening.organisation))?.name ?? "";
    return ok({ number: state.opening.number, name, round: row.title, edition: sealed.edition.edition.name, clause: blacklistDuty(sealed.edition)?.cite ?? "", becomes });
  });
  if (!told.ok) throw new Error(`foresee ${declaration}: ${told.refusals.map((one) => one.code).join(", ")}`);
  return told.value;
}

export async function foreseeBlacklisting(house: House, actor: Actor, input: { readonly node: string; readonly evaluator: string; readonly edition: string }): Promise<Result<BlacklistingForeseen>> {
  const may = allowed(actor, "list-blacklistings", { node: input.node });
  if (!may.ok) return may;
  const edition = house.editions.current.get(input.edition)?.edition;
  const duty = edition === undefined ? undefined : blacklistDuty(edition);
  if (edition === undefined || duty === undefined) return refuse({ code: "blacklist-not-foreseen", place: "edition", hint: "该通知没有黑名单的规定" });
  if (edition.edition.authority.region !== input.node) return refuse({ code: "not-the-blacklisting-office", clause: duty.cite, place: "node", hint: "黑名单由发布该通知的主管部门列入" });
  const today = await command(house, actor, { act: "list-blacklistings", input: {} }, async (work) => ok(work.today));
  if (!today.ok) return today;
  const years = duty["for-years"] ?? 0;
  const until = lastDayBarred(today.value, years);
  const cases: CaseForeseen[] = [];
  for (const one of (await casesOf(house, actor, input.evaluator)).cases) cases.push(await foreseeOne(house, actor, one, until));
  return ok({ from: today.value, until, years, clause: duty.cite, cases: cases.toSorted((a, b) => (a.number < b.number ? -1 : 1)) });
}
