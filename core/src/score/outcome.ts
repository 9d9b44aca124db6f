// What scoring answers: the sum, the verdict, and for each item the figures, the formula and the reason: a trace anyone can add up again.

export type ItemStatus = "scored" | "missing" | "no-value" | "not-applicable" | "not-held";

/** One computed value on the way: `formula` in words, `clause` the equation of the standard. */
export interface TraceStep {
  readonly name: string;
  readonly label: string;
  readonly formula: string;
  readonly clause?: string;
  readonly unit: string;
  readonly value: number | null;
}

export interface ItemOutcome {
  readonly id: string;
  readonly group: string;
  readonly clause: string;
  readonly name: string;
  readonly status: ItemStatus;
  /** What counts in the sum: raw points × weight × redistribution, rounded if the scheme says so. */
  readonly points: number;
  readonly max: number;
  /** The alternative taken where several share the points. */
  readonly alternative?: string;
  readonly unit?: string;
  readonly value: number | null;
  readonly lead: number | null;
  readonly base: number | null;
  /** How the points come from the value. */
  readonly formula: string;
  /** What was entered or held, by name; `steps` lead from there to the value. */
  readonly inputs: { readonly [name: string]: number | null };
  readonly steps: readonly TraceStep[];
  readonly reason: string;
}

export interface GroupOutcome { readonly id: string; readonly name: string; readonly points: number; readonly max: number; readonly capped: boolean }
export interface GateOutcome { readonly id: string; readonly clause: string; readonly says: string; readonly met: boolean | null; readonly encouraged: boolean }

export interface ScoreOutcome {
  readonly scheme: string;
  readonly score: number;
  readonly max: number;
  /** `null`: the scheme states no line, or a requirement is not answered yet. */
  readonly pass: boolean | null;
  readonly verdict: string;
  readonly grade: string | null;
  readonly gates: readonly GateOutcome[];
  readonly groups: readonly GroupOutcome[];
  readonly items: readonly ItemOutcome[];
}
