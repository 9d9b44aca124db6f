// What may tie evaluators to each other 关联: the kinds that a cap can count, and that ties are recorded under.

export const tieKinds = ["ownership", "legal-representative", "declared"] as const;
export type TieKind = (typeof tieKinds)[number];
