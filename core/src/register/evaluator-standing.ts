// A registration of an evaluator 评价机构登记 on its way: registered, submitted with its proofs, reviewed, published; what changes it sends it back to the start.
import { ok, refuse, type Result } from "../base/refusal.ts";

export const evaluatorStandings = ["registered", "submitted", "returned", "reviewed", "published"] as const;
export type EvaluatorStanding = (typeof evaluatorStandings)[number];

export type StandingCommand =
  | { readonly kind: "submit" }
  | { readonly kind: "review"; readonly opinion: string }
  | { readonly kind: "return"; readonly reason: string }
  | { readonly kind: "publish" }
  | { readonly kind: "change" };

const wrongTurn = (standing: EvaluatorStanding, wanted: string): Result<never> =>
  refuse({ code: "registration-not-there", facts: { standing }, hint: `登记现为“${standingWords[standing]}”，不能${wanted}` });

export const standingWords: Readonly<Record<EvaluatorStanding, string>> = { registered: "已登记，待提交", submitted: "已提交，待审核", returned: "已退回修改", reviewed: "已审核，待公布", published: "已公布" };

/** Where the registration stands after a command. A published one stays on the public list as published until its change is published. */
export function decideStanding(standing: EvaluatorStanding, command: StandingCommand): Result<EvaluatorStanding> {
  switch (command.kind) {
    case "submit":
      return standing === "registered" || standing === "returned" ? ok("submitted") : wrongTurn(standing, "提交");
    case "review":
      return standing === "submitted" ? ok("reviewed") : wrongTurn(standing, "审核");
    case "return":
      if (command.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明退回原因" });
      return standing === "submitted" || standing === "reviewed" ? ok("returned") : wrongTurn(standing, "退回");
    case "publish":
      return standing === "reviewed" ? ok("published") : wrongTurn(standing, "公布");
    case "change":
      return ok("registered");
  }
}
