// The State Council's holidays of 2019 to 2026, in the shape of programmes/calendar.yaml once parsed.
import { readFileSync } from "node:fs";
import { readCalendar, type Calendar } from "../../src/base/calendar.ts";

/** The rows of a table beside the tests, without its heading. */
export const tableRows = (name: string): readonly (readonly string[])[] =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,"]*))/g)].map((cell) => cell[1] ?? cell[2] ?? ""));

type Days = Record<string, string[]>;

export function publishedJson(): { years: number[]; days: Record<string, { off: Days; on: Days }> } {
  const days: Record<string, { off: Days; on: Days }> = {};
  for (const [day = "", , kind, festival = ""] of tableRows("./workday-exceptions.csv")) {
    const year = (days[day.slice(0, 4)] ??= { off: {}, on: {} });
    (year[kind === "调休上班" ? "on" : "off"][festival] ??= []).push(day);
  }
  return { years: Object.keys(days).map(Number), days };
}

export function publishedCalendar(): Calendar {
  const read = readCalendar(publishedJson());
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  return read.value;
}
