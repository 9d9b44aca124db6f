// Publicity as it stands today: which runs, which is past, how many days are left; the list of units that a publication shows.
import { daysBetween, isDay } from "@qingce/core/base/plain-day";
import type { PublicationListed } from "./question.ts";

export type Standing = "coming" | "running" | "past";

export function standingOn(today: string, { opens, closes }: Pick<PublicationListed, "opens" | "closes">): Standing {
  if (today < opens) return "coming";
  return closes !== null && today > closes ? "past" : "running";
}

/** "今天截止", "剩 3 天"; the last day itself still counts. Empty where no last day is set or it is over. */
export function sayLeft(today: string, closes: string | null): string {
  if (closes === null || !isDay(today) || !isDay(closes) || today > closes) return "";
  const left = daysBetween(today, closes);
  return left === 0 ? "今天截止" : `剩 ${left} 天`;
}

/** The newest first; publicity only. */
export const publicitiesOf = (all: readonly PublicationListed[]): readonly PublicationListed[] =>
  all.filter(({ kind }) => kind === "publicity").toSorted((a, b) => b.opens.localeCompare(a.opens) || a.publication.localeCompare(b.publication));

export interface UnitShown {
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const isTable = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === "object" && value !== null;

/** The list in a publication's body; what is no unit is left out. */
export function unitsOf(body: unknown): readonly UnitShown[] {
  const list = isTable(body) ? body["list"] : undefined;
  if (!Array.isArray(list)) return [];
  return list.filter(isTable).map((one) => ({ number: text(one["number"]), name: text(one["name"]), kind: text(one["kind"]), region: text(one["region"]) }));
}

/** The edition that the publication stands under. */
export const editionOf = (body: unknown): string => (isTable(body) ? text(body["edition"]) : "");

/** Units of a publicity that the later announcement leaves out. */
export const leftOut = (shown: readonly UnitShown[], announced: readonly UnitShown[]): readonly UnitShown[] => {
  const numbers = new Set(announced.map(({ number }) => number));
  return shown.filter(({ number }) => !numbers.has(number));
};

export interface Adjustment {
  readonly number: string;
  readonly name: string;
  readonly reason: string;
  readonly day: string;
}

/** Units struck after the publicity began 公示后调整, oldest first. */
export function adjustedOf(body: unknown): readonly Adjustment[] {
  const list = isTable(body) ? body["adjusted"] : undefined;
  if (!Array.isArray(list)) return [];
  return list.filter(isTable).map((one) => ({ number: text(one["number"]), name: text(one["name"]), reason: text(one["reason"]), day: text(one["day"]) }));
}
