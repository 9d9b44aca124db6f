// Brings back the editions that rounds were opened under, from their sealed text; the files on disk may have moved on since.
import type { Json } from "@qingce/core/base/json";
import type { Edition } from "@qingce/core/programme/edition";
import type { EligibilityRule } from "@qingce/core/rule/eligibility";
import { readCondition } from "@qingce/core/rule/read-condition";
import type pg from "pg";
import type { SealedEdition } from "../acts/house.ts";
import { digest, type Suite } from "../store/digest.ts";
import { findEdition, listEditions } from "../store/editions.ts";
import { inScope } from "../store/transaction.ts";

type Parts = Pick<Edition, "edition" | "eligibility" | "procedure" | "upkeep"> & { readonly notice: { readonly meta: Edition["notice"]["meta"]; readonly clauses: readonly { readonly anchor: string; readonly text: string }[] } };

function rulesOf({ eligibility }: Parts): readonly EligibilityRule[] {
  return eligibility.rules.flatMap((rule) => {
    const { condition } = readCondition(rule.require as Json);
    return condition === undefined ? [] : [{ id: rule.id, cite: rule.cite, stage: rule.stage ?? "declare", require: condition, says: rule.says, ...(rule.for === undefined ? {} : { for: rule.for }) }];
  });
}

function restore(text: string): Edition {
  const parts = JSON.parse(text) as Parts;
  const clauses = parts.notice.clauses.map(({ anchor, text: words }) => ({ anchor, text: words, headings: [], line: 0 }));
  const { edition, eligibility, procedure, upkeep } = parts;
  return { id: edition.id, notice: { meta: parts.notice.meta, clauses }, edition, eligibility, rules: rulesOf(parts), procedure, upkeep };
}

/** The sealed editions not among `known`; throws where a stored text is not what its hash says. */
export async function loadOlderEditions(app: pg.Pool, suite: Suite, known: ReadonlySet<string>): Promise<readonly SealedEdition[]> {
  return inScope(app, { role: "public", nodes: [] }, async (tx) => {
    const older: SealedEdition[] = [];
    for (const { id, hash } of (await listEditions(tx)).filter((one) => !known.has(one.hash))) {
      const row = await findEdition(tx, hash);
      if (row === null || digest(suite, row.body) !== hash) throw new Error(`sealed edition ${id} does not match its hash ${hash}`);
      older.push({ edition: restore(row.body), hash, text: row.body });
    }
    return older;
  });
}
