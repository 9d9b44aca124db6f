// What may be moved in a backtest: every threshold of an edition, once, as it stands, with its clause and the words around it.
import { valueAt } from "./cite-above.ts";
import { keyWord, topicOf, valueWord } from "./compare-words.ts";
import type { Edition } from "./edition.ts";
import { thresholds } from "./thresholds.ts";
import type { Nudge } from "./threshold.ts";

/** `at` as a change names it; `path` are the keys below the file. */
export interface Changeable {
  readonly at: string;
  readonly clause: string | null;
  readonly topic: string;
  readonly key: string;
  readonly says: string;
  readonly value: string;
  /** The value in words where it is one of a few, which are then all offered. */
  readonly valueSaid: string;
  readonly options: readonly { readonly value: string; readonly says: string }[];
}

const choices: readonly (readonly string[])[] = [["true", "false"], ["working-day", "calendar-day"]];

/** Where a value stands, in words: its topic with the kind that it speaks of, its key, what the nearest node says. */
export function placeSaid(edition: Edition, part: "edition" | "eligibility" | "procedure" | "upkeep", path: readonly string[]): Pick<Changeable, "topic" | "key" | "says"> {
  const names: { readonly [kind: string]: { readonly name: string } | undefined } = edition.edition.kinds;
  const kinds = path.slice(1).flatMap((word) => names[word]?.name ?? []);
  return { topic: [topicOf(path[0] ?? ""), ...kinds].join(" · "), key: keyWord(path.at(-1) ?? ""), says: saidAbove(edition[part], path) };
}

const partOf = (nudge: Nudge): "edition" | "eligibility" | "procedure" | "upkeep" => {
  switch (nudge.file) {
    case "edition.yaml":
      return "edition";
    case "eligibility.yaml":
      return "eligibility";
    case "procedure.yaml":
      return "procedure";
    case "upkeep.yaml":
      return "upkeep";
  }
};

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === "object" && value !== null;

/** What the nearest node around the place says of itself. */
function saidAbove(data: unknown, path: readonly string[]): string {
  for (let n = path.length - 1; n >= 0; n -= 1) {
    const node = valueAt(data, path.slice(0, n));
    const said = isRecord(node) ? (node["says"] ?? node["what"]) : undefined;
    if (typeof said === "string") return said;
  }
  return "";
}

function valueShown(value: string): Pick<Changeable, "value" | "valueSaid" | "options"> {
  const options = (choices.find((all) => all.includes(value)) ?? []).map((one) => ({ value: one, says: valueWord(one) }));
  return { value, valueSaid: options.length === 0 ? value : valueWord(value), options };
}

/** Upkeep binds those who stand on a list already and moves no outcome of a round. */
export function changeable(edition: Edition): readonly Changeable[] {
  const found = new Map<string, Changeable>();
  for (const nudge of thresholds(edition)) {
    const part = partOf(nudge);
    const at = `${part}.${nudge.at}`;
    const path = nudge.at.split(".");
    const value = valueAt(edition[part], path);
    if (part === "upkeep" || isRecord(value) || value === undefined || value === null || found.has(at)) continue;
    found.set(at, { at, clause: nudge.clause ?? null, ...placeSaid(edition, part, path), ...valueShown(typeof value === "string" ? value : JSON.stringify(value)) });
  }
  return [...found.values()];
}
