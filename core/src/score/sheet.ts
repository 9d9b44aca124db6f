// A self-evaluation sheet 自评表 as it is kept: answers, and which items do not apply, each with its reason; and its score.
import type { Refusal } from "../base/refusal.ts";
import { fillSlots, type Answers, type BenchmarkValues } from "./answers.ts";
import { answersWithCarried, contradictions, fieldsFromCarriers } from "./carried-fields.ts";
import type { CarrierFile } from "./carrier-file.ts";
import type { CarrierEntries } from "./carrier-row.ts";
import { interpretScheme } from "./interpret.ts";
import type { ScoreOutcome } from "./outcome.ts";
import type { Scheme } from "./scheme.ts";

export interface Sheet {
  readonly answers: Answers;
  /** Item → reason. */
  readonly notApplicable: { readonly [item: string]: string };
  /** The energy table 能源消耗表, where the fields filled `from` it are worked out. */
  readonly carriers?: CarrierEntries;
}

export const emptySheet: Sheet = { answers: {}, notApplicable: {} };

/** One flag an item; items that may not be put aside, and unknown ones, are faults. */
export function awayFlags(scheme: Scheme, notApplicable: Sheet["notApplicable"]): { readonly away: Uint8Array; readonly faults: readonly Refusal[] } {
  const away = new Uint8Array(scheme.items.length);
  const faults = Object.entries(notApplicable).flatMap(([id, reason]): readonly Refusal[] => {
    const item = scheme.items.find((one) => one.id === id);
    const place = `not-applicable.${id.slice(0, 60)}`;
    if (item === undefined) return [{ code: "item-unknown", place, hint: `表中没有这一项：${id.slice(0, 60)}` }];
    if (item.file["not-applicable"] !== "allowed") return [{ code: "not-applicable-forbidden", place, clause: item.file.clause, hint: `“${item.file.name}”必须填报` }];
    if (reason.trim() === "") return [{ code: "not-applicable-unexplained", place, clause: item.file.clause, hint: `请写明“${item.file.name}”为何不适用` }];
    away[item.at] = 1;
    return [];
  });
  return { away, faults };
}

export interface SheetScore {
  /** The sheet with the fields that its energy table fills. */
  readonly sheet: Sheet;
  readonly outcome: ScoreOutcome;
  /** What cannot be read, or may not be said; places begin with `sheet.`. */
  readonly faults: readonly Refusal[];
}

const inSheet = (fault: Refusal): Refusal => ({ ...fault, place: `sheet.${fault.place ?? ""}` });

/** The sheet with what its energy table comes to, by the round's own factors; without them rows cannot be reckoned, and are told. */
export function settleCarriers(scheme: Scheme, sheet: Sheet, factors: CarrierFile | undefined): { readonly sheet: Sheet; readonly faults: readonly Refusal[] } {
  const { carriers } = sheet;
  if (carriers === undefined || carriers.rows.length === 0) return { sheet, faults: [] };
  if (factors === undefined) return { sheet, faults: [{ code: "carriers-not-frozen", place: "carriers", hint: "本批次没有随计分方案冻结能源参数表，请删去能源消耗表，直接填合计值" }] };
  const carried = fieldsFromCarriers(scheme, carriers, factors);
  return { sheet: { ...sheet, answers: answersWithCarried(sheet.answers, carried) }, faults: [...carried.faults, ...contradictions(sheet.answers, carried)] };
}

/** `factors` is the table of carriers that the round froze, if it did. */
export function scoreSheet(scheme: Scheme, sheet: Sheet, benchmarks: BenchmarkValues, factors?: CarrierFile): SheetScore {
  const settled = settleCarriers(scheme, sheet, factors);
  const filled = fillSlots(scheme, settled.sheet.answers, benchmarks);
  const { away, faults } = awayFlags(scheme, sheet.notApplicable);
  return { sheet: settled.sheet, outcome: interpretScheme(scheme, filled.slots, away), faults: [...settled.faults, ...filled.faults, ...faults].map(inSheet) };
}

/** What keeps a scored sheet from being submitted: faults, requirements unanswered or unmet, items without a result. Saving never asks. */
export function blockingFaults(scheme: Scheme, { outcome, faults }: SheetScore): readonly Refusal[] {
  const gates = outcome.gates.flatMap(({ id, clause, says, met, encouraged }): readonly Refusal[] => {
    if (encouraged || met === true) return [];
    const place = `sheet.${scheme.file.gates.find((gate) => gate.id === id)?.field ?? id}`;
    return [met === null ? { code: "requirement-unanswered", place, clause, hint: `请答：${says}` } : { code: "requirement-unmet", place, clause, hint: `基本要求须全部符合：${says}` }];
  });
  const items = outcome.items.flatMap(({ id, status, clause, name, reason }): readonly Refusal[] =>
    status === "missing" || status === "no-value" ? [{ code: status === "missing" ? "item-missing" : "item-no-value", place: `sheet.item.${id}`, clause, hint: `${name}：${reason}` }] : []);
  return [...faults, ...gates, ...items];
}

export const sheetFaults = (scheme: Scheme, sheet: Sheet, benchmarks: BenchmarkValues, factors?: CarrierFile): readonly Refusal[] => blockingFaults(scheme, scoreSheet(scheme, sheet, benchmarks, factors));

const asText = (value: unknown): string => JSON.stringify(value) ?? "";

/** The places of two sheets that differ: `sheet.<field>`, `sheet.not-applicable.<item>`, and `sheet.carriers` as one. */
export function changedAnswers(before: Sheet = emptySheet, after: Sheet = emptySheet): readonly string[] {
  const differing = (one: { readonly [name: string]: unknown }, other: { readonly [name: string]: unknown }): readonly string[] =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => asText(one[name]) !== asText(other[name]));
  return [
    ...differing(before.answers, after.answers).map((name) => `sheet.${name}`),
    ...differing(before.notApplicable, after.notApplicable).map((item) => `sheet.not-applicable.${item}`),
    ...(asText(before.carriers) === asText(after.carriers) ? [] : ["sheet.carriers"]),
  ];
}
