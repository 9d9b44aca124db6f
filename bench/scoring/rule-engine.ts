// json-rules-engine: one dynamic fact an item that works out its points from the sheet, one rule an item that awards them.
import { Engine } from "json-rules-engine";
import type { Scheme } from "@qingce/core/score/scheme";
import { generated } from "./generated.ts";
import type { PlainSheet } from "./plain-objects.ts";
import { ScriptText } from "./script-text.ts";

/** The points of one item over the plain object: compiled text, in the engine's favour. */
async function worksOf(scheme: Scheme): Promise<readonly ((sheet: PlainSheet) => number)[]> {
  const functions = scheme.items.map((item) => {
    const script = new ScriptText(scheme, (at) => `d.n${at}`);
    const needed = new Set(scheme.formulas.map(({ at }) => at));
    if (needed.size > 0) script.formulas();
    script.item(item);
    const used = (lines: readonly string[], seed: string): readonly string[] => {
      const kept: string[] = [];
      let wanted = seed;
      for (const line of lines.toReversed()) {
        const name = /^(?:const|let) (\w+)/u.exec(line)?.[1];
        if (name !== undefined && !new RegExp(`\\b${name}\\b`, "u").test(wanted)) continue;
        kept.push(line);
        wanted += `\n${line}`;
      }
      return kept.toReversed();
    };
    return `(d) => {\n${used(script.lines, `p${item.at}`).join("\n")}\nreturn p${item.at};\n}`;
  });
  return (await generated(`item-functions-${scheme.items.length}`, `export const works = [\n${functions.join(",\n")}\n];\n`, "works")) as readonly ((sheet: PlainSheet) => number)[];
}

/** Answers the sum of the points awarded. */
export async function ruleEngine(scheme: Scheme): Promise<(sheet: PlainSheet) => Promise<number>> {
  const works = await worksOf(scheme);
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [n, work] of works.entries()) {
    engine.addFact(`points-${n}`, async (_params, almanac) => work(await almanac.factValue<PlainSheet>("sheet")));
    engine.addRule({ conditions: { all: [{ fact: `points-${n}`, operator: "greaterThan", value: 0 }] }, event: { type: "points", params: { fact: `points-${n}` } } });
  }
  return async (sheet) => {
    const { events, almanac } = await engine.run({ sheet });
    let sum = 0;
    for (const { params } of events) sum += await almanac.factValue<number>(String(params?.["fact"]));
    return sum;
  };
}
