// The limit: the scheme as straight-line code over slots, every constant written out, nothing looked up.
import type { Scheme } from "@qingce/core/score/scheme";
import { generated } from "./generated.ts";
import { literal, ScriptText } from "./script-text.ts";

export interface Sums {
  readonly points: Float64Array;
  score: number;
  pass: boolean | null;
}

/** Sum by groups, settled, rounded, held against the line and the requirements. */
export function conclusionText(scheme: Scheme, read: (at: number) => string): readonly string[] {
  const groups = scheme.groups.map(({ id }, n) => `const g${n} = Math.min(${scheme.items.filter((item) => item.group === n).map(({ at }) => `p${at}`).join(" + ")}, ${scheme.file.groups.find((group) => group.id === id)?.max ?? 0});`);
  const binding = scheme.gates.filter(({ encouraged }) => !encouraged).map(({ at }) => read(at));
  const line = scheme.file.pass;
  if (line === "unstated" || !("over" in line)) throw new Error("the contender knows only lines to be gone over");
  return [
    ...groups,
    `const exact = Math.round((${scheme.groups.map((_, n) => `g${n}`).join(" + ")}) * 1e9) / 1e9;`,
    `const unmet = ${binding.map((answer) => `${answer} === 0`).join(" || ")};`,
    `const open = ${binding.map((answer) => `${answer} !== ${answer}`).join(" || ")};`,
    `const pass = unmet || !(exact > ${literal(Number(line.over))}) ? false : open ? null : true;`,
    `const score = Math.floor(Math.round(exact * 100 * 1e9) / 1e9 + 0.5) / 100;`,
  ];
}

/** Everything but the answer: formulas, items, points stored, conclusion. */
function bodyText(scheme: Scheme, read: (at: number) => string, points: string): string {
  const script = new ScriptText(scheme, read);
  script.formulas();
  for (const item of scheme.items) script.item(item);
  return [...script.lines, ...scheme.items.map(({ at }) => `${points}[${at}] = p${at};`), ...conclusionText(scheme, read)].join("\n");
}

export async function straightLine(scheme: Scheme): Promise<(slots: Float64Array, into: Sums) => void> {
  const body = bodyText(scheme, (at) => `s[${at}]`, "into.points");
  const text = `export function score(s, into) {\n${body}\ninto.score = score;\ninto.pass = pass;\n}\n`;
  return (await generated(`straight-line-${scheme.items.length}`, text, "score")) as (slots: Float64Array, into: Sums) => void;
}

export interface StraightRows {
  readonly rows: Float64Array;
  readonly stride: number;
  /** Where benchmarks stand. */
  readonly work: Float64Array;
  readonly points: Float64Array;
  readonly score: Float64Array;
  readonly pass: Int8Array;
}

/** The same statements in a loop over sheets lying one behind the other: as many a call as the product takes side by side. */
export async function straightRows(scheme: Scheme, stride: number): Promise<(held: StraightRows, from: number, to: number) => void> {
  const body = bodyText(scheme, (at) => (at < stride ? `rows[o + ${at}]` : `work[${at}]`), "points");
  const text = `export function score({ rows, stride, work, points, score: scores, pass: passes }, from, to) {\nfor (let n = from; n < to; n += 1) {\nconst o = n * stride;\n${body}\nscores[n] = score;\npasses[n] = pass === null ? -1 : Number(pass);\n}\n}\n`;
  return (await generated(`straight-rows-${scheme.items.length}`, text, "score")) as (held: StraightRows, from: number, to: number) => void;
}
