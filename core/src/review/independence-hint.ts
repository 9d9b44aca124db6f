// Hints at how independent an evaluation was of the self-evaluation 独立性提示: what stands in both, with both places. Never a verdict.
import type { CaseDocument, TwoSides } from "./case-document.ts";
import { copiedPassages, type CopiedPassage } from "./copied-passages.ts";
import { figuresIn, figuresOf, type FigureFound } from "./figures-in-text.ts";
import { sharedFigures, sharedRows, type SharedFigure, type SharedRow } from "./reused-figures.ts";
import { sharedMakers, type SharedMaker } from "./shared-makers.ts";

export type IndependenceHint =
  /** One file handed in by both. */
  | { readonly kind: "same-file"; readonly self: string; readonly report: string; readonly digest: string }
  | ({ readonly kind: "maker" } & SharedMaker)
  | ({ readonly kind: "passage" } & CopiedPassage)
  /** `one` is the self-evaluation's place, `other` the report's. */
  | { readonly kind: "figures"; readonly figures: readonly SharedFigure[]; readonly more: number }
  /** The same evaluator's report on another applicant: `one` is this case's place, `other` that one's. */
  | { readonly kind: "other-report"; readonly declaration: string; readonly figures: readonly SharedFigure[]; readonly rows: readonly SharedRow[]; readonly more: number };

/** What the report on another applicant held. */
export interface OtherReport {
  readonly declaration: string;
  readonly figures: readonly FigureFound[];
}

export interface Comparing extends TwoSides {
  /** Texts of notice, standard, scheme and form, and the firm's particulars. */
  readonly boilerplate: readonly string[];
  /** What the report must say again: facts, answers and score as they were filed. */
  readonly repeated: readonly string[];
  readonly others: readonly OtherReport[];
}

const mostPassages = 60;
const mostFigures = 40;
const mostRows = 10;

function sameFiles(self: readonly CaseDocument[], report: readonly CaseDocument[]): readonly IndependenceHint[] {
  return self.flatMap((one) => report.flatMap((other): readonly IndependenceHint[] =>
    one.digest !== undefined && one.digest === other.digest ? [{ kind: "same-file", self: one.title, report: other.title, digest: one.digest }] : []));
}

/** A file that both handed in is told as such, not passage by passage. */
function apart({ self, report }: TwoSides): TwoSides {
  const shared = new Set(self.flatMap(({ digest }) => (digest !== undefined && report.some((other) => other.digest === digest) ? [digest] : [])));
  const own = (documents: readonly CaseDocument[]): readonly CaseDocument[] => documents.filter(({ digest }) => digest === undefined || !shared.has(digest));
  return { self: own(self), report: own(report) };
}

function otherReports(here: readonly FigureFound[], others: readonly OtherReport[], expected: ReadonlySet<string>): readonly IndependenceHint[] {
  return others.flatMap(({ declaration, figures: there }): readonly IndependenceHint[] => {
    const figures = sharedFigures(here, there, expected);
    const rows = sharedRows(here, there, expected);
    if (figures.length === 0 && rows.length === 0) return [];
    return [{ kind: "other-report", declaration, figures: figures.slice(0, mostFigures), rows: rows.slice(0, mostRows), more: Math.max(0, figures.length - mostFigures) }];
  });
}

export function independenceHints(comparing: Comparing): readonly IndependenceHint[] {
  const { self, report } = apart(comparing);
  const formed = comparing.boilerplate.flatMap(figuresOf);
  const expected = new Set([...formed, ...comparing.repeated.flatMap(figuresOf)]);
  const [mine, theirs] = [figuresIn(self), figuresIn(report)];
  const figures = sharedFigures(mine, theirs, expected);
  return [
    ...sameFiles(comparing.self, comparing.report),
    ...sharedMakers(comparing.self, comparing.report).map((one): IndependenceHint => ({ kind: "maker", ...one })),
    ...copiedPassages(self, report, comparing.boilerplate).slice(0, mostPassages).map((one): IndependenceHint => ({ kind: "passage", ...one })),
    ...(figures.length === 0 ? [] : [{ kind: "figures" as const, figures: figures.slice(0, mostFigures), more: Math.max(0, figures.length - mostFigures) }]),
    ...otherReports(figuresIn(comparing.report), comparing.others, new Set(formed)),
  ];
}
