// Entries of the register as the rows of a table, its heads first, in the words that people use.
import { kindWord, levelWord } from "@qingce/core/register/entry-words";

export interface EntryToWrite {
  readonly name: string;
  readonly creditCode: string | null;
  readonly level: string;
  readonly kind: string;
  readonly year: number;
  readonly region: string;
  readonly regionName: string;
  readonly industry: string | null;
  readonly industryName: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly pool: boolean;
  readonly entry: string;
}

const columns: readonly (readonly [head: string, of: (entry: EntryToWrite) => string])[] = [
  ["名称", ({ name }) => name],
  ["统一社会信用代码", ({ creditCode }) => creditCode ?? ""],
  ["层级", ({ level }) => levelWord(level)],
  ["类别", ({ kind }) => kindWord(kind)],
  ["名单", ({ pool }) => (pool ? "培育库" : "名单")],
  ["年度", ({ year }) => String(year)],
  ["地区代码", ({ region }) => region],
  ["地区", ({ regionName }) => regionName],
  ["行业代码", ({ industry }) => industry ?? ""],
  ["行业", ({ industryName }) => industryName ?? ""],
  ["列入日期", ({ from }) => from],
  ["在册至", ({ to }) => to ?? ""],
  ["编号", ({ entry }) => entry],
];

/** Every cell is text: codes keep their zeros. */
export const entryTable = (entries: readonly EntryToWrite[]): readonly (readonly string[])[] => [columns.map(([head]) => head), ...entries.map((entry) => columns.map(([, of]) => of(entry)))];
