// What an expert is assigned to a case: the case opens to it once it has declared that it has no interest in it.
import { interestUndeclared, isLiving, mayRead } from "@qingce/core/review/assignment";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { listAssignments, type AssignmentRow } from "../../store/assignments.ts";
import type { Tx } from "../../store/database.ts";
import type { Work } from "../command.ts";

/** The caller's own living assignment to a case. */
export const ownAssignment = async (tx: Tx, declaration: string, account: string): Promise<AssignmentRow | undefined> =>
  (await listAssignments(tx, { declarationId: declaration, expertId: account })).find((one) => isLiving(one.state));

/** The accounts that an access object names as assigned: the caller's own, if the case is open to it. Nobody else's is told. */
export async function openTo({ tx, actor }: Pick<Work, "tx" | "actor">, declaration: string): Promise<Result<readonly string[]>> {
  if (actor.role !== "expert") return ok([]);
  const own = await ownAssignment(tx, declaration, actor.account);
  if (own?.state === "assigned") return refuse(interestUndeclared);
  return ok(own !== undefined && mayRead(own.state) ? [own.expertId] : []);
}
