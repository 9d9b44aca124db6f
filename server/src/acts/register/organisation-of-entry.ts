// Which registered organisation a listed unit is.
import type { Tx } from "../../store/database.ts";
import type { EntryRow } from "../../store/entries.ts";
import { findOrganisationByCreditCode } from "../../store/organisations.ts";

/** By the entry itself, or, where the unit registered after it was listed, by its credit code; undefined where none is seen. */
export const organisationOfEntry = async (tx: Tx, { organisationId, creditCode }: Pick<EntryRow, "organisationId" | "creditCode">): Promise<string | undefined> =>
  organisationId ?? (creditCode === null ? undefined : (await findOrganisationByCreditCode(tx, creditCode))?.id);
