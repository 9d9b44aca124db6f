// An open round changes only by a signed amendment: extension, correction, supplement, quota transfer.
import { compareDays, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { dayOf } from "../rule/deadline.ts";
import type { Kind } from "../rule/kind.ts";
import type { Edition } from "./edition.ts";
import type { RoundCommand } from "./round-command.ts";
import type { AmendmentChange, RoundEvent } from "./round-event.ts";
import { quotaInForce, type Round } from "./round.ts";

type Amend = Extract<RoundCommand, { kind: "amend" }>;

function extensionFault(state: Round, change: Extract<AmendmentChange, { kind: "extension" }>, edition: Edition): Refusal | undefined {
  const date = edition.procedure.dates.find((one) => one.id === change.date);
  if (date === undefined) return { code: "date-unknown", place: "change.date", hint: `本通知没有日期 ${change.date}` };
  const now = dayOf(date, state.dates);
  if (now !== undefined && compareDays(change.day, now) <= 0) return { code: "extension-backwards", place: "change.day", facts: { now, day: change.day }, hint: `延期须晚于现定的 ${now}` };
  if (compareDays(change.day, state.opens) < 0) return { code: "date-before-opening", place: "change.day", facts: { opens: state.opens, day: change.day }, hint: "期限早于受理首日" };
  return undefined;
}

/** Whether a quota names the node: in a table, or by giving every node the same. */
function named(state: Round, edition: Edition, of: Kind, node: string): boolean {
  const quota = edition.procedure.quota[of];
  const stated = quota === undefined || "is" in quota ? undefined : quota;
  return stated?.each !== undefined || Object.hasOwn(stated?.table ?? {}, node) || Object.hasOwn(state.quotas[of] ?? {}, node);
}

function transferFault(state: Round, command: Amend, change: Extract<AmendmentChange, { kind: "quota-transfer" }>, edition: Edition): Refusal | undefined {
  const giving = quotaInForce(state, edition, change.of, change.from);
  if (typeof giving !== "number" || ![change.from, change.to].every((node) => named(state, edition, change.of, node))) return { code: "quota-unstated", place: "change", hint: "没有名额可以调剂" };
  if (!Number.isInteger(change.n) || change.n < 1) return { code: "quota-malformed", place: "change.n", hint: "调剂数须是正整数" };
  if (change.from === change.to) return { code: "transfer-to-itself", place: "change.to", hint: "调出与调入须是两个地区" };
  if (state.sent.some((one) => one.kind === change.of && one.node === change.to)) return { code: "list-already-sent", place: "change.to", facts: { node: change.to }, hint: "调入地区的推荐名单已上报，不能再增名额" };
  const free = giving - (command.taken ?? 0);
  return change.n > free ? { code: "quota-lowered-below-taken", place: "change.n", facts: { quota: giving, taken: command.taken ?? 0, n: change.n }, hint: `该地区只剩 ${free} 个未用名额` } : undefined;
}

function changeFault(state: Round, command: Amend, edition: Edition): Refusal | undefined {
  const { change } = command;
  switch (change.kind) {
    case "extension":
      return extensionFault(state, change, edition);
    case "quota-transfer":
      return transferFault(state, command, change, edition);
    case "correction":
    case "supplement":
      return change.text.trim() === "" ? { code: "text-missing", place: "change.text", hint: "请写明内容" } : undefined;
  }
}

/** Decides an amendment; it must be signed and reasoned, and the round not yet announced. */
export function decideAmendment(state: Round, command: Amend, edition: Edition, today: PlainDay): Result<readonly RoundEvent[]> {
  if (state.announcement !== undefined) return refuse({ code: "round-announced", hint: "名单已公布，不能再变更本批次" });
  if (command.signedBy.trim() === "") return refuse({ code: "signature-missing", place: "signedBy", hint: "变更须有签发人" });
  if (command.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明变更理由" });
  const fault = changeFault(state, command, edition);
  return fault === undefined ? ok([{ type: "amended", change: command.change, signedBy: command.signedBy, day: today, reason: command.reason }]) : refuse(fault);
}
