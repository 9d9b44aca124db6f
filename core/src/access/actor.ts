// Who acts: an account with one role, the region nodes it holds, and the body it speaks for.

export type Role = "public" | "applicant" | "evaluator" | "expert" | "officer" | "system-admin" | "security-admin" | "auditor";
export const roles: readonly Role[] = ["public", "applicant", "evaluator", "expert", "officer", "system-admin", "security-admin", "auditor"];

/** The caller of an act. `nodes` are region nodes of an officer; `department` is the department it speaks for in joint review. */
export interface Actor {
  readonly account: string;
  readonly role: Role;
  readonly nodes: readonly string[];
  readonly organisation?: string;
  readonly evaluator?: string;
  readonly department?: string;
}

/** A visitor without account. */
export const visitor: Actor = { account: "", role: "public", nodes: [] };
