// The end of a correction period that nobody used: the case closes as lapsed, in the name of the clock.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideLapse } from "@qingce/core/declaration/correction-period";
import { command } from "../command.ts";
import { contextOf, takeUp, writeDeclaration } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";

/** `node` is one that holds the case; the clock decides nothing but what a day decides. */
export function lapseReturn(house: House, { declaration, node }: { readonly declaration: string; readonly node: string }): Promise<Result<{ readonly standing: string }>> {
  const clock: Actor = { account: "clock", role: "officer", nodes: [node] };
  return command(house, clock, { act: "review", input: {} }, async (work) => {
    const found = await takeUp(work, declaration);
    if (!found.ok) return found;
    const decided = decideLapse(found.value.state, contextOf(work, found.value));
    if (!decided.ok) return decided;
    const written = await writeDeclaration(work, found.value, decided.value);
    return written.ok ? ok({ standing: written.value.standing }) : written;
  });
}
