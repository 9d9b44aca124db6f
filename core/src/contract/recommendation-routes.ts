// Recommendation 推荐 within a quota: candidates decided one by one, ranked, sent up with a letter.
import Type from "typebox";
import { Kind } from "../rule/kind.ts";
import { closed, Code, Day, Digest, EditionId, FactTable, Id, Line, Node, OrNull, Paragraph, Table, Word } from "./field.ts";
import { StandingShape } from "./review-routes.ts";
import { route } from "./route.ts";

export const RecommendInput = closed({
  declaration: Id,
  step: Word,
  digest: Digest,
  facts: FactTable,
  statements: Table(Paragraph),
  overReason: Type.Optional(Paragraph),
});
export const ReserveInput = closed({ declaration: Id, step: Word, place: Type.Integer({ minimum: 1, maximum: 10_000 }) });
export const ExcludeInput = closed({ declaration: Id, step: Word, reason: Paragraph });
export const ReleaseInput = closed({ declaration: Id, step: Word, reason: Paragraph });
export const ReadRankingInput = closed({ round: Id, kind: Kind, node: Node });
export const SendListInput = closed({
  round: Id,
  kind: Kind,
  step: Word,
  node: Node,
  letter: closed({ number: Line, signatory: Line, day: Day }),
  /** Declarations, first to last. */
  ranked: Type.Array(Id, { maxItems: 5000 }),
});

const RankedCandidate = Type.Object({
  declaration: Id,
  number: Type.String(),
  name: Type.String(),
  region: Type.String(),
  /** Division of GB/T 4754, in words. */
  sector: Type.String(),
  place: Type.Integer(),
  within: Type.Boolean(),
  scores: Type.Record(Type.String(), Type.String()),
  recommendation: Code,
  /** Of the body as last submitted: what a recommendation names. */
  digest: OrNull(Type.String()),
  departures: Type.Array(Type.String()),
  /** Place in reserve, or the reason of an exclusion. */
  detail: OrNull(Type.String()),
  /** Support that the unit's listings of this kind bear, with the clause; shown beside the candidate, no key of the order. */
  marks: Type.Array(Type.Object({ mark: Type.Enum(["subsidy", "priority"]), edition: EditionId, clause: Type.String(), says: Type.String() })),
});

/** Not yet at the desk: returned to its applicant, or still before an earlier tier. */
const Coming = Type.Object({ declaration: Id, number: Type.String(), name: Type.String(), region: Type.String(), standing: Code, waits: Type.String(), due: OrNull(Day) });

/** What the recommender states in its papers, rule by rule. */
const Asked = Type.Object({
  rule: Type.String(),
  clause: Type.String(),
  says: Type.String(),
  condition: Type.String(),
  facts: Type.Array(Type.Object({ fact: Type.String(), label: Type.String(), type: Code, unit: OrNull(Type.String()) })),
});

const Desk = {
  quota: OrNull(Type.Integer()),
  /** strict, in-principle, or none where no number binds. */
  how: Code,
  clause: OrNull(Type.String()),
  step: Type.Object({ id: Type.String(), says: Type.String(), clause: OrNull(Type.String()), due: OrNull(Day) }),
  sent: Type.Boolean(),
  asks: Type.Array(Asked),
  /** By which keys candidates are ranked, of the notice or of the house; the number ends every tie. */
  order: Type.Object({ from: Code, keys: Type.Array(Type.Object({ says: Type.String(), clause: OrNull(Type.String()), reading: OrNull(Type.String()) })) }),
  coming: Type.Array(Coming),
};

export const recommendationRoutes = [
  route({
    id: "recommend",
    method: "POST",
    path: "/declarations/:declaration/recommendation",
    act: "recommend",
    summary: "推荐一家；名额内即占一席，超名额按通知写明理由或被拒。",
    input: RecommendInput,
    response: StandingShape,
    status: 200,
  }),
  route({
    id: "reserve",
    method: "POST",
    path: "/declarations/:declaration/reserve",
    act: "recommend",
    summary: "列为候补并排位。",
    input: ReserveInput,
    response: StandingShape,
    status: 200,
  }),
  route({
    id: "exclude",
    method: "POST",
    path: "/declarations/:declaration/exclusion",
    act: "recommend",
    summary: "不推荐并写明理由。",
    input: ExcludeInput,
    response: StandingShape,
    status: 200,
  }),
  route({
    id: "release",
    method: "POST",
    path: "/declarations/:declaration/release",
    act: "recommend",
    summary: "撤销推荐、候补或排除，名额退回。",
    input: ReleaseInput,
    response: StandingShape,
    status: 200,
  }),
  route({
    id: "read-ranking",
    method: "GET",
    path: "/rounds/:round/ranking",
    act: "read-ranking",
    summary: "本级候选排序、名额线和已作的决定。",
    input: ReadRankingInput,
    response: Type.Object({ ...Desk, candidates: Type.Array(RankedCandidate) }),
    status: 200,
  }),
  route({
    id: "send-list",
    method: "POST",
    path: "/rounds/:round/lists",
    act: "send-list",
    summary: "以推荐函报送本级推荐名单。",
    input: SendListInput,
    response: Type.Object({ sent: Type.Integer() }),
    status: 200,
  }),
] as const;
