// Proof of items 证明材料: where the scheme demands it, an item with an entered value and no file keeps the sheet from being submitted.
import type { Refusal } from "../base/refusal.ts";
import type { ItemOutcome, ScoreOutcome } from "./outcome.ts";
import type { Item, Scheme, SimpleRule } from "./scheme.ts";

/** What a proof of an item is `of`. */
export const itemProof = (item: string): string => `sheet.item.${item}`;

export const demandsEvidence = ({ file }: Pick<Scheme, "file">): boolean => file.evidence?.need === "demanded";

function takenBy({ rule }: Item, { alternative }: ItemOutcome): SimpleRule | undefined {
  return rule.kind === "one-of" ? rule.alternatives.find(({ name }) => name === alternative)?.rule : rule;
}

/** 未提供, no function ticked, a requirement not met: nothing is said of oneself that a file could prove. */
function claimsNothing(rule: SimpleRule | undefined, { points, value }: ItemOutcome): boolean {
  switch (rule?.kind) {
    case "choice": case "required": return points === 0;
    case "count-of": return value === 0;
    default: return false;
  }
}

/** Items whose value is entered: they are proven, or where the scheme demands it, must be. */
export const itemsToProve = ({ items }: Scheme, { items: outcomes }: ScoreOutcome): readonly Item[] =>
  items.filter((item) => {
    const told = outcomes[item.at];
    return told?.status === "scored" && !claimsNothing(takenBy(item, told), told);
  });

/** `proven` are the places that files were attached to. */
export function evidenceFaults(scheme: Scheme, outcome: ScoreOutcome, proven: ReadonlySet<string>): readonly Refusal[] {
  if (!demandsEvidence(scheme)) return [];
  return itemsToProve(scheme, outcome).flatMap(({ id, file: { clause, name } }): readonly Refusal[] =>
    proven.has(itemProof(id)) ? [] : [{ code: "proof-missing", place: `proofs.${itemProof(id)}`, clause, hint: `请上传“${name}”的证明材料：填了指标值须有佐证` }]);
}
