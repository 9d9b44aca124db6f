// The objection form 实名异议: what is checked before it is sent, and where the server's refusals belong.
import type { Refusal } from "@qingce/core/base/refusal";

export interface ObjectionTyped {
  readonly number: string;
  readonly name: string;
  readonly contact: string;
  readonly reason: string;
}

export type ObjectionField = keyof ObjectionTyped;
export const objectionFields: readonly ObjectionField[] = ["number", "name", "contact", "reason"];
export const emptyObjection: ObjectionTyped = { number: "", name: "", contact: "", reason: "" };

export const shortestReason = 10;

export type Faults = { readonly [field in ObjectionField]?: string };

/** What is plainly missing: the server judges the same and has the last word. */
export function objectionFaults({ number, name, contact, reason }: ObjectionTyped): Faults {
  const written = reason.trim().length;
  return {
    ...(number === "" ? { number: "请选择所异议的单位" } : {}),
    ...(name.trim() === "" ? { name: "异议须署真实姓名或单位名称" } : {}),
    ...(contact.trim() === "" ? { contact: "请留联系方式，用于核实和答复" } : {}),
    ...(written < shortestReason ? { reason: `请写明事实和理由，不少于 ${shortestReason} 字（现有 ${written} 字）` } : {}),
  };
}

const places: { readonly [place: string]: ObjectionField } = { number: "number", name: "name", contact: "contact", reason: "reason", "objector.name": "name", "objector.contact": "contact" };

/** Refusals beside their fields; `rest` are those that belong to no field. */
export function besideFields(refusals: readonly Refusal[]): { readonly faults: Faults; readonly rest: readonly string[] } {
  const placed = refusals.map(({ place = "", hint }) => ({ field: Object.hasOwn(places, place) ? places[place] : undefined, hint }));
  const faults: { [field in ObjectionField]?: string } = {};
  for (const { field, hint } of placed) if (field !== undefined) faults[field] ??= hint;
  return { faults, rest: placed.flatMap(({ field, hint }) => (field === undefined ? [hint] : [])) };
}

const states: { readonly [state: string]: string } = { open: "已受理，正在核实", upheld: "已处理：异议成立", dismissed: "已处理：异议不成立" };

export const receiptWord = (state: string): string => (Object.hasOwn(states, state) ? (states[state] ?? state) : state);
