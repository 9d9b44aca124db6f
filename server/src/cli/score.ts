// `qingce score <scheme> <facts.json> [--json]`: the score of a facts file by a scheme, with the trace of every point.
import { readFile } from "node:fs/promises";
import { isJsonObject, type Json, type JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import { checkInput } from "@qingce/core/contract/check-input";
import { CarriersShape } from "@qingce/core/contract/declaration-body";
import type { CarrierEntries } from "@qingce/core/score/carrier-row";
import { readFacts, type ScoreFacts } from "@qingce/core/score/facts-file";
import type { ScoreOutcome } from "@qingce/core/score/outcome";
import { figure } from "@qingce/core/score/reason";
import { scoreSheet } from "@qingce/core/score/sheet";
import { loadSchemes } from "../acts/wiring-schemes.ts";
import { loadTables } from "../acts/wiring-tables.ts";
import { defaultSuite } from "../store/digest.ts";

type Say = (line: string) => void;

async function factsIn(file: string): Promise<Result<ScoreFacts>> {
  const malformed = (hint: string): Result<ScoreFacts> => ({ ok: false, refusals: [{ code: "facts-malformed", place: file, hint }] });
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    return malformed(`读不到文件：${(error as NodeJS.ErrnoException).code ?? ""}`);
  }
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return malformed("不是 JSON");
  }
  return isJsonObject(json) && Object.hasOwn(json, "carriers") ? factsWithCarriers(json) : readFacts(json);
}

/** An energy table beside the answers, in the shape that the API takes. */
function factsWithCarriers(json: JsonObject): Result<ScoreFacts> {
  const { carriers, ...rest } = json;
  const faults = checkInput(CarriersShape, carriers);
  if (faults.length > 0) return refuse(...faults.map((fault) => ({ ...fault, place: `carriers.${fault.place ?? ""}` })));
  const facts = readFacts(rest);
  return facts.ok ? ok({ ...facts.value, sheet: { ...facts.value.sheet, carriers: carriers as unknown as CarrierEntries } }) : facts;
}

const line = (fault: Refusal): string => `${fault.place ?? "-"} ${fault.clause ?? "-"} [${fault.code}] ${fault.hint}`;

function tell(outcome: ScoreOutcome, say: Say): void {
  say(`${outcome.scheme}：${outcome.score} / ${outcome.max} 分 · ${outcome.verdict}${outcome.grade === null ? "" : ` · ${outcome.grade}`}`);
  for (const gate of outcome.gates) say(`  ${gate.clause} ${gate.met === null ? "未答" : gate.met ? "符合" : "不符合"} ${gate.says}`);
  for (const group of outcome.groups) {
    say(`\n${group.name} ${figure(group.points)} / ${figure(group.max)}${group.capped ? "（封顶）" : ""}`);
    for (const item of outcome.items.filter((one) => one.group === group.id)) say(`  ${item.clause} ${item.name}：${figure(item.points)} / ${figure(item.max)} ${item.reason}`);
  }
}

/** Answers 0; 1 when facts have faults (they are listed, and what can be scored is), 2 when there is nothing to score. */
export async function score(scheme: string, file: string, programmes: string, json: boolean, say: Say): Promise<number> {
  const schemes = await loadSchemes([programmes], defaultSuite);
  const sealed = schemes.get(scheme);
  const facts = await factsIn(file);
  if (sealed === undefined || !facts.ok) {
    const faults = sealed === undefined ? [{ code: "scheme-unknown", place: scheme, hint: `没有这个计分方案；有：${[...schemes.keys()].join("、")}` }] : facts.ok ? [] : facts.refusals;
    if (json) say(JSON.stringify({ faults }, null, 2));
    else for (const fault of faults) say(line(fault));
    return 2;
  }
  const { carriers } = await loadTables([programmes], defaultSuite);
  const { outcome, faults } = scoreSheet(sealed.scheme, facts.value.sheet, facts.value.benchmarks, carriers?.file);
  const reckoned = facts.value.sheet.carriers === undefined || carriers === undefined ? {} : { carriers: { edition: carriers.edition, hash: carriers.hash } };
  if (json) say(JSON.stringify({ ...outcome, hash: sealed.hash, ...reckoned, faults }, null, 2));
  else tell(outcome, say);
  if (!json) for (const fault of faults) say(line(fault));
  return faults.length > 0 ? 1 : 0;
}
