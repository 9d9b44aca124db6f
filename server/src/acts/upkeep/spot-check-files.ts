// Files of a drawn unit's papers: taken in from the unit, handed out to it and to the offices over it.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { addSpotFile, listSpotFiles, type SpotFile } from "../../store/spot-checks.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { takeFile, type GivenFile } from "../proofs/take-file.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { asAuthorityOf } from "../register/entry-in-hand.ts";
import { accessToUnit, seenUnit, type OfUnit } from "./spot-check-unit.ts";

/** The right is asked before a byte is read. */
export async function addSpotCheckFile(house: House, actor: Actor, input: OfUnit, file: () => Promise<Result<GivenFile>>): Promise<Result<SpotFile>> {
  const seen = await command(house, actor, { act: "file-spot-check-papers", input: {} }, async (work) => {
    const unit = await seenUnit(work, input);
    if (unit === undefined) return notFound;
    const may = allowed(actor, "file-spot-check-papers", accessToUnit(house, "file-spot-check-papers", unit));
    return may.ok ? ok(unit) : may;
  });
  if (!seen.ok) return seen;
  const taken = await takeFile(house, file);
  if (!taken.ok) return taken;
  const { digest, name, size, mediaType } = taken.value;
  const { entry, organisation } = seen.value;
  return command(house, actor, { act: "file-spot-check-papers", input: {}, as: asAuthorityOf(actor, entry) }, async (work) => {
    await addSpotFile(work.tx, input, { digest, name, size, mediaType, organisation: organisation ?? "", scope: entry.scope });
    return ok({ digest, name, size, mediaType });
  });
}

export async function readSpotCheckFile(house: House, actor: Actor, input: OfUnit & { readonly digest: string }): Promise<Result<FileHandedOut>> {
  const found = await command(house, actor, { act: "read-spot-check-papers", input: {} }, async (work) => {
    const unit = await seenUnit(work, input);
    if (unit === undefined) return notFound;
    const may = allowed(actor, "read-spot-check-papers", accessToUnit(house, "hold-spot-check", unit));
    if (!may.ok) return may;
    const one = (await listSpotFiles(work.tx, input)).find(({ digest }) => digest === input.digest);
    return one === undefined ? notFound : ok(one);
  });
  if (!found.ok) return found;
  const bytes = await house.evidence.get(found.value.digest);
  return bytes === null ? notFound : ok({ name: found.value.name, mediaType: found.value.mediaType, size: found.value.size, bytes });
}
