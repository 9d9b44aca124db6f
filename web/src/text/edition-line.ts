// One edition as a line of the home page's table, and where it stands among the others.
import { tierWord } from "./words.ts";
import { sayTiers } from "./procedure-said.ts";
import type { EditionAnswer, EditionListed, RoundListed } from "./question.ts";

export interface EditionLine {
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly level: string;
  readonly kinds: readonly string[];
}

/** A number or day that the notice does not state comes as the word `unstated`. */
const stated = (text: string | null): string | null => (text === "unstated" ? null : text);

/** A notice's number beside its name, and why there is none; nothing where the notice has no place for one. */
export function sayNumber(number: string | null): string {
  if (number === null) return "";
  return number === "unstated" ? "（文号未载明）" : number === "not-held" ? "（文号未持有）" : ` ${number}`;
}

export const lineOf = ({ edition, name, office, number, date, level, kinds }: EditionListed): EditionLine => ({
  id: edition,
  name,
  office,
  number: stated(number),
  date: stated(date),
  level: tierWord(level),
  kinds: kinds.map((kind) => kind.name),
});

/** Tiers per kind, said once where all kinds share them; in the edition's own order. */
export function tiersOf({ kinds, source }: EditionAnswer): readonly string[] {
  const paths = kinds.map(({ kind, name }) => ({ name, path: sayTiers(source, kind as Parameters<typeof sayTiers>[1]) }));
  const [first] = paths;
  if (first === undefined) return [];
  return paths.every(({ path }) => path === first.path) ? [first.path] : paths.map(({ name, path }) => `${name}：${path}`);
}

export type Status = "draft" | "superseded" | "round-open" | "latest";

/** An edition is superseded once another of the list says so. */
export function statusOf({ edition }: EditionListed, all: readonly EditionListed[], rounds: readonly RoundListed[]): Status {
  if (edition.endsWith("/draft")) return "draft";
  if (all.some((other) => other.supersedes === edition)) return "superseded";
  return rounds.some((round) => round.edition === edition && round.state !== "announced") ? "round-open" : "latest";
}

export const statusWords: Readonly<Record<Status, string>> = { draft: "范本", superseded: "已有新版", "round-open": "批次进行中", latest: "本站最新" };

/** The newest first; notices without a day stand last, in the order of the list. */
export const newestFirst = (editions: readonly EditionListed[]): readonly EditionListed[] =>
  editions.toSorted((a, b) => (stated(b.date) ?? "").localeCompare(stated(a.date) ?? ""));
