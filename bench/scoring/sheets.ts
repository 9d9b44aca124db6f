// Declarations for benches, by arithmetic on whole numbers: SQL makes the very same ones.
import type { Scheme, SlotRun } from "@qingce/core/score/scheme";

/** `((i × by + plus) mod of) ÷ over`, exact in doubles and in SQL. */
interface Draw { readonly by: number; readonly plus: number; readonly of: number; readonly over: number; readonly mayLack: boolean }

export interface EnteredSlot extends Draw { readonly at: number }

const odd = (n: number): number => 2 * ((n * 7919) % 50_021) + 1;

function drawOf(run: SlotRun, row: number, choices: number): Draw {
  const n = run.at + row;
  const draw = { by: odd(n), plus: (n * 104_729) % 99_991, over: 1, mayLack: false };
  if (run.of === "set") return { ...draw, of: 2 };
  if (run.of === "field" && choices > 0) return { ...draw, of: choices };
  // Amounts that others are divided by: 1 … 8, so that indicators fall around their baselines.
  if (/^s\d$/u.test(run.name)) return { ...draw, of: 70, over: 10, mayLack: false };
  return { ...draw, of: 9973, over: 64, mayLack: true };
}

/** How each entered slot is drawn; benchmarks and computed slots are not entered. */
export function enteredSlots(scheme: Scheme): readonly EnteredSlot[] {
  return [...scheme.slots.values()].flatMap((run) => {
    if (run.of === "benchmark" || run.of === "derived") return [];
    const field = scheme.file.fields[run.name];
    const choices = field?.type === "choice" ? field.options.length : field?.type === "yes-no" ? 2 : 0;
    return Array.from({ length: run.rows }, (_, row) => ({ at: run.at + row, ...drawOf(run, row, choices) }));
  });
}

/** Empty now and then, in one of 61 places, when `lacking`. */
export const lacks = (declaration: number, at: number): boolean => (declaration * 31 + at * 17) % 61 === 0;

export function fillSheet(slots: readonly EnteredSlot[], declaration: number, lacking: boolean, into: Float64Array, from = 0): void {
  for (const { at, by, plus, of, over, mayLack } of slots) into[from + at] = lacking && mayLack && lacks(declaration, at) ? NaN : ((declaration * by + plus) % of) / over;
}

/** The benchmark numbers: leads above baselines and, here and there, on the wrong side. */
export function benchmarkNumbers(scheme: Scheme): ReadonlyMap<number, number> {
  const runs = [...scheme.slots.values()].filter(({ of }) => of === "benchmark");
  return new Map(runs.map(({ at, name }) => {
    const n = Number(name.slice(1));
    const higher = n % 3 === 0 || !scheme.slots.has(`b${n}`);
    const good = n % 29 === 0 ? 5 : 45 + (n % 11);
    return [at, name.startsWith("l") === higher ? good : 10 + (n % 7)];
  }));
}

/** A sheet at the scheme's full size. */
export function sheetOf(scheme: Scheme, declaration: number, lacking: boolean): Float64Array {
  const slots = new Float64Array(scheme.size).fill(NaN);
  fillSheet(enteredSlots(scheme), declaration, lacking, slots);
  for (const [at, value] of benchmarkNumbers(scheme)) slots[at] = value;
  return slots;
}
