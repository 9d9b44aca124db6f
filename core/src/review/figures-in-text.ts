// The figures of a text, in order, by value: 1,234.50 and 1234.5 are one. Dates, numbers of papers and of telephones are none.
import type { CaseDocument, DocumentPlace } from "./case-document.ts";

export interface FigureFound extends DocumentPlace {
  readonly figure: string;
}

/** Not behind a letter or within a longer number, date, time or range; a unit may follow, a code's further letters and digits may not. */
const number = /(?<![A-Za-z\d_#]|[.]|[A-Za-z\d]\s?[-/:])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\d|[A-Za-z]{2,}\d|[.\-/:_]\d)/gu;
/** A wide comma parts figures, but between wide digits. */
const listComma = /(?<![０-９])，|，(?![０-９])/gu;
const isDay = (digits: string): boolean => /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(digits);
/** Longer ones are numbers of telephones, accounts, codes. */
const longest = 9;

function byValue(written: string): string | undefined {
  const [whole = "", fraction = ""] = written.replaceAll(",", "").split(".");
  if (whole.length > longest || (fraction === "" && (isDay(whole) || (whole.length > 1 && whole.startsWith("0"))))) return undefined;
  const kept = fraction.replace(/0+$/u, "");
  const head = whole.replace(/^0+(?=\d)/u, "");
  return kept === "" ? head : `${head}.${kept}`;
}

export const figuresOf = (text: string): readonly string[] => [...text.replaceAll(listComma, " ").normalize("NFKC").matchAll(number)].flatMap(([written]) => byValue(written) ?? []);

export const figuresIn = (documents: readonly CaseDocument[]): readonly FigureFound[] =>
  documents.flatMap(({ title, pieces }) => pieces.flatMap(({ at, text }) => figuresOf(text).map((figure) => ({ figure, document: title, at }))));

const significant = (figure: string): number => {
  const digits = figure.replace(".", "").replace(/^0+/u, "");
  return (figure.includes(".") ? digits : digits.replace(/0+$/u, "")).length;
};

/** Five digits that count: two hands do not come upon it by chance. */
export const isTelling = (figure: string): boolean => significant(figure) >= 5;

/** May stand in a row of scores or readings: has decimals, or more digits than a rank, a weight or a year needs. */
export const isMeasured = (figure: string): boolean => figure.includes(".") || isTelling(figure);
