// Experts 评审专家: the pool, the draw, the declaration of interest, the panel of a case and what its chair decides.
import Type from "typebox";
import { closed, Code, Day, Digest, Id, Line, Moment, Node, OrNull, page, Paragraph, Search } from "./field.ts";
import { route } from "./route.ts";

const Codes = Type.Array(Type.String({ maxLength: 18 }), { maxItems: 50 });

export const KeepExpertInput = closed({
  authority: Node,
  login: Line,
  name: Line,
  fields: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 }),
  employer: Line,
  employerCode: Type.String({ maxLength: 18 }),
  title: Line,
  region: Type.String({ maxLength: 12 }),
  available: Type.Boolean(),
  validFrom: Type.String({ maxLength: 10 }),
  validUntil: Type.String({ maxLength: 10 }),
  worked: Codes,
});
export const ListPoolInput = closed({ authority: Node, q: Type.Optional(Search), field: Type.Optional(Type.String({ maxLength: 40 })), ...page });
export const ImportExpertsInput = closed({ authority: Node, dryRun: Type.Optional(Type.Boolean()) });
const Seed = Type.String({ minLength: 1, maxLength: 80 });
export const ProposePanelsInput = closed({ round: Id, seed: Seed });
export const ConfirmPanelsInput = closed({ round: Id, seed: Seed, digest: Digest });
export const DeclareInterestInput = closed({ declaration: Id, interest: Type.Enum(["none", "conflict"]), reason: Paragraph });
export const NameChairInput = closed({ declaration: Id, expert: Id });
export const SetScoreAsideInput = closed({ declaration: Id, assignment: Id, reason: Paragraph });
export const AdoptScoresInput = closed({ declaration: Id, reason: Paragraph });

const Text = Type.String();
const Count = Type.Integer();
const ExpertKept = Type.Object({ expert: Id, login: Text, name: Text, fields: Type.Array(Text), fieldNames: Type.Array(Text), employer: Text, employerCode: Text, title: Text, region: Text, available: Type.Boolean(), validFrom: Day, validUntil: Day, worked: Type.Array(Text), away: OrNull(Text) });
const Drawn = Type.Object({ seed: Text, digest: Digest, pairs: Type.Array(Type.Object({ declaration: Id, expert: Id, byField: Type.Boolean() })), short: Type.Array(Type.Object({ declaration: Id, lacking: Count })) });
const Conflict = Type.Object({ kind: Code, hint: Text });
const Seat = Type.Object({ assignment: Id, expert: Id, name: Text, standing: Code, chair: Type.Boolean(), seat: OrNull(Text), score: OrNull(Text), opinion: OrNull(Text), fromMedian: OrNull(Text), outlier: Type.Boolean(), reason: OrNull(Text), conflicts: Type.Array(Conflict) });
/** Each item once all are in, the widest apart first. */
const ItemSpread = Type.Object({ item: Code, name: Text, clause: Text, most: OrNull(Type.Number()), low: Type.Number(), high: Type.Number(), range: Type.Number(), given: Type.Array(Type.Object({ seat: Text, points: Text, outlier: Type.Boolean() })) });
const Panel = Type.Object({ wanted: Count, combine: Code, open: Type.Boolean(), combined: OrNull(Text), range: OrNull(Text), outlierShare: Type.Number(), seats: Type.Array(Seat), items: Type.Array(ItemSpread), adopted: OrNull(Type.Object({ combined: Text, opinion: Text, at: Moment, over: Digest })) });
const Task = Type.Object({ declaration: Id, number: Text, name: Text, evaluator: OrNull(Text), kind: Code, round: Id, title: Text, standing: Code, chair: Type.Boolean() });

export const expertRoutes = [
  route({ id: "keep-expert", method: "POST", path: "/experts", act: "keep-experts", summary: "在专家库登记或更新一位专家；账号须已由安全管理员建立。", input: KeepExpertInput, response: Type.Object({ expert: Id }), status: 200 }),
  route({ id: "list-pool", method: "GET", path: "/experts", act: "list-pool", summary: "本单位的专家库：按姓名、拼音、单位查找，按领域筛选。", input: ListPoolInput, response: Type.Object({ experts: Type.Array(ExpertKept), next: OrNull(Text) }), status: 200 }),
  route({
    id: "import-experts",
    method: "POST",
    path: "/experts/imports",
    act: "keep-experts",
    summary: "以 XLSX 或 CSV 名册导入专家库：合格的行登记，其余逐行逐列说明原因；试导入不保存。",
    input: ImportExpertsInput,
    response: Type.Object({ read: Count, taken: Count, rejected: Type.Array(Type.Object({ row: Count, column: Text, code: Code, hint: Text })) }),
    status: 200,
    upload: true,
  }),
  route({ id: "propose-panels", method: "GET", path: "/rounds/:round/panels", act: "list-experts", summary: "按公开的种子随机提出分派方案：领域相符优先、负荷均衡、避开回避；同一种子得同一方案。", input: ProposePanelsInput, response: Drawn, status: 200 }),
  route({ id: "confirm-panels", method: "POST", path: "/rounds/:round/panels", act: "assign-expert", summary: "确认抽取的分派方案，全部分派；方案已变化的须重新抽取。", input: ConfirmPanelsInput, response: Type.Object({ assigned: Count }), status: 201 }),
  route({ id: "list-tasks", method: "GET", path: "/tasks", act: "list-tasks", summary: "专家本人的评审任务，含申报利益关系所需的单位名称。", input: closed({}), response: Type.Object({ tasks: Type.Array(Task) }), status: 200 }),
  route({ id: "declare-interest", method: "POST", path: "/declarations/:declaration/interest", act: "score", summary: "专家申报利益关系：无利益关系的打开案卷；有的写明事由并回避。", input: DeclareInterestInput, response: Type.Object({ standing: Code }), status: 200 }),
  route({ id: "read-panel", method: "GET", path: "/declarations/:declaration/panel", act: "read-panel", summary: "一件的评审组：成员、回避情况，收齐后的评分、离散和组长决定；只供组织单位和组长。", input: closed({ declaration: Id }), response: Panel, status: 200 }),
  route({ id: "name-chair", method: "POST", path: "/declarations/:declaration/chair", act: "assign-expert", summary: "指定一件的评审组长。", input: NameChairInput, response: Type.Object({ chair: Id }), status: 200 }),
  route({ id: "set-score-aside", method: "POST", path: "/declarations/:declaration/scores/exclusion", act: "score", summary: "评审组长写明理由，排除一份评分；另行分派专家。", input: SetScoreAsideInput, response: Type.Object({ standing: Code }), status: 200 }),
  route({ id: "adopt-scores", method: "POST", path: "/declarations/:declaration/scores/adoption", act: "score", summary: "评审组长对合成得分形成评审组意见，单独签署入日志。", input: AdoptScoresInput, response: Type.Object({ combined: Text }), status: 201 }),
] as const;
