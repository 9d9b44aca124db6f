// Which days are worked: weekends, turned over by the State Council's yearly notices 放假安排. Years without a notice are not
// guessed at. A late December day may still be moved by the next year's notice.
import { isJsonList, isJsonObject, type Json } from "./json.ts";
import { addDays, isDay, weekday, yearOf, type PlainDay } from "./plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "./refusal.ts";

/** Years published, years made up for simulations, weekdays off 放假 and weekend days worked 调休上班. */
export interface Calendar {
  readonly years: readonly number[];
  readonly synthetic?: readonly number[];
  readonly off: ReadonlySet<PlainDay>;
  readonly on: ReadonlySet<PlainDay>;
}

/** Whether the day is worked; refuses with `calendar-unpublished` a year that the calendar does not hold. */
export function isWorkday(calendar: Calendar, day: PlainDay): Result<boolean> {
  const year = yearOf(day);
  if (!calendar.years.includes(year) && !(calendar.synthetic ?? []).includes(year))
    return refuse({
      code: "calendar-unpublished",
      facts: { year, day },
      hint: `${year}年的放假安排尚未录入，无法计算工作日；请待国务院办公厅公布后补充工作日历。`,
    });
  if (calendar.on.has(day)) return ok(true);
  const weekend = weekday(day) === 0 || weekday(day) === 6;
  return ok(!weekend && !calendar.off.has(day));
}

/** The `n`th workday after the day (before it when negative); the day itself when `n` is 0. */
export function addWorkdays(calendar: Calendar, day: PlainDay, n: number): Result<PlainDay> {
  const step = n < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(Math.trunc(n)); left > 0; ) {
    at = addDays(at, step);
    const worked = isWorkday(calendar, at);
    if (!worked.ok) return worked;
    if (worked.value) left -= 1;
  }
  return ok(at);
}

const malformed = (place: string, hint: string): Refusal => ({ code: "calendar-malformed", place, hint });

function readYears(json: Json | undefined, place: string, refusals: Refusal[]): readonly number[] {
  if (isJsonList(json) && json.every((year) => Number.isInteger(year))) return json as readonly number[];
  refusals.push(malformed(place, "应为年份列表，例如 [2024, 2025]。"));
  return [];
}

function readDays(json: Json | undefined, place: string, into: Set<PlainDay>, refusals: Refusal[]): void {
  if (!isJsonObject(json)) {
    refusals.push(malformed(place, "应按节日列出日期，例如 { 国庆节: [2025-10-01] }。"));
    return;
  }
  for (const [festival, days] of Object.entries(json))
    for (const [index, day] of (isJsonList(days) ? days : [days]).entries()) {
      const at = `${place}/${festival}/${index}`;
      if (!isDay(day)) refusals.push(malformed(at, "不是有效日期，应写作“年-月-日”，例如 2025-10-01。"));
      else if (into.has(day)) refusals.push(malformed(at, `${day}重复。`));
      else into.add(day);
    }
}

/**
 * Reads `programmes/calendar.yaml` once parsed: `{ years: [2025], synthetic?: [2031], days: { "2025": { off: { 国庆节:
 * ["2025-10-01"] }, on: {} } } }`; refuses with `calendar-malformed` and the place, all faults at once.
 */
export function readCalendar(json: Json): Result<Calendar> {
  if (!isJsonObject(json) || !isJsonObject(json["days"])) return refuse(malformed("/days", "工作日历应写明 years 和 days。"));
  const refusals: Refusal[] = [];
  const years = readYears(json["years"], "/years", refusals);
  const synthetic = json["synthetic"] === undefined ? undefined : readYears(json["synthetic"], "/synthetic", refusals);
  const [off, on] = [new Set<PlainDay>(), new Set<PlainDay>()];
  for (const [year, days] of Object.entries(json["days"])) {
    readDays(isJsonObject(days) ? days["off"] : undefined, `/days/${year}/off`, off, refusals);
    readDays(isJsonObject(days) ? days["on"] : undefined, `/days/${year}/on`, on, refusals);
  }
  for (const year of [...years, ...(synthetic ?? [])])
    if (!Object.hasOwn(json["days"], String(year))) refusals.push(malformed(`/days/${year}`, `${year}年没有放假和调休日期。`));
  for (const day of on) if (off.has(day)) refusals.push(malformed("/days", `${day}既列为放假又列为上班。`));
  return refusals.length > 0 ? refuse(...refusals) : ok({ years, ...(synthetic && { synthetic }), off, on });
}
