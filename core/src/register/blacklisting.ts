// The blacklist of evaluators 黑名单: one person proposes, another confirms; how long it lasts is the edition's, by whose clause it stands.
import { addDays, addYears, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { sayDay } from "../base/say-day.ts";
import type { Edition } from "../programme/edition.ts";
import type { UpkeepDuty } from "../programme/upkeep-file.ts";

export interface Blacklisting {
  readonly by: string;
  readonly edition: string;
  readonly reason: string;
  /** Title and number of what established the facts 查实文书. */
  readonly document: string;
  readonly state: "proposed" | "confirmed" | "withdrawn";
}

/** The edition's duty to blacklist; undefined where it has none. */
export const blacklistDuty = (edition: Edition): UpkeepDuty | undefined => edition.upkeep.duties.find((duty) => duty.act === "blacklist");

/** The last day barred: the day before the same day so many years later, the day of listing counted (R-N11). */
export const lastDayBarred = (listed: PlainDay, years: number): PlainDay => addDays(addYears(listed, years), -1);

/** Whether a body is barred on a day. */
export const isBarred = (until: string | null, on: PlainDay): boolean => until !== null && on <= until;

export function proposalFault(edition: Edition | undefined, given: { readonly reason: string; readonly document: string }): Refusal | undefined {
  if (edition === undefined || blacklistDuty(edition) === undefined) return { code: "blacklist-not-foreseen", place: "edition", hint: "该通知没有黑名单的规定" };
  if (given.reason.trim() === "") return { code: "reason-missing", place: "reason", hint: "请写明查实的弄虚作假或故意隐瞒情形" };
  return given.document.trim() === "" ? { code: "document-missing", place: "document", hint: "请写明查实文书的名称和文号" } : undefined;
}

/** The second person confirms or sets aside; never the first. */
export function decideBlacklisting(known: Blacklisting, by: string, confirmed: boolean): Result<Blacklisting["state"]> {
  if (known.state !== "proposed") return refuse({ code: "blacklisting-decided", facts: { state: known.state }, hint: "这一提议已办理" });
  if (confirmed && known.by === by) return refuse({ code: "two-people", hint: "须由另一人确认" });
  return ok(confirmed ? "confirmed" : "withdrawn");
}

/** Why a blacklisted evaluator's report is not accepted, with the clause. */
export const notAccepted = (duty: Pick<UpkeepDuty, "cite"> | undefined, until: string): Refusal => ({
  code: "evaluator-blacklisted",
  ...(duty === undefined ? {} : { clause: duty.cite }),
  facts: { until },
  hint: `该机构列入黑名单至${sayDay(until)}，其评价结果不予采信`,
});
