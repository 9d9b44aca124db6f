// Papers must be such as can be made: every fact that a column prints is defined.
import type { Fault } from "../notice/fault.ts";
import type { Edition } from "./edition.ts";
import { faultAt, type LineOf } from "./fault-at.ts";
import type { Paper } from "./paper.ts";
import { columnOf } from "./paper-column.ts";

function saysOfColumn(column: Exclude<Paper["columns"], "not-held" | undefined>[number], edition: Edition): string | undefined {
  const known = columnOf(column);
  return known.kind === "fact" && !Object.hasOwn(edition.eligibility.facts, known.fact) ? `没有定义事实 ${known.fact}` : undefined;
}

export const checkPapers = (edition: Edition, lineOf: LineOf): readonly Fault[] =>
  edition.procedure.papers.flatMap((paper, n) =>
    (Array.isArray(paper.columns) ? paper.columns : []).flatMap((column, at) => {
      const says = saysOfColumn(column, edition);
      return says === undefined ? [] : [faultAt(lineOf, "procedure.yaml", ["papers", String(n), "columns", String(at)], "column-unknown", says, paper.cite)];
    }),
  );
