// A spot check where the edition has it: frozen, drawn on the next day's invented number, papers, first audit, conclusion, result, and what follows for who fails.
import { addDays } from "@qingce/core/base/plain-day";
import { ok } from "@qingce/core/base/refusal";
import { spotCheckDuty } from "@qingce/core/upkeep/spot-check";
import { papersAsked } from "@qingce/core/upkeep/spot-papers";
import { opened } from "@qingce/core/programme/edition";
import type { RandomSequence } from "@qingce/core/base/seeded-random";
import { drawSpotCheck, freezeSpotCheck, publishSpotCheck } from "../../acts/upkeep/hold-spot-check.ts";
import { readSpotCheck, readSpotCheckPapers } from "../../acts/upkeep/read-spot-check.ts";
import { addSpotCheckFile } from "../../acts/upkeep/spot-check-files.ts";
import { auditSpotCheckPapers, concludeSpotCheckUnit, fileSpotCheckPapers, firstAuditor, type OfUnit } from "../../acts/upkeep/spot-check-unit.ts";
import { paperFile } from "../simulation/papers.ts";
import { officer } from "../simulation/people.ts";
import { expectOk } from "../simulation/stage.ts";
import { openAgainst } from "./ground-scene.ts";
import type { Unit, UpkeepStage } from "./stage.ts";

export interface SpotChecked {
  readonly seed: string;
  readonly drawn: readonly string[];
}

/** Whether papers were handed in and have passed the first audit. */
async function handIn(stage: UpkeepStage, of: OfUnit, unit: Unit): Promise<boolean> {
  const { house, edition } = stage;
  const asked = papersAsked(edition, unit.kind);
  const texts = Object.fromEntries(asked.flatMap(({ id, as }) => (as === "text" ? [[id, "演示：近三年建设管理和运行情况"]] : [])));
  const files: { [paper: string]: string } = {};
  for (const { id } of asked.filter(({ as }) => as === "file")) {
    const stored = expectOk(stage, "spot file", await addSpotCheckFile(house, unit.actor, of, async () => ok(paperFile("演示抽检材料.pdf"))));
    if (stored !== undefined) files[id] = stored.digest;
  }
  expectOk(stage, "spot papers", await fileSpotCheckPapers(house, unit.actor, { ...of, texts, files }));
  const read = expectOk(stage, "read papers", await readSpotCheckPapers(house, officer(stage.authority), of));
  const spot = expectOk(stage, "read spot check", await readSpotCheck(house, officer(stage.authority), of));
  if (spot === undefined) return false;
  const scope = house.regions.ancestors(unit.region).map(({ code }) => code);
  const county = firstAuditor(house, { row: spot.spotCheck, entry: { scope } });
  return expectOk(stage, "first audit", await auditSpotCheckPapers(house, officer(county), { ...of, digest: read?.digest ?? "", opinion: "演示：齐全" })) !== undefined;
}

async function judge(stage: UpkeepStage, spotCheck: string, drawn: readonly string[], random: RandomSequence): Promise<readonly Unit[]> {
  const failed: Unit[] = [];
  for (const entry of drawn) {
    const unit = stage.units.find((one) => one.entry === entry);
    if (unit === undefined) continue;
    const handed = random.next() < 0.85 && (await handIn(stage, { spotCheck, entry }, unit));
    const meets = handed && random.next() < 0.8;
    expectOk(stage, "conclude", await concludeSpotCheckUnit(stage.house, officer(stage.authority), { spotCheck, entry, meets, opinion: handed ? "演示：现场核查" : "演示：未报送材料" }));
    if (!meets) failed.push(unit);
  }
  return failed;
}

/** One unit in four; what was drawn, and the proceedings against who failed. */
export async function spotScene(stage: UpkeepStage, year: number): Promise<{ readonly checked: SpotChecked; readonly proceedings: readonly string[] } | undefined> {
  const { house, edition, authority, clock } = stage;
  const kind = opened(edition).find((one) => spotCheckDuty(edition, one) !== undefined);
  const listed = stage.units.filter((unit) => unit.kind === kind && !unit.left).length;
  if (kind === undefined || listed === 0) return undefined;
  const random = stage.random.split(`spot ${year}`);
  const by = officer(authority);
  const frozen = expectOk(stage, "freeze", await freezeSpotCheck(house, by, { edition: edition.id, kind, authority, n: Math.ceil(listed / 4), numberSource: "演示指数收盘点位（虚构）", numberDay: addDays(clock.today(), 1) }));
  if (frozen === undefined) return undefined;
  clock.nextDay();
  const drawn = expectOk(stage, "draw", await drawSpotCheck(house, by, { ...frozen, number: `${3000 + random.int(500)}.${random.int(100)}` }));
  if (drawn === undefined) return undefined;
  const failed = await judge(stage, frozen.spotCheck, drawn.drawn, random);
  expectOk(stage, "publish", await publishSpotCheck(house, by, { ...frozen, document: `演示公布〔${year}〕9号` }));
  const proceedings: string[] = [];
  for (const unit of failed) {
    const one = await openAgainst(stage, unit, { kind: "other-rule", rule: "spot-check", basis: "演示管理办法第九条", facts: "演示：抽检不符合要求" });
    if (one !== undefined) proceedings.push(one);
  }
  return { checked: drawn, proceedings };
}
