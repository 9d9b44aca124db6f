// A county's table of plans as it was sent, or as it stands before; a city's is all that its counties have sent. And an evaluator's yearly report.
import { yearOf } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { papersDue } from "@qingce/core/programme/papers-due";
import { kindWord } from "@qingce/core/register/entry-words";
import type { PlanKind } from "@qingce/core/upkeep/cultivation";
import { evaluatorYearReport } from "../../documents/papers/evaluator-year-report.ts";
import type { PaperFormat } from "../../documents/papers/paper-thread.ts";
import { planTable } from "../../documents/papers/plan-table.ts";
import { findEvaluator } from "../../store/evaluators.ts";
import { listPlans, listPlanTables, type PlanSent } from "../../store/plans.ts";
import { listYearReports } from "../../store/year-reports.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";
import { dutyInHand, type PlanOf } from "../upkeep/plan-cohort.ts";
import { handOutPaper, type PaperMade } from "./hand-out-paper.ts";
import { frameOf } from "./paper-frame.ts";
import { upkeepFrame, upkeepPaper } from "./upkeep-frame.ts";

export interface PlanTablePaper extends PlanOf {
  readonly node: string;
  readonly format: PaperFormat;
}

const forms: Readonly<Record<PlanKind, "cultivation-table" | "summary-plan-table">> = { cultivation: "cultivation-table", summary: "summary-plan-table" };

export async function readPlanTablePaper(house: House, actor: Actor, input: PlanTablePaper): Promise<Result<FileHandedOut>> {
  const found = dutyInHand(house, input);
  if (!found.ok) return found;
  const may = allowed(actor, "read-plan", { scope: [input.node, ...house.regions.ancestors(input.node).map(({ code }) => code)] });
  if (!may.ok) return may;
  const { duty, hash } = found.value;
  const { format, ...of } = input;
  const paper = upkeepPaper(house, "plan-table", forms[input.kind], { editionHash: hash, year: input.year, authority: input.node });
  if (paper === undefined) return notFound;
  const made = await command<PaperMade>(house, actor, { act: "list-plans", input: {} }, async ({ tx }) => {
    const sent = await listPlanTables(tx, of);
    const plans: readonly PlanSent[] = sent.length > 0 ? sent.flatMap(({ body }) => body.plans) : await listPlans(tx, of);
    const region = (code: string): string => house.regions.get(code)?.name ?? code;
    const due = duty.due !== null && yearOf(duty.due) === input.year ? duty.due : null;
    const sentOn = sent.map((one) => one.sentOn).toSorted().at(-1) ?? "";
    const frame = upkeepFrame(house, paper, { node: input.node, draft: sent.length === 0 });
    const model = planTable(frame, { kind: input.kind, area: region(input.node), due, sentOn, late: sent.some(({ late }) => late), plans: plans.map((one) => ({ name: one.name, region: region(one.region), unitKind: kindWord(one.unitKind), body: one.body })) });
    return ok({ model, of: region(input.node) });
  });
  return handOutPaper(house, made, format);
}

export async function readYearReportPaper(house: House, actor: Actor, input: { readonly round: string; readonly evaluator: string; readonly format: PaperFormat }): Promise<Result<FileHandedOut>> {
  const made = await command<PaperMade>(house, actor, { act: "read-year-report", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const may = allowed(actor, "read-year-report", { authority: found.value.round.authority, evaluator: input.evaluator });
    if (!may.ok) return may;
    const due = papersDue(found.value.sealed.edition, "year-report")[0];
    const [row] = await listYearReports(work.tx, { round: input.round, evaluator: input.evaluator });
    const evaluator = await findEvaluator(work.tx, input.evaluator);
    if (due === undefined || row === undefined || evaluator === null) return notFound;
    const { period, work: done, problems, signatory, engaged, filed } = row.body;
    const { name, creditCode, legalRepresentative } = evaluator;
    const model = evaluatorYearReport(frameOf(house, found.value, due, { draft: false }), { evaluator: name, creditCode, legalRepresentative, period, work: done, problems, signatory, engaged, filed, filedOn: row.filedOn, due: row.due, late: row.due !== null && row.filedOn > row.due });
    return ok({ model, of: name });
  });
  return handOutPaper(house, made, input.format);
}
