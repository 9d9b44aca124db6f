// What the columns of a table hold: heads that notices use, each tied to one of a closed set of things known about a unit.
import Type, { type Static } from "typebox";
import { closed } from "../rule/cited.ts";

/** What a cell can hold of a unit on a list. */
export const CellOf = Type.Enum(["ordinal", "name", "credit-code", "number", "kind", "region", "county", "industry", "evaluator", "self-score", "evaluation-score", "listed-at-city", "statement"]);
export type CellOf = Static<typeof CellOf>;

/** A head alone where its meaning is known; else the head with what it holds, the fact it prints, or `by-hand`: left empty. */
export const PaperColumn = Type.Union([
  Type.String(),
  Type.Object({ head: Type.String(), holds: CellOf }, closed),
  Type.Object({ head: Type.String(), fact: Type.String() }, closed),
  Type.Object({ head: Type.String(), "by-hand": Type.Literal(true) }, closed),
]);
export type PaperColumn = Static<typeof PaperColumn>;

export type Column =
  | { readonly head: string; readonly kind: "holds"; readonly holds: CellOf }
  | { readonly head: string; readonly kind: "fact"; readonly fact: string }
  | { readonly head: string; readonly kind: "by-hand" };

const heads: readonly (readonly [holds: CellOf, heads: readonly string[]])[] = [
  ["ordinal", ["序号"]],
  ["name", ["名称", "单位名称", "企业名称", "工厂名称", "园区名称", "申报单位", "申报单位名称"]],
  ["credit-code", ["统一社会信用代码"]],
  ["number", ["申报编号"]],
  ["kind", ["类别", "名单类别"]],
  ["region", ["地区", "所属地区", "所在地区"]],
  ["county", ["县（市、区）", "所属县（市、区）"]],
  ["industry", ["行业", "所属行业"]],
  ["evaluator", ["第三方机构名称（如有）", "第三方机构名称", "第三方评价机构名称"]],
  ["self-score", ["自评价得分"]],
  ["evaluation-score", ["评价得分", "第三方评价得分"]],
  ["listed-at-city", ["是否列入市绿色制造名单"]],
];
const known: ReadonlyMap<string, CellOf> = new Map(heads.flatMap(([holds, names]) => names.map((name) => [name, holds] as const)));

/** The column with its meaning; a bare head that nobody knows is left empty for the hand, for a notice may ask what nobody foresaw. */
export function columnOf(column: PaperColumn): Column {
  if (typeof column === "string") {
    const holds = known.get(column);
    return holds === undefined ? { head: column, kind: "by-hand" } : { head: column, kind: "holds", holds };
  }
  if ("holds" in column) return { head: column.head, kind: "holds", holds: column.holds };
  return "fact" in column ? { head: column.head, kind: "fact", fact: column.fact } : { head: column.head, kind: "by-hand" };
}

export const headOf = (column: PaperColumn): string => (typeof column === "string" ? column : column.head);
