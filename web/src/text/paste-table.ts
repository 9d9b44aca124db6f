// Takes a piece of a spreadsheet into the form: names beside values, or values in order. What does not fit is told row by row, never guessed.
import { parseDecimal } from "@qingce/core/base/decimal";
import type { FactValue } from "@qingce/core/rule/fact";
import { clipboardRows, type ClipboardRow } from "./clipboard-rows.ts";
import { decimalOf, halfWidth, shareOf } from "./share-percent.ts";

export interface PasteField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly unit: string | null;
}

export interface Pasted {
  readonly taken: readonly { readonly row: number; readonly name: string; readonly value: FactValue }[];
  readonly left: readonly { readonly row: number; readonly text: string; readonly why: string }[];
}

type Read = { readonly value: FactValue } | { readonly why: string };

const yes = new Set(["是", "有", "√", "✓", "true", "yes", "y", "1", "符合", "具备"]);
const no = new Set(["否", "无", "没有", "×", "x", "false", "no", "n", "0", "不符合", "不具备"]);

function readBoolean(text: string): Read {
  const word = halfWidth(text).trim().toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word) ? { value: false } : { why: `应为“是”或“否”，所贴为“${text}”` };
}

/** The number and the unit written behind it, or in a cell of its own. */
function split(text: string, unit: string): { readonly number: string; readonly unit: string } {
  const half = halfWidth(text).trim();
  const parts = /^([+-]?[\d,]*\.?\d+)\s*(.*)$/u.exec(half);
  return { number: decimalOf(parts?.[1] ?? half), unit: (parts?.[2] ?? "") || halfWidth(unit).trim() };
}

function readShare(text: string, given: string): Read {
  const { number, unit } = split(text, given);
  const read = parseDecimal(number);
  if (!read.ok) return { why: `“${text}”不是数字` };
  if (unit !== "" && unit !== "%") return { why: `单位应为 %，所贴为“${unit}”，请换算成百分数` };
  const small = read.value.units !== 0n && Math.abs(Number(number)) <= 1;
  if (unit === "" && small) return { why: `“${text}”没有写明单位：若为比例请换算成百分数（0.55 写 55%），若确是百分之${number}请写 ${number}%` };
  return { value: shareOf(number) };
}

function readNumber(text: string, given: string, want: string | null): Read {
  const { number, unit } = split(text, given);
  if (!parseDecimal(number).ok) return { why: `“${text}”不是数字` };
  if (unit !== "" && unit !== (want ?? "")) return { why: want === null ? `这一项没有单位，所贴单位为“${unit}”` : `单位应为${want}，所贴为“${unit}”，请换算后填写` };
  return { value: number };
}

function read(field: PasteField, text: string, unit: string): Read {
  switch (field.type) {
    case "boolean":
      return readBoolean(text);
    case "share":
      return readShare(text, unit);
    case "decimal":
      return readNumber(text, unit, field.unit);
    case "region":
      return { why: "地区请在该项的列表中选择" };
    default:
      return { value: text };
  }
}

const bare = (label: string): string => halfWidth(label).replaceAll(/[\s()、,.:;*"“”'《》]/gu, "").toLowerCase();
const unitIn = (label: string): string => /\(([^()]*)\)$/u.exec(halfWidth(label).trim())?.[1] ?? "";
const withoutNote = (label: string): string => bare(halfWidth(label).replaceAll(/\([^()]*\)/gu, ""));

const named = (fields: readonly PasteField[], cell: string): PasteField | undefined =>
  cell === "" ? undefined : (fields.find((one) => one.name === cell || bare(one.label) === bare(cell)) ?? fields.find((one) => withoutNote(one.label) === withoutNote(cell)));

interface Cell {
  readonly field: PasteField | undefined;
  readonly value: string;
  readonly unit: string;
  readonly why: string;
}

function labelled({ cells }: ClipboardRow, fields: readonly PasteField[]): Cell {
  const at = cells.findIndex((cell) => named(fields, cell) !== undefined);
  const label = cells[at] ?? "";
  const [value = "", unit = ""] = at < 0 ? [] : cells.slice(at + 1);
  const inLabel = unitIn(label);
  const field = at < 0 ? undefined : named(fields, label);
  const known = inLabel === "%" || inLabel === field?.unit ? inLabel : "";
  return { field, value, unit: unit || known, why: `表中没有名为“${cells.find((cell) => cell !== "") ?? ""}”的一项（表头可不理会）` };
}

/** `from` is the field where the paste began: values without names are put there and below. */
export function pasteTable(text: string, fields: readonly PasteField[], from: string): Pasted {
  const rows = clipboardRows(text);
  const byName = rows.some(({ cells }) => cells.filter((cell) => cell !== "").length > 1);
  const first = Math.max(0, fields.findIndex((one) => one.name === from));
  const start = rows[0]?.n ?? 1;
  const taken: Pasted["taken"][number][] = [];
  const left: Pasted["left"][number][] = [];
  for (const row of rows) {
    const cell: Cell = byName ? labelled(row, fields) : { field: fields[first + row.n - start], value: row.cells[0] ?? "", unit: "", why: "这一行之下已没有空格可填" };
    const leave = (why: string): void => void left.push({ row: row.n, text: row.cells.join("　"), why });
    const before = taken.find((one) => one.name === cell.field?.name);
    if (cell.field === undefined) leave(cell.why);
    else if (before !== undefined) leave(`“${cell.field.label}”已按第 ${before.row} 行填入，这一行重复`);
    else if (cell.value === "") leave("数值为空，原有内容未改动");
    else {
      const got = read(cell.field, cell.value, cell.unit);
      if ("why" in got) leave(`${cell.field.label}：${got.why}`);
      else taken.push({ row: row.n, name: cell.field.name, value: got.value });
    }
  }
  return { taken, left };
}
