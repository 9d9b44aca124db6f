// An expert's part in one case, from the assignment to the opened score. Its stream holds digests of scores, never a number.
import { impossible } from "../base/impossible.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";

/** `scored` is sealed, `opened` is on the record; `recused` and `set-aside` are ends. */
export type AssignmentStanding = "assigned" | "declared" | "scored" | "opened" | "recused" | "set-aside";

export type AssignmentEvent =
  | { readonly type: "assigned"; readonly declaration: string; readonly expert: string }
  | { readonly type: "interest-declared"; readonly interest: "none" }
  | { readonly type: "recused"; readonly reason: string }
  | { readonly type: "committed"; readonly step: string; readonly digest: string; readonly commitment: string }
  | { readonly type: "opened"; readonly seat: string }
  | { readonly type: "chair-named" }
  | { readonly type: "chair-ended" }
  | { readonly type: "set-aside"; readonly reason: string; readonly by: string };

export type AssignmentCommand =
  | { readonly kind: "declare"; readonly interest: "none" | "conflict"; readonly reason: string }
  | { readonly kind: "commit"; readonly step: string; readonly digest: string; readonly commitment: string }
  | { readonly kind: "name-chair"; readonly chair: boolean }
  | { readonly kind: "set-aside"; readonly reason: string; readonly by: string; readonly own: boolean };

type Decision = Result<readonly AssignmentEvent[]>;

/** Counts among those whose score the step waits for. */
export const isLiving = (standing: string): boolean => standing !== "recused" && standing !== "set-aside";
/** The case lies open to the expert. */
export const mayRead = (standing: string): boolean => standing === "declared" || standing === "scored" || standing === "opened";
/** The expert still has something to do. */
export const isPending = (standing: string): boolean => standing === "assigned" || standing === "declared";

export const interestUndeclared: Refusal = { code: "interest-undeclared", hint: "请先申报与本件有无利益关系，申报之后案卷才打开" };
const ended: Refusal = { code: "assignment-ended", hint: "本件已不由您评审" };

function declare(standing: AssignmentStanding, command: Extract<AssignmentCommand, { kind: "declare" }>): Decision {
  if (!isLiving(standing)) return refuse(ended);
  if (command.interest === "none") return standing === "assigned" ? ok([{ type: "interest-declared", interest: "none" }]) : refuse({ code: "already-declared", hint: "已申报过" });
  if (standing === "opened") return refuse({ code: "already-opened", hint: "评分已公开，请报评审组长决定" });
  return command.reason.trim() === "" ? refuse({ code: "reason-missing", place: "reason", hint: "请写明须回避的事由" }) : ok([{ type: "recused", reason: command.reason }]);
}

function commit(standing: AssignmentStanding, { step, digest, commitment }: Extract<AssignmentCommand, { kind: "commit" }>): Decision {
  switch (standing) {
    case "assigned":
      return refuse(interestUndeclared);
    case "declared":
      return ok([{ type: "committed", step, digest, commitment }]);
    case "scored":
    case "opened":
      return refuse({ code: "already-scored", hint: "您已评分，评分不能修改" });
    case "recused":
    case "set-aside":
      return refuse(ended);
    default:
      return impossible(standing);
  }
}

function setAside(standing: AssignmentStanding, command: Extract<AssignmentCommand, { kind: "set-aside" }>): Decision {
  if (command.own) return refuse({ code: "own-score", hint: "组长不能决定本人的评分，请组织单位另定组长" });
  if (standing !== "scored" && standing !== "opened") return refuse({ code: "not-scored", hint: "该专家没有评分可以排除" });
  return command.reason.trim() === "" ? refuse({ code: "reason-missing", place: "reason", hint: "请写明排除该评分的理由" }) : ok([{ type: "set-aside", reason: command.reason, by: command.by }]);
}

/** Decides one command on one assignment. */
export function decideAssignment(standing: AssignmentStanding, command: AssignmentCommand): Decision {
  switch (command.kind) {
    case "declare":
      return declare(standing, command);
    case "commit":
      return commit(standing, command);
    case "name-chair":
      if (command.chair) return refuse({ code: "already-chair", hint: "该专家已是组长" });
      return isLiving(standing) ? ok([{ type: "chair-named" }]) : refuse(ended);
    case "set-aside":
      return setAside(standing, command);
    default:
      return impossible(command);
  }
}

/** Where an assignment stands after an event. */
export function standingAfter(standing: AssignmentStanding, event: AssignmentEvent): AssignmentStanding {
  switch (event.type) {
    case "assigned":
    case "opened":
    case "recused":
    case "set-aside":
      return event.type;
    case "interest-declared":
      return "declared";
    case "committed":
      return "scored";
    case "chair-named":
    case "chair-ended":
      return standing;
    default:
      return impossible(event);
  }
}

export const standings: readonly AssignmentStanding[] = ["assigned", "declared", "scored", "opened", "recused", "set-aside"];
/** The standing that a stored row names; a strange word counts as ended. */
export const standingOf = (text: string): AssignmentStanding => standings.find((one) => one === text) ?? "set-aside";
