// The same scheme as people write it by hand: over a plain object, pushing one trace object an item. Words are left out, in its favour.
import type { Scheme } from "@qingce/core/score/scheme";
import { generated } from "./generated.ts";
import { ScriptText } from "./script-text.ts";
import { conclusionText } from "./straight-line.ts";

export interface PlainSheet { readonly [name: string]: number }
export interface PlainTrace { readonly items: readonly { readonly id: string; readonly points: number; readonly value: number; readonly lead: number; readonly base: number; readonly max: number; readonly status: string }[]; readonly score: number; readonly pass: boolean | null }

const nameOf = (at: number): string => `n${at}`;

/** As it would come out of JSON; what is computed is not in it. */
export const plainSheet = (slots: Float64Array): PlainSheet => Object.fromEntries([...slots.entries()].filter(([, value]) => value === value).map(([at, value]) => [nameOf(at), value]));

export async function plainObjects(scheme: Scheme): Promise<(sheet: PlainSheet) => PlainTrace> {
  const read = (at: number): string => `d.${nameOf(at)}`;
  const script = new ScriptText(scheme, read);
  script.lines.push("const items = [];");
  script.formulas();
  for (const item of scheme.items) {
    script.item(item);
    const { rule } = item;
    const led = "lead" in rule;
    const [value, lead, base] = ["value" in rule && rule.kind !== "weighted" ? script.value(rule.value) : "NaN", led && rule.kind !== "weighted" ? script.value(rule.lead) : "NaN", led && rule.kind !== "weighted" && "base" in rule && rule.base !== undefined ? script.value(rule.base) : "NaN"];
    const at = script.fresh(value);
    script.lines.push(`items.push({ id: ${JSON.stringify(item.id)}, points: p${item.at}, value: ${at}, lead: ${lead}, base: ${base}, max: ${item.points}, status: ${value === "NaN" ? '"scored"' : `${at} === ${at} ? "scored" : "missing"`} });`);
  }
  const text = `export function score(d) {\n${[...script.lines, ...conclusionText(scheme, read)].join("\n")}\nreturn { items, score, pass };\n}\n`;
  return (await generated(`plain-objects-${scheme.items.length}`, text, "score")) as (sheet: PlainSheet) => PlainTrace;
}
