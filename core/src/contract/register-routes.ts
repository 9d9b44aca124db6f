// The register 名单 as everyone reads it, lower tiers' lists entered into it, and records of outside registers.
import Type from "typebox";
import { Kind, Tier } from "../rule/kind.ts";
import { closed, Code, Day, Id, Line, Node, OrNull, page, Search, Year } from "./field.ts";
import { route } from "./route.ts";

const CreditCode = Type.String({ minLength: 1, maxLength: 18 });
const Region = Type.String({ minLength: 2, maxLength: 12 });
const Industry = Type.String({ minLength: 1, maxLength: 8 });

export const EnterLowerListInput = closed({
  level: Tier,
  kind: Kind,
  pool: Type.Optional(Type.Boolean()),
  document: Line,
  /** Whose list it is. */
  node: Node,
  from: Day,
  entries: Type.Array(closed({ name: Line, creditCode: CreditCode, region: Region, industry: Type.Optional(Industry) }), { minItems: 1, maxItems: 5000 }),
});
export const AddRecordsInput = closed({
  /** The node that the office acts for. */
  node: Node,
  records: Type.Array(
    closed({
      creditCode: CreditCode,
      register: Line,
      kind: Type.String({ minLength: 1, maxLength: 80 }),
      severity: Type.Optional(Line),
      occurredOn: Type.Optional(Day),
      resolved: Type.Optional(Type.Boolean()),
      readOn: Day,
      source: Line,
    }),
    { minItems: 1, maxItems: 5000 },
  ),
});
const entryFilter = {
  q: Type.Optional(Search),
  level: Type.Optional(Tier),
  kind: Type.Optional(Kind),
  region: Type.Optional(Node),
  year: Type.Optional(Year),
  /** The list as it stood on that day; without it, as it stands. */
  on: Type.Optional(Day),
  pool: Type.Optional(Type.Boolean()),
  /** Those on the list that day, those that have left it, or both. */
  standing: Type.Optional(Type.Enum(["listed", "left", "all"])),
  /** By name in pinyin, by region, by the day of entry, by list; the latest entered first where nothing is asked. */
  sort: Type.Optional(Type.Enum(["newest", "oldest", "name", "region", "batch"])),
};
export const ListEntriesInput = closed({ ...entryFilter, ...page });
export const ReadEntryInput = closed({ entry: Id });
export const DownloadEntriesInput = closed({ format: Type.Enum(["csv", "json", "xlsx"]), ...entryFilter });

export const EntryListed = Type.Object({
  entry: Id,
  level: Code,
  kind: Code,
  year: Type.Integer(),
  name: Type.String(),
  creditCode: OrNull(Type.String()),
  region: Type.String(),
  regionName: Type.String(),
  industry: OrNull(Type.String()),
  industryName: OrNull(Type.String()),
  edition: OrNull(Type.String()),
  round: OrNull(Id),
  from: Day,
  to: OrNull(Day),
  pool: Type.Boolean(),
});
const EntryWhole = Type.Object({
  ...EntryListed.properties,
  /** Number and title of the document that published the list. */
  document: Type.String(),
  /** 省级绿色工厂: level and kind in one word. */
  list: Type.String(),
  /** 在册, 已移出, 尚未列入 today; whether it stands. */
  standing: Type.String(),
  stands: Type.Boolean(),
  /** Why and by which document it left; null while it stands. */
  left: OrNull(Type.Object({ reason: Type.String(), document: Type.String() })),
  /** Entry, renames, moves, mergers and leaving, by day. */
  history: Type.Array(Type.Object({ on: Day, says: Type.String(), document: Type.String() })),
  /** What else the same unit holds or held, by its credit code. */
  others: Type.Array(EntryListed),
});

export const registerRoutes = [
  route({
    id: "list-entries",
    method: "GET",
    path: "/entries",
    act: "read-public",
    summary: "名单查询：按名称、拼音（全拼或首字母）、层级、类别、地区、年度和任一日期，可排序，告知总数。",
    input: ListEntriesInput,
    response: Type.Object({ on: Day, total: Type.Integer(), entries: Type.Array(EntryListed), next: OrNull(Type.String()) }),
    status: 200,
  }),
  route({
    id: "download-entries",
    method: "GET",
    path: "/entries/download/:format",
    act: "read-public",
    summary: "下载所查名单：CSV、JSON 或 XLSX，条件和次序与名单查询相同。",
    input: DownloadEntriesInput,
    response: Type.Object({}),
    status: 200,
    file: true,
  }),
  route({
    id: "read-entry",
    method: "GET",
    path: "/entries/:entry",
    act: "read-public",
    summary: "名单上的一条：层级、类别、起止日期、所依文件，以及同一单位的其他记录。",
    input: ReadEntryInput,
    response: EntryWhole,
    status: 200,
  }),
  route({
    id: "enter-lower-list",
    method: "POST",
    path: "/register/lists",
    act: "enter-lower-list",
    summary: "登记本级已认定的名单或培育库。",
    input: EnterLowerListInput,
    response: Type.Object({ entered: Type.Integer() }),
    status: 201,
  }),
  route({
    id: "add-records",
    method: "POST",
    path: "/records",
    act: "add-records",
    summary: "写入外部登记系统的记录，注明来源和查询日。",
    input: AddRecordsInput,
    response: Type.Object({ added: Type.Integer() }),
    status: 201,
  }),
] as const;
