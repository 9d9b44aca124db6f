// Shapes that several routes about evaluators share.
import Type from "typebox";
import { evaluatorStandings } from "../register/evaluator-standing.ts";
import { tieKinds } from "../rule/tie-kind.ts";
import { deedKinds } from "../rule/deeds.ts";
import { titles } from "../rule/staff.ts";
import { closed, Day, Digest, FactTable, Id, Line, Moment, OrNull, Paragraph, Table } from "./field.ts";

export const Standing = Type.Enum(evaluatorStandings);

const employment = { name: Line, title: Type.Enum(titles), field: Line, fullTime: Type.Boolean(), from: Day };

/** One employment as the body tells it; the identity number is made a digest and not kept. */
export const StaffShape = closed({ ...employment, identityNumber: Type.String({ maxLength: 24 }), to: Type.Optional(Day) });

export const YearReportShape = closed({ period: Line, work: Paragraph, problems: Paragraph, signatory: Line });

export const RecordShape = Type.Object({ filed: Type.Integer(), decided: Type.Integer(), passed: Type.Integer(), removed: Type.Integer() });

export const FactSaid = Type.Object({ fact: Line, label: Line, value: Paragraph, counted: Type.Boolean() });

export const FactAsked = Type.Object({ fact: Line, label: Line, type: Line, unit: OrNull(Line), proof: OrNull(Line), counted: Type.Boolean(), editions: Type.Array(Line) });

export const OwedReport = Type.Object({ round: Id, title: Line, due: OrNull(Day), filedOn: OrNull(Day), overdue: Type.Boolean(), report: OrNull(YearReportShape) });

const deed = { kind: Type.Enum(deedKinds), day: Day, what: Line, whose: Line, source: Line };

/** One piece of past work as the body tells it. */
export const DeedShape = closed(deed);

/** A paper asked for, with the files that lie under its place. */
export const ProofListed = Type.Object({
  place: Line,
  label: Line,
  whom: OrNull(Line),
  clause: Line,
  edition: Line,
  files: Type.Array(Type.Object({ digest: Digest, name: Line, size: Type.Integer(), mediaType: Line, storedAt: Moment })),
});

/** A registration as the body and the office read it. */
export const RegistrationWhole = Type.Object({
  evaluator: Id,
  name: Line,
  creditCode: Line,
  legalRepresentative: Line,
  registeredOn: OrNull(Day),
  blacklistedUntil: OrNull(Day),
  standing: Standing,
  /** Why it was returned; null while it is not. */
  returned: OrNull(Paragraph),
  publishedOn: OrNull(Day),
  facts: FactTable,
  documents: Table(Line),
  said: Type.Array(FactSaid),
  contact: Type.Object({ name: Line, phone: Line }),
  staff: Type.Array(Type.Object({ staff: Id, ...employment, to: OrNull(Day) })),
  proofs: Type.Array(ProofListed),
  deeds: Type.Array(Type.Object({ deed: Id, ...deed, withdrawn: Type.Boolean() })),
  /** What this house and the published lists know: evaluated, listed, removed. */
  history: Type.Array(Type.Object({ what: Type.Enum(["evaluated", "listed", "removed"]), day: Day, unit: Line, source: Line })),
  ties: Type.Array(Type.Object({ body: Line, kind: Type.Enum(tieKinds), other: Line, from: Day, to: OrNull(Day), own: Type.Boolean() })),
  group: Type.Array(Type.Object({ creditCode: Line, name: OrNull(Line) })),
  record: OrNull(RecordShape),
});
