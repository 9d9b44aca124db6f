// Carries an import of a published list on, in the name of the clock. Set by whoever began or resumed it, run by the queue.
import { nation } from "@qingce/core/base/region";
import type { Actor } from "@qingce/core/access/actor";
import { runImport } from "../acts/imports/advance-import.ts";
import type { House } from "../acts/house.ts";

const clock: Actor = { account: "clock", role: "officer", nodes: [nation] };

/** Throws when it could not be done, so that it is tried again; an import done or cancelled meanwhile has nothing to do. */
export async function importRegister(house: House, payload: unknown): Promise<void> {
  const id = (payload as { readonly import?: unknown } | null)?.import;
  if (typeof id !== "string") throw new Error("import-register without an import");
  const result = await runImport(house, clock, { import: id });
  if (result.ok || result.refusals.every((one) => one.code === "not-found")) return;
  throw new Error(`import-register of ${id}: ${result.refusals.map((one) => one.code).join(", ")}`);
}
