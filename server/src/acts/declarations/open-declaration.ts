// Opens a declaration in a round: number, tier nodes, one a kind and round, with a draft that holds what is known already.
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { emptyBody } from "@qingce/core/declaration/body";
import { decide } from "@qingce/core/declaration/decide";
import { regionFault } from "@qingce/core/programme/region-fault";
import { nodesOf, tiersOf } from "@qingce/core/programme/tier-tree";
import type { Kind } from "@qingce/core/rule/kind";
import { saveDraft } from "../../store/drafts.ts";
import { nextNumber } from "../../store/numbers.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { takeSlot } from "../../store/slots.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";
import { contextOf, writeDeclaration } from "./declaration-in-hand.ts";
import { prefilled } from "./prefill.ts";

export interface OpenDeclaration {
  readonly round: string;
  readonly kind: Kind;
}

/** A firm may have several products, but declares a factory, park or chain once a round. */
export async function claim(work: Work, input: OpenDeclaration, organisation: string, declaration: string): Promise<Result<null>> {
  if (input.kind === "product") return ok(null);
  const seat = await takeSlot(work.tx, { key: `declared:${input.round}:${input.kind}:${organisation}`, cap: 1, holder: declaration });
  return seat.ok ? ok(null) : refuse({ code: "already-declared", hint: "本轮同类申报已建立，请继续填写原申报" });
}

/** Counted by what stands before the number: two cities' rounds of one model notice never give the same number twice. */
async function numberOf(work: Work, { round }: RoundInHand): Promise<string> {
  const series = `${round.edition.split("/")[0]?.toUpperCase() ?? ""}${round.year}`;
  const n = await nextNumber(work.tx, `number:${series}`);
  return `${series}-${String(n).padStart(4, "0")}`;
}

async function open(work: Work, input: OpenDeclaration, id: string): Promise<Result<{ readonly declaration: string; readonly number: string }>> {
  const organisation = await findOrganisation(work.tx, id);
  const found = await takeUpRound(work, input.round);
  if (!found.ok) return found;
  if (organisation === null) return notFound;
  const { round, sealed } = found.value;
  const { edition } = sealed;
  const nodes = nodesOf(edition, input.kind, organisation.region, work.house.regions);
  const foreign = regionFault(edition, input.kind, organisation.region, round, work.house.regions);
  if (foreign !== undefined) return refuse(foreign);
  const absent = tiersOf(edition, input.kind).find((tier) => nodes[tier] === undefined);
  if (absent !== undefined) return refuse({ code: "tier-missing", place: "region", facts: { region: organisation.region, tier: absent }, hint: "注册地须精确到县（市、区）" });
  const declaration = work.house.ids.next("declaration");
  const claimed = await claim(work, input, id, declaration);
  if (!claimed.ok) return claimed;
  const opening = { id: declaration, number: await numberOf(work, found.value), round: round.id, edition: edition.id, hash: sealed.hash, kind: input.kind, organisation: id, name: organisation.name, region: organisation.region, industry: organisation.industry, nodes };
  const decided = decide(undefined, { kind: "open", opening }, contextOf(work, found.value));
  if (!decided.ok) return decided;
  const written = await writeDeclaration(work, { state: undefined, sealed }, decided.value);
  if (!written.ok) return written;
  const body = { ...emptyBody, facts: prefilled(edition, organisation.region) };
  const saved = await saveDraft(work.tx, { declarationId: declaration, organisationId: id, body: body as unknown as JsonObject, revision: 0, savedAt: work.at });
  return saved.ok ? ok({ declaration, number: opening.number }) : saved;
}

/** Opens a declaration 申报 for the actor's own organisation. */
export async function openDeclaration(house: House, actor: Actor, input: OpenDeclaration, key?: string): Promise<Result<{ readonly declaration: string; readonly number: string }>> {
  const { organisation } = actor;
  const may = allowed(actor, "open-declaration", organisation === undefined ? {} : { organisation });
  if (!may.ok) return may;
  return command(house, actor, { act: "open-declaration", input: { ...input }, key }, (work) => open(work, input, organisation ?? ""));
}
