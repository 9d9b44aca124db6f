// One evaluator as everybody may read it: what was published, its record round by round, its group, yearly reports filed or overdue, the blacklist with its days.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { EvaluatorRecord } from "@qingce/core/register/evaluator-record";
import { isBarred } from "@qingce/core/register/blacklisting";
import { groupOf } from "@qingce/core/register/evaluator-ties";
import { isOverdue, yearReportDue } from "@qingce/core/register/year-report";
import { tieKinds } from "@qingce/core/rule/tie-kind";
import { listRecords, reportDays, sumRecords } from "../../store/evaluator-records.ts";
import { listTies } from "../../store/evaluator-ties.ts";
import { findEvaluator, listEvaluators, type EvaluatorRow } from "../../store/evaluators.ts";
import { loadStream } from "../../store/load-stream.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";
import { bodyOf } from "./evaluator-in-hand.ts";
import { sayFacts, type FactSaid } from "./say-facts.ts";

interface OfRound {
  readonly round: string;
  readonly title: string;
}

export interface EvaluatorRead {
  readonly evaluator: string;
  readonly name: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
  readonly registeredOn: string | null;
  readonly publishedOn: string | null;
  readonly blacklistedUntil: string | null;
  readonly barred: boolean;
  readonly facts: readonly FactSaid[];
  readonly record: EvaluatorRecord | null;
  readonly rounds: readonly (OfRound & EvaluatorRecord)[];
  /** The other bodies tied to it today. */
  readonly group: readonly { readonly evaluator: string | null; readonly name: string | null; readonly creditCode: string }[];
  readonly reports: readonly (OfRound & { readonly due: string | null; readonly filedOn: string | null; readonly overdue: boolean })[];
  readonly blacklistings: readonly { readonly from: string; readonly until: string; readonly edition: string; readonly clause: string; readonly document: string }[];
}

async function reportsOf(work: Work, evaluator: string): Promise<EvaluatorRead["reports"]> {
  const all: EvaluatorRead["reports"][number][] = [];
  for (const { round: id, filedOn } of await reportDays(work.tx, evaluator)) {
    const found = await takeUpRound(work, id);
    const due = found.ok ? yearReportDue(found.value.sealed.edition, found.value.round.dates) : undefined;
    if (found.ok && due !== undefined) all.push({ round: id, title: found.value.row.title, due, filedOn, overdue: isOverdue(due, filedOn, work.today) });
  }
  return all;
}

async function roundsOf(work: Work, evaluator: string): Promise<EvaluatorRead["rounds"]> {
  const all: EvaluatorRead["rounds"][number][] = [];
  for (const record of await listRecords(work.tx, evaluator)) {
    const found = await takeUpRound(work, record.round);
    if (found.ok) all.push({ ...record, title: found.value.row.title });
  }
  return all;
}

async function groupedWith(work: Work, { creditCode }: EvaluatorRow): Promise<EvaluatorRead["group"]> {
  const ties = (await listTies(work.tx, creditCode)).filter((tie) => tie.to === undefined);
  const codes = groupOf(creditCode, ties, tieKinds, work.today).filter((code) => code !== creditCode);
  const bodies = await listEvaluators(work.tx, { creditCodes: codes }, { limit: 500 });
  return codes.map((code) => {
    const body = bodies.find((one) => one.creditCode === code);
    return { evaluator: body !== undefined && bodyOf(body).published !== undefined ? body.id : null, name: body?.name ?? null, creditCode: code };
  });
}

/** The stream of a body is public, and tells each blacklisting with its days and clause. */
async function blacklistingsOf({ tx }: Work, evaluator: string): Promise<EvaluatorRead["blacklistings"]> {
  const { events } = await loadStream(tx, { kind: "evaluator", id: evaluator });
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return events.filter(({ type }) => type === "blacklisted").map(({ body }) => ({ from: text(body["from"]), until: text(body["until"]), edition: text(body["edition"]), clause: text(body["clause"]), document: text(body["document"]) }));
}

/** A body never published nor blacklisted is answered as missing. */
export async function readEvaluator(house: House, actor: Actor, input: { readonly evaluator: string }): Promise<Result<EvaluatorRead>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  return command<EvaluatorRead>(house, actor, { act: "read-public", input: {} }, async (work) => {
    const row = await findEvaluator(work.tx, input.evaluator);
    const published = row === null ? undefined : bodyOf(row).published;
    if (row === null || (published === undefined && row.blacklistedUntil === null)) return notFound;
    const { id, name, creditCode, legalRepresentative, registeredOn, blacklistedUntil } = row;
    return ok({
      evaluator: id, name, creditCode, legalRepresentative, registeredOn, publishedOn: published?.day ?? null, blacklistedUntil, barred: isBarred(blacklistedUntil, work.today),
      facts: sayFacts(house, published?.facts ?? {}), record: (await sumRecords(work.tx, [id])).get(id) ?? null, rounds: await roundsOf(work, id),
      group: await groupedWith(work, row), reports: await reportsOf(work, id), blacklistings: await blacklistingsOf(work, id),
    });
  });
}
