// The unit behind a declaration as papers print it: registered data, evaluator, scores, facts in the words people read.
import type { Json } from "@qingce/core/base/json";
import type { Declaration } from "@qingce/core/declaration/state";
import type { Edition } from "@qingce/core/programme/edition";
import type { FactDefinition, Facts, FactValue } from "@qingce/core/rule/fact";
import { asPercent } from "@qingce/core/rule/sentence";
import type { UnitOnList } from "../../documents/papers/unit-on-list.ts";
import { findEvaluator, findEvaluatorContact, type EvaluatorRow } from "../../store/evaluators.ts";
import { findOrganisation, type OrganisationRow } from "../../store/organisations.ts";
import type { Work } from "../command.ts";
import { listingsOf } from "../declarations/circumstances.ts";
import type { House } from "../house.ts";

/** 浙江省衢州市衢江区 */
export const placeName = ({ regions }: House, region: string): string =>
  regions.ancestors(region).filter(({ level }) => level !== "nation").map(({ name }) => name).toReversed().join("");

const countyName = ({ regions }: House, region: string): string => regions.ancestors(region).find(({ level }) => level === "county")?.name ?? regions.get(region)?.name ?? region;

export function factWords(house: House, definition: FactDefinition | undefined, value: FactValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (definition?.type === "share" && /^-?\d+(\.\d+)?$/.test(value)) return asPercent(value);
  return definition?.type === "region" ? placeName(house, value) : value;
}

const factsInWords = (house: House, { eligibility }: Edition, facts: Facts): { readonly [fact: string]: string } =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, factWords(house, eligibility.facts[name], value)]));

export interface UnitRead {
  readonly organisation: OrganisationRow | null;
  readonly evaluator: EvaluatorRow | null;
  /** Seen by the evaluator itself and by offices. */
  readonly evaluatorContact: Contact;
}

interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");

function contactIn(value: Json | null | undefined): Contact {
  const told = typeof value === "object" && value !== null && !Array.isArray(value) ? (value as { readonly [key: string]: Json }) : {};
  return { name: text(told["name"]), phone: text(told["phone"]), email: text(told["email"]) };
}

/** What the caller may see of the unit and its evaluator; null where nothing. */
export async function readUnit({ tx }: Work, { opening, engagement, evaluation }: Declaration): Promise<UnitRead> {
  const engaged = evaluation?.evaluator ?? engagement?.evaluator;
  const organisation = await findOrganisation(tx, opening.organisation);
  if (engaged === undefined) return { organisation, evaluator: null, evaluatorContact: contactIn(null) };
  return { organisation, evaluator: await findEvaluator(tx, engaged), evaluatorContact: contactIn(await findEvaluatorContact(tx, engaged)) };
}

export const contactOf = ({ organisation }: UnitRead): Contact => contactIn(organisation?.contacts[0]);

export const industryName = ({ industries }: House, code: string | null | undefined): string => (code === null || code === undefined ? "" : (industries.get(code)?.name ?? code));

/** A row of a list, read whole. */
export async function unitOnList(work: Work, edition: Edition, state: Declaration): Promise<UnitOnList> {
  const { house } = work;
  const read = await readUnit(work, state);
  const { opening, body, evaluation } = state;
  const creditCode = read.organisation?.creditCode ?? "";
  const listings = creditCode === "" ? [] : await listingsOf(work, creditCode);
  return {
    name: opening.name,
    creditCode,
    number: opening.number,
    kind: edition.edition.kinds[opening.kind]?.name ?? opening.kind,
    region: placeName(house, opening.region),
    county: countyName(house, opening.region),
    industry: industryName(house, read.organisation?.industry),
    evaluator: read.evaluator?.name ?? "",
    selfScore: body?.selfScore ?? "",
    evaluationScore: evaluation?.score ?? "",
    listedAtCity: listings.some((one) => one.level === "city" && one.kind === opening.kind && one.pool !== true && one.to === undefined),
    statement: Object.values(body?.statements ?? {}).join("；"),
    facts: factsInWords(house, edition, body?.facts ?? {}),
  };
}
