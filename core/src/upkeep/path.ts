// The stages of a proceeding 动态调整, read from the edition's duties; what the edition leaves out and fairness demands is marked as ours.
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { severitiesOf, type Edition } from "../programme/edition.ts";
import type { UpkeepAct, UpkeepDuty } from "../programme/upkeep-file.ts";
import { setsInMotion } from "../programme/upkeep-clock.ts";
import { appliesTo, type Kind, type Tier } from "../rule/kind.ts";
import type { Actor } from "../rule/step.ts";
import type { UpkeepGround } from "./ground.ts";

/** `hear` is notice of reasons 告知 and hearing 听证; `carry-out` is the second person's hand that takes the unit off the list. */
export type StageAct = "report" | "assess" | "give-opinion" | "hear" | "decide" | "decide-jointly" | "publicise" | "announce" | "carry-out";

export interface Stage {
  readonly act: StageAct;
  readonly who: Tier;
  /** Absent: the edition does not word this stage; it is the platform's own, for a fair hearing or because nobody else is named. */
  readonly clause?: string;
  readonly reading?: string;
  readonly departments?: readonly string[];
}

/** What of an edition is read for a path; a page has this much of it. */
export type Law = Pick<Edition, "upkeep" | "eligibility">;

export interface Asked {
  readonly kind: Kind;
  /** Tier whose list the unit stands on. */
  readonly level: Tier;
  readonly ground: UpkeepGround;
}

const tierOf = (who: Actor, level: Tier): Tier => (who === "county" || who === "city" || who === "province" || who === "nation" ? who : level);

const stage = (act: StageAct, duty: UpkeepDuty, level: Tier): Stage => ({
  act,
  who: tierOf(duty.who, level),
  clause: duty.cite,
  ...(duty.reading === undefined ? {} : { reading: duty.reading }),
  ...(duty.departments === undefined ? {} : { departments: duty.departments }),
});

const dutiesFor = (edition: Law, kind: Kind): readonly UpkeepDuty[] => edition.upkeep.duties.filter((duty) => appliesTo(duty.for, kind));
const ofAct = (duties: readonly UpkeepDuty[], ...wanted: readonly UpkeepAct[]): readonly UpkeepDuty[] => duties.filter(({ act }) => wanted.includes(act));
/** What only a spot check, or not filing, sets in motion concerns no other ground. */
const concerning = (duties: readonly UpkeepDuty[], ground: UpkeepGround): readonly UpkeepDuty[] =>
  duties.filter(({ "set-off-by": by }) => (by !== "spot-check" && by !== "not-filed") || (ground.kind === "other-rule" && ground.rule === by));
const notOfIncidents = (duty: UpkeepDuty): boolean => duty["set-off-by"] !== "incident";

/** What comes after the facts are known: hearing, decision, joint review, publicity, announcement, carrying out. */
function ending(duties: readonly UpkeepDuty[], level: Tier): readonly Stage[] {
  const deciding = ofAct(duties, "decide").filter(notOfIncidents);
  const alone = deciding.filter(({ departments }) => departments === undefined).map((duty) => stage("decide", duty, level));
  const joint = deciding.filter(({ departments }) => departments !== undefined).map((duty) => stage("decide-jointly", duty, level));
  const decided: readonly Stage[] = alone.length > 0 ? alone.slice(0, 1) : [{ act: "decide", who: level }];
  const who = decided[0]?.who ?? level;
  const told = (["publicise", "announce"] as const).flatMap((act) => ofAct(duties, act).slice(0, 1).map((duty) => stage(act, duty, level)));
  return [{ act: "hear", who }, ...decided, ...joint.slice(0, 1), ...told, { act: "carry-out", who }];
}

function ofFailedIndicator(duties: readonly UpkeepDuty[], level: Tier): Result<readonly Stage[]> {
  const [assessing] = ofAct(duties, "site-assessment");
  if (assessing === undefined) return refuse({ code: "assessment-unstated", hint: "本通知没有载明关键指标不符合要求时如何评估，须依其他文件办理并写明依据" });
  const opinions = ofAct(duties, "give-opinion", "feed-back").slice(0, 1).map((duty) => stage("give-opinion", duty, level));
  return ok([stage("assess", assessing, level), ...opinions, ...ending(duties, level)]);
}

/** A removing duty of the edition ends the matter without assessment, publicity or the year's list; the unit is still heard. */
function ofIncident(edition: Law, duties: readonly UpkeepDuty[], level: Tier, ground: Extract<UpkeepGround, { kind: "incident" }>): Result<readonly Stage[]> {
  const scale = severitiesOf(edition)[ground.record] ?? [];
  const naming = ofAct(duties, "remove").filter((duty) => (duty.on ?? []).includes(ground.record));
  const removing = naming.find((duty) => setsInMotion(duty, ground.record, ground.severity, scale));
  if (removing === undefined) return refuse(belowLine(naming[0], ground));
  const reporting = ofAct(duties, "report-incident").filter((duty) => setsInMotion(duty, ground.record, ground.severity, scale)).slice(0, 1).map((duty) => stage("report", duty, level));
  const decide = stage("decide", removing, level);
  return ok([...reporting, { act: "hear", who: decide.who }, decide, { act: "carry-out", who: decide.who }]);
}

function belowLine(duty: UpkeepDuty | undefined, { record, severity }: Extract<UpkeepGround, { kind: "incident" }>): Refusal {
  if (duty === undefined) return { code: "incident-unstated", facts: { record }, hint: "本通知没有把这类事件列为移出情形；须依其他文件办理并写明依据" };
  return { code: "incident-below-severity", clause: duty.cite, facts: { record, severity: severity ?? null, from: duty["severity-from"] ?? null }, hint: `本通知以“${duty["severity-from"] ?? ""}”为界，该事件未达到或未载明程度` };
}

function ofOtherRule(duties: readonly UpkeepDuty[], level: Tier, { basis, facts }: Extract<UpkeepGround, { kind: "other-rule" }>): Result<readonly Stage[]> {
  const faults: readonly Refusal[] = [
    ...(basis.trim() === "" ? [{ code: "basis-missing", place: "basis", hint: "本通知未载此情形，请写明所依文件的名称、文号和条款" }] : []),
    ...(facts.trim() === "" ? [{ code: "facts-missing", place: "facts", hint: "请写明查明的事实" }] : []),
  ];
  return faults.length > 0 ? refuse(...faults) : ok(ending(duties, level));
}

/** The stages for one ground under one edition, or why this edition knows none. */
export function pathOf(edition: Law, { kind, level, ground }: Asked): Result<readonly Stage[]> {
  const duties = concerning(dutiesFor(edition, kind), ground);
  switch (ground.kind) {
    case "failed-key-indicator":
      return ground.indicators.length === 0 ? refuse({ code: "indicators-missing", place: "indicators", hint: "请写明哪些关键指标不符合要求" }) : ofFailedIndicator(duties, level);
    case "incident":
      return ofIncident(edition, duties, level, ground);
    case "other-rule":
      return ofOtherRule(duties, level, ground);
  }
}
