// Peers 同行对标: where one stands without another's figure, and benchmarks worked out from those who are listed.
import Type from "typebox";
import { closed, Day, Id, OrNull, Word } from "./field.ts";
import { route } from "./route.ts";

export const ReadPeersInput = closed({ declaration: Id });
export const ReadPeerBenchmarksInput = closed({ round: Id, standard: Word, scheme: Word, industry: Type.String({ maxLength: 6, pattern: "^[0-9A-Z]*$" }) });

const Standing = Type.Object({ item: Type.String(), name: Type.String(), unit: Type.String(), industry: Type.String(), n: Type.Integer(), percentile: OrNull(Type.Number()) });
const Proposal = Type.Object({ benchmark: Type.String(), item: Type.String(), take: Type.Enum(["leading-5", "mean"]), value: OrNull(Type.String()), n: Type.Integer() });

export const peerRoutes = [
  route({
    id: "read-peers",
    method: "GET",
    path: "/declarations/:declaration/peers",
    act: "read-peers",
    summary: "本单位各项指标在同行业中的位置，按5个百分点取整；同行不足规定家数的不给出。",
    input: ReadPeersInput,
    response: Type.Object({ least: Type.Integer(), standings: Type.Array(Standing) }),
    status: 200,
  }),
  route({
    id: "read-peer-benchmarks",
    method: "GET",
    path: "/rounds/:round/peer-benchmarks",
    act: "read-benchmarks",
    summary: "由已列入名单的同行算出的标杆建议：引领值取前5%，基准值取平均；家数不足的为空。",
    input: ReadPeerBenchmarksInput,
    response: Type.Object({ least: Type.Integer(), day: Day, benchmarks: Type.Array(Proposal) }),
    status: 200,
  }),
] as const;
