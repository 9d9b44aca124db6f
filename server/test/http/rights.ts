// What each standing may do on each route: written by hand from REQUIREMENTS, apart from the policy's own table.
import type { RouteId } from "@qingce/core/contract/routes";
import { standings, type Case, type StandingName } from "./cast.ts";

/** `may`: the act itself answers, be it with a refusal of the law. `missing`: as if it were not there. */
export type Outcome = "may" | "missing" | "forbidden" | "sign-in";

export type Rights = { readonly [name in StandingName]?: Outcome };

export interface Row {
  readonly route: RouteId;
  readonly input: (of: Case) => { readonly [name: string]: unknown };
  readonly rights: Rights;
  /** The field that names the object; with a strange id the answer must be that to a foreign one. */
  readonly object?: string;
}

const all = (names: readonly StandingName[], outcome: Outcome): Rights => Object.fromEntries(names.map((name) => [name, outcome]));

export const everyone = all(standings, "may");
export const signedIn = all(standings.filter((name) => name !== "public"), "may");
export const only = (...names: readonly StandingName[]): Rights => all(names, "may");

const officers: readonly StandingName[] = ["county", "foreign county", "city", "foreign city", "province", "foreign province"];
export const offices: Rights = all(officers, "may");
const experts: readonly StandingName[] = ["expert", "foreign expert"];

/** Officers but for those named cannot tell that it is there. */
export const officeOnly = (...names: readonly StandingName[]): Rights => ({ ...all(officers, "missing"), ...all(names, "may") });

/** Officers above see it, but it is not their turn. */
export const turnOf = (name: StandingName): Rights => ({
  "county": "forbidden", "city": "forbidden", "province": "forbidden",
  "foreign county": "missing", "foreign city": "missing", "foreign province": "missing",
  [name]: "may",
});

export const applicantOnly: Rights = { "applicant": "may", "foreign applicant": "missing" };
export const evaluatorOnly: Rights = { "evaluator": "may", "foreign evaluator": "missing" };
export const inScope: Rights = { ...officeOnly("county", "city", "province"), ...applicantOnly, ...evaluatorOnly };
export const strangeExperts: Rights = all(experts, "missing");

/** Who is not spoken of has no right to the route at all. */
export const expected = (rights: Rights, name: StandingName): Outcome => rights[name] ?? (name === "public" ? "sign-in" : "forbidden");
