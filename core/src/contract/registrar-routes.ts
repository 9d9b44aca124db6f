// What an office does about evaluators: review and publication of registrations, ties, blacklist, yearly reports, records, names.
import Type from "typebox";
import { RegistrationWhole, Standing, YearReportShape } from "./evaluator-shapes.ts";
import { closed, Day, Digest, EditionId, Id, Line, Node, OrNull, page, Paragraph, Search } from "./field.ts";
import { route } from "./route.ts";

const CreditCode = Type.String({ minLength: 1, maxLength: 18 });
const Decision = Type.Enum(["pass", "return", "publish"]);
const BlacklistState = Type.Enum(["proposed", "confirmed", "withdrawn"]);

export const ListRegistrationsInput = closed({ node: Node, standing: Type.Optional(Standing), q: Type.Optional(Search), ...page });
export const ReviewEvaluatorInput = closed({ node: Node, evaluator: Id, decision: Decision, reason: Paragraph });
export const SettleTieInput = closed({ node: Node, evaluator: Id, kind: Type.Enum(["ownership", "declared"]), other: CreditCode, ended: Type.Boolean(), reason: Paragraph });
export const ProposeBlacklistingInput = closed({ node: Node, evaluator: Id, edition: EditionId, reason: Paragraph, document: Line });
export const DecideBlacklistingInput = closed({ node: Node, blacklisting: Id, confirmed: Type.Boolean() });
export const UnmaskEvaluatorInput = closed({ node: Node, evaluator: Id, reason: Paragraph });
export const JudgeNameInput = closed({ node: Node, name: Line, chief: Line, same: Type.Boolean() });

const byNode = closed({ node: Node });
const byRound = closed({ round: Id });
const Listed = Type.Object({ evaluator: Id, name: Line, creditCode: Line, registeredOn: OrNull(Day), standing: Standing, blacklistedUntil: OrNull(Day) });
const Blacklisted = Type.Object({ blacklisting: Id, evaluator: Id, name: Line, state: BlacklistState, edition: Line, reason: Paragraph, document: Line, own: Type.Boolean(), until: OrNull(Day) });
export const ForeseeBlacklistingInput = closed({ node: Node, evaluator: Id, edition: EditionId });
const Foreseen = Type.Object({
  from: Day,
  until: Day,
  years: Type.Integer(),
  clause: Line,
  cases: Type.Array(Type.Object({ number: Line, name: Line, round: Line, edition: Line, clause: Line, becomes: Type.Enum(["freed", "returned", "left-out", "stays"]) })),
});
const ReportListed = Type.Object({ evaluator: Id, name: Line, engaged: Type.Integer(), filedOn: OrNull(Day), late: Type.Boolean(), overdue: Type.Boolean(), report: OrNull(YearReportShape) });
const Proposal = Type.Object({ name: Line, count: Type.Integer(), chief: Line, evaluator: OrNull(Id), why: Line });
const Judged = Type.Object({ name: Line, chief: Line, same: Type.Boolean(), evaluator: OrNull(Id) });

export const registrarRoutes = [
  route({ id: "list-registrations", method: "GET", path: "/registrar/:node/evaluators", act: "read-registrations", summary: "评价机构登记一览，按进度、名称查找。", input: ListRegistrationsInput, response: Type.Object({ registrations: Type.Array(Listed), next: OrNull(Id) }), status: 200 }),
  route({ id: "read-registration", method: "GET", path: "/registrar/:node/evaluators/:evaluator", act: "read-registrations", summary: "一家评价机构的登记：条件、人员名册、关联、可作的决定。", input: closed({ node: Node, evaluator: Id }), response: Type.Object({ ...RegistrationWhole.properties, decisions: Type.Array(Decision) }), status: 200 }),
  route({ id: "read-evaluator-proof", method: "GET", path: "/registrar/:node/evaluators/:evaluator/proofs/:digest", act: "read-registrations", summary: "审核部门下载登记的一份证明文件。", input: closed({ node: Node, evaluator: Id, digest: Digest }), response: Type.Object({}), status: 200, file: true }),
  route({ id: "unmask-evaluator", method: "POST", path: "/registrar/:node/evaluators/:evaluator/contact", act: "unmask-evaluator", summary: "查看一家评价机构的联系人和电话，写明理由；每次查看记入日志。", input: UnmaskEvaluatorInput, response: Type.Object({ name: Line, phone: Line }), status: 200 }),
  route({ id: "review-evaluator", method: "POST", path: "/registrar/:node/evaluators/:evaluator/review", act: "review-evaluator", summary: "审核、退回或公布一家评价机构的登记。", input: ReviewEvaluatorInput, response: Type.Object({ standing: Standing }), status: 200 }),
  route({ id: "settle-tie", method: "POST", path: "/registrar/:node/evaluators/:evaluator/ties", act: "review-evaluator", summary: "认定或解除两家机构的关联，写明依据。", input: SettleTieInput, response: Type.Object({ group: Line }), status: 200 }),
  route({ id: "propose-blacklisting", method: "POST", path: "/registrar/:node/evaluators/:evaluator/blacklisting", act: "blacklist-evaluator", summary: "提议将评价机构列入黑名单，写明情形和查实文书。", input: ProposeBlacklistingInput, response: Type.Object({ blacklisting: Id }), status: 201 }),
  route({ id: "foresee-blacklisting", method: "GET", path: "/registrar/:node/evaluators/:evaluator/blacklisting-effect", act: "list-blacklistings", summary: "列入黑名单前：期限、依据条款，和每件在办申报将如何处理。", input: ForeseeBlacklistingInput, response: Foreseen, status: 200 }),
  route({ id: "list-blacklistings", method: "GET", path: "/registrar/:node/blacklistings", act: "list-blacklistings", summary: "黑名单的提议与结果。", input: byNode, response: Type.Object({ blacklistings: Type.Array(Blacklisted) }), status: 200 }),
  route({
    id: "decide-blacklisting",
    method: "POST",
    path: "/registrar/:node/blacklistings/:blacklisting/decision",
    act: "blacklist-evaluator",
    summary: "由另一人确认或撤销提议；确认后，尚无结论的申报退回申报单位另行委托。",
    input: DecideBlacklistingInput,
    response: Type.Object({ state: BlacklistState, until: OrNull(Day), dropped: Type.Integer() }),
    status: 200,
  }),
  route({ id: "list-evaluator-names", method: "GET", path: "/registrar/:node/evaluator-names", act: "read-registrations", summary: "已公布名单中评价机构的不同写法：疑似同一机构的提议和已作的认定。", input: byNode, response: Type.Object({ proposals: Type.Array(Proposal), judged: Type.Array(Judged) }), status: 200 }),
  route({ id: "judge-evaluator-name", method: "POST", path: "/registrar/:node/evaluator-names", act: "review-evaluator", summary: "认定两个名称是否同一评价机构。", input: JudgeNameInput, response: Type.Object({ same: Type.Boolean() }), status: 200 }),
  route({ id: "list-year-reports", method: "GET", path: "/rounds/:round/year-reports", act: "read-year-reports", summary: "参与本批次的评价机构报送年度工作情况报告的情形，逾期的在前。", input: byRound, response: Type.Object({ due: OrNull(Day), foreseen: Type.Boolean(), reports: Type.Array(ReportListed) }), status: 200 }),
  route({ id: "recompute-records", method: "POST", path: "/rounds/:round/evaluator-records", act: "recompute-records", summary: "由事件日志重新计算本批次各评价机构的通过率和其后移出数，并公开。", input: byRound, response: Type.Object({ evaluators: Type.Integer() }), status: 200 }),
] as const;
