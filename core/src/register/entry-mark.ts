// Marks on a register entry 支持标记: subsidy 资金奖励 and priority for recommendation upward 优先推荐, by the clause that grants them. No amount is kept: no text held says one.
import { compareDays, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { sayDay } from "../base/say-day.ts";
import type { Edition } from "../programme/edition.ts";
import type { UpkeepDuty } from "../programme/upkeep-file.ts";
import { appliesTo, type Kind } from "../rule/kind.ts";
import type { Entry } from "./entry.ts";

const markKinds = ["subsidy", "priority"] as const;
export type MarkKind = (typeof markKinds)[number];
export const markWords: { readonly [mark in MarkKind]: string } = { subsidy: "资金支持", priority: "优先推荐" };

export type Mark = undefined | { readonly mark: MarkKind; readonly clause: string; readonly from: PlainDay; readonly standing: "open" | "ended"; readonly byLeaving: boolean };

export type MarkEvent =
  | { readonly type: "set"; readonly entry: string; readonly mark: MarkKind; readonly edition: string; readonly clause: string; readonly says: string; readonly document: string; readonly from: PlainDay; readonly by: string }
  /** `byLeaving`: the unit left its list, nobody had to think of it. */
  | { readonly type: "ended"; readonly on: PlainDay; readonly reason: string; readonly byLeaving: boolean; readonly by: string }
  /** The removal that ended it was overturned. */
  | { readonly type: "restored"; readonly on: PlainDay; readonly document: string; readonly by: string };

export function evolveMark(state: Mark, event: MarkEvent): Mark {
  switch (event.type) {
    case "set":
      return state ?? { mark: event.mark, clause: event.clause, from: event.from, standing: "open", byLeaving: false };
    case "ended":
      return state && { ...state, standing: "ended", byLeaving: event.byLeaving };
    case "restored":
      return state && { ...state, standing: "open", byLeaving: false };
  }
}

/** What the edition grants those on its list, by clause. */
export const supportDuties = ({ upkeep }: Pick<Edition, "upkeep">, kind: Kind): readonly UpkeepDuty[] => upkeep.duties.filter((duty) => duty.act === "support" && appliesTo(duty.for, kind));

export interface SetMark {
  readonly mark: MarkKind;
  readonly clause: string;
  readonly document: string;
  readonly from: PlainDay;
  readonly by: string;
}

/** Only by a clause of the edition that grants it, from a day on which the unit stands, once a clause. */
export function decideSetMark(entry: NonNullable<Entry>, edition: Pick<Edition, "id" | "upkeep">, asked: SetMark, held: readonly { readonly mark: string; readonly clause: string }[], today: PlainDay): Result<readonly MarkEvent[]> {
  const duty = supportDuties(edition, entry.kind).find(({ cite }) => cite === asked.clause);
  const { mark, clause, document, from, by } = asked;
  const faults: readonly Refusal[] = [
    ...(entry.standing === "left" ? [{ code: "entry-left", hint: "该单位已移出名单，不能再标记" }] : []),
    ...(duty === undefined ? [{ code: "clause-grants-nothing", place: "clause", facts: { clause, grants: supportDuties(edition, entry.kind).map(({ cite }) => cite) }, hint: "本版通知的这一条没有给予支持，标记须有条款依据" }] : []),
    ...(document.trim() === "" ? [{ code: "document-missing", place: "document", hint: "请写明所依的文件" }] : []),
    ...(compareDays(from, today) > 0 ? [{ code: "day-to-come", place: "from", facts: { from, today }, hint: "日期不能晚于今天" }] : []),
    ...(compareDays(from, entry.from) < 0 ? [{ code: "before-listing", place: "from", facts: { from, listed: entry.from }, hint: `该单位${sayDay(entry.from)}才列入名单` }] : []),
    ...(held.some((one) => one.mark === mark && one.clause === clause) ? [{ code: "already-marked", place: "mark", hint: "已有同一条款的标记" }] : []),
  ];
  if (faults.length > 0 || duty === undefined) return refuse(...faults);
  return ok([{ type: "set", entry: entry.id, mark, edition: edition.id, clause, says: duty.says, document: document.trim(), from, by }]);
}

export function decideEndMark(state: Mark, told: { readonly on: PlainDay; readonly reason: string; readonly byLeaving: boolean; readonly by: string }): Result<readonly MarkEvent[]> {
  if (state?.standing !== "open") return refuse({ code: "mark-ended", hint: "这一标记已经终止" });
  if (told.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明终止的理由" });
  if (compareDays(told.on, state.from) < 0) return refuse({ code: "before-mark", place: "on", facts: { from: state.from, on: told.on }, hint: `标记自${sayDay(state.from)}起，终止日不能在此之前` });
  return ok([{ type: "ended", ...told }]);
}

/** Only what a leaving ended comes back with the unit; what an officer ended stays ended. */
export const decideRestoreMark = (state: Mark, told: { readonly on: PlainDay; readonly document: string; readonly by: string }): readonly MarkEvent[] => (state?.standing === "ended" && state.byLeaving ? [{ type: "restored", ...told }] : []);
