// Gathers from the registers what ties an expert to the bodies of a case: employer, group, legal representative, past work, place.
import { conflictsOf, type CaseTies, type ExpertConflict, type ExpertTies, type TiedBody } from "@qingce/core/review/expert-conflict";
import type { Step } from "@qingce/core/rule/step";
import { listAssignments } from "../../store/assignments.ts";
import { listEngagements } from "../../store/engagements.ts";
import { findEvaluator, findEvaluatorByCreditCode, type EvaluatorRow } from "../../store/evaluators.ts";
import { findExpertProfile, type ExpertProfileRow } from "../../store/expert-profiles.ts";
import { findOrganisation, findOrganisationByCreditCode } from "../../store/organisations.ts";
import { findDeclaration } from "../../store/declarations.ts";
import type { Work } from "../command.ts";
import type { DeclarationInHand } from "../declarations/declaration-in-hand.ts";

/** An expert's account; `organisation` is where it works, as the administrator wrote it. */
export interface KnownExpert {
  readonly id: string;
  readonly organisation: string | null;
}

export interface GatheredTies extends ExpertTies {
  /** Absent where the account is not in the pool. */
  readonly profile?: ExpertProfileRow;
}

const ofEvaluator = (row: EvaluatorRow): TiedBody => ({ name: row.name, creditCode: row.creditCode, group: row.groupKey, legalRepresentative: row.legalRepresentative });

async function employerOf(work: Work, name: string, code: string): Promise<TiedBody> {
  if (code === "") return { name };
  const evaluator = await findEvaluatorByCreditCode(work.tx, code);
  if (evaluator !== null) return ofEvaluator(evaluator);
  const organisation = await findOrganisationByCreditCode(work.tx, code);
  return { name, creditCode: code, ...(organisation === null ? {} : { legalRepresentative: organisation.legalRepresentative }) };
}

const codeOf = async (work: Work, organisation: string): Promise<readonly string[]> => {
  const row = await findOrganisation(work.tx, organisation);
  return row === null ? [] : [row.creditCode];
};

/** Applicants whom the expert's employer has evaluated, as far as the authority sees. */
async function engagedWith(work: Work, employerCode: string): Promise<readonly string[]> {
  const evaluator = employerCode === "" ? null : await findEvaluatorByCreditCode(work.tx, employerCode);
  if (evaluator === null) return [];
  const rows = await listEngagements(work.tx, { evaluatorId: evaluator.id });
  const codes = [];
  for (const id of new Set(rows.map((one) => one.organisationId))) codes.push(...(await codeOf(work, id)));
  return codes;
}

/** Applicants from whose cases the expert has withdrawn. */
async function withdrawnFrom(work: Work, expert: string): Promise<readonly string[]> {
  const recused = (await listAssignments(work.tx, { expertId: expert })).filter((one) => one.state === "recused");
  const codes = [];
  for (const { declarationId } of recused) {
    const declaration = await findDeclaration(work.tx, declarationId);
    codes.push(...(declaration === null ? [] : await codeOf(work, declaration.organisationId)));
  }
  return codes;
}

export async function expertTies(work: Work, { id, organisation }: KnownExpert): Promise<GatheredTies> {
  const profile = await findExpertProfile(work.tx, id);
  const declared = await withdrawnFrom(work, id);
  if (profile === null) return { ...(organisation === null ? {} : { employer: { name: organisation } }), worked: [], engaged: [], declared, nodes: [] };
  const nodes = work.house.regions.ancestors(profile.region).map((one) => one.code);
  return { profile, employer: await employerOf(work, profile.employer, profile.employerCode), worked: profile.worked, engaged: await engagedWith(work, profile.employerCode), declared, nodes: [profile.region, ...nodes] };
}

export async function caseTies(work: Work, { state }: Pick<DeclarationInHand, "state">, step: Step | undefined): Promise<CaseTies> {
  const { opening, engagement } = state;
  const row = await findOrganisation(work.tx, opening.organisation);
  const evaluator = engagement === undefined ? null : await findEvaluator(work.tx, engagement.evaluator);
  const own = row === null ? null : await findEvaluatorByCreditCode(work.tx, row.creditCode);
  const applicant: TiedBody = { name: opening.name, ...(row === null ? {} : { creditCode: row.creditCode, legalRepresentative: row.legalRepresentative }), ...(own === null ? {} : { group: own.groupKey }) };
  const tier = step?.experts?.["away-from"];
  const place = tier === undefined ? undefined : opening.nodes[tier];
  return { applicant, ...(evaluator === null ? {} : { evaluator: ofEvaluator(evaluator) }), ...(place === undefined ? {} : { place }) };
}

export const conflictsWith = (expert: ExpertTies, one: CaseTies): readonly ExpertConflict[] => conflictsOf(expert, one);
