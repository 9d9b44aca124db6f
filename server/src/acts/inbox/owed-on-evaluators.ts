// Due about the registry of evaluators: from the office that reviews and blacklists them, and from the bodies themselves.
import { isOverdue, yearReportDue } from "@qingce/core/register/year-report";
import { listBlacklistings } from "../../store/blacklistings.ts";
import { countUnreported } from "../../store/duties.ts";
import { findEvaluator, listEvaluators } from "../../store/evaluators.ts";
import { listRounds } from "../../store/rounds.ts";
import type { Work } from "../command.ts";
import { isRegistrar } from "../evaluators/as-registrar.ts";
import { reportsOwed } from "../evaluators/read-registration.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";
import { owed, type Owed, type Source } from "./owed.ts";

/** What was submitted waits for review, what was reviewed for publication. */
export const owedRegistrations: Source = async (work) => {
  const all: Owed[] = [];
  for (const node of work.actor.nodes) {
    if (!(await isRegistrar(work, node))) continue;
    for (const { id, name, standing } of await listEvaluators(work.tx, { standings: ["submitted", "reviewed"] }, { limit: 500 })) {
      all.push(owed({ kind: standing === "submitted" ? "review-registration" : "publish-registration", who: name, page: `/desk/evaluators?one=${id}`, act: "review-evaluator", object: { node } }));
    }
  }
  return all;
};

export const owedBlacklistings: Source = async ({ tx, actor }) => {
  const all: Owed[] = [];
  for (const node of actor.nodes) {
    for (const { evaluatorId, state, body } of await listBlacklistings(tx, { node })) {
      if (state !== "proposed" || body.by === actor.account) continue;
      all.push(owed({ kind: "decide-blacklisting", who: (await findEvaluator(tx, evaluatorId))?.name ?? "", page: `/desk/evaluators?one=${evaluatorId}`, act: "blacklist-evaluator", object: { node } }));
    }
  }
  return all;
};

async function lateIn(work: Work, id: string): Promise<readonly Owed[]> {
  const found = await takeUpRound(work, id);
  if (!found.ok) return [];
  const { sealed, round, row } = found.value;
  const due = yearReportDue(sealed.edition, round.dates) ?? null;
  if (!isOverdue(due, null, work.today)) return [];
  const count = await countUnreported(work.tx, id);
  return count === 0 ? [] : [owed({ kind: "chase-evaluator-reports", who: row.title, count, due, page: "/desk/evaluators", act: "read-year-reports", object: { authority: round.authority } })];
}

/** Rounds of the office in which bodies that took part have not reported though the day is over. */
export const owedLateReports: Source = async (work) => {
  const all: Owed[] = [];
  for (const authority of work.actor.nodes) for (const { id } of await listRounds(work.tx, { authority }, { limit: 500 })) all.push(...(await lateIn(work, id)));
  return all;
};

/** The body's own registration, while it is not handed in, and its own yearly reports. */
export const owedByEvaluator: Source = async (work) => {
  const evaluator = work.actor.evaluator ?? "";
  const row = await findEvaluator(work.tx, evaluator);
  if (row === null) return [];
  const own = { page: "/desk/evaluator", act: "keep-registration", object: { evaluator } } as const;
  const handIn = row.standing === "registered" || row.standing === "returned" ? [owed({ kind: "submit-registration", who: row.name, ...own })] : [];
  const reports = (await reportsOwed(work, evaluator)).filter(({ filedOn }) => filedOn === null).map(({ title, due }) => owed({ kind: "file-evaluator-report", who: title, due, ...own }));
  return [...handIn, ...reports];
};
