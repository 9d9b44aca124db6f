// The evaluator's own sheet with its own files: attached item by item, frozen with its report, read by whoever reads the case.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Scheme } from "@qingce/core/score/scheme";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { fileEvaluation } from "../../src/acts/engagements/file-evaluation.ts";
import { adoptScheme } from "../../src/acts/rounds/adopt-scheme.ts";
import { readScoring } from "../../src/acts/schemes/read-schemes.ts";
import { inventAnswers } from "../../src/cli/simulation/invented-answers.ts";
import { inventBenchmarks } from "../../src/cli/simulation/invented-benchmarks.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { commission, evaluate } from "./evaluation.ts";
import { codes, draft, firmsIn, fitAgency, openRoundOf, openStage, prove, value, type Agency, type Filed, type Stage } from "./stage.ts";

const edition = "city-model/draft";
const of = "sheet.item.energy-intensity";
let stage: Stage;
let scheme: Scheme;
let filed: Filed;
let body: Agency;

beforeAll(async () => {
  stage = await openStage("2025-03-10");
  const found = stage.house.schemes.get("gbt36132-2025/form-2026");
  if (found === undefined) throw new Error("no scheme");
  scheme = found.scheme;
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority: "3301" });
  value(await adoptScheme(stage.house, officer("3301"), { round, kind: "factory", scheme: scheme.file.id, benchmarks: inventBenchmarks(scheme), source: "演示标杆（虚构）" }));
  const [firm] = await firmsIn(stage, 1, "330106");
  if (firm === undefined) throw new Error("no firm");
  filed = await draft(stage, edition, round, firm, "factory", { sheet: { answers: inventAnswers(scheme, () => 0.5), notApplicable: {} } });
  body = await fitAgency(stage, edition);
  await commission(stage, filed, body);
  value(await submitDeclaration(stage.house, firm.actor, { declaration: filed.declaration }));
}, 120_000);
afterAll(() => stage.close());

const sheet = () => ({ answers: inventAnswers(scheme, () => 0.4), notApplicable: {} });

it("[C5 B6] a file that nobody uploaded to the case is no proof of an evaluation", async () => {
  const report = await prove(stage, body.actor, filed.declaration, "report");
  const stranger = { digest: "0".repeat(64), name: "别处.pdf", of };
  const refused = await fileEvaluation(stage.house, body.actor, { declaration: filed.declaration, sheet: sheet(), proofs: [stranger], conclusion: "meets", undertaking: true, report, signatory: "演示评价负责人", signedOn: "2025-03-10" as never });
  expect(codes(refused)).toContain("proof-unknown");
});

it("[C5 B6] the evaluator's files stay apart from the applicant's, beside its own score", async () => {
  const digest = await prove(stage, body.actor, filed.declaration, `evaluation.${of}`);
  await evaluate(stage, body.actor, filed.declaration, { sheet: sheet(), proofs: [{ digest, name: "现场记录.pdf", of }] });
  const { declaration } = value(await readDeclaration(stage.house, officer("330106"), { declaration: filed.declaration }));
  expect(declaration.evaluation?.proofs).toEqual([{ digest, name: "现场记录.pdf", of }]);
  expect(declaration.body?.proofs.filter((proof) => proof.of === of).map(({ name }) => name)).toEqual(["演示佐证.pdf"]);
  const { evaluator } = value(await readScoring(stage.house, officer("330106"), { declaration: filed.declaration }));
  expect(evaluator?.outcome.items.length).toBe(scheme.items.length);
});
