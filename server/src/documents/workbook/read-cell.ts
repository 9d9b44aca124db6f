// What one `<c>` element holds, by its type and style.
import { plainDecimal } from "@qingce/core/base/plain-decimal";
import { BrokenWorkbook } from "./broken-workbook.ts";
import type { WorkbookCell } from "@qingce/core/base/workbook-cell";
import { isoOf, serialMoment } from "./date-serial.ts";
import { generalFormat, type CellFormat } from "./format-code.ts";
import { undoEscapes } from "./shared-strings.ts";
import { showNumber } from "./show-number.ts";
import type { TextTable } from "./text-table.ts";

export interface Surroundings {
  readonly strings: TextTable | undefined;
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
}

/** As written: `value` is undefined when there is no `<v>`, `formula` when there is no `<f>`. */
export interface WrittenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly value: string | undefined;
  readonly inline: string | undefined;
  readonly formula: string | undefined;
}

type Read = Pick<WorkbookCell, "kind" | "shown" | "raw">;

const text = (shown: string): Read => ({ kind: "text", shown, raw: shown });

function ofNumber(written: string, { formats, from1904 }: Surroundings, style: number): Read {
  const value = Number(written);
  if (!Number.isFinite(value) || written.trim() === "") return { kind: "error", shown: written, raw: written };
  const { code, sense } = formats[style] ?? generalFormat;
  const raw = plainDecimal(value);
  const moment = sense === "day" ? serialMoment(value, from1904) : undefined;
  if (moment !== undefined) return { kind: "day", shown: showNumber(value, code, from1904), raw: isoOf(moment) };
  return { kind: sense === "percent" ? "percent" : "number", shown: showNumber(value, code, from1904), raw };
}

function ofValue(cell: WrittenCell, value: string, around: Surroundings): Read {
  switch (cell.type) {
    case "s": {
      const shared = around.strings?.at(Number(value));
      if (shared === undefined) throw new BrokenWorkbook("workbook-broken", `共享文字表缺第 ${value.slice(0, 12)} 条，请重新另存后上传`);
      return text(shared);
    }
    case "str": return text(undoEscapes(value));
    case "b": return { kind: "yes-no", shown: value === "1" ? "TRUE" : "FALSE", raw: value === "1" ? "true" : "false" };
    case "e": return { kind: "error", shown: value, raw: value };
    case "d": return { kind: "day", shown: value, raw: value.replace(/T00:00:00.*$/u, "").replace("T", " ") };
    default: return ofNumber(value, around, cell.style);
  }
}

/** Undefined for a cell with nothing in it. */
export function readCell(cell: WrittenCell, around: Surroundings): WorkbookCell | undefined {
  const formula = cell.formula === undefined ? {} : { formula: /\[\d+\]/u.test(cell.formula) ? ("external" as const) : ("own" as const) };
  if (cell.inline !== undefined) return cell.inline === "" ? undefined : { column: cell.column, ...text(undoEscapes(cell.inline)), ...formula };
  const uncalculated = cell.formula !== undefined && (cell.value === undefined || (cell.value === "" && cell.type !== "str"));
  if (uncalculated) return { column: cell.column, kind: "uncalculated", shown: "", raw: "", ...formula };
  if (cell.value === undefined || (cell.value === "" && cell.formula === undefined)) return undefined;
  return { column: cell.column, ...ofValue(cell, cell.value, around), ...formula };
}
