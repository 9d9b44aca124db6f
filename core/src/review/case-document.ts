// What a case holds to be compared: the documents of the self-evaluation and those of the evaluation, cut into pieces that have a place.

export interface Piece {
  /** Page, cell, paragraph or field, as a reader finds it. */
  readonly at: string;
  readonly text: string;
}

/** Who a file says made it. */
export interface Maker {
  readonly property: "author" | "last-modified-by" | "company" | "software" | "party";
  readonly name: string;
}

export interface CaseDocument {
  readonly title: string;
  /** Of the file; absent for what was filled in. */
  readonly digest?: string;
  readonly makers: readonly Maker[];
  readonly pieces: readonly Piece[];
}

/** A place in a document. */
export interface DocumentPlace {
  readonly document: string;
  readonly at: string;
}

/** The two sides of a case: what the applicant filed, and what the evaluator did. */
export interface TwoSides {
  readonly self: readonly CaseDocument[];
  readonly report: readonly CaseDocument[];
}
