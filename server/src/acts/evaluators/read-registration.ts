// A registration whole: for the body itself, and for an office with the names of staff; and the list of registrations to review.
import { maskName, maskNumber } from "@qingce/core/base/mask";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideStanding, evaluatorStandings, type EvaluatorStanding } from "@qingce/core/register/evaluator-standing";
import { groupOf } from "@qingce/core/register/evaluator-ties";
import { tieKinds } from "@qingce/core/rule/tie-kind";
import { isOverdue, reportOf, yearReportDue } from "@qingce/core/register/year-report";
import { listEngagements } from "../../store/engagements.ts";
import { historyOf, listDeeds } from "../../store/evaluator-deeds.ts";
import { sumRecords } from "../../store/evaluator-records.ts";
import { listStaff } from "../../store/evaluator-staff.ts";
import { listTies } from "../../store/evaluator-ties.ts";
import { findEvaluatorContact, listEvaluators, type EvaluatorRow } from "../../store/evaluators.ts";
import { listYearReports } from "../../store/year-reports.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";
import { asRegistrar } from "./as-registrar.ts";
import { bodyOf, takeUpEvaluator } from "./evaluator-in-hand.ts";
import { factsOfAll } from "./facts-to-judge.ts";
import { proofsOf } from "./registration-proofs.ts";
import { askedOf, sayFacts } from "./say-facts.ts";

async function whole(work: Work, row: EvaluatorRow) {
  const body = bodyOf(row);
  const ties = await listTies(work.tx, row.creditCode);
  const group = groupOf(row.creditCode, ties.filter((tie) => tie.to === undefined), tieKinds, work.today);
  const bodies = await listEvaluators(work.tx, { creditCodes: group }, { limit: 500 });
  const contact = await findEvaluatorContact(work.tx, row.id);
  const text = (field: string): string => (typeof contact?.[field] === "string" ? contact[field] : "");
  return {
    evaluator: row.id, name: row.name, creditCode: row.creditCode, legalRepresentative: row.legalRepresentative, registeredOn: row.registeredOn, blacklistedUntil: row.blacklistedUntil, standing: row.standing,
    returned: body.returned ?? null, publishedOn: body.published?.day ?? null,
    facts: body.facts, documents: body.documents, said: sayFacts(work.house, await factsOfAll(work, row)), asked: askedOf(work.house),
    contact: { name: text("name"), phone: text("phone") },
    staff: (await listStaff(work.tx, row.id)).map(({ id, name, title, field, fullTime, from, to }) => ({ staff: id, name, title, field, fullTime, from, to })),
    ties: ties.filter((tie) => tie.body === row.creditCode || tie.other === row.creditCode).map((tie) => ({ body: tie.body, kind: tie.kind, other: tie.other, from: tie.from, to: tie.to ?? null, own: tie.body === row.creditCode })),
    group: group.map((creditCode) => ({ creditCode, name: bodies.find((one) => one.creditCode === creditCode)?.name ?? null })),
    proofs: await proofsOf(work, row),
    deeds: (await listDeeds(work.tx, row.id)).map(({ id, kind, day, what, whose, source, withdrawn }) => ({ deed: id, kind, day, what, whose, source, withdrawn })),
    history: await historyOf(work.tx, row.id),
    record: (await sumRecords(work.tx, [row.id])).get(row.id) ?? null,
  };
}

/** Rounds in which it took part, with the day its yearly report is due. */
export async function reportsOwed(work: Work, evaluator: string) {
  const filed = new Map((await listYearReports(work.tx, { evaluator })).map((row) => [row.roundId, row]));
  const rounds = [...new Set((await listEngagements(work.tx, { evaluatorId: evaluator })).map((one) => one.roundId))].toSorted();
  const owed = [];
  for (const id of rounds) {
    const found = await takeUpRound(work, id);
    const due = found.ok ? yearReportDue(found.value.sealed.edition, found.value.round.dates) : undefined;
    if (!found.ok || due === undefined) continue;
    const row = filed.get(id);
    owed.push({ round: id, title: found.value.row.title, due, filedOn: row?.filedOn ?? null, overdue: isOverdue(due, row?.filedOn ?? null, work.today), report: row === undefined ? null : reportOf(row.body) });
  }
  return owed;
}

/** One's own registration, with the yearly reports owed. */
export async function readOwnRegistration(house: House, actor: Actor) {
  const evaluator = actor.evaluator ?? "";
  const may = allowed(actor, "keep-registration", { evaluator });
  if (!may.ok) return may;
  return command(house, actor, { act: "keep-registration", input: {} }, async (work) => {
    const found = await takeUpEvaluator(work, evaluator);
    return found.ok ? ok({ ...(await whole(work, found.value)), reports: await reportsOwed(work, evaluator) }) : found;
  });
}

/** For the office the contact is masked: `unmaskEvaluator` shows it. */
export async function readRegistration(house: House, actor: Actor, input: { readonly node: string; readonly evaluator: string }) {
  return asRegistrar(house, actor, { act: "read-registrations", node: input.node, input: {}, evaluator: input.evaluator }, async (work) => {
    const found = await takeUpEvaluator(work, input.evaluator);
    if (!found.ok) return found;
    const { standing } = found.value;
    const decisions = (["pass", "return", "publish"] as const).filter((decision) => decideStanding(standing, decision === "pass" ? { kind: "review", opinion: "" } : decision === "return" ? { kind: "return", reason: "-" } : { kind: "publish" }).ok);
    const told = await whole(work, found.value);
    return ok({ ...told, contact: { name: maskName(told.contact.name), phone: maskNumber(told.contact.phone) }, decisions });
  });
}

export interface RegistrationListed {
  readonly evaluator: string;
  readonly name: string;
  readonly creditCode: string;
  readonly registeredOn: string | null;
  readonly standing: EvaluatorStanding;
  readonly blacklistedUntil: string | null;
}

export async function listRegistrations(house: House, actor: Actor, input: { readonly node: string; readonly standing?: EvaluatorStanding | undefined; readonly q?: string | undefined; readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<Result<{ readonly registrations: readonly RegistrationListed[]; readonly next: string | null }>> {
  const limit = input.limit ?? 50;
  return asRegistrar(house, actor, { act: "read-registrations", node: input.node, input: {} }, async ({ tx }) => {
    const rows = await listEvaluators(tx, { search: input.q, standings: input.standing === undefined ? evaluatorStandings : [input.standing] }, { after: input.after, limit });
    const registrations = rows.map(({ id, name, creditCode, registeredOn, standing, blacklistedUntil }) => ({ evaluator: id, name, creditCode, registeredOn, standing, blacklistedUntil }));
    return ok({ registrations, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null });
  });
}
