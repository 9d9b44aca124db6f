// Opens a round under an edition, which is sealed by its hash in the same transaction.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Actor } from "@qingce/core/access/actor";
import { decideRound } from "@qingce/core/programme/decide-round";
import { sealEdition } from "../../store/editions.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { roundContext, writeRound } from "./round-in-hand.ts";

export interface OpenRound {
  readonly edition: string;
  readonly year: number;
  /** Region node of the authority; must be the edition's own where the edition names one. */
  readonly authority: string;
  readonly title: string;
  readonly opens: string;
  readonly dates: { readonly [date: string]: string };
}

export async function openRound(house: House, actor: Actor, input: OpenRound, key?: string): Promise<Result<{ readonly round: string; readonly hash: string }>> {
  const may = allowed(actor, "open-round", { node: input.authority });
  if (!may.ok) return may;
  const sealed = house.editions.current.get(input.edition);
  if (sealed === undefined) return refuse({ code: "edition-unknown", place: "edition", facts: { edition: input.edition }, hint: "没有这一版通知" });
  const named = sealed.edition.edition.authority.region;
  if (named !== "given-at-opening" && named !== input.authority) return refuse({ code: "authority-foreign", place: "authority", facts: { named, given: input.authority }, hint: `本通知由 ${sealed.edition.edition.authority.office} 组织` });
  if (house.regions.get(input.authority)?.level !== sealed.edition.edition.authority.tier) return refuse({ code: "authority-tier", place: "authority", facts: { authority: input.authority, tier: sealed.edition.edition.authority.tier }, hint: "组织单位的层级与通知不符" });
  return command(house, actor, { act: "open-round", input: { ...input }, key }, async (work) => {
    const id = house.ids.next("round");
    const decided = decideRound(undefined, { kind: "open", id, hash: sealed.hash, year: input.year, authority: input.authority, title: input.title, opens: input.opens as PlainDay, dates: input.dates as { readonly [date: string]: PlainDay } }, roundContext(work, sealed));
    if (!decided.ok) return decided;
    await sealEdition(work.tx, { id: sealed.edition.id, hash: sealed.hash, body: sealed.text, sealedAt: work.at });
    const written = await writeRound(work, { round: undefined, sealed }, decided.value);
    return written.ok ? ok({ round: id, hash: sealed.hash }) : written;
  });
}
