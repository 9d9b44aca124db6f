// Every act of the platform, who may do it, and what the actor must hold of the object. One table; unknown acts are refused.
import type { Role } from "./actor.ts";

/**
 * What ties an actor to an object.
 * `anyone`: nothing. `own`: the actor's organisation. `engaged`: the actor's evaluator works on it. `assigned`: the expert is assigned to it.
 * `scope`: one of the actor's nodes contains it. `step`: the actor holds the node whose turn it is (and the department asked).
 * `authority`: the actor holds the node of the authority that runs the round. `node`: the actor holds the very node named.
 */
export type Hold = "anyone" | "own" | "engaged" | "assigned" | "scope" | "step" | "authority" | "node";

export interface ActRule {
  readonly roles: { readonly [role in Role]?: readonly Hold[] };
  /** Grave: whoever does it must have proved afresh who sits there; `office` asks it of offices alone, and not of the unit itself. */
  readonly grave?: "office" | "everyone";
}

const rule = (roles: ActRule["roles"]): ActRule => ({ roles });
const grave = (roles: ActRule["roles"], of: "office" | "everyone" = "office"): ActRule => ({ roles, grave: of });
const everyone: readonly Hold[] = ["anyone"];
const all: ActRule["roles"] = { public: everyone, applicant: everyone, evaluator: everyone, expert: everyone, officer: everyone, "system-admin": everyone, "security-admin": everyone, auditor: everyone };
const { public: _, ...signedIn } = all;

/** Act → roles → the ties of which one must hold. */
export const acts = {
  "read-public": rule(all),
  "sign-in": rule(all),
  "use-session": rule(signedIn),
  "keep-own-account": grave(signedIn, "everyone"),
  "register-organisation": rule({ public: everyone }),
  "register-evaluator": rule({ public: everyone }),
  "change-organisation": rule({ applicant: ["own"] }),
  "read-organisation": rule({ applicant: ["own"], officer: ["scope"], evaluator: ["engaged"] }),
  "precheck": rule({ public: everyone, applicant: everyone, officer: everyone, evaluator: everyone }),
  "open-declaration": rule({ applicant: ["own"] }),
  "save-draft": rule({ applicant: ["own"] }),
  "read-draft": rule({ applicant: ["own"], evaluator: ["engaged"] }),
  "add-proof": rule({ applicant: ["own"], evaluator: ["engaged"] }),
  "read-proof": rule({ applicant: ["own"], evaluator: ["engaged"], officer: ["scope"], expert: ["assigned"] }),
  "submit-declaration": rule({ applicant: ["own"] }),
  "withdraw-declaration": rule({ applicant: ["own"] }),
  "engage-evaluator": rule({ applicant: ["own"] }),
  "read-duties": rule({ applicant: everyone, evaluator: everyone, expert: everyone, officer: everyone }),
  "list-declarations": rule({ applicant: everyone, evaluator: everyone, expert: everyone, officer: everyone }),
  "read-declaration": rule({ applicant: ["own"], evaluator: ["engaged"], officer: ["scope"], expert: ["assigned"] }),
  "read-peers": rule({ applicant: ["own"], officer: ["scope"], evaluator: ["engaged"] }),
  "read-independence-hints": rule({ officer: ["scope"], expert: ["assigned"] }),
  "note-independence-hints": rule({ officer: ["scope"] }),
  "read-timeline": rule({ applicant: ["own"], evaluator: ["engaged"], officer: ["scope"] }),
  "evaluate": rule({ evaluator: ["engaged"] }),
  "take-back-engagement": rule({ applicant: ["own"] }),
  "answer-engagement": rule({ evaluator: ["engaged"] }),
  "record-evaluation": rule({ evaluator: ["engaged"] }),
  "read-evaluation-work": rule({ applicant: ["own"], evaluator: ["engaged"], officer: ["scope"], expert: ["assigned"] }),
  "keep-registration": rule({ evaluator: ["engaged"] }),
  "read-registrations": rule({ officer: ["node"] }),
  "unmask-evaluator": rule({ officer: ["node"] }),
  "review-evaluator": rule({ officer: ["node"] }),
  "blacklist-evaluator": grave({ officer: ["node"] }),
  "read-evaluator-load": rule({ officer: ["authority"], evaluator: ["engaged"] }),
  "read-year-reports": rule({ officer: ["authority"] }),
  "read-year-report": rule({ officer: ["authority"], evaluator: ["engaged"] }),
  "recompute-records": rule({ officer: ["authority"] }),
  "review": rule({ officer: ["step"] }),
  "opine": rule({ officer: ["step"] }),
  "assign-expert": rule({ officer: ["authority"] }),
  "score": rule({ expert: ["assigned"] }),
  "list-tasks": rule({ expert: everyone }),
  "read-panel": rule({ officer: ["authority"], expert: ["assigned"] }),
  "keep-experts": rule({ officer: ["node"] }),
  "declare-conflict": rule({ officer: ["scope"] }),
  "set-deputy": rule({ officer: ["node"] }),
  "hand-over": rule({ officer: ["node"] }),
  "recommend": rule({ officer: ["step"] }),
  "send-list": rule({ officer: ["node"] }),
  "read-ranking": rule({ officer: ["node", "authority"] }),
  "read-dashboard": rule({ officer: ["scope"] }),
  "post-in-round": rule({ officer: ["node"] }),
  "open-season": rule({ officer: ["node"] }),
  "urge-units": rule({ officer: ["node"] }),
  "file-year-table": rule({ applicant: ["own"] }),
  "read-year-table": rule({ applicant: ["own"], officer: ["scope"] }),
  "list-year-tables": rule({ applicant: everyone, officer: everyone }),
  "audit-year-table": rule({ officer: ["node"] }),
  "check-year": rule({ officer: ["node"] }),
  "grade-green-codes": rule({ officer: ["node"] }),
  "list-year-findings": rule({ officer: everyone }),
  "read-upkeep-totals": rule({ officer: everyone }),
  "question-finding": rule({ officer: ["step"] }),
  "answer-question": rule({ applicant: ["own"] }),
  "list-questions": rule({ applicant: everyone, officer: everyone }),
  "list-plans": rule({ applicant: everyone, officer: everyone }),
  "read-plan": rule({ applicant: ["own"], officer: ["scope"] }),
  "keep-plan": rule({ applicant: ["own"], officer: ["scope"] }),
  "send-plan-table": rule({ officer: ["node"] }),
  "open-proceeding": rule({ officer: ["node"] }),
  "act-in-proceeding": grave({ applicant: ["own"], officer: ["node"] }),
  "read-proceeding": rule({ applicant: ["own"], officer: ["scope"] }),
  "list-proceedings": rule({ applicant: everyone, officer: everyone }),
  "hold-spot-check": rule({ officer: ["node"] }),
  "file-spot-check-papers": rule({ applicant: ["own"] }),
  "audit-spot-check-papers": rule({ officer: ["node"] }),
  "read-spot-check-papers": rule({ applicant: ["own"], officer: ["scope"] }),
  "open-round": rule({ officer: ["node"] }),
  "import-quota": rule({ officer: ["authority"] }),
  "adopt-scheme": rule({ officer: ["authority"] }),
  "read-backtest": rule({ officer: ["authority"] }),
  "read-touched": rule({ officer: ["authority"] }),
  "list-entry-notices": rule({ officer: ["node"] }),
  "read-registration": rule({ evaluator: ["engaged"] }),
  "list-blacklistings": rule({ officer: ["node"] }),
  "list-experts": rule({ officer: ["authority"] }),
  "list-pool": rule({ officer: ["node"] }),
  "list-deputies": rule({ officer: ["node"] }),
  "list-handovers": rule({ officer: ["node"] }),
  "read-benchmarks": rule({ officer: ["authority"] }),
  "import-scheme": rule({ officer: ["node"] }),
  "amend-round": rule({ officer: ["authority"] }),
  "select": rule({ officer: ["authority"] }),
  "meet": rule({ officer: ["authority"] }),
  "propose-publication": grave({ officer: ["authority"] }),
  "confirm-publication": grave({ officer: ["authority"] }),
  "end-publicity": rule({ officer: ["authority"] }),
  "register-list": grave({ officer: ["authority"] }),
  "object": rule({ public: everyone, applicant: everyone, evaluator: everyone, expert: everyone }),
  "list-objections": rule({ officer: ["authority"] }),
  "decide-objection": rule({ officer: ["authority"] }),
  "unmask-objector": grave({ officer: ["authority"] }),
  "enter-lower-list": rule({ officer: ["node"] }),
  "change-entry": rule({ officer: ["node"] }),
  "propose-leaving": grave({ applicant: ["own"], officer: ["node"] }),
  "confirm-leaving": grave({ officer: ["node"] }),
  "read-leavings": rule({ applicant: ["own"], officer: ["scope"] }),
  "mark-entry": rule({ officer: ["node"] }),
  "file-story": rule({ applicant: ["own"] }),
  "list-stories": rule({ applicant: everyone, officer: everyone }),
  "decide-story": rule({ officer: ["node"] }),
  "keep-entry": rule({ officer: ["node"] }),
  "add-records": rule({ officer: ["node"] }),
  "import-register": rule({ officer: ["node"] }),
  "read-imports": rule({ officer: ["node"] }),
  "read-findings": rule({ officer: ["scope"], applicant: ["own"] }),
  "decide-finding": rule({ officer: ["scope"] }),
  "list-accounts": rule({ "security-admin": everyone }),
  "manage-accounts": grave({ "security-admin": everyone }),
  "read-log": rule({ auditor: everyone }),
  "read-own-mail": rule(signedIn),
  "keep-own-mail": rule(signedIn),
  "keep-webhooks": grave({ "system-admin": everyone }),
  "list-webhooks": rule({ "system-admin": everyone }),
  "read-health": rule({ "system-admin": everyone }),
} as const satisfies { readonly [name: string]: ActRule };

export type Act = keyof typeof acts;
export const isAct = (name: string): name is Act => Object.hasOwn(acts, name);

const ofAnOffice: ReadonlySet<Role> = new Set<Role>(["officer", "system-admin", "security-admin", "auditor"]);

/** Whether the act wants a fresh proof of this role; an unknown act always does. */
export function wantsProof(act: string, role: Role): boolean {
  if (!isAct(act)) return true;
  const { grave: of }: ActRule = acts[act];
  return of === "everyone" || (of === "office" && ofAnOffice.has(role));
}
