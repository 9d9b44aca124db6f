// The lists behind a publicity notice or an announcement: one annex a kind, on a page of its own.
import type { Column } from "@qingce/core/programme/paper-column";
import type { Block } from "./paper-model.ts";
import { unitTable, type UnitOnList } from "./unit-on-list.ts";

export interface ListedKind {
  readonly name: string;
  readonly units: readonly UnitOnList[];
}

const published: readonly Column[] = [
  { head: "序号", kind: "holds", holds: "ordinal" },
  { head: "地区", kind: "holds", holds: "region" },
  { head: "单位名称", kind: "holds", holds: "name" },
];
const number: Column = { head: "申报编号", kind: "holds", holds: "number" };

/** With their numbers while objections are received: an objection names one. */
export const listAnnexes = (kinds: readonly ListedKind[], what: string, numbered: boolean): readonly Block[] =>
  kinds.flatMap(({ name, units }, at): readonly Block[] => [
    { kind: "annex", label: kinds.length === 1 ? "附件" : `附件${at + 1}` },
    { kind: "title", text: `${name}${what}` },
    unitTable(numbered ? [...published, number] : published, units),
  ]);
