// Officers among themselves: a conflict of interest declared, deputies for a period, cases handed over.
import Type from "typebox";
import { closed, Day, Id, Login, Node, OrNull, Paragraph } from "./field.ts";
import { route } from "./route.ts";

export const DeclareConflictInput = closed({ declaration: Id, reason: Paragraph });
export const SetDeputyInput = closed({ node: Node, account: Login, deputy: Login, from: Day, until: Day });
export const EndDeputyInput = closed({ deputy: Id });
export const HandOverInput = closed({ node: Node, declarations: Type.Array(Id, { minItems: 1, maxItems: 200 }), to: Login, reason: Paragraph });
const OfNode = closed({ node: Node });

const Text = Type.String();
const Deputy = Type.Object({ deputy: Id, accountName: Text, deputyName: Text, node: Node, department: OrNull(Text), fromDay: Day, untilDay: Day, ended: Type.Boolean() });
const Handover = Type.Object({ declaration: Id, number: Text, name: Text, from: Text, to: Text, mine: Type.Boolean(), day: Day, reason: Text });

export const officerRoutes = [
  route({ id: "declare-conflict", method: "POST", path: "/declarations/:declaration/conflict", act: "declare-conflict", summary: "经办人就一件申报回避：此后不能对本件作任何决定，入日志。", input: DeclareConflictInput, response: Type.Object({ declaration: Id }), status: 201 }),
  route({ id: "set-deputy", method: "POST", path: "/deputies", act: "set-deputy", summary: "由本单位另一人为经办人设定一段期间的代理人。", input: SetDeputyInput, response: Type.Object({ deputy: Id }), status: 201 }),
  route({ id: "end-deputy", method: "POST", path: "/deputies/:deputy/end", act: "set-deputy", summary: "提前终止代理。", input: EndDeputyInput, response: Type.Object({ deputy: Id }), status: 200 }),
  route({ id: "list-deputies", method: "GET", path: "/deputies", act: "list-deputies", summary: "本单位的代理：谁在何期间代理谁。", input: OfNode, response: Type.Object({ deputies: Type.Array(Deputy) }), status: 200 }),
  route({ id: "hand-over", method: "POST", path: "/handovers", act: "hand-over", summary: "把在办的件移交给本单位另一位经办人，逐件入日志。", input: HandOverInput, response: Type.Object({ handed: Type.Integer() }), status: 201 }),
  route({ id: "list-handovers", method: "GET", path: "/handovers", act: "list-handovers", summary: "本单位移交过的件和现在的经办人。", input: OfNode, response: Type.Object({ handovers: Type.Array(Handover) }), status: 200 }),
] as const;
