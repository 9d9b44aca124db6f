// Looks organisations up among listed names without credit code, and notes what may be the same unit. It bars nothing.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { possibleListings } from "@qingce/core/register/finding";
import { matchKeys } from "@qingce/core/register/list-name";
import { digest } from "../../store/digest.ts";
import { append } from "../../store/event-log.ts";
import { findFinding, findNamedEntries, putFinding } from "../../store/findings.ts";
import { listReference } from "../../store/imports-reference.ts";
import { listOrganisations, type OrganisationRow } from "../../store/organisations.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";

const findingId = (organisation: string, entry: string): string => `finding-${digest("sha256", `${organisation}|${entry}`).slice(0, 24)}`;

/** Notes every listed name that these organisations bear; a pair once noted, whatever was decided, is not noted again. */
export async function noteFindings(work: Work, organisations: readonly Pick<OrganisationRow, "id" | "name" | "scope">[]): Promise<Result<number>> {
  const { spellings } = await listReference();
  const keyed = organisations.map((organisation) => ({ organisation, keys: matchKeys(organisation.name, spellings) }));
  const listed = await findNamedEntries(work.tx, [...new Set(keyed.flatMap(({ keys }) => keys))]);
  let noted = 0;
  for (const { organisation, keys } of keyed) {
    for (const { entry, name, key } of possibleListings(keys, listed)) {
      const id = findingId(organisation.id, entry);
      if ((await findFinding(work.tx, id)) !== null) continue;
      const found = { organisation: organisation.id, entry, name, key };
      const head = await append(work.tx, { stream: { kind: "finding", id }, expectedVersion: 0, events: [{ type: "found", body: found }], at: work.at, actor: work.actor.account || work.actor.role, scope: [...organisation.scope, `organisation:${organisation.id}`], suite: work.house.suite });
      if (!head.ok) return head;
      await putFinding(work.tx, { id, organisationId: organisation.id, entryId: entry, state: "open", name, reason: null, scope: organisation.scope, foundAt: work.at, decidedAt: null, decidedBy: null, version: head.value.version });
      noted += 1;
    }
  }
  return ok(noted);
}

/** All organisations that the officer sees, a page a transaction; answers how many findings are new. */
export async function lookForFindings(house: House, actor: Actor): Promise<Result<{ readonly noted: number }>> {
  const may = allowed(actor, "read-findings", { scope: actor.nodes });
  if (!may.ok) return may;
  let after: string | undefined;
  let noted = 0;
  do {
    const page = await command(house, actor, { act: "read-findings", input: {} }, async (work) => {
      const organisations = await listOrganisations(work.tx, {}, { after, limit: 500 });
      const found = await noteFindings(work, organisations);
      return found.ok ? ok({ noted: found.value, last: organisations.length === 500 ? organisations.at(-1)?.id : undefined }) : found;
    });
    if (!page.ok) return page;
    noted += page.value.noted;
    after = page.value.last;
  } while (after !== undefined);
  return ok({ noted });
}
