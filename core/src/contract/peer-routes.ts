// Peers 同行对标: where one stands without another's figure, and benchmarks worked out from those who are listed.
import Type from "typebox";
import { closed, Day, Id, OrNull, Word } from "./field.ts";
import { route } from "./route.ts";

/** GB/T 4754 prefix; empty is every industry. */
export const IndustryPrefix = Type.String({ maxLength: 6, pattern: "^[0-9A-Z]*$" });

export const ReadPeersInput = closed({ declaration: Id });
export const ReadPeerBenchmarksInput = closed({ round: Id, standard: Word, scheme: Word, industry: IndustryPrefix });

/** Of the group: how many count by their yearly table of that year, how many by a submitted sheet. */
const sources = { tables: Type.Integer(), sheets: Type.Integer(), year: OrNull(Type.Integer()) };
const Standing = Type.Object({ item: Type.String(), name: Type.String(), unit: Type.String(), industry: Type.String(), n: Type.Integer(), ...sources, percentile: OrNull(Type.Number()) });
const Proposal = Type.Object({ benchmark: Type.String(), item: Type.String(), take: Type.Enum(["leading-5", "mean"]), value: OrNull(Type.String()), n: Type.Integer(), ...sources });

export const peerRoutes = [
  route({
    id: "read-peers",
    method: "GET",
    path: "/declarations/:declaration/peers",
    act: "read-peers",
    summary: "本单位各项指标在同行业中的位置，按5个百分点取整，并告知截止日、家数和来源（动态管理表、自评表）；同行不足规定家数的不给出。",
    input: ReadPeersInput,
    response: Type.Object({ least: Type.Integer(), day: Day, standings: Type.Array(Standing) }),
    status: 200,
  }),
  route({
    id: "read-peer-benchmarks",
    method: "GET",
    path: "/rounds/:round/peer-benchmarks",
    act: "read-benchmarks",
    summary: "由已列入名单的同行算出的标杆建议：引领值取前5%水平，基准值取平均，各取三位有效数字；家数不足的为空。",
    input: ReadPeerBenchmarksInput,
    response: Type.Object({ least: Type.Integer(), day: Day, benchmarks: Type.Array(Proposal) }),
    status: 200,
  }),
] as const;
