// The rows of one sheet, one after another, from the worksheet's part; never more than a chunk of them in memory.
import { BrokenWorkbook } from "./broken-workbook.ts";
import { cellPlace, type MergedRange, type WorkbookCell, type WorkbookRow } from "@qingce/core/base/workbook-cell";
import { MergedRows } from "./merged-ranges.ts";
import { readCell, type Surroundings } from "./read-cell.ts";
import { attribute, XmlScan, type XmlHearer } from "./xml-scan.ts";

class RowHearer implements XmlHearer {
  readonly done: WorkbookRow[] = [];
  readonly #merged: MergedRows;
  #cells: WorkbookCell[] = [];
  #row = 0;
  #hidden = false;
  #column = 0;
  #type = "";
  #style = 0;
  #value: string | undefined;
  #inline: string | undefined;
  #formula: string | undefined;
  #phonetic = 0;
  #into: "value" | "inline" | "formula" | undefined;
  #inCell = false;

  constructor(readonly around: Surroundings, ranges: readonly MergedRange[]) {
    this.#merged = new MergedRows(ranges);
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case "row": return this.#openRow(attributes);
      case "c": return this.#openCell(attributes);
      case "v": return this.#begin("value");
      case "f": return this.#begin("formula");
      case "is":
        this.#inline ??= "";
        return;
      case "t":
        if (this.#inline !== undefined && this.#phonetic === 0) this.#into = "inline";
        return;
      case "rPh": this.#phonetic += 1;
    }
  }

  text(text: string): void {
    if (this.#into === "value") this.#value = (this.#value ?? "") + text;
    else if (this.#into === "inline") this.#inline = (this.#inline ?? "") + text;
    else if (this.#into === "formula") this.#formula = (this.#formula ?? "") + text;
  }

  close(name: string): void {
    if (name === "v" || name === "f" || name === "t") this.#into = undefined;
    else if (name === "rPh") this.#phonetic -= 1;
    else if (name === "c") this.#closeCell();
    else if (name === "row") this.#closeRow();
  }

  #begin(into: "value" | "formula"): void {
    if (!this.#inCell) return;
    this.#into = into;
    if (into === "value") this.#value = "";
    else this.#formula = "";
  }

  #openRow(attributes: string): void {
    const given = attribute(attributes, "r");
    this.#row = given === undefined ? this.#row + 1 : Number(given);
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > 1_048_576) throw new BrokenWorkbook("workbook-broken", `行号 ${given?.slice(0, 12) ?? ""} 读不懂`);
    this.#hidden = /^(?:1|true)$/u.test(attribute(attributes, "hidden") ?? "");
    [this.#cells, this.#column] = [[], 0];
  }

  #openCell(attributes: string): void {
    const ref = attribute(attributes, "r");
    const place = ref === undefined ? { column: this.#column + 1, row: this.#row } : cellPlace(ref);
    if (place === undefined || place.row !== this.#row) throw new BrokenWorkbook("workbook-broken", `单元格 ${(ref ?? "").slice(0, 12)} 的位置读不懂`);
    this.#column = place.column;
    this.#type = attribute(attributes, "t") ?? "n";
    this.#style = Number(attribute(attributes, "s") ?? "0");
    [this.#value, this.#inline, this.#formula, this.#inCell] = [undefined, undefined, undefined, true];
  }

  #closeCell(): void {
    this.#inCell = false;
    const read = readCell({ column: this.#column, type: this.#type, style: this.#style, value: this.#value, inline: this.#inline, formula: this.#formula }, this.around);
    this.#inline = undefined;
    if (read === undefined) return;
    const over = this.#merged.at(this.#row).find(({ left, right }) => read.column >= left && read.column <= right);
    const covered = over !== undefined && (over.top !== this.#row || over.left !== read.column);
    this.#cells.push(covered ? { ...read, merged: { row: over.top, column: over.left } } : read);
  }

  #closeRow(): void {
    const ordered = this.#cells.every((cell, n) => n === 0 || cell.column > (this.#cells[n - 1]?.column ?? 0));
    const cells = ordered ? this.#cells : [...new Map(this.#cells.map((cell) => [cell.column, cell])).values()].toSorted((a, b) => a.column - b.column);
    if (cells.length > 0) this.done.push(this.#hidden ? { row: this.#row, hidden: true, cells } : { row: this.#row, cells });
  }
}

/** Rows with something in them. */
export async function* sheetRows(chunks: AsyncIterable<string>, around: Surroundings, ranges: readonly MergedRange[]): AsyncGenerator<WorkbookRow> {
  const hearer = new RowHearer(around, ranges);
  const scan = new XmlScan(hearer);
  for await (const chunk of chunks) {
    scan.push(chunk);
    yield* hearer.done.splice(0);
  }
}
