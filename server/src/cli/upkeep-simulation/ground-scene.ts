// What befalls units in a year besides their tables: refusal to file, an incident of the edition's severity and one below it, leaving by one's own will.
import type { UpkeepDuty } from "@qingce/core/programme/upkeep-file";
import { severitiesOf } from "@qingce/core/programme/edition";
import type { UpkeepGround } from "@qingce/core/upkeep/ground";
import { appliesTo } from "@qingce/core/rule/kind";
import { confirmLeaving, proposeLeaving } from "../../acts/register/leave-entry.ts";
import { openProceeding } from "../../acts/upkeep/open-proceeding.ts";
import { officer } from "../simulation/people.ts";
import { count, expectOk } from "../simulation/stage.ts";
import type { Unit, UpkeepStage, YearTally } from "./stage.ts";

type Ground = Extract<UpkeepGround, { kind: "incident" | "other-rule" }>;

export async function openAgainst(stage: UpkeepStage, unit: Unit, ground: Ground): Promise<string | undefined> {
  const done = expectOk(stage, `open (${ground.kind})`, await openProceeding(stage.house, officer(stage.authority), { entry: unit.entry, edition: stage.edition.id, ground }));
  return done?.proceeding;
}

/** Half of those who never filed are proceeded against, by a document that the officer names: no edition held words it. */
export async function refusalScene(stage: UpkeepStage, never: readonly Unit[]): Promise<readonly string[]> {
  const opened: string[] = [];
  for (const unit of never.filter((_, n) => n % 2 === 0)) {
    const proceeding = await openAgainst(stage, unit, { kind: "other-rule", rule: "not-filed", basis: "演示管理办法第八条", facts: "演示：两次催报仍未填报" });
    if (proceeding !== undefined) opened.push(proceeding);
  }
  return opened;
}

/** A severity below the duty's line must be refused, and by that reason alone. */
async function belowLine(stage: UpkeepStage, unit: Unit, duty: UpkeepDuty, ground: Extract<Ground, { kind: "incident" }>): Promise<void> {
  const [record = ""] = duty.on ?? [];
  const scale = severitiesOf(stage.edition)[record] ?? [];
  const at = scale.indexOf(duty["severity-from"] ?? "");
  const milder = scale[at - 1];
  if (milder === undefined) return;
  const done = await openProceeding(stage.house, officer(stage.authority), { entry: unit.entry, edition: stage.edition.id, ground: { ...ground, severity: milder } });
  const said = done.ok ? "opened" : done.refusals.map(({ code }) => code).join(", ");
  if (said !== "incident-below-severity") stage.tally.unexpected.push(`incident below the line: ${said}`);
}

/** One incident a year to one unit, where the edition takes a unit off for it. */
export async function incidentScene(stage: UpkeepStage, busy: ReadonlySet<string>, year: number): Promise<readonly string[]> {
  const random = stage.random.split(`incident ${year}`);
  const unit = random.pick(stage.units.filter(({ left, entry }) => !left && !busy.has(entry)));
  if (unit === undefined) return [];
  const duty = stage.edition.upkeep.duties.find(({ act, on, for: of }) => act === "remove" && on !== undefined && appliesTo(of, unit.kind));
  const [record] = duty?.on ?? [];
  if (duty === undefined || record === undefined) return [];
  const severity = duty["severity-from"];
  const ground = { kind: "incident", incident: `演示事件${year}`, record, day: stage.clock.today(), ...(severity === undefined ? {} : { severity }) } as const;
  await belowLine(stage, unit, duty, ground);
  const proceeding = await openAgainst(stage, unit, ground);
  return proceeding === undefined ? [] : [proceeding];
}

/** One unit a year asks to leave; another person than itself confirms. */
export async function leavingScene(stage: UpkeepStage, busy: ReadonlySet<string>, tally: YearTally): Promise<void> {
  const unit = stage.random.split(`leave ${tally.year}`).pick(stage.units.filter(({ left, entry }) => !left && !busy.has(entry)));
  if (unit === undefined) return;
  const proposed = expectOk(stage, "leave", await proposeLeaving(stage.house, unit.actor, { entry: unit.entry, ground: "own-will", on: stage.clock.today(), reason: "演示：自愿退出", document: "演示退出申请" }));
  if (proposed === undefined) return;
  const done = expectOk(stage, "confirm leaving", await confirmLeaving(stage.house, officer(stage.authority), proposed));
  if (done === undefined) return;
  unit.left = true;
  count(tally.removed, "own-will");
}
