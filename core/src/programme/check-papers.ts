// Papers must be such as can be made: every column known or declared to be filled by hand, every fact that a column prints defined.
import type { Fault } from "../notice/fault.ts";
import type { Edition } from "./edition.ts";
import { faultAt, type LineOf } from "./fault-at.ts";
import type { Paper } from "./paper.ts";
import { columnOf, headOf } from "./paper-column.ts";

function saysOfColumn(column: Exclude<Paper["columns"], "not-held" | undefined>[number], edition: Edition): string | undefined {
  const known = columnOf(column);
  if (known === undefined) return `不知道“${headOf(column)}”一栏填什么：写明 holds、fact，或 by-hand: true 留待手填`;
  return known.kind === "fact" && !Object.hasOwn(edition.eligibility.facts, known.fact) ? `没有定义事实 ${known.fact}` : undefined;
}

export const checkPapers = (edition: Edition, lineOf: LineOf): readonly Fault[] =>
  edition.procedure.papers.flatMap((paper, n) =>
    (Array.isArray(paper.columns) ? paper.columns : []).flatMap((column, at) => {
      const says = saysOfColumn(column, edition);
      return says === undefined ? [] : [faultAt(lineOf, "procedure.yaml", ["papers", String(n), "columns", String(at)], "column-unknown", says, paper.cite)];
    }),
  );
