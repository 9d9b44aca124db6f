// The office of a list grades its season's green codes: by a scoring of the house over the yearly tables, or by scores that it brings with their document.
import { isAfterDeadline } from "@qingce/core/base/instant";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { greenCodes, type CodeAsked } from "@qingce/core/register/green-code";
import { scoresOf, type CodeScoring } from "@qingce/core/upkeep/code-scoring";
import { yearCodeOf } from "@qingce/core/upkeep/year-code";
import { append } from "../../store/event-log.ts";
import { findGrading, listCodeUnits, putGrades, type CodeUnit } from "../../store/green-grades.ts";
import { findSeason, type SeasonRow } from "../../store/seasons.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";

export interface GradeCodes {
  readonly season: string;
  /** A scoring of the house. */
  readonly scoring?: string | undefined;
  /** Or the office's own scores, more being better, under the document that words how they are made. */
  readonly document?: string | undefined;
  readonly scores?: readonly { readonly entry: string; readonly score: number }[] | undefined;
}

export interface CodesGraded {
  readonly units: number;
  readonly graded: number;
  readonly withheld: number;
  /** Tables still before their auditors, or in a proceeding. */
  readonly open: number;
  readonly basis: string;
  readonly fictitious: boolean;
}

interface Basis {
  readonly says: string;
  readonly fictitious: boolean;
  readonly scores: (units: readonly CodeUnit[]) => Result<readonly number[]>;
}

function byScoring(scoring: CodeScoring): Basis {
  const scores = (units: readonly CodeUnit[]): Result<readonly number[]> => {
    const columns = scoring.form.figures.map((_, n) => Float64Array.from(units, ({ figures }) => figures[n] ?? NaN));
    return ok([...scoresOf(scoring, columns, units.length)]);
  };
  return { says: `${scoring.file.name}：${scoring.file.source}`, fictitious: scoring.file.status === "fictitious", scores };
}

function byTable(document: string, table: NonNullable<GradeCodes["scores"]>): Basis {
  const held = new Map(table.map(({ entry, score }) => [entry, score]));
  const scores = (units: readonly CodeUnit[]): Result<readonly number[]> => {
    const known = new Set(units.map(({ entry }) => entry));
    const missing = units.filter(({ entry }) => !held.has(entry)).length;
    const strange = table.filter(({ entry }) => !known.has(entry)).map(({ entry }) => entry);
    if (missing > 0) return refuse({ code: "scores-missing", place: "scores", facts: { missing }, hint: `还有 ${missing} 家应赋码的单位没有得分` });
    if (strange.length > 0) return refuse({ code: "scores-foreign", place: "scores", facts: { entries: strange.slice(0, 20) }, hint: "有的单位不在应赋码之列，请去掉" });
    return ok(units.map(({ entry }) => held.get(entry) ?? NaN));
  };
  return { says: document, fictitious: false, scores };
}

function basisOf(house: House, season: SeasonRow, { scoring: id, document = "", scores }: GradeCodes): Result<Basis> {
  if (id === undefined) {
    if (scores === undefined) return refuse({ code: "scores-missing", place: "scores", hint: "年度评分办法未持有；请导入得分表，并写明依据的文件" });
    if (new Set(scores.map(({ entry }) => entry)).size < scores.length) return refuse({ code: "scores-twice", place: "scores", hint: "得分表中有单位出现两次" });
    return document.trim() === "" ? refuse({ code: "document-missing", place: "document", hint: "请写明得分依据的文件" }) : ok(byTable(document, scores));
  }
  const scoring = house.greenCode?.scorings.find(({ file }) => file.id === id && file.form === season.form);
  if (scoring === undefined) return refuse({ code: "scoring-unknown", place: "scoring", facts: { scoring: id }, hint: "没有用于这一版动态管理表的这个评分办法" });
  if (scoring.file.status === "fictitious" && house.demonstration === undefined) return refuse({ code: "scoring-fictitious", place: "scoring", facts: { scoring: id }, hint: "这是演示用的虚构办法，不能用于真实名单" });
  return ok(byScoring(scoring));
}

async function grade(work: Work, season: SeasonRow, basis: Basis): Promise<Result<CodesGraded>> {
  const { house, tx, at } = work;
  const form = house.yearForms.find(({ file }) => file.id === season.form);
  if (form === undefined || house.greenCode === undefined) return refuse({ code: "green-code-not-held", hint: "没有企业绿码的分级办法" });
  const units = await listCodeUnits(tx, season, form.figures.map(({ id }) => id), work.today);
  const codes = units.map(({ standing, confirmed }) => yearCodeOf({ standing: standing ?? undefined, over: isAfterDeadline(at, season.due), confirmed }));
  const sound = units.filter((unit, n) => codes[n]?.kind === "not-computed" && unit.standing === "passed");
  const scores = basis.scores(sound);
  if (!scores.ok) return scores;
  const asked: readonly CodeAsked[] = [
    ...sound.map(({ entry, division }, n) => ({ id: entry, industry: division, score: scores.value[n] ?? NaN })),
    ...units.flatMap(({ entry, division }, n) => { const code = codes[n]; return code?.kind === "withheld" ? [{ id: entry, industry: division, score: NaN, fault: code.why }] : []; }),
  ];
  const given = greenCodes(house.greenCode.rule, asked).map((one) => ({ entry: one.id, overall: one.kind === "graded" ? one.overall : null, within: one.kind === "graded" ? one.within : null, why: one.kind === "withheld" ? one.why : null }));
  const graded = given.filter(({ why }) => why === null).length;
  const before = await findGrading(tx, season.id);
  const head = await append(tx, { stream: { kind: "green-code", id: season.id }, expectedVersion: before?.version ?? 0, events: [{ type: "graded", body: { basis: basis.says, fictitious: basis.fictitious, units: units.length, graded } }], at, actor: work.actor.account || work.actor.role, scope: season.scope, suite: house.suite });
  if (!head.ok) return head;
  await putGrades(tx, { seasonId: season.id, basis: basis.says, fictitious: basis.fictitious, gradedAt: at, units: units.length, graded, scope: season.scope, version: head.value.version }, given);
  return ok({ units: units.length, graded, withheld: given.length - graded, open: units.length - given.length, basis: basis.says, fictitious: basis.fictitious });
}

/** After the last day, as often as tables are settled later; what was given before is replaced. */
export async function gradeGreenCodes(house: House, actor: Actor, input: GradeCodes, key?: string): Promise<Result<CodesGraded>> {
  return command(house, actor, { act: "grade-green-codes", input: { season: input.season, scoring: input.scoring ?? null, document: input.document ?? null, scores: input.scores?.map(({ entry, score }) => `${entry} ${score}`) ?? null }, key }, async (work) => {
    const season = await findSeason(work.tx, input.season);
    if (season === null) return notFound;
    const may = allowed(actor, "grade-green-codes", { node: season.node });
    if (!may.ok) return may;
    if (season.kind !== "factory") return refuse({ code: "green-code-factories", hint: "企业绿码只赋予绿色工厂" });
    if (!isAfterDeadline(work.at, season.due)) return refuse({ code: "season-running", facts: { due: season.due }, hint: `填报期限（${season.due}）过后方可赋码` });
    const basis = basisOf(house, season, input);
    return basis.ok ? grade(work, season, basis.value) : basis;
  });
}
