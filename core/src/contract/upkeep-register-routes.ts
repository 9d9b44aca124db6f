// The living register: renames, moves and leavings of listed units, notices to their other lists, the proof of a listing with its code and plaque.
import Type from "typebox";
import { closed, Code, Day, Id, Line, Moment, Node, OrNull, page, Paragraph } from "./field.ts";
import { EntryListed } from "./register-routes.ts";
import { route } from "./route.ts";

const Ground = Type.Enum(["removal", "own-will", "closure", "merger"]);
const Held = Type.Object({ entry: Id, list: Type.String(), standing: Code, word: Type.String(), from: Day, to: OrNull(Day) });
const Named = { name: Type.String(), level: Code, kind: Code, region: Type.String(), regionName: Type.String(), list: Type.String() };
const Changed = Type.Object({ entry: Id, name: Type.String(), region: Type.String() });
const Decided = Type.Object({ entry: Id, state: Code });

export const ReadStandingInput = closed({ entry: Id, on: Type.Optional(Day) });
export const EntryOnlyInput = closed({ entry: Id });
export const RenameEntryInput = closed({ entry: Id, to: Line, on: Day, document: Line });
export const MoveEntryInput = closed({ entry: Id, to: Node, on: Day, document: Line });
export const ProposeLeavingInput = closed({ entry: Id, ground: Ground, on: Day, reason: Paragraph, document: Line, into: Type.Optional(Id) });
export const ConfirmLeavingInput = closed({ leaving: Id });
export const DropLeavingInput = closed({ leaving: Id, reason: Paragraph });
export const ListLeavingsInput = closed({ state: Type.Optional(Type.Enum(["proposed", "confirmed", "dropped"])), entry: Type.Optional(Id), /** Only of the lists that the officer's nodes keep. */ mine: Type.Optional(Type.Boolean()), ...page });
export const ListEntryNoticesInput = closed({ state: Type.Optional(Type.Enum(["open", "followed", "kept"])), entry: Type.Optional(Id), ...page });
export const KeepEntryInput = closed({ notice: Id, reason: Paragraph });

const HistoryTold = Type.Object({ on: Day, says: Type.String(), document: Type.String() });
const Standing = Type.Object({
  entry: Id,
  on: Day,
  valid: Type.Boolean(),
  standing: Code,
  word: Type.String(),
  name: Type.String(),
  renamedTo: OrNull(Type.String()),
  formerNames: Type.Array(Type.String()),
  list: Type.String(),
  year: Type.Integer(),
  pool: Type.Boolean(),
  regionName: Type.String(),
  from: Day,
  document: Type.String(),
  history: Type.Array(HistoryTold),
  left: OrNull(HistoryTold),
  /** All the unit holds or held, from the nation down, as it stood that day. */
  levels: Type.Array(Held),
  demonstration: Type.Boolean(),
});
const Leaving = Type.Object({ id: Id, entryId: Id, ground: Ground, on: Day, reason: Type.String(), document: Type.String(), into: OrNull(Id), authority: Node, state: Code, proposedBy: Type.String(), proposedAt: Moment, decidedBy: OrNull(Type.String()), decidedAt: OrNull(Moment), answer: OrNull(Type.String()), own: Type.Boolean(), intoName: OrNull(Type.String()), ...Named });
const Notice = Type.Object({ id: Id, entryId: Id, causeEntryId: Id, change: Code, on: Day, to: Type.String(), document: Type.String(), authority: Node, state: Code, toldAt: Moment, decidedBy: OrNull(Type.String()), decidedAt: OrNull(Moment), reason: OrNull(Type.String()), causeList: Type.String(), toName: Type.String(), ...Named });
const Desk = Type.Object({ authority: OrNull(Node), authorityName: OrNull(Type.String()), mayChange: Type.Boolean(), mayPropose: Type.Boolean(), leavings: Type.Array(Leaving), notices: Type.Array(Notice) });
const total = Type.Integer();
const OwnEntry = Type.Object({ ...EntryListed.properties, list: Type.String() });
const next = OrNull(Type.String());

export const upkeepRegisterRoutes = [
  route({ id: "read-standing", method: "GET", path: "/entries/:entry/standing", act: "read-public", summary: "证明一条名单记录在今日或某日的状态，各级并列；手机扫码所到的 /verify/entry/ 页面由此而来。", input: ReadStandingInput, response: Standing, status: 200 }),
  route({ id: "read-entry-code", method: "GET", path: "/entries/:entry/code", act: "read-public", summary: "在册单位证明的二维码（SVG）；移出后不再出具。", input: EntryOnlyInput, response: Type.Object({}), status: 200, file: true }),
  route({ id: "read-green-codes", method: "GET", path: "/entries/:entry/green-codes", act: "read-public", summary: "绿色工厂逐年的企业绿码：不赋码的写明原因；主管部门赋码的为等级和依据；年度评分办法未取得的不计算等级。", input: EntryOnlyInput, response: Type.Object({ years: Type.Array(Type.Object({ year: Type.Integer(), kind: Type.Enum(["graded", "withheld", "not-computed", "open"]), why: OrNull(Type.String()), says: Type.String() })) }), status: 200 }),
  route({ id: "read-plaque", method: "GET", path: "/entries/:entry/plaque", act: "read-public", summary: "在册单位标牌（PDF，自拟版式）；移出后不再出具。", input: EntryOnlyInput, response: Type.Object({}), status: 200, file: true }),
  route({ id: "rename-entry", method: "POST", path: "/entries/:entry/name", act: "change-entry", summary: "登记在册单位更名，注明日期和证明文件；条目不变。", input: RenameEntryInput, response: Changed, status: 200 }),
  route({ id: "move-entry", method: "POST", path: "/entries/:entry/region", act: "change-entry", summary: "登记在册单位迁移，限于本级名单的地区。", input: MoveEntryInput, response: Changed, status: 200 }),
  route({ id: "propose-leaving", method: "POST", path: "/entries/:entry/leaving", act: "propose-leaving", summary: "提出移出：移出、自愿退出、注销或并入同一名单上的另一单位，须另一人确认；单位自己可申请退出。", input: ProposeLeavingInput, response: Type.Object({ leaving: Id }), status: 201 }),
  route({ id: "confirm-leaving", method: "POST", path: "/leavings/:leaving/confirmation", act: "confirm-leaving", summary: "确认他人提出的移出，即刻生效，并提示该单位所在的其他名单。", input: ConfirmLeavingInput, response: Decided, status: 200 }),
  route({ id: "drop-leaving", method: "POST", path: "/leavings/:leaving/dropping", act: "confirm-leaving", summary: "不予移出，写明理由。", input: DropLeavingInput, response: Decided, status: 200 }),
  route({ id: "list-leavings", method: "GET", path: "/leavings", act: "read-leavings", summary: "本地区提出和办结的移出；单位只见自己的。", input: ListLeavingsInput, response: Type.Object({ leavings: Type.Array(Leaving), total, next }), status: 200 }),
  route({ id: "read-entry-desk", method: "GET", path: "/entries/:entry/desk", act: "read-leavings", summary: "一条名单记录的办理：由谁管理，本人可否登记变更、提出移出，已提出的移出和他级变更提示。", input: EntryOnlyInput, response: Desk, status: 200 }),
  route({ id: "list-own-entries", method: "GET", path: "/own-entries", act: "read-leavings", summary: "本单位的名单记录，按统一社会信用代码，含已移出的。", input: closed({}), response: Type.Object({ entries: Type.Array(OwnEntry) }), status: 200 }),
  route({ id: "list-entry-notices", method: "GET", path: "/entry-notices", act: "list-entry-notices", summary: "他级名单变更提示：同一单位在其他名单上更名、迁移或移出，本级名单待跟进。", input: ListEntryNoticesInput, response: Type.Object({ notices: Type.Array(Notice), total, next }), status: 200 }),
  route({ id: "keep-entry", method: "POST", path: "/entry-notices/:notice/keeping", act: "keep-entry", summary: "本级名单不随之变更，写明理由。", input: KeepEntryInput, response: Type.Object({ notice: Id }), status: 200 }),
] as const;
