// The questions that the public pages put to the API, typed by the contract. Only its types are used: its code would weigh more than the pages.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteId, RouteOf } from "@qingce/core/contract/routes";

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
export type EditionAnswer = AnswerOf<"read-edition">;
export type ClauseAnswer = EditionAnswer["clauses"][number];
export type RuleAnswer = ClauseAnswer["rules"][number];
export type ReadingAnswer = EditionAnswer["readings"][number];
export type GapAnswer = EditionAnswer["unstated"][number];
export type StepAnswer = EditionAnswer["steps"][number];

export const editionsQuestion: Question<AnswerOf<"list-editions">> = { path: "/api/editions" };
export const editionQuestion = (id: string): Question<EditionAnswer> => ({ path: `/api/editions/${id.split("/").map(encodeURIComponent).join("/")}` });
export type ComparisonAnswer = AnswerOf<"read-comparison">;
export const comparisonQuestion = (from: string, to: string): Question<ComparisonAnswer> => ({ path: `/api/comparison?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}` });
export const roundsQuestion: Question<AnswerOf<"list-rounds">> = { path: "/api/rounds" };
export const regionsQuestion = (within: string): Question<AnswerOf<"list-regions">> => ({ path: `/api/regions?within=${encodeURIComponent(within)}` });

export type PublicationListed = AnswerOf<"list-publications">["publications"][number];
export type PublicationAnswer = AnswerOf<"read-publication">;
export type EntryListed = AnswerOf<"list-entries">["entries"][number];
export type EntryAnswer = AnswerOf<"read-entry">;
export type EvaluatorAnswer = AnswerOf<"read-evaluator">;
export type EvaluatorListed = AnswerOf<"list-evaluators">["evaluators"][number];
export type ReceiptAnswer = AnswerOf<"read-receipt">;

/** Where the objection form goes; a `POST` with an idempotency key. */
export const objectionAddress = (round: string): string => `/api/rounds/${encodeURIComponent(round)}/objections`;
export type EvidenceStored = AnswerOf<"add-objection-evidence">;
export const evidenceAddress = (round: string): string => `${objectionAddress(round)}/evidence`;
export const receiptAddress = (round: string, receipt: string): string => `/api/rounds/${encodeURIComponent(round)}/receipts/${encodeURIComponent(receipt)}`;

export type AdoptedAnswer = AnswerOf<"read-adopted-schemes">["adopted"][number];
export const adoptedQuestion = (edition: string): Question<AnswerOf<"read-adopted-schemes">> => ({ path: `/api/editions/${edition.split("/").map(encodeURIComponent).join("/")}/schemes` });

export const clockQuestion: Question<AnswerOf<"read-clock">> = { path: "/api/clock" };
export const publicationsQuestion: Question<AnswerOf<"list-publications">> = { path: "/api/publications?limit=500" };
export const publicationQuestion = (id: string): Question<PublicationAnswer> => ({ path: `/api/publications/${encodeURIComponent(id)}` });
export const provincesQuestion: Question<AnswerOf<"list-regions">> = { path: "/api/regions" };
/** `query` as `/register` writes it for the API. */
export const entriesQuestion = (query: string): Question<AnswerOf<"list-entries">> => ({ path: `/api/entries${query}` });
export const newestQuestion: Question<AnswerOf<"list-entries">> = { path: "/api/entries?sort=newest&limit=8" };
export const entryQuestion = (id: string): Question<EntryAnswer> => ({ path: `/api/entries/${encodeURIComponent(id)}` });
const ofEntry = (id: string, what: string): string => `/api/entries/${encodeURIComponent(id)}/${what}`;
export const greenCodesQuestion = (id: string): Question<AnswerOf<"read-green-codes">> => ({ path: ofEntry(id, "green-codes") });
export const entryMarksQuestion = (id: string): Question<AnswerOf<"list-entry-marks">> => ({ path: ofEntry(id, "marks") });
export const entryStoriesQuestion = (id: string): Question<AnswerOf<"list-entry-stories">> => ({ path: ofEntry(id, "stories") });
export type SpotCheckAnswer = AnswerOf<"read-spot-check">;
export const spotChecksQuestion: Question<AnswerOf<"list-spot-checks">> = { path: "/api/spot-checks" };
export const spotCheckQuestion = (id: string): Question<SpotCheckAnswer> => ({ path: `/api/spot-checks/${encodeURIComponent(id)}` });
export const evaluatorQuestion = (id: string): Question<EvaluatorAnswer> => ({ path: `/api/evaluators/${encodeURIComponent(id)}` });
/** By name, pinyin or initials; "" asks for all. */
export const evaluatorsQuestion = (q: string): Question<AnswerOf<"list-evaluators">> => ({ path: `/api/evaluators?limit=500${q === "" ? "" : `&q=${encodeURIComponent(q)}`}` });
