// A computed sheet in words for the reports: as the round's scheme scores it, with the energy table reckoned by the round's own factors.
import { nation } from "@qingce/core/base/region";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { outcomeOf, settledSheet, type Scoring } from "@qingce/core/declaration/scoring";
import { rowsOf, textsOf } from "@qingce/core/score/answer-place";
import type { Answer } from "@qingce/core/score/answers";
import { sourceNames, useNames } from "@qingce/core/score/carrier-names";
import { reckonCarriers } from "@qingce/core/score/carriers";
import type { ItemOutcome, ScoreOutcome } from "@qingce/core/score/outcome";
import { figure as reasonFigure } from "@qingce/core/score/reason";
import type { Field } from "@qingce/core/score/scheme-field";
import type { Sheet } from "@qingce/core/score/sheet";
import type { EnergyPrinted, IndicatorScored, SheetPrinted } from "../../documents/papers/report-sheet.ts";
import type { House } from "../house.ts";

/** As people write them: six significant places, but never a whole digit less; points of two. */
const figure = (value: number | null): string => (value === null ? "" : Math.abs(value) < 10_000 ? reasonFigure(value) : String(Number(value.toFixed(2))));
export const points = (value: number): string => String(Number(value.toFixed(2)));

const metWords = (met: boolean | null): string => (met === null ? "" : met ? "符合" : "不符合");

type ProofsOf = (...places: readonly string[]) => string;

const proofsOf = (proofs: DeclarationBody["proofs"]): ProofsOf => (...places) => [...new Set(proofs.filter(({ of }) => places.some((place) => of === `sheet.${place}`)).map(({ name }) => name))].join("；");

const isGiven = (answer: Answer | undefined): boolean => answer !== undefined && answer !== "" && !(Array.isArray(answer) && answer.length === 0);

function figuresOf(field: Field, answer: Answer | undefined): SheetPrinted["figures"] {
  const one = (label: string, value: string, unit = "", source = ""): SheetPrinted["figures"] => [{ label, value, unit, source }];
  const chosen = textsOf(answer);
  switch (field.type) {
    case "number": {
      const source = (field.returns ?? []).join("、");
      if (field.years === undefined) return one(field.label, typeof answer === "string" ? answer : "", field.unit, source);
      return Array.from({ length: field.years }, (_, at) => one(`${field.label}（第${at + 1}年，由远及近）`, chosen[at] ?? "", field.unit, source)).flat();
    }
    case "yes-no":
      return one(field.label, typeof answer === "boolean" ? (answer ? "是" : "否") : "");
    case "choice":
      return one(field.label, field.options.find(({ id }) => id === answer)?.label ?? "");
    case "set":
      return one(field.label, isGiven(answer) ? field.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label).join("；") : "");
    case "text":
      return one(field.label, typeof answer === "string" ? answer : "");
    case "table":
      return [];
  }
}

/** Columns that somebody filled; worked-out ones are in the indicators. */
function tableOf(field: Extract<Field, { type: "table" }>, answer: Answer | undefined): SheetPrinted["tables"] {
  const columns = Object.entries(field.columns).filter(([, column]) => column.type !== "computed");
  const rows = rowsOf(answer);
  const heads = columns.map(([, column]) => (column.type === "text" ? column.label : `${column.label}（${column.unit}）`));
  return rows.length === 0 ? [] : [{ title: field.label, heads, rows: rows.map((row) => columns.map(([name]) => row[name] ?? "")) }];
}

function energyOf(house: House, { carriers }: Scoring, sheet: Sheet): EnergyPrinted | undefined {
  if (carriers === undefined || sheet.carriers === undefined || sheet.carriers.rows.length === 0) return undefined;
  const { rows, grid } = sheet.carriers;
  const totals = reckonCarriers(carriers.file, rows, grid);
  return {
    rows: rows.map((row, at) => {
      const line = totals.lines[at];
      const source = row.source === undefined ? [] : [sourceNames[row.source]];
      return { carrier: line?.name ?? row.carrier, use: [useNames[row.use], ...source].join("，"), amount: row.amount, unit: row.unit, tce: figure(line?.tce ?? null), tco2: figure(line?.tco2 ?? null), steps: (line?.steps ?? []).join("；") };
    }),
    tce: totals.complete ? figure(totals.tce) : "",
    tco2: totals.complete ? figure(totals.tco2) : "",
    feedstock: figure(totals.feedstockTce),
    renewable: figure(totals.renewableTce),
    by: `电力排放因子取${grid.place === nation ? "全国" : (house.regions.get(grid.place.slice(0, 2))?.name ?? grid.place)}${grid.vintage}年；能源参数表版本：${carriers.edition}。`,
  };
}

const noOf = ({ scheme }: Scoring, at: number): string => scheme.items[at]?.file.no ?? String(at + 1);

function indicatorOf(one: ItemOutcome, other: ItemOutcome | undefined, shown: ItemOutcome): Omit<IndicatorScored, "group" | "no" | "proofs"> {
  return { name: one.name, unit: shown.unit ?? "", value: figure(shown.value), lead: figure(shown.lead), base: figure(shown.base), self: points(one.points), evaluated: other === undefined ? "" : points(other.points), max: points(one.max), reason: shown.reason };
}

function groupsOf(self: ScoreOutcome, evaluated: ScoreOutcome | undefined): SheetPrinted["groups"] {
  return self.groups.map((one) => {
    const other = evaluated?.groups.find(({ id }) => id === one.id);
    return { name: one.name, self: points(one.points), evaluated: other === undefined ? "" : points(other.points), max: points(one.max) };
  });
}

/** Whose figures are shown: the evaluator's where there are any, else the applicant's. */
export function sheetPrinted(house: House, scoring: Scoring, body: DeclarationBody, evaluated: Sheet | undefined): SheetPrinted {
  const { scheme } = scoring;
  const own = settledSheet(scoring, body.sheet ?? { answers: {}, notApplicable: {} });
  const shown = evaluated === undefined ? own : settledSheet(scoring, evaluated);
  const [self, other] = [outcomeOf(scoring, body.sheet), evaluated === undefined ? undefined : outcomeOf(scoring, evaluated)];
  const proofs = proofsOf(body.proofs);
  const energy = energyOf(house, scoring, shown);
  return {
    gates: (other ?? self).gates.map(({ id, says, clause, met }) => ({ says, clause, met: metWords(met), proofs: proofs(scheme.file.gates.find((gate) => gate.id === id)?.field ?? id) })),
    figures: Object.entries(scheme.file.fields).filter(([name]) => !scheme.file.gates.some(({ field }) => field === name)).flatMap(([name, field]) => figuresOf(field, shown.answers[name])),
    tables: Object.entries(scheme.file.fields).flatMap(([name, field]) => (field.type === "table" ? tableOf(field, shown.answers[name]) : [])),
    ...(energy === undefined ? {} : { energy }),
    groups: groupsOf(self, other),
    indicators: self.items.map((one, at) => ({
      group: self.groups.find(({ id }) => id === one.group)?.name ?? one.group,
      no: noOf(scoring, at),
      proofs: proofs(`item.${one.id}`),
      ...indicatorOf(one, other?.items[at], other?.items[at] ?? one),
    })),
  };
}
