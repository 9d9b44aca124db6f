// One edition as a line of the home page's table: what the list tells, and what only the whole edition tells.
import { tierWord } from "./words.ts";
import { sayTiers } from "./procedure-said.ts";
import type { EditionAnswer, EditionListed } from "./question.ts";

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

export const lineOf = ({ edition, name, office, number, date, level, kinds }: EditionListed): EditionLine => ({
  id: edition,
  name,
  office,
  number: stated(number),
  date: stated(date),
  level: tierWord(level),
  kinds: kinds.map((kind) => kind.name),
});

/** Tiers per kind, said once where all kinds share them; empty where the rule files are not at hand. */
export function tiersOf({ kinds, source }: EditionAnswer): readonly string[] {
  if (source === undefined) return [];
  const paths = kinds.map(({ kind, name }) => ({ name, path: sayTiers(source, kind as Parameters<typeof sayTiers>[1]) }));
  const [first] = paths;
  if (first === undefined) return [];
  return paths.every(({ path }) => path === first.path) ? [first.path] : paths.map(({ name, path }) => `${name}：${path}`);
}

export type Status = "draft" | "superseded" | "round-open" | "latest";

/** An edition is superseded once another of the list says so; undefined where the editions at hand do not tell. */
export function statusOf(edition: EditionAnswer, all: readonly EditionAnswer[]): Status | undefined {
  if (edition.edition.endsWith("/draft")) return "draft";
  if (all.some((other) => other.source?.meta["supersedes"] === edition.edition)) return "superseded";
  if (edition.rounds.some((round) => round.state !== "announced")) return "round-open";
  return all.every((other) => other.source !== undefined) ? "latest" : undefined;
}

export const statusWords: Readonly<Record<Status, string>> = { draft: "范本", superseded: "已有新版", "round-open": "批次进行中", latest: "本站最新" };


/** The newest first; notices without a day stand last, in the order of the list. */
export const newestFirst = (editions: readonly EditionListed[]): readonly EditionListed[] =>
  editions.toSorted((a, b) => (stated(b.date) ?? "").localeCompare(stated(a.date) ?? ""));
