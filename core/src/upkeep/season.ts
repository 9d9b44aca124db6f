// A filing season 填报期: one year's tables under one edition, opened by the authority of a list, with the last day to file.
import { addDays, compareDays, daysBetween, isDay, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import { appliesTo, type Kind, type Tier } from "../rule/kind.ts";
import type { UpkeepDuty } from "../programme/upkeep-file.ts";

/** The duty to file each year, of a kind; undefined where the edition knows none (M). */
export const filingDuty = (edition: Pick<Edition, "upkeep">, kind: Kind): UpkeepDuty | undefined =>
  edition.upkeep.duties.find(({ act, who, for: of, "every-years": years }) => act === "file-report" && who === "applicant" && years !== undefined && appliesTo(of, kind));

/** Tiers that audit a kind's tables, one after the other. */
export function auditTiers(edition: Pick<Edition, "upkeep">, kind: Kind): readonly Tier[] {
  const duty = edition.upkeep.duties.find(({ act, for: of, tiers }) => act === "audit" && tiers !== undefined && appliesTo(of, kind));
  return duty?.tiers ?? [];
}

export interface Season {
  readonly id: string;
  readonly edition: string;
  readonly editionHash: string;
  readonly year: number;
  readonly kind: Kind;
  readonly level: Tier;
  /** Node of the authority whose list it is. */
  readonly node: string;
  readonly form: string;
  readonly due: PlainDay;
  readonly tiers: readonly Tier[];
  readonly clause: string;
}

export type SeasonEvent = ({ readonly type: "opened"; readonly by: string } & Season) | { readonly type: "extended"; readonly due: PlainDay; readonly document: string; readonly by: string } | { readonly type: "closed"; readonly by: string };

export type SeasonState = undefined | (Season & { readonly standing: "open" | "closed" });

export function evolveSeason(state: SeasonState, event: SeasonEvent): SeasonState {
  switch (event.type) {
    case "opened": {
      const { type: _, by: __, ...season } = event;
      return state ?? { ...season, standing: "open" };
    }
    case "extended":
      return state && { ...state, due: event.due };
    case "closed":
      return state && { ...state, standing: "closed" };
  }
}

/** What the authority asks for; what is not its own to say comes from the edition. */
export interface SeasonAsked {
  readonly id: string;
  readonly year: number;
  readonly kind: Kind;
  readonly level: Tier;
  readonly node: string;
  /** Left open where the notice states the day. */
  readonly due?: PlainDay;
  /** Form for this kind and year; undefined where none is held. */
  readonly form: string | undefined;
  readonly by: string;
}

/** The last day: the notice's own, or where it states none the authority's. */
function dueDay(duty: UpkeepDuty, due: PlainDay | undefined, today: PlainDay): Result<PlainDay> {
  const stated = duty.due === undefined || duty.due === "unstated" ? undefined : (duty.due as PlainDay);
  if (stated !== undefined) return due === undefined || due === stated ? ok(stated) : refuse({ code: "due-stated", place: "due", clause: duty.cite, facts: { due, stated }, hint: `本通知载明的期限为${stated}` });
  if (due === undefined) return refuse({ code: "due-missing", place: "due", clause: duty.cite, hint: "本通知未载填报期限，请由组织单位写明" });
  if (!isDay(due)) return refuse({ code: "day-malformed", place: "due", hint: "日期请写作 2026-04-15" });
  return compareDays(due, today) < 0 ? refuse({ code: "due-in-past", place: "due", facts: { due, today }, hint: "填报期限不能早于今天" }) : ok(due);
}

/** Opens a season: one a year, kind and authority (the server's seat holds that); never for a year to come. */
export function decideSeason(state: SeasonState, edition: Edition, editionHash: string, asked: SeasonAsked, today: PlainDay): Result<readonly SeasonEvent[]> {
  if (state !== undefined) return refuse({ code: "season-open", hint: "该年度的填报已经开始" });
  const duty = filingDuty(edition, asked.kind);
  const thisYear = Number(today.slice(0, 4));
  const faults: readonly Refusal[] = [
    ...(duty === undefined ? [{ code: "filing-unstated", hint: "本通知没有要求这一类单位每年填报" }] : []),
    ...(asked.form === undefined ? [{ code: "form-not-held", facts: { kind: asked.kind, year: asked.year }, hint: "没有这一类、这一年度的动态管理表" }] : []),
    ...(Number.isInteger(asked.year) && asked.year >= 2000 && asked.year <= thisYear ? [] : [{ code: "year-to-come", place: "year", facts: { year: asked.year, today }, hint: "只能开始本年度或以往年度的填报" }]),
  ];
  if (duty === undefined || asked.form === undefined || faults.length > 0) return refuse(...faults);
  const due = dueDay(duty, asked.due, today);
  if (!due.ok) return due;
  const { id, year, kind, level, node, form, by } = asked;
  return ok([{ type: "opened", id, edition: edition.id, editionHash, year, kind, level, node, form, due: due.value, tiers: auditTiers(edition, kind), clause: duty.cite, by }]);
}

/** Later, never earlier, and by a document; a day that the notice states is not moved by an officer. */
export function decideExtension(state: SeasonState, edition: Edition, ask: { readonly due: PlainDay; readonly document: string; readonly by: string }): Result<readonly SeasonEvent[]> {
  if (state === undefined || state.standing === "closed") return refuse({ code: "season-closed", hint: "该年度的填报没有开始或已经结束" });
  const stated = filingDuty(edition, state.kind)?.due;
  if (stated !== undefined && stated !== "unstated") return refuse({ code: "due-stated", place: "due", clause: state.clause, facts: { stated }, hint: `本通知载明的期限为${stated}，不能自行延长` });
  if (!isDay(ask.due) || compareDays(ask.due, state.due) <= 0) return refuse({ code: "due-not-later", place: "due", facts: { due: ask.due, now: state.due }, hint: `延长后的期限须晚于${state.due}` });
  return ask.document.trim() === "" ? refuse({ code: "document-missing", place: "document", hint: "请写明延期的文件" }) : ok([{ type: "extended", ...ask }]);
}

/**
 * Last day of a unit whose removal was overturned: the days that it had left when it was taken off are given back from the day it stands again.
 * No text held words it (a reading: the removal counts as never made, so the time it took must not count either).
 */
export function dueAfterReinstatement(due: PlainDay, left: PlainDay, again: PlainDay): PlainDay {
  const days = Math.max(0, daysBetween(left, due));
  const own = addDays(again, days);
  return compareDays(own, due) > 0 ? own : due;
}
