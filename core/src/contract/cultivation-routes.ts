// Cultivation 培育 and yearly plans: what a candidate or listed unit plans, and the table that its county sends up.
import Type from "typebox";
import { closed, Code, Day, EditionId, Id, Line, Moment, Node, OrNull, Paragraph, Year } from "./field.ts";
import { route } from "./route.ts";

const PlanKind = Type.Enum(["cultivation", "summary"]);
const of = { edition: EditionId, kind: PlanKind, year: Year };
const Step = closed({ item: Line, now: Paragraph, demand: Paragraph, points: OrNull(Type.Number({ minimum: 0, maximum: 1000 })), from: Type.Enum(["scheme", "hand"]), measure: Paragraph, by: Type.String({ maxLength: 10 }) });
const Body = closed({ done: Paragraph, goal: Paragraph, steps: Type.Array(Step, { maxItems: 100 }) });

export const PlansInput = closed({ ...of, node: Type.Optional(Node) });
export const PlanGapsInput = closed({ entry: Id });
export const KeepPlanInput = closed({ ...of, entry: Id, version: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }), body: Body });
export const SendPlanTableInput = closed({ ...of, node: Node });

const Duty = Type.Object({ who: Code, to: Code, clause: Type.String(), form: Type.String(), due: OrNull(Day) });
const Plan = Type.Object({ id: Id, version: Type.Integer(), savedAt: Moment, body: Body });
const Unit = Type.Object({ entry: Id, name: Type.String(), region: Node, kind: Code, plan: OrNull(Plan) });
const Table = Type.Object({ node: Node, sentOn: Day, due: OrNull(Day), late: Type.Boolean(), n: Type.Integer() });
const Scored = Type.Object({ declaration: Id, scheme: Type.String(), name: Type.String(), score: Type.Number(), max: Type.Number(), verdict: Type.String() });

export const cultivationRoutes = [
  route({ id: "list-plans", method: "GET", path: "/plans", act: "list-plans", summary: "培育计划或年度总结及下年度计划：各单位所填、各地已报送的汇总表、尚未报送的地区；单位只看自己的。", input: PlansInput, response: Type.Object({ duty: Duty, units: Type.Array(Unit), tables: Type.Array(Table), waiting: Type.Array(Node), over: Type.Boolean() }), status: 200 }),
  route({ id: "read-plan-gaps", method: "GET", path: "/entries/:entry/plan-gaps", act: "read-plan", summary: "对标找差：有计分方案的，按本单位自评表算出差距和可提高的分数；没有的由人填写。", input: PlanGapsInput, response: Type.Object({ scored: OrNull(Scored), steps: Type.Array(Step) }), status: 200 }),
  route({ id: "keep-plan", method: "PUT", path: "/entries/:entry/plan", act: "keep-plan", summary: "保存一家单位的培育计划，或年度总结及下年度计划：差距、措施、时限。", input: KeepPlanInput, response: Type.Object({ plan: Id, version: Type.Integer() }), status: 200 }),
  route({ id: "send-plan-table", method: "POST", path: "/plan-tables", act: "send-plan-table", summary: "报送本地区的汇总表；过了通知所定日期的仍收并注明逾期，重报的保留首次报送日。", input: SendPlanTableInput, response: Type.Object({ table: Id, sentOn: Day, late: Type.Boolean(), n: Type.Integer(), missing: Type.Array(Type.String()) }), status: 201 }),
] as const;
