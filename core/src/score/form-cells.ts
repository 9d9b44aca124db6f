// Cells of a filled form read one by one: what each answers, and where a fault or a question about it stands.
import type { Refusal } from "../base/refusal.ts";
import { columnLetters, placeOf, type WorkbookCell } from "../base/workbook-cell.ts";
import { inUnit, readNumber, type NumberShape } from "./cell-number.ts";
import type { Doubt } from "./doubt.ts";
import { no, yes } from "./laid-cell.ts";
import type { Field } from "./scheme-field.ts";

export interface CellPlace { readonly sheet: string; readonly row: number; readonly column: number }

const norm = (text: string): string => text.normalize("NFKC").trim().toLowerCase();
const yeses = new Set([yes, "true", "√", "✓", "y", "yes"]);
const noes = new Set([no, "false", "×", "x", "n", "no"]);

export class FormCells {
  readonly faults: Refusal[] = [];
  readonly doubts: Doubt[] = [];
  /** Cell of each answer place. */
  readonly places = new Map<string, CellPlace>();

  fault(code: string, at: CellPlace, hint: string): void {
    this.faults.push({ code, hint, place: placeOf(at.sheet, at.row, at.column), facts: { sheet: at.sheet, row: at.row, column: columnLetters(at.column) } });
  }

  ask(answer: string, given: string, asked: Omit<Doubt, "place" | "answer" | "given">): void {
    const at = this.places.get(answer);
    if (at === undefined || this.doubts.some((one) => one.answer === answer)) return;
    this.doubts.push({ ...asked, answer, given, place: placeOf(at.sheet, at.row, at.column) });
  }

  /** Faults told by answer place, moved to their cells; the place of the answer stays in the facts. */
  place(faults: readonly Refusal[]): void {
    for (const fault of faults) {
      const at = this.places.get(fault.place ?? "");
      if (at === undefined) this.faults.push(fault);
      else this.faults.push({ ...fault, place: placeOf(at.sheet, at.row, at.column), facts: { ...fault.facts, sheet: at.sheet, row: at.row, column: columnLetters(at.column), answer: fault.place ?? "" } });
    }
  }

  /** `given` is the unit that stands on the row; changed by hand, it makes a question of the figure. */
  number(cell: WorkbookCell | undefined, at: CellPlace, answer: string, shape: NumberShape & { readonly given: string }): string | undefined {
    this.places.set(answer, at);
    const read = readNumber(cell, shape);
    if (read.kind === "empty") return undefined;
    if (read.kind === "fault") {
      this.fault(read.fault.code, at, read.fault.hint);
      return undefined;
    }
    const shown = cell?.shown ?? "";
    if (read.kind === "asked") {
      this.ask(answer, shown, read.asked);
      return undefined;
    }
    const moved = shape.given === "" || shape.given === shape.unit ? read.text : inUnit(read.text, shape.given, shape.unit);
    if (moved === undefined) {
      this.fault("unit-differs", at, `${shape.label}的单位是 ${shape.unit}，表中改成了 ${shape.given.slice(0, 20)}`);
      return undefined;
    }
    if (moved !== read.text) {
      this.ask(answer, shown, { code: "unit-of-row", taken: null, hint: `${shape.label}按 ${shape.unit} 填，表中单位改成了 ${shape.given.slice(0, 20)}`, choices: [{ label: `${moved} ${shape.unit}（由 ${read.text} ${shape.given} 折算）`, value: moved }, { label: `${read.text} ${shape.unit}`, value: read.text }] });
      return undefined;
    }
    if (read.asked !== undefined) this.ask(answer, shown, read.asked);
    return read.text;
  }

  yesNo(cell: WorkbookCell | undefined, at: CellPlace, label: string): boolean | undefined {
    const text = norm(cell?.raw ?? "");
    if (cell?.kind === "uncalculated") this.fault("cell-uncalculated", at, `${label}的公式没有算出的值，请用电子表格软件打开并保存后再上传`);
    else if (yeses.has(text)) return true;
    else if (noes.has(text)) return false;
    else if (text !== "") this.fault("option-unknown", at, `${label}只填“是”或“否”，不是“${text.slice(0, 20)}”`);
    return undefined;
  }

  choice(cell: WorkbookCell | undefined, at: CellPlace, field: Field & { type: "choice" }): string | undefined {
    const text = norm(cell?.shown ?? "");
    const found = field.options.find(({ id, label }) => norm(label) === text || id === text);
    if (found === undefined && text !== "") this.fault("option-unknown", at, `${field.label}没有这个选项：${text.slice(0, 40)}；可选：${field.options.map(({ label }) => label).join("、")}`);
    return found?.id;
  }
}
