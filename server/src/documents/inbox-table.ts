// Cases of the inbox as the rows of a table, its heads first, in the words that the page uses.
import { standingWord } from "@qingce/core/declaration/standing-word";
import { moment } from "./moment.ts";

export interface CaseToWrite {
  readonly name: string;
  readonly number: string;
  readonly title: string;
  readonly kindName: string;
  readonly region: string;
  readonly regionName: string;
  readonly standing: string;
  /** The step that waits; "" where none does. */
  readonly waits: string;
  readonly mine: boolean;
  readonly due: string;
  readonly score: string | null;
  readonly submittedAt: string | null;
}

const columns: readonly (readonly [head: string, of: (one: CaseToWrite) => string])[] = [
  ["申报单位", ({ name }) => name],
  ["编号", ({ number }) => number],
  ["批次", ({ title }) => title],
  ["类别", ({ kindName }) => kindName],
  ["地区代码", ({ region }) => region],
  ["地区", ({ regionName }) => regionName],
  ["状态", ({ standing }) => standingWord(standing)],
  ["环节", ({ waits }) => waits],
  ["待我办理", ({ mine }) => (mine ? "是" : "否")],
  ["期限", ({ due }) => due],
  ["得分", ({ score }) => score ?? ""],
  ["提交时间", ({ submittedAt }) => (submittedAt === null ? "" : moment(submittedAt))],
];

export const inboxHeads: readonly string[] = columns.map(([head]) => head);
export const inboxLine = (one: CaseToWrite): readonly string[] => columns.map(([, of]) => of(one));
