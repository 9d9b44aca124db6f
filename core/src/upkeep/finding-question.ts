// A question to the unit on a finding 核实: asked by an office, answered by the unit, then the finding is confirmed or cleared. It holds for the table as it was filed.
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { missingText } from "../base/written.ts";

type By = { readonly by: string };

export type QuestionEvent =
  | ({ readonly type: "asked"; readonly filing: string; readonly check: string; readonly digest: string; readonly question: string } & By)
  | ({ readonly type: "answered"; readonly answer: string } & By)
  | ({ readonly type: "confirmed"; readonly reason: string } & By)
  | ({ readonly type: "cleared"; readonly reason: string } & By);

export type QuestionStanding = "asked" | "answered" | "confirmed" | "cleared";

export interface Question {
  readonly filing: string;
  readonly check: string;
  /** Digest of the table that it was asked on. */
  readonly digest: string;
  readonly question: string;
  readonly answer?: string;
  readonly reason?: string;
  readonly standing: QuestionStanding;
}

export type QuestionState = undefined | Question;

export function evolveQuestion(state: QuestionState, event: QuestionEvent): QuestionState {
  if (event.type === "asked") {
    const { filing, check, digest, question } = event;
    return { filing, check, digest, question, standing: "asked" };
  }
  if (state === undefined) return undefined;
  switch (event.type) {
    case "answered":
      return { ...state, answer: event.answer, standing: "answered" };
    case "confirmed":
    case "cleared":
      return { ...state, reason: event.reason, standing: event.type };
  }
}

export type QuestionCommand =
  | { readonly kind: "ask"; readonly filing: string; readonly check: string; readonly question: string; /** Whether the check found something in the table as it stands. */ readonly found: boolean; readonly by: string }
  | { readonly kind: "answer"; readonly answer: string; readonly by: string }
  | { readonly kind: "confirm" | "clear"; readonly reason: string; readonly by: string };

const decided = ({ standing }: Question): boolean => standing === "confirmed" || standing === "cleared";

const stale: Refusal = { code: "digest-stale", hint: "该表已重新填报，原来的核实只能撤销；如需核实请按新内容提出" };

const over = ({ standing }: Question): Refusal => ({ code: "already-decided", facts: { standing }, hint: "这一问题已有结论" });

function ask(state: QuestionState, { filing, check, question, found, by }: Extract<QuestionCommand, { kind: "ask" }>, digest: string): Result<readonly QuestionEvent[]> {
  if (!found) return refuse({ code: "nothing-found", place: "check", facts: { check }, hint: "这项检查在现行的表中没有发现问题" });
  if (state?.digest === digest) return refuse(decided(state) ? over(state) : { code: "already-asked", hint: "已就这一问题请单位核实" });
  const faults = missingText(question, "question", "请写明要核实什么");
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "asked", filing, check, digest, question, by }]);
}

/** `digest` is that of the table as it stands: filed again, a question on the table before can only be let go. Confirmed without an answer, the office says why. */
export function decideQuestion(state: QuestionState, command: QuestionCommand, digest: string): Result<readonly QuestionEvent[]> {
  if (command.kind === "ask") return ask(state, command, digest);
  if (state === undefined) return refuse({ code: "not-asked", hint: "没有就这一问题请单位核实" });
  if (decided(state)) return refuse(over(state));
  const { by } = command;
  if (command.kind === "clear") return ok([{ type: "cleared", reason: command.reason, by }]);
  if (state.digest !== digest) return refuse(stale);
  if (command.kind === "answer") {
    if (state.standing === "answered") return refuse({ code: "already-answered", hint: "已经答复" });
    const faults = missingText(command.answer, "answer", "请写明核实的结果");
    return faults.length > 0 ? refuse(...faults) : ok([{ type: "answered", answer: command.answer, by }]);
  }
  const faults = state.standing === "answered" ? [] : missingText(command.reason, "reason", "单位尚未答复，请写明认定的理由");
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "confirmed", reason: command.reason, by }]);
}

/** Of what was decided, the share that was indeed wrong; null before anything is. */
export const precisionInService = (confirmed: number, cleared: number): number | null => (confirmed + cleared === 0 ? null : confirmed / (confirmed + cleared));
