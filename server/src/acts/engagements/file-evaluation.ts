// The evaluator files its report from its own account: attested score, conclusion, undertaking, report by digest.
import type { Json } from "@qingce/core/base/json";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Proof } from "@qingce/core/declaration/body";
import type { DeclarationCommand } from "@qingce/core/declaration/command";
import { decide } from "@qingce/core/declaration/decide";
import type { EvaluationWork } from "@qingce/core/engagement/work";
import type { Sheet } from "@qingce/core/score/sheet";
import { findEngagement } from "../../store/engagements.ts";
import { allowed, command } from "../command.ts";
import { accessTo, takeUp, writeDeclaration } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { unknownProofs } from "../proofs/unknown-proofs.ts";
import { askForHints } from "../independence/ask-for-hints.ts";
import { scoringContext } from "../schemes/scheme-in-hand.ts";
import { barredNow } from "./barred-now.ts";
import { foreign, workOf, writeEngagement } from "./engagement-in-hand.ts";

export interface FileEvaluation {
  readonly declaration: string;
  readonly score?: string | undefined;
  /** Where the round computes scores: the evaluator's own figures, item by item. */
  readonly sheet?: Sheet | undefined;
  /** Its own files, by the items that they prove. */
  readonly proofs?: readonly Proof[] | undefined;
  readonly conclusion: "meets" | "fails";
  readonly undertaking: boolean;
  /** Digest of the report file. */
  readonly report: string;
  /** Who answers for the report, and the day of signing. */
  readonly signatory?: string | undefined;
  readonly signedOn?: PlainDay | undefined;
}

/** The command without what was not given. */
const commandOf = (input: FileEvaluation, engagement: string, evaluator: string, work: EvaluationWork): Extract<DeclarationCommand, { kind: "evaluate" }> => ({
  kind: "evaluate",
  engagement,
  evaluator,
  conclusion: input.conclusion,
  undertaking: input.undertaking,
  report: input.report,
  work,
  ...(input.score === undefined ? {} : { score: input.score }),
  ...(input.sheet === undefined ? {} : { sheet: input.sheet }),
  ...(input.proofs === undefined || input.proofs.length === 0 ? {} : { proofs: input.proofs }),
  ...(input.signatory === undefined ? {} : { signed: { signatory: input.signatory.trim(), day: input.signedOn ?? ("" as PlainDay) } }),
});

const inputOf = ({ declaration, score, sheet, proofs, conclusion, undertaking, report, signatory, signedOn }: FileEvaluation): Json =>
  ({ declaration, score: score ?? null, sheet: (sheet ?? null) as Json, proofs: (proofs ?? null) as Json, conclusion, undertaking, report, signatory: signatory ?? null, signedOn: signedOn ?? null });

/** The work on record is frozen into the case with the report. */
export async function fileEvaluation(house: House, actor: Actor, input: FileEvaluation, key?: string): Promise<Result<{ readonly engagement: string }>> {
  return command(house, actor, { act: "evaluate", input: inputOf(input), key }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "evaluate", accessTo(found.value));
    if (!may.ok) return may;
    const { state } = found.value;
    const engagement = state.engagement?.id ?? "";
    const barred = await barredNow(work, found.value);
    if (barred !== undefined) return refuse(barred);
    const row = await findEngagement(work.tx, engagement);
    if (row === null) return foreign;
    const decided = decide(state, commandOf(input, engagement, actor.evaluator ?? "", workOf(row)), await scoringContext(work, found.value));
    const strangers = await unknownProofs(work, input.declaration, input.proofs ?? []);
    if (!decided.ok) return refuse(...decided.refusals, ...strangers);
    if (strangers.length > 0) return refuse(...strangers);
    const body = { conclusion: input.conclusion, undertaking: input.undertaking, report: input.report, score: input.score ?? null, signatory: input.signatory ?? null };
    const filed = await writeEngagement(work, row, [{ type: "filed", body }], { state: "filed", body });
    if (!filed.ok) return filed;
    await askForHints(work, found.value);
    const written = await writeDeclaration(work, found.value, decided.value);
    return written.ok ? ok({ engagement }) : written;
  });
}
