// How a product's energy limit 能耗限额 fills a row of a form: lead is grade 1, base grade 2, units held against each other first.
import { ok, refuse, type Result } from "../base/refusal.ts";
import type { AnswerRow } from "./answers.ts";
import { inUnit } from "./carrier-amount.ts";
import { limitBenchmarks, type FoundLimit } from "./find-limit.ts";
import { simpleJudgements } from "./judgement.ts";
import { figure } from "./reason.ts";
import type { Scheme } from "./scheme.ts";
import { parseUnit, sameDimensions } from "./unit.ts";

/** The columns of a table that a limit fills, in the unit of lead and base; `product` and `standard` are its first two columns of text. */
export interface LimitColumns {
  readonly table: string;
  readonly lead: string;
  readonly base: string | undefined;
  readonly unit: string;
  readonly product: string | undefined;
  readonly standard: string | undefined;
}

const halves = (unit: string): readonly [over: string, under: string] => {
  const at = unit.indexOf("/");
  return at < 0 ? [unit, "1"] : [unit.slice(0, at), unit.slice(at + 1)];
};

const isEnergy = (unit: string): boolean => {
  const [read, coal] = [parseUnit(halves(unit)[0]), parseUnit("tce")];
  return read.ok && coal.ok && sameDimensions(read.value, coal.value);
};

/** Undefined unless a weighted rule takes its lead from this table, as standard coal per product. */
export function limitColumns({ file }: Pick<Scheme, "file">, table: string): LimitColumns | undefined {
  const field = file.fields[table];
  if (field?.type !== "table") return undefined;
  const rule = file.items.flatMap((item) => simpleJudgements(item.by)).find((by) => by.kind === "weighted" && by.table === table);
  const lead = rule?.kind === "weighted" ? field.columns[rule.lead] : undefined;
  if (rule?.kind !== "weighted" || lead?.type !== "number" || !isEnergy(lead.unit)) return undefined;
  const texts = Object.entries(field.columns).flatMap(([name, column]) => (column.type === "text" ? [name] : []));
  return { table, lead: rule.lead, base: rule.base, unit: lead.unit, product: texts[0], standard: texts[1] };
}

export interface LimitFill {
  readonly cells: AnswerRow;
  /** What one unit of product is: 产品单位 of the form stands for it. */
  readonly per: string;
  /** Corrections by the plant's own figures, and when the row applies: to be heeded before the grades are used. */
  readonly heed: readonly string[];
}

/** Refuses `unit-differs` where the limit is no standard coal (an electricity limit, say), or per something else than the form's unit. */
export function fillFromLimit(limit: FoundLimit, columns: LimitColumns): Result<LimitFill> {
  const { lead, base, clause, corrections } = limitBenchmarks(limit);
  const { row } = limit;
  const [[over, under], [wanted, per]] = [halves(row.unit), halves(columns.unit)];
  const open = per === "产品单位";
  const [from, to] = open ? [over, wanted] : [row.unit, columns.unit];
  const says = `“${row.product}”${row.indicator}`;
  const grade = (text: string): Result<string> => {
    const turned = inUnit(Number(text), from, to, says);
    return turned.ok ? ok(turned.value === Number(text) ? text : figure(turned.value)) : turned;
  };
  const first = grade(lead);
  if (!first.ok) return refuse({ code: "unit-differs", facts: { unit: row.unit, wanted: columns.unit }, hint: `${says}的限额单位是 ${row.unit}，不能填入 ${columns.unit} 的一栏` });
  const second = base === undefined ? undefined : grade(base);
  const cells = {
    ...(columns.product === undefined ? {} : { [columns.product]: row.product }),
    ...(columns.standard === undefined ? {} : { [columns.standard]: clause }),
    [columns.lead]: first.value,
    ...(columns.base === undefined ? {} : { [columns.base]: second?.ok === true ? second.value : "" }),
  };
  return ok({ cells, per: open ? under : per, heed: [...corrections, ...(row.condition === undefined ? [] : [`适用条件：${row.condition}`]), ...(row.note === undefined ? [] : [row.note])] });
}
