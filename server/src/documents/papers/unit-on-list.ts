// A unit as a row of a table: each column of the notice printed from what is held of it.
import { impossible } from "@qingce/core/base/impossible";
import type { CellOf, Column } from "@qingce/core/programme/paper-column";
import type { Table } from "./paper-model.ts";

export interface UnitOnList {
  readonly name: string;
  readonly creditCode: string;
  readonly number: string;
  readonly kind: string;
  readonly region: string;
  readonly county: string;
  readonly industry: string;
  readonly evaluator: string;
  readonly selfScore: string;
  readonly evaluationScore: string;
  readonly listedAtCity: boolean;
  readonly statement: string;
  /** Facts by name, printed as people read them. */
  readonly facts: { readonly [fact: string]: string };
}

export const emptyUnit: UnitOnList = { name: "", creditCode: "", number: "", kind: "", region: "", county: "", industry: "", evaluator: "", selfScore: "", evaluationScore: "", listedAtCity: false, statement: "", facts: {} };

function cellOf(holds: CellOf, unit: UnitOnList, at: number): string {
  switch (holds) {
    case "ordinal":
      return String(at + 1);
    case "name":
      return unit.name;
    case "credit-code":
      return unit.creditCode;
    case "number":
      return unit.number;
    case "kind":
      return unit.kind;
    case "region":
      return unit.region;
    case "county":
      return unit.county;
    case "industry":
      return unit.industry;
    case "evaluator":
      return unit.evaluator;
    case "self-score":
      return unit.selfScore;
    case "evaluation-score":
      return unit.evaluationScore;
    case "listed-at-city":
      return unit.listedAtCity ? "是" : "否";
    case "statement":
      return unit.statement;
    default:
      return impossible(holds);
  }
}

function valueOf(column: Column, unit: UnitOnList, at: number): string {
  if (column.kind === "holds") return cellOf(column.holds, unit, at);
  return column.kind === "fact" ? (unit.facts[column.fact] ?? "") : "";
}

const narrow: ReadonlySet<string> = new Set(["listed-at-city", "self-score", "evaluation-score", "county", "kind"]);
const wide: ReadonlySet<string> = new Set(["name", "credit-code", "evaluator", "statement"]);

function widthOf(column: Column): number {
  if (column.kind !== "holds") return 2;
  if (column.holds === "ordinal") return 1.2;
  return wide.has(column.holds) ? 4 : narrow.has(column.holds) ? 2 : 3;
}

/** The table in the columns given, a row a unit; without units one row is left to write in. */
export function unitTable(columns: readonly Column[], units: readonly UnitOnList[]): Table & { readonly kind: "table" } {
  const rows = units.map((unit, at) => columns.map((column) => valueOf(column, unit, at)));
  return { kind: "table", heads: columns.map(({ head }) => head), rows: rows.length > 0 ? rows : [columns.map(() => "")], widths: columns.map(widthOf) };
}
