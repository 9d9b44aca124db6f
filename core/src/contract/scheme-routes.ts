// Schemes 计分方案: read by everyone, adopted for a round by its authority; and what a declaration is scored by.
import Type from "typebox";
import { Kind } from "../rule/kind.ts";
import type { CarrierFile } from "../score/carrier-file.ts";
import type { ScoreOutcome } from "../score/outcome.ts";
import type { SchemeFile } from "../score/scheme-file.ts";
import type { Earlier } from "../score/sheet-magnitudes.ts";
import type { Sheet } from "../score/sheet.ts";
import type { StandardFile } from "../score/standard-file.ts";
import type { PeerOrigin } from "../programme/round-event.ts";
import { IndustryPrefix } from "./peer-routes.ts";
import { closed, Code, DecimalText, Digest, EditionId, Id, Line, OrNull, Table, Word } from "./field.ts";
import { route } from "./route.ts";

export const ReadSchemeInput = closed({ standard: Word, scheme: Word });
export const ReadAdoptedInput = closed({ authority: Word, edition: Word });
export const ReadScoringInput = closed({ declaration: Id });
export const AdoptSchemeInput = closed({ round: Id, kind: Kind, scheme: EditionId, benchmarks: Table(DecimalText, 400), source: Line, /** Values that are the peers' own of this group keep where they come from. */ peers: Type.Optional(closed({ industry: IndustryPrefix })) });

const whole = {
  scheme: Type.Unsafe<SchemeFile>({ type: "object", additionalProperties: true }),
  standard: Type.Unsafe<StandardFile>({ type: "object", additionalProperties: true }),
  hash: Digest,
};
const Scored = Type.Object({ sheet: Type.Unsafe<Sheet>({ type: "object", additionalProperties: true }), outcome: Type.Unsafe<ScoreOutcome>({ type: "object", additionalProperties: true }) });
/** The factors that the round froze, whole: a form reckons by them while it is typed. */
const Frozen = Type.Object({ edition: Type.String(), hash: Digest, file: Type.Unsafe<CarrierFile>({ type: "object", additionalProperties: true }) });
const Origin = Type.Unsafe<PeerOrigin>({ type: "object", additionalProperties: true });
const Open = Type.Object({ name: Type.String(), label: Type.String(), unit: Type.String(), held: Code });

const ItemTold = Type.Object({ no: OrNull(Type.String()), name: Type.String(), clause: Type.String(), points: Type.String() });
const BenchmarkTold = Type.Object({ label: Type.String(), unit: Type.String(), value: Type.String(), source: Type.String(), origin: OrNull(Origin) });
const Adopted = Type.Object({
  round: Id, title: Type.String(), kind: Code, scheme: EditionId, name: Type.String(), standard: Type.String(), status: Code, certainty: Code, source: Type.String(), hash: Digest, day: OrNull(Type.String()),
  stated: Type.String(), industries: Type.Array(Type.String()), carriers: OrNull(Type.String()), max: Type.String(), pass: OrNull(Type.String()),
  gates: Type.Array(Type.Object({ says: Type.String(), clause: Type.String(), encouraged: Type.Boolean() })),
  groups: Type.Array(Type.Object({ name: Type.String(), max: Type.String(), items: Type.Array(ItemTold) })),
  benchmarks: Type.Array(BenchmarkTold),
});

export const schemeRoutes = [
  route({
    id: "list-schemes",
    method: "GET",
    path: "/schemes",
    act: "read-public",
    summary: "计分方案列表：依据的标准、状态、来源与可信程度、尚缺的标杆值。",
    input: closed({}),
    response: Type.Object({
      schemes: Type.Array(Type.Object({ scheme: EditionId, name: Type.String(), standard: Type.String(), status: Code, source: Type.String(), certainty: Code, for: Type.Array(Code), hash: Digest, max: Code, benchmarks: Type.Array(Open) })),
    }),
    status: 200,
  }),
  route({
    id: "read-scheme",
    method: "GET",
    path: "/schemes/:standard/:scheme",
    act: "read-public",
    summary: "一个计分方案全文及其标准。",
    input: ReadSchemeInput,
    response: Type.Object(whole),
    status: 200,
  }),
  route({
    id: "read-adopted-schemes",
    method: "GET",
    path: "/editions/:authority/:edition/schemes",
    act: "read-public",
    summary: "一版通知各批次采用的计分方案：指标与分值、冻结的标杆值及其来源。",
    input: ReadAdoptedInput,
    response: Type.Object({ adopted: Type.Array(Adopted) }),
    status: 200,
  }),
  route({
    id: "adopt-scheme",
    method: "POST",
    path: "/rounds/:round/scheme",
    act: "adopt-scheme",
    summary: "为批次的一类采用计分方案，并补齐方案未持有的标杆值；采用后不再更换。",
    input: AdoptSchemeInput,
    response: Type.Object({ round: Id, hash: Digest }),
    status: 200,
  }),
  route({
    id: "read-scoring",
    method: "GET",
    path: "/declarations/:declaration/scoring",
    act: "read-declaration",
    summary: "申报按什么计分，自评与第三方评价各项得分的计算过程。",
    input: ReadScoringInput,
    response: Type.Object({
      scoring: OrNull(Type.Object({ ...whole, benchmarks: Table(Type.String(), 400), source: Type.String(), origins: Type.Optional(Type.Record(Type.String(), Origin)), carriers: Type.Optional(Frozen) })),
      self: OrNull(Scored),
      evaluator: OrNull(Scored),
      earlier: Type.Array(Type.Unsafe<Earlier>({ type: "object", additionalProperties: true })),
    }),
    status: 200,
  }),
] as const;
