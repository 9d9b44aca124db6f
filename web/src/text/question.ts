// The questions that the public pages put to the API, typed by the contract. Only its types are used: its code would weigh more than the pages.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteId, RouteOf } from "@qingce/core/contract/routes";
import type { EditionSource } from "./edition-source.ts";

type AnswerOf<I extends RouteId> = OutputOf<RouteOf<I>>;

/** One question: its address below /api and the shape of its answer. */
export interface Question<T> {
  readonly path: string;
  /** Never there; it carries the shape. */
  readonly answer?: T;
}

export type EditionListed = AnswerOf<"list-editions">["editions"][number];
export type RoundListed = AnswerOf<"list-rounds">["rounds"][number];
export type RegionListed = AnswerOf<"list-regions">["regions"][number];
/** One edition; `source` holds the rule files themselves where the server hands them out. */
export type EditionAnswer = AnswerOf<"read-edition"> & { readonly source?: EditionSource };
export type ClauseAnswer = EditionAnswer["clauses"][number];
export type RuleAnswer = ClauseAnswer["rules"][number];
export type ReadingAnswer = EditionAnswer["readings"][number];
export type GapAnswer = EditionAnswer["unstated"][number];
export type StepAnswer = EditionAnswer["steps"][number];

export const editionsQuestion: Question<AnswerOf<"list-editions">> = { path: "/api/editions" };
export const editionQuestion = (id: string): Question<EditionAnswer> => ({ path: `/api/editions/${id.split("/").map(encodeURIComponent).join("/")}` });
export const roundsQuestion: Question<AnswerOf<"list-rounds">> = { path: "/api/rounds" };
export const regionsQuestion = (within: string): Question<AnswerOf<"list-regions">> => ({ path: `/api/regions?within=${encodeURIComponent(within)}` });
