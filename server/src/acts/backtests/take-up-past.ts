// A round's past as its authority sees it: declarations, what they were judged on, engagements in their order.
import type { Instant } from "@qingce/core/base/instant";
import type { PastCase, PastEngagement, PastRound } from "@qingce/core/review/past-round";
import type { Circumstances } from "@qingce/core/rule/circumstances";
import type { Facts } from "@qingce/core/rule/fact";
import { kinds, type Kind } from "@qingce/core/rule/kind";
import { engagedInOrder, lastEvents, type EngagedRow } from "../../store/past-events.ts";
import { listRounds } from "../../store/rounds.ts";
import type { Work } from "../command.ts";
import { allDeclarations } from "../declarations/all-declarations.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import type { RoundInHand } from "../rounds/round-in-hand.ts";

/** The division 大类 that an industry belongs to. */
const divisionOf = (house: House, industry: string | undefined): string => (industry === undefined ? "" : (house.industries.ancestors(industry).find((one) => one.level === "大类")?.code ?? ""));

interface Recommended {
  readonly facts: Facts;
  readonly statements: { readonly [rule: string]: string };
}

async function casesOf(work: Work, round: string): Promise<readonly PastCase[]> {
  const submitted = new Map((await lastEvents(work.tx, round, "submitted")).map((one) => [one.declaration, one.body]));
  const recommended = new Map((await lastEvents(work.tx, round, "recommended")).map((one) => [one.declaration, one.body as unknown as Recommended]));
  return (await allDeclarations(work, { roundId: round })).flatMap((row): readonly PastCase[] => {
    const declaration = stateOf(row);
    const circumstances = submitted.get(row.id)?.["circumstances"] as Circumstances | undefined;
    if (circumstances === undefined || row.submittedAt === null) return [];
    const stated = declaration.recommendation.kind === "recommended" ? recommended.get(row.id) : undefined;
    const submittedAt: Instant = row.submittedAt;
    return [{ declaration, submittedAt, circumstances, division: divisionOf(work.house, declaration.opening.industry), ...(stated === undefined ? {} : { recommended: { facts: stated.facts, statements: stated.statements } }) }];
  });
}

/** Rounds of the year under the same issuer's editions: what a cap by the year counts over. */
async function roundsOfYear({ tx }: Work, { round }: RoundInHand): Promise<readonly string[]> {
  const [issuer] = round.edition.split("/");
  const rows = await listRounds(tx, { year: round.year }, { limit: 500 });
  return rows.filter((row) => row.edition.split("/")[0] === issuer).map((row) => row.id);
}

const kindOf = (text: string | null): Kind | undefined => kinds.find((kind) => kind === text);

function engagement(row: EngagedRow, { row: { id }, sealed }: RoundInHand): PastEngagement {
  const kind = kindOf(row.kind);
  const counted = sealed.edition.procedure.cap?.["counted-by"];
  const unit = counted === "affiliates" ? { groupKey: row.group } : { groupKey: row.groupKey };
  return { declaration: row.declaration, number: row.number, evaluator: { id: row.evaluator, legalRepresentative: row.legalRepresentative, ...unit }, here: row.round === id, ...(kind === undefined ? {} : { kind }) };
}

/** Engagements of the round, and of the others of its year, in the order in which they were made. */
export async function engagementsOf(work: Work, found: RoundInHand): Promise<readonly PastEngagement[]> {
  const engaged = await engagedInOrder(work.tx, await roundsOfYear(work, found));
  return engaged.map((row) => engagement(row, found));
}

/** Everything that a backtest of the round works on. */
export const takeUpPast = async (work: Work, found: RoundInHand): Promise<PastRound> => ({ round: found.round, baseline: found.sealed.edition, cases: await casesOf(work, found.row.id), engagements: await engagementsOf(work, found) });
