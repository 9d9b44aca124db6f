// A case beside a notice is a test of the law: a named sentence, a clause, what is given and what must come out.
import Type, { type Static } from "typebox";
import { Cite, closed } from "../rule/cited.ts";
import { deedKinds } from "../rule/deeds.ts";
import { Kind, Tier } from "../rule/kind.ts";
import { Actor } from "../rule/step.ts";

const InstantText = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|\\+08:00))?$" });
const Listing = Type.Object({ level: Tier, kind: Kind, from: Type.String(), to: Type.Optional(Type.String()), pool: Type.Optional(Type.Boolean()) }, closed);
const Record = Type.Object({ kind: Type.String(), severity: Type.Optional(Type.String()), "occurred-on": Type.Optional(Type.String()), resolved: Type.Optional(Type.Boolean()) }, closed);
const Candidate = Type.Object(
  { number: Type.String(), expert: Type.Optional(Type.String()), evaluator: Type.Optional(Type.String()), self: Type.Optional(Type.String()), pool: Type.Optional(Type.Boolean()), region: Type.Optional(Type.String()), submitted: Type.Optional(Type.String()), rank: Type.Optional(Type.Integer()), facts: Type.Optional(Type.Record(Type.String(), Type.String())) },
  closed,
);

const asks = {
  eligibility: {
    given: Type.Object(
      {
        /** Name of another case of this edition whose `given` is taken first. */
        like: Type.Optional(Type.String()),
        kind: Type.Optional(Kind),
        stage: Type.Optional(Type.Enum(["declare", "recommend", "engage"])),
        on: Type.Optional(Type.String()),
        facts: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Boolean()]))),
        records: Type.Optional(Type.Array(Record)),
        listings: Type.Optional(Type.Array(Listing)),
        statements: Type.Optional(Type.Record(Type.String(), Type.String())),
      },
      closed,
    ),
    /** `eligible: true` asks for no refusal and no missing fact; `refusals` and `departures` are exact lists of rule ids. */
    expect: Type.Object({ eligible: Type.Boolean(), refusals: Type.Optional(Type.Array(Type.String())), departures: Type.Optional(Type.Array(Type.String())), missing: Type.Optional(Type.Array(Type.String())) }, closed),
  },
  date: { given: Type.Object({ date: Type.String(), at: InstantText }, closed), expect: Type.Object({ "in-time": Type.Boolean() }, closed) },
  due: { given: Type.Object({ duty: Type.String(), at: InstantText }, closed), expect: Type.Object({ late: Type.Boolean() }, closed) },
  quota: {
    given: Type.Object({ kind: Kind, node: Type.String(), taken: Type.Integer(), reason: Type.Optional(Type.String()) }, closed),
    expect: Type.Object({ allowed: Type.Boolean(), refusal: Type.Optional(Type.String()) }, closed),
  },
  cap: { given: Type.Object({ kind: Kind, held: Type.Integer() }, closed), expect: Type.Object({ allowed: Type.Boolean() }, closed) },
  /** What a fact of an evaluator is counted to be on a day, from its past work. */
  counted: { given: Type.Object({ fact: Type.String(), on: Type.String(), deeds: Type.Array(Type.Object({ kind: Type.Enum(deedKinds), day: Type.String() }, closed)) }, closed), expect: Type.Object({ value: Type.Boolean() }, closed) },
  /** Whether an expert with so many cases in hand is given one more at this step. */
  load: { given: Type.Object({ step: Type.String(), held: Type.Integer() }, closed), expect: Type.Object({ allowed: Type.Boolean() }, closed) },
  /** `of: objection` asks for the last day to handle an objection received on `start`; otherwise the publicity window. */
  window: { given: Type.Object({ start: Type.String(), of: Type.Optional(Type.Enum(["publicity", "objection"])) }, closed), expect: Type.Object({ end: Type.String() }, closed) },
  selection: {
    given: Type.Object({ kind: Kind, candidates: Type.Array(Candidate), fill: Type.Optional(Type.Object({ n: Type.Integer(), score: Type.String() }, closed)) }, closed),
    expect: Type.Object({ selected: Type.Optional(Type.Array(Type.String())), out: Type.Optional(Type.Array(Type.String())) }, closed),
  },
  steps: { given: Type.Object({ kind: Kind }, closed), expect: Type.Object({ stages: Type.Array(Type.String()) }, closed) },
  opinions: {
    given: Type.Object({ kind: Kind, step: Type.String(), opinions: Type.Record(Type.String(), Type.Enum(["agree", "disagree"])) }, closed),
    expect: Type.Object({ passes: Type.Boolean() }, closed),
  },
  evaluation: { given: Type.Object({ kind: Kind, evaluated: Type.Boolean(), undertaking: Type.Optional(Type.Boolean()) }, closed), expect: Type.Object({ allowed: Type.Boolean(), refusal: Type.Optional(Type.String()) }, closed) },
  incident: { given: Type.Object({ duty: Type.String(), record: Type.String(), severity: Type.Optional(Type.String()) }, closed), expect: Type.Object({ sets: Type.Boolean() }, closed) },
  again: { given: Type.Object({ duty: Type.String(), last: Type.String(), on: Type.String() }, closed), expect: Type.Object({ due: Type.Boolean() }, closed) },
  runs: { given: Type.Object({ duty: Type.String(), from: Type.String(), on: Type.String() }, closed), expect: Type.Object({ runs: Type.Boolean() }, closed) },
  actor: { given: Type.Object({ kind: Kind, step: Type.String(), actor: Actor }, closed), expect: Type.Object({ allowed: Type.Boolean() }, closed) },
};

export type Ask = keyof typeof asks;

/** The schema of a case that asks this kind of question; `ask` may be left out for eligibility. */
const caseOf = <A extends Ask>(ask: A) =>
  Type.Object(
    {
      name: Type.String(),
      proves: Cite,
      ask: ask === "eligibility" ? Type.Optional(Type.Literal(ask)) : Type.Literal(ask),
      given: asks[ask].given,
      expect: asks[ask].expect,
      note: Type.Optional(Type.String()),
    },
    closed,
  );

export const caseSchemas = {
  eligibility: caseOf("eligibility"),
  date: caseOf("date"),
  due: caseOf("due"),
  quota: caseOf("quota"),
  cap: caseOf("cap"),
  load: caseOf("load"),
  counted: caseOf("counted"),
  window: caseOf("window"),
  selection: caseOf("selection"),
  steps: caseOf("steps"),
  opinions: caseOf("opinions"),
  evaluation: caseOf("evaluation"),
  incident: caseOf("incident"),
  again: caseOf("again"),
  runs: caseOf("runs"),
  actor: caseOf("actor"),
} as const;

type Given<A extends Ask> = Static<(typeof asks)[A]["given"]>;
type Expect<A extends Ask> = Static<(typeof asks)[A]["expect"]>;

/** One case 案例 of an edition, as read from cases/{good,bad}/*.yaml. `file` is the path below the edition, `line` its first line there. */
export type Case = { readonly [A in Ask]: { readonly ask: A; readonly file: string; readonly line: number; readonly name: string; readonly proves: string; readonly given: Given<A>; readonly expect: Expect<A> } }[Ask];
export type CaseOf<A extends Ask> = Extract<Case, { ask: A }>;
