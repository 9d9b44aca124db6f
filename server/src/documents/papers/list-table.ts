// A table of units with its stamp line: the recommendation summary 推荐名单汇总表 and the city's own list 市级名单.
import type { Column } from "@qingce/core/programme/paper-column";
import { paperOf, type Frame } from "./frame.ts";
import type { Block, PaperModel } from "./paper-model.ts";
import { unitTable, type UnitOnList } from "./unit-on-list.ts";
import { dayWords, line } from "./wording.ts";

export interface ListSection {
  /** Heading above its table; empty where the paper has one table only. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly units: readonly UnitOnList[];
}

export interface ListTable {
  /** Who stamps it, in the notice's words, e.g. 推荐单位. */
  readonly stamped: string;
  readonly sections: readonly ListSection[];
  readonly day: string;
}

/** More columns than these are laid across: a credit code is not to be torn. */
const mostUpright = 5;

export function listTable(frame: Frame, { stamped, sections, day }: ListTable): PaperModel {
  const tables = sections.flatMap(({ title, columns, units }): readonly Block[] => [...(title === "" ? [] : [line(title)]), unitTable(columns, units)]);
  const wide = sections.some(({ columns }) => columns.length > mostUpright);
  return paperOf(frame, frame.name, "dash", [
    ...(wide ? [{ kind: "page", across: true } as const] : []),
    { kind: "title", text: frame.name },
    line(`${stamped}：${frame.issuers.join("、")}（单位公章）`),
    ...tables,
    line(`填报日期：${dayWords(day)}`, "right"),
  ]);
}
