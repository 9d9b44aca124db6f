// `qingce compare <edition> <edition> [--json]`: what changed from the first to the second. An edition is a name below programmes or a folder.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { compareEditions } from "@qingce/core/programme/compare";
import { tellComparison } from "@qingce/core/programme/compare-sentence";
import type { Edition } from "@qingce/core/programme/edition";
import { readEditionFolder } from "../store/programme-folder.ts";

type Say = (line: string) => void;

async function load(name: string, programmes: string, say: Say): Promise<Edition | undefined> {
  const named = join(programmes, name);
  const { edition, faults } = await readEditionFolder(existsSync(named) ? named : resolve(name));
  if (edition === undefined) say(`${name}: 未能读出（${faults[0]?.says ?? ""}），请先运行 qingce check`);
  return edition;
}

/** Answers 0, or 1 when one of the editions cannot be read. */
export async function compare(names: readonly [string, string], programmes: string, json: boolean, say: Say): Promise<number> {
  const from = await load(names[0], programmes, say);
  const to = await load(names[1], programmes, say);
  if (from === undefined || to === undefined) return 1;
  const comparison = compareEditions(from, to);
  if (json) {
    say(JSON.stringify(comparison, null, 2));
    return 0;
  }
  say(`${from.edition.name}（${from.id}）→ ${to.edition.name}（${to.id}）：${comparison.changes.length} 处变化`);
  for (const { topic, sentences } of tellComparison(comparison, from, to)) {
    say(`\n${topic}`);
    for (const sentence of sentences) say(`  ${sentence}`);
  }
  return 0;
}
