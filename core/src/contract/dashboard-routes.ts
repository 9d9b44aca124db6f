// The dashboard of a round for each tier: counts over what the caller may see.
import Type from "typebox";
import { closed, Code, Id, Node, OrNull } from "./field.ts";
import { route } from "./route.ts";

export const ReadDashboardInput = closed({ round: Id, node: Type.Optional(Node) });

const text = Type.String();
const Count = Type.Integer();

export const dashboardRoutes = [
  route({
    id: "read-dashboard",
    method: "GET",
    path: "/rounds/:round/dashboard",
    act: "read-dashboard",
    summary: "批次看板：本级辖区内各环节等待与逾期、地区分布、名额使用、目标进度、得分分布、评价机构项数、退回原因、完整与及时；只计权限内的案卷。",
    input: ReadDashboardInput,
    response: Type.Object({
      title: text,
      edition: text,
      /** The place looked at, and whether the caller runs the round. */
      node: text,
      name: text,
      own: Type.Boolean(),
      today: text,
      /** Steps side by side count a case once each. */
      steps: Type.Array(Type.Object({ step: text, says: text, actor: Code, due: OrNull(text), waiting: Count, overdue: Count, soon: Count })),
      ends: Type.Array(Type.Object({ standing: Code, count: Count })),
      places: Type.Array(Type.Object({ node: text, name: text, submitted: Count, open: Count, overdue: Count, returned: Count, out: Count, registered: Count })),
      quotas: Type.Array(Type.Object({ kind: Code, name: text, node: text, place: text, quota: OrNull(Count), taken: Count, sent: Type.Boolean() })),
      targets: Type.Array(Type.Object({ id: text, what: text, n: Count, by: text, clause: text, done: Count })),
      /** Bands of five points; experts' only for the authority and once all are in. */
      scores: Type.Array(Type.Object({ source: Code, from: Count, count: Count })),
      cap: OrNull(Type.Object({ n: Count, clause: text })),
      loads: Type.Array(Type.Object({ evaluator: text, name: text, here: Count, counted: OrNull(Count) })),
      returned: Type.Array(Type.Object({ field: text, label: text, count: Count, reason: text })),
      whole: Type.Object({ submitted: Count, again: Count, doubtful: Count, evaluated: Count }),
      days: Type.Array(Type.Object({ day: text, count: Count })),
    }),
    status: 200,
  }),
] as const;
