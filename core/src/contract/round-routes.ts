// Rounds 批次: read by everyone, run by their authority.
import Type from "typebox";
import type { Round } from "../programme/round.ts";
import { Kind } from "../rule/kind.ts";
import { closed, Code, Day, Digest, EditionId, Id, Line, Node, OrNull, page, Paragraph, Table, Word, Year } from "./field.ts";
import { route } from "./route.ts";

const Change = Type.Union([
  closed({ kind: Type.Literal("extension"), date: Word, day: Day }),
  closed({ kind: Type.Literal("correction"), text: Paragraph }),
  closed({ kind: Type.Literal("supplement"), text: Paragraph }),
  closed({ kind: Type.Literal("quota-transfer"), of: Kind, from: Node, to: Node, n: Type.Integer({ minimum: 1, maximum: 100_000 }) }),
]);

export const ListRoundsInput = closed({ year: Type.Optional(Year), state: Type.Optional(Word), edition: Type.Optional(EditionId), ...page });
export const ReadRoundInput = closed({ round: Id });
export const DownloadRoundsInput = closed({ format: Type.Enum(["csv", "json"]), year: Type.Optional(Year), state: Type.Optional(Word), edition: Type.Optional(EditionId) });
export const OpenRoundInput = closed({ edition: EditionId, year: Year, authority: Node, title: Line, opens: Day, dates: Table(Day, 50) });
export const ImportQuotaInput = closed({ round: Id, kind: Kind, table: Table(Type.Integer({ minimum: 0, maximum: 100_000 }), 4000), source: Line });
export const AmendRoundInput = closed({ round: Id, change: Change, signedBy: Line, reason: Paragraph });
export const SelectListInput = closed({ round: Id, kind: Kind, step: Word });
export const MeetOnListInput = closed({ round: Id, step: Word, record: Paragraph, present: Type.Array(Line, { maxItems: 200 }) });

const changed = Type.Object({ round: Id });
const RoundListed = Type.Object({ round: Id, edition: EditionId, year: Type.Integer(), authority: Node, title: Type.String(), opens: Day, closes: Day, state: Code, barred: OrNull(Type.Object({ hint: Type.String(), clause: OrNull(Type.String()) })) });

export const roundRoutes = [
  route({
    id: "list-rounds",
    method: "GET",
    path: "/rounds",
    act: "read-public",
    summary: "批次列表，可按年度、状态、版本筛选；申报单位另知自己不能申报的批次及原因。",
    input: ListRoundsInput,
    /** `today` is the day by the server's clock. */
    response: Type.Object({ today: Day, rounds: Type.Array(RoundListed) }),
    status: 200,
  }),
  route({
    id: "download-rounds",
    method: "GET",
    path: "/rounds/download/:format",
    act: "read-public",
    summary: "下载批次：CSV 或 JSON，条件与批次列表相同。",
    input: DownloadRoundsInput,
    response: Type.Object({}),
    status: 200,
    file: true,
  }),
  route({
    id: "read-round",
    method: "GET",
    path: "/rounds/:round",
    act: "read-public",
    summary: "一个批次：版本与其摘要、日期、补充通知、公示与公布。",
    input: ReadRoundInput,
    /** The state as core's `Round` has it; an unconfirmed proposal only for its authority. */
    response: Type.Unsafe<Round>({ type: "object", additionalProperties: true }),
    status: 200,
  }),
  route({
    id: "open-round",
    method: "POST",
    path: "/rounds",
    act: "open-round",
    summary: "按一个版本开启批次，版本随即封存。",
    input: OpenRoundInput,
    response: Type.Object({ round: Id, hash: Digest }),
    status: 201,
  }),
  route({
    id: "import-quota",
    method: "POST",
    path: "/rounds/:round/quota",
    act: "import-quota",
    summary: "导入名额分配表并注明来源。",
    input: ImportQuotaInput,
    response: changed,
    status: 200,
  }),
  route({
    id: "amend-round",
    method: "POST",
    path: "/rounds/:round/amendments",
    act: "amend-round",
    summary: "以签发的补充通知变更批次：延期、更正、补充、名额调剂。",
    input: AmendRoundInput,
    response: changed,
    status: 200,
  }),
  route({
    id: "select-list",
    method: "POST",
    path: "/rounds/:round/selection",
    act: "select",
    summary: "按通知的遴选规则确定入选名单。",
    input: SelectListInput,
    response: Type.Object({ selected: Type.Array(Type.String()), leftOut: Type.Array(Type.Object({ number: Type.String(), code: Type.String(), hint: Type.String() })) }),
    status: 200,
  }),
  route({
    id: "meet-on-list",
    method: "POST",
    path: "/rounds/:round/meeting",
    act: "meet",
    summary: "会议审定名单并记录。",
    input: MeetOnListInput,
    response: Type.Object({ confirmed: Type.Integer() }),
    status: 200,
  }),
] as const;
