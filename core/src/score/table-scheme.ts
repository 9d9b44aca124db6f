// Makes a scheme out of an imported table of indicators 导入方案: linear by lead and base, required, judged or chosen, as the type column says.
import { addDecimals, formatDecimal, parseDecimal } from "../base/decimal.ts";
import type { Refusal } from "../base/refusal.ts";
import { columnLetters, placeOf } from "../base/workbook-cell.ts";
import { columnWords, type TableMapping } from "./indicator-heads.ts";
import { numberScheme } from "./number-scheme.ts";
import type { Indicator } from "./read-indicators.ts";
import type { Scheme } from "./scheme.ts";
import type { SchemeFile, SchemeItem } from "./scheme-file.ts";
import type { StandardFile } from "./standard-file.ts";

export interface TableBinding {
  /** `<standard>/imported-<n>`. */
  readonly id: string;
  readonly name: string;
  /** Of a row whose clause the table does not tell. */
  readonly clause: string;
  /** File with digest, office, day. */
  readonly source: string;
  readonly total: string;
  readonly pass?: { readonly by: "over" | "at-least"; readonly line: string };
  readonly years?: { readonly from: number };
  readonly industries?: readonly string[];
}

export interface SchemeMade { readonly file: SchemeFile; readonly scheme?: Scheme; readonly faults: readonly Refusal[] }

interface Option { readonly id: string; readonly label: string; readonly points: string }

/** `提供 4分；未提供 0分`: what may be chosen, with its points. */
export function optionsOf(rule: string): readonly Option[] {
  const told = rule.split(/[；;，,\n]/u).flatMap((part) => {
    const [, label = "", points = ""] = /^\s*(.+?)[的：:]?\s*(?:得|计)?\s*(\d+(?:\.\d+)?)\s*分\s*$/u.exec(part) ?? [];
    return label === "" ? [] : [{ label: label.trim(), points }];
  });
  return told.map((one, n) => ({ id: `o${n + 1}`, ...one }));
}

const valueName = (n: number): string => `v${n + 1}`;

type Part = Pick<SchemeFile, "fields" | "benchmarks">;

function partOf(one: Indicator, n: number): Part {
  const name = valueName(n);
  const nothing: Part = { fields: {}, benchmarks: {} };
  switch (one.type) {
    case "judged": return nothing;
    case "required": return { ...nothing, fields: { [name]: { type: "yes-no", label: one.name, ...(one.rule === "" ? {} : { note: one.rule }) } } };
    case "choice": return { ...nothing, fields: { [name]: { type: "choice", label: one.name, options: optionsOf(one.rule).map(({ id, label }) => ({ id, label })) } } };
    case "higher": case "lower": {
      const mark = { unit: one.unit, certainty: "attested" as const };
      return {
        fields: { [name]: { type: "number", label: one.name, unit: one.unit, ...(one.unit === "%" && one.type === "higher" ? { most: "100" } : {}) } },
        benchmarks: { [`${name}-lead`]: { label: `${one.name}引领值`, ...mark, held: one.lead ?? "not-held" }, ...(one.base === undefined ? {} : { [`${name}-base`]: { label: `${one.name}基准值`, ...mark, held: one.base } }) },
      };
    }
  }
}

function judgementOf(one: Indicator, n: number): SchemeItem["by"] {
  const name = valueName(n);
  switch (one.type) {
    case "judged": return { kind: "judged" };
    case "required": return { kind: "required", all: [name] };
    case "choice": return { kind: "choice", field: name, points: Object.fromEntries(optionsOf(one.rule).map(({ id, points }) => [id, points])) };
    case "higher": case "lower": return { kind: "linear", value: name, lead: `${name}-lead`, ...(one.base === undefined ? {} : { base: `${name}-base` }), better: one.type };
  }
}

const sumOf = (indicators: readonly Indicator[]): string =>
  formatDecimal(indicators.reduce((sum, { points }) => {
    const read = parseDecimal(points);
    return read.ok ? addDecimals(sum, read.value) : sum;
  }, { units: 0n, scale: 0 }));

function fileOf(indicators: readonly Indicator[], standard: StandardFile, to: TableBinding): SchemeFile {
  const groups = [...new Set(indicators.map(({ group }) => group))];
  const parts = indicators.map(partOf);
  const clauseOf = (one: Indicator): string => (one.clause === "" ? to.clause : one.clause);
  return {
    id: to.id, name: to.name, standard: standard.id, status: "imported", source: to.source, certainty: "attested", for: standard.for, max: to.total,
    ...(to.years === undefined ? {} : { years: to.years }),
    ...(to.industries === undefined || to.industries.length === 0 ? {} : { industries: [...to.industries] }),
    fields: Object.assign({}, ...parts.map(({ fields }) => fields)) as SchemeFile["fields"],
    derived: {},
    benchmarks: Object.assign({}, ...parts.map(({ benchmarks }) => benchmarks)) as SchemeFile["benchmarks"],
    gates: [],
    groups: groups.map((name, n) => ({ id: `g${n + 1}`, name, max: sumOf(indicators.filter(({ group }) => group === name)) })),
    items: indicators.map((one, n) => ({
      id: `i${n + 1}`, group: `g${groups.indexOf(one.group) + 1}`, clause: clauseOf(one), name: one.name, points: one.points, by: judgementOf(one, n),
      ...(one.no === "" ? {} : { no: one.no }), ...(one.rule === "" ? {} : { says: one.rule }), ...(one.unit === "1" ? {} : { unit: one.unit }),
    })),
    redistribute: { take: "none", reading: "imported" },
    rounding: { reading: "imported" },
    pass: to.pass === undefined ? "unstated" : to.pass.by === "over" ? { over: to.pass.line, clause: to.clause, compare: "exact" } : { "at-least": to.pass.line, clause: to.clause, compare: "exact" },
    readings: [{ id: "imported", matter: "表中没有写明的计分规则", take: "不适用指标的分值不另行分配，得分不修约，定量指标在基准值与引领值之间按比例计分", why: "方案由指标表导入，表中没有写明" }],
    missing: indicators.flatMap((one) => ((one.type === "higher" || one.type === "lower") && one.lead === undefined ? [`${one.name}的引领值（采用方案时补齐）`] : [])),
  };
}

/** Faults of the scheme come back at the row that an item was made from. */
export function schemeOfTable(indicators: readonly Indicator[], standard: StandardFile, mapping: TableMapping, to: TableBinding): SchemeMade {
  const file = fileOf(indicators, standard, to);
  const { scheme, faults } = numberScheme(file, standard);
  const placed = faults.map(({ at, code, says }): Refusal => {
    const item = at[0] === "items" ? indicators[Number(at[1])] : undefined;
    const clause = at.includes("clause");
    const column = mapping.columns[clause ? "clause" : at.includes("points") && !at.includes("by") ? "points" : "rule"] ?? mapping.columns.type ?? 1;
    if (item === undefined || (clause && item.clause === "")) return { code, hint: says, place: clause ? "clause" : at.join(".") };
    return { code, hint: says, place: placeOf(mapping.sheet, item.row, column), facts: { sheet: mapping.sheet, row: item.row, column: columnLetters(column) } };
  });
  const options = indicators.flatMap((one): readonly Refusal[] => {
    const column = mapping.columns.rule ?? 1;
    return one.type === "choice" && optionsOf(one.rule).length < 2 ? [{ code: "options-missing", hint: `“${columnWords.rule}”须写明各选项的分值，如“提供 4分；未提供 0分”`, place: placeOf(mapping.sheet, one.row, column), facts: { sheet: mapping.sheet, row: one.row, column: columnLetters(column) } }] : [];
  });
  return { file, faults: options.length > 0 ? options : placed, ...(scheme === undefined || options.length > 0 ? {} : { scheme }) };
}
