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

export async function straightLine(scheme: Scheme): Promise<(slots: Float64Array, into: Sums) => void> {
  const read = (at: number): string => `s[${at}]`;
  const script = new ScriptText(scheme, read);
  script.formulas();
  for (const item of scheme.items) script.item(item);
  const stored = scheme.items.map(({ at }) => `into.points[${at}] = p${at};`);
  const text = `export function score(s, into) {\n${[...script.lines, ...stored, ...conclusionText(scheme, read)].join("\n")}\ninto.score = score;\ninto.pass = pass;\n}\n`;
  return (await generated(`straight-line-${scheme.items.length}`, text, "score")) as (slots: Float64Array, into: Sums) => void;
}
