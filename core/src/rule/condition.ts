// The eligibility grammar as a closed union. Reading it from YAML, judging it and saying it in Chinese are other files.
import type { Kind, Tier } from "./kind.ts";

export type Comparison = "over" | "at-least" | "below" | "at-most";

/** A condition 条件 of an eligibility rule. Bounds are exact decimals as the notice states them. */
export type Condition =
  | { readonly kind: "compare"; readonly fact: string; readonly by: Comparison; readonly bound: string }
  | { readonly kind: "is"; readonly fact: string; readonly value: boolean | string }
  | { readonly kind: "one-of"; readonly fact: string; readonly values: readonly string[] }
  | { readonly kind: "registered-in"; readonly fact: string; readonly where: "authority" | readonly string[] }
  | {
      readonly kind: "none-within-years";
      readonly years: number;
      readonly records: readonly string[];
      readonly severityFrom?: string;
      readonly unless?: "resolved";
    }
  | { readonly kind: "none-standing"; readonly records: readonly string[] }
  | { readonly kind: "listed-in"; readonly levels: readonly Tier[]; readonly of: "same" | readonly Kind[]; readonly pool: boolean }
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "count"; readonly of: readonly Condition[]; readonly atLeast: number }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "in-principle"; readonly of: Condition }
  | { readonly kind: "when"; readonly if: Condition; readonly then: Condition };

/** The conditions directly inside one. */
export function inside(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case "all":
    case "any":
    case "count":
      return condition.of;
    case "not":
    case "in-principle":
      return [condition.of];
    case "when":
      return [condition.if, condition.then];
    case "compare":
    case "is":
    case "one-of":
    case "registered-in":
    case "none-within-years":
    case "none-standing":
    case "listed-in":
      return [];
  }
}

/** Every condition of a tree, itself first. */
export const everywhere = (condition: Condition): readonly Condition[] => [condition, ...inside(condition).flatMap(everywhere)];
