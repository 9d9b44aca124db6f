// Lists of upkeep as the rows of a table, heads first, in the words that the pages use.
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { filingWords, proceedingWords, spotWords } from "@qingce/core/upkeep/standing-words";
import { tierName, type Tier } from "@qingce/core/rule/kind";
import { moment } from "./moment.ts";

type Column<T> = readonly [head: string, of: (one: T) => string];

export interface NamedRegion {
  readonly name: string;
  readonly region: string;
  readonly regionName: string;
}

const tableOf = <T>(columns: readonly Column<T>[], rows: readonly T[]): readonly (readonly string[])[] => [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, of]) => of(row)))];

const named: readonly Column<NamedRegion>[] = [["单位", ({ name }) => name], ["地区代码", ({ region }) => region], ["地区", ({ regionName }) => regionName]];

export interface TableToWrite extends NamedRegion {
  readonly year: number;
  readonly kind: string;
  readonly standing: string;
  readonly turn: string | null;
  readonly late: boolean;
  readonly filedAt: string;
  readonly receipt: string;
  readonly findings: readonly { readonly severity: string }[];
}

const found = ({ findings }: TableToWrite, severity: string): string => String(findings.filter((one) => one.severity === severity).length);

export const yearTableRows = (rows: readonly TableToWrite[]) =>
  tableOf<TableToWrite>([...named, ["年度", ({ year }) => String(year)], ["类别", ({ kind }) => kindWord(kind)], ["状态", ({ standing }) => filingWords[standing] ?? standing], ["待审层级", ({ turn }) => (turn === null ? "" : tierName(turn as Tier))], ["逾期", ({ late }) => (late ? "是" : "否")], ["填报时间", ({ filedAt }) => moment(filedAt)], ["回执", ({ receipt }) => receipt], ["错误", (one) => found(one, "fault")], ["疑点", (one) => found(one, "doubt")], ["提示", (one) => found(one, "hint")]], rows);

export interface UnfiledToWrite extends NamedRegion {
  readonly creditCode: string | null;
  readonly urged: number;
  readonly lastUrged: string | null;
}

export const unfiledRows = (rows: readonly UnfiledToWrite[]) =>
  tableOf<UnfiledToWrite>([...named, ["统一社会信用代码", ({ creditCode }) => creditCode ?? ""], ["催报次数", ({ urged }) => String(urged)], ["最近催报", ({ lastUrged }) => lastUrged ?? ""]], rows);

export interface ProceedingToWrite {
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly says: string;
  readonly standing: string;
  readonly openedOn: string;
  readonly edition: string;
  readonly id: string;
}

export const proceedingRows = (rows: readonly ProceedingToWrite[]) =>
  tableOf<ProceedingToWrite>([["单位", ({ name }) => name], ["名单", ({ level, kind }) => `${levelWord(level)}${kindWord(kind)}`], ["事由", ({ says }) => says], ["结论", ({ standing }) => proceedingWords[standing] ?? standing], ["立案日期", ({ openedOn }) => openedOn], ["所依通知", ({ edition }) => edition], ["编号", ({ id }) => id]], rows);

export interface PlanToWrite extends NamedRegion {
  readonly kind: string;
  readonly done: string;
  readonly goal: string;
  readonly step: { readonly item: string; readonly now: string; readonly demand: string; readonly points: number | null; readonly measure: string; readonly by: string } | null;
}

export const planRows = (rows: readonly PlanToWrite[]) =>
  tableOf<PlanToWrite>([...named, ["类别", ({ kind }) => kindWord(kind)], ["已做工作", ({ done }) => done], ["目标", ({ goal }) => goal], ["对标项目", ({ step }) => step?.item ?? ""], ["现状", ({ step }) => step?.now ?? ""], ["要求", ({ step }) => step?.demand ?? ""], ["可提高分数", ({ step }) => (step === null || step.points === null ? "" : String(step.points))], ["措施", ({ step }) => step?.measure ?? ""], ["完成时限", ({ step }) => step?.by ?? ""]], rows);

export interface SpotUnitToWrite extends NamedRegion {
  readonly entry: string;
  readonly standing: string | null;
}

export const spotUnitRows = (rows: readonly SpotUnitToWrite[]) => tableOf<SpotUnitToWrite>([...named, ["进展或结论", ({ standing }) => (standing === null ? "未公布" : (spotWords[standing] ?? standing))], ["名单记录编号", ({ entry }) => entry]], rows);
