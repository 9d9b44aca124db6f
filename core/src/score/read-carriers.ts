// Reads the energy table of a filled form back: rows of carriers, every fault by its cell. A named carrier without any figure is no row.
import type { WorkbookRow, WorkbookSheet } from "../base/workbook-cell.ts";
import { fieldsFromCarriers } from "./carried-fields.ts";
import type { Carrier, CarrierFile } from "./carrier-file.ts";
import { sourceNames, useNames } from "./carrier-names.ts";
import type { CarrierEntries, CarrierRow, GridAsk } from "./carrier-row.ts";
import { carrierColumns } from "./form-carriers.ts";
import type { CellPlace, FormCells } from "./form-cells.ts";
import { cellAt, columnsOf, seen } from "./form-rows.ts";
import { apart } from "./laid-cell.ts";
import { usualMeasuredUnit } from "./new-carriers.ts";
import type { Scheme } from "./scheme.ts";
import { parseUnit } from "./unit.ts";

type Column = (typeof carrierColumns)[number];

/** What the round froze, and by which grid factor electricity goes: that is chosen on the platform, not in the spreadsheet. */
export interface EnergyAsked {
  readonly file: CarrierFile;
  readonly grid: GridAsk;
}

const norm = (text: string): string => text.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();
const named = <K extends string>(names: { readonly [key in K]: string }, text: string): K | undefined => (Object.keys(names) as K[]).find((key) => norm(names[key]) === norm(text) || key === text);

/** Columns that say something of an amount; the others are filled in beforehand. */
const figures: readonly Column[] = ["amount", "measured", "before", "proof"];

class CarrierReader {
  constructor(readonly cells: FormCells, readonly sheet: WorkbookSheet, readonly file: CarrierFile, readonly columns: ReadonlyMap<string, number>) {}

  seen = (row: WorkbookRow, column: Column): string => seen(row, this.columns.get(column));
  at = (row: WorkbookRow, column: Column): CellPlace => ({ sheet: this.sheet.name, row: row.row, column: this.columns.get(column) ?? 1 });

  /** `n` counts the rows that were read, from 1. */
  figure(row: WorkbookRow, n: number, column: "amount" | "measured" | "before", shape: { readonly label: string; readonly unit: string }): string {
    return this.cells.number(cellAt(row, this.columns.get(column)), this.at(row, column), `carriers.${n}.${column}`, { ...shape, given: "" }) ?? "";
  }

  option<K extends string>(row: WorkbookRow, column: "use" | "source", label: string, names: { readonly [key in K]: string }): K | undefined {
    const text = this.seen(row, column);
    const found = text === "" ? undefined : named(names, text);
    if (found === undefined && text !== "") this.cells.fault("option-unknown", this.at(row, column), `${label}没有这个选项：${text.slice(0, 40)}；可选：${Object.values(names).join("、")}`);
    return found;
  }

  /** As it is written where the form knows such a unit; 万千瓦时 and the like are told by the reckoning. */
  unit(row: WorkbookRow, column: "unit" | "measured-unit", usual: string): string {
    const text = this.seen(row, column);
    return text === "" ? usual : parseUnit(text).ok ? text : text.normalize("NFKC").replaceAll("m³", "m3");
  }

  carrier(row: WorkbookRow): Carrier | undefined {
    const name = this.seen(row, "carrier");
    const found = this.file.carriers.find((one) => norm(one.name) === norm(name) || one.id === name);
    if (found === undefined) this.cells.fault(name === "" ? "carrier-missing" : "carrier-unknown", this.at(row, "carrier"), name === "" ? "这一行填了数，没有写能源品种" : `没有这个能源品种：${name.slice(0, 40)}；请从列表中选`);
    return found;
  }

  row(row: WorkbookRow, n: number, carrier: Carrier): CarrierRow {
    for (const column of carrierColumns) this.cells.places.set(`carriers.${n}.${column}`, this.at(row, column));
    const unit = this.unit(row, "unit", carrier.unit);
    const amount = this.figure(row, n, "amount", { label: `${carrier.name}数量`, unit });
    const measuredUnit = this.unit(row, "measured-unit", usualMeasuredUnit(carrier));
    const measured = this.figure(row, n, "measured", { label: `${carrier.name}实测值`, unit: measuredUnit });
    const before = this.figure(row, n, "before", { label: `${carrier.name}上年数量`, unit });
    const source = this.option(row, "source", "电力来源", sourceNames) ?? (carrier.kind === "electricity" ? "grid" as const : undefined);
    const proof = this.seen(row, "proof");
    const checked = this.cells.yesNo(cellAt(row, this.columns.get("checked")), this.at(row, "checked"), "已核对") === true;
    return {
      carrier: carrier.id, amount, unit, use: this.option(row, "use", "用途", useNames) ?? "energy",
      ...(source === undefined ? {} : { source }), ...(this.seen(row, "measured") === "" ? {} : { measured: { value: measured, unit: measuredUnit } }),
      ...(proof === "" ? {} : { proof }), ...(before === "" ? {} : { before }), ...(checked ? { checked } : {}),
    };
  }
}

/** What the rows cannot be reckoned for, beside their cells; a cell that is told or asked about already is not told again. */
function tellReckoning(cells: FormCells, scheme: Scheme, entries: CarrierEntries, file: CarrierFile): void {
  const told = new Set([...cells.faults, ...cells.doubts].map(({ place }) => place));
  const { faults } = fieldsFromCarriers(scheme, entries, file);
  const before = cells.faults.length;
  cells.place(faults.filter(({ place }) => place !== "carriers.grid"));
  const placed = cells.faults.splice(before);
  cells.faults.push(...placed.filter(({ place }) => !told.has(place)));
}

export function readCarriers(cells: FormCells, scheme: Scheme, sheet: WorkbookSheet, { file, grid }: EnergyAsked): CarrierEntries | undefined {
  const reader = new CarrierReader(cells, sheet, file, columnsOf(sheet));
  const rows: CarrierRow[] = [];
  for (const row of sheet.rows) {
    const filled = figures.some((column) => reader.seen(row, column) !== "") || row.cells.some(({ kind }) => kind === "uncalculated");
    if (row.row === 1 || seen(row, 1) === apart || !filled) continue;
    const carrier = reader.carrier(row);
    if (carrier !== undefined) rows.push(reader.row(row, rows.length + 1, carrier));
  }
  if (rows.length === 0) return undefined;
  const entries: CarrierEntries = { rows, grid };
  tellReckoning(cells, scheme, entries, file);
  return entries;
}
