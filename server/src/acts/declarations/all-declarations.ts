// Every declaration that a filter finds, page after page; for acts over a whole list.
import type { Work } from "../command.ts";
import { listDeclarations, type DeclarationFilter, type DeclarationRow } from "../../store/declarations.ts";

export async function allDeclarations(work: Work, filter: DeclarationFilter): Promise<readonly DeclarationRow[]> {
  const all: DeclarationRow[] = [];
  for (let after: string | undefined; ; after = all.at(-1)?.id) {
    const page = await listDeclarations(work.tx, filter, { limit: 500, after });
    all.push(...page);
    if (page.length < 500) return all;
  }
}
