// An evaluator at work for a test: engaged and accepting, its work on record, its report filed.
import type { Actor } from "@qingce/core/access/actor";
import { dayInShanghai } from "@qingce/core/base/instant";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { fileEvaluation, type FileEvaluation } from "../../src/acts/engagements/file-evaluation.ts";
import { acceptOffer, recordWhole } from "../../src/cli/simulation/work-scene.ts";
import { prove, value, type Agency, type Filed, type Stage } from "./stage.ts";

/** The applicant engages it, and it accepts. */
export async function commission(stage: Stage, { firm, declaration }: Pick<Filed, "firm" | "declaration">, { id, actor }: Pick<Agency, "id" | "actor">): Promise<string> {
  const { engagement } = value(await engageEvaluator(stage.house, firm.actor, { declaration, evaluator: id }));
  value(await acceptOffer(stage.house, actor, declaration));
  return engagement;
}

/** All its work on record, then the report with who answers for it. Digest of the report. */
export async function evaluate(stage: Stage, actor: Actor, declaration: string, change: Partial<FileEvaluation> = {}): Promise<string> {
  value(await recordWhole(stage.house, actor, declaration));
  const report = await prove(stage, actor, declaration, "evaluation-report");
  value(await fileEvaluation(stage.house, actor, { declaration, score: "88", conclusion: "meets", undertaking: true, report, signatory: "演示评价负责人", signedOn: dayInShanghai(stage.clock.now()), ...change }));
  return report;
}
