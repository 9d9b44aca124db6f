// Grades of an energy limit go from strict to lax, and a benchmark is no laxer than its baseline: lower is better throughout.
import type { SchemeFault } from "./bind-formulas.ts";
import type { EfficiencyFile, LimitFile } from "./limit-file.ts";
import { parseUnit } from "./unit.ts";

const unitFault = (unit: string, at: readonly string[]): readonly SchemeFault[] => (parseUnit(unit).ok ? [] : [{ at: [...at, "unit"], code: "unit-unknown", says: `没有这个单位：${unit}` }]);

export const checkLimits = (file: LimitFile): readonly SchemeFault[] =>
  file.standards.flatMap(({ number, rows }, s) =>
    rows.flatMap((row, n) => {
      const at = ["standards", String(s), "rows", String(n)];
      const [one, two, three] = [Number(row["grade-1"]), Number(row["grade-2"] ?? row["grade-1"]), Number(row["grade-3"])];
      const order = one <= two && two <= three ? [] : [{ at: [...at, "grade-1"], code: "grades-out-of-order", says: `${number} ${row.product}：1级、2级、3级应由严到宽` }];
      return [...unitFault(row.unit, at), ...order];
    }));

export const checkEfficiency = (file: EfficiencyFile): readonly SchemeFault[] =>
  file.rows.flatMap((row, n) => {
    const at = ["rows", String(n)];
    return [
      ...unitFault(row.unit, at),
      ...(Number(row.benchmark) <= Number(row.baseline) ? [] : [{ at: [...at, "benchmark"], code: "grades-out-of-order", says: `${row.product}：标杆水平应不高于基准水平` }]),
      ...(file.documents.some(({ id }) => id === row.document) ? [] : [{ at: [...at, "document"], code: "document-unknown", says: `没有这份文件：${row.document}` }]),
    ];
  });
