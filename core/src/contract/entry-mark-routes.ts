// Marks of support on a register entry, and what a listed unit tells of itself: practice, commitment, report.
import Type from "typebox";
import { closed, Code, Day, Digest, EditionId, Id, Line, Moment, OrNull, page, Paragraph, Search } from "./field.ts";
import { route } from "./route.ts";

const MarkKind = Type.Enum(["subsidy", "priority"]);
const StoryKind = Type.Enum(["practice", "commitment", "report"]);
const StoryState = Type.Enum(["draft", "filed", "returned", "published", "withdrawn"]);

export const SetMarkInput = closed({ entry: Id, mark: MarkKind, edition: EditionId, clause: Line, document: Line, from: Day });
export const EndMarkInput = closed({ mark: Id, on: Day, reason: Paragraph });
export const EntryMarksInput = closed({ entry: Id });
export const KeepStoryInput = closed({ entry: Id, story: Type.Optional(Id), kind: StoryKind, title: Line, summary: Paragraph });
export const StoryOnlyInput = closed({ story: Id });
export const DecideStoryInput = closed({ story: Id, outcome: Type.Enum(["publish", "return"]), reason: Type.Optional(Paragraph), recommend: Type.Optional(Type.Boolean()), document: Type.Optional(Line) });
export const ListStoriesInput = closed({ entry: Type.Optional(Id), state: Type.Optional(StoryState), kind: Type.Optional(StoryKind), recommended: Type.Optional(Type.Boolean()), search: Type.Optional(Search), ...page });

const Mark = Type.Object({ id: Id, entryId: Id, mark: MarkKind, edition: EditionId, clause: Type.String(), says: Type.String(), document: Type.String(), from: Day, endedOn: OrNull(Day), endedReason: OrNull(Type.String()) });
const Support = Type.Object({ edition: EditionId, name: Type.String(), clause: Type.String(), says: Type.String() });
const File = Type.Object({ digest: Digest, name: Type.String(), size: Type.Integer(), mediaType: Type.String() });
const Story = Type.Object({ id: Id, entryId: Id, kind: StoryKind, name: Type.String(), title: Type.String(), summary: Type.String(), file: OrNull(File), state: StoryState, filedAt: OrNull(Moment), reason: OrNull(Type.String()), recommended: Type.Boolean(), document: OrNull(Type.String()), publishedOn: OrNull(Day), authority: Code });
const Changed = Type.Object({ story: Id, state: StoryState });

export const entryMarkRoutes = [
  route({ id: "list-entry-marks", method: "GET", path: "/entries/:entry/marks", act: "read-public", summary: "名单记录上的支持标记：资金支持、优先推荐，依据哪一条；已终止的注明日期和理由。", input: EntryMarksInput, response: Type.Object({ marks: Type.Array(Mark), /** Clauses by which a mark may be set. */ supports: Type.Array(Support) }), status: 200 }),
  route({ id: "set-entry-mark", method: "POST", path: "/entries/:entry/marks", act: "mark-entry", summary: "依据通知条款和文件标记支持；不记金额。", input: SetMarkInput, response: Type.Object({ mark: Id }), status: 201 }),
  route({ id: "end-entry-mark", method: "POST", path: "/entry-marks/:mark/ending", act: "mark-entry", summary: "终止一项支持标记，写明理由；移出名单时自动终止。", input: EndMarkInput, response: Type.Object({ mark: Id }), status: 200 }),
  route({ id: "list-entry-stories", method: "GET", path: "/entries/:entry/stories", act: "read-public", summary: "在册单位已公布的典型经验、绿色发展承诺、可持续发展报告。", input: EntryMarksInput, response: Type.Object({ stories: Type.Array(Story) }), status: 200 }),
  route({ id: "list-stories", method: "GET", path: "/stories", act: "list-stories", summary: "典型经验、承诺、报告：单位看自己的，主管部门看本地区已报送的；可按状态、类别、是否向上推荐筛选，按单位名称或拼音查找。", input: ListStoriesInput, response: Type.Object({ stories: Type.Array(Story), total: Type.Integer(), next: OrNull(Type.String()) }), status: 200 }),
  route({ id: "keep-story", method: "PUT", path: "/entries/:entry/stories", act: "file-story", summary: "保存典型经验、承诺或报告的题目和摘要。", input: KeepStoryInput, response: Changed, status: 200 }),
  route({ id: "add-story-file", method: "POST", path: "/stories/:story/file", act: "file-story", summary: "上传所附文件：PDF、PNG、JPG、XLSX、DOCX，不超过 20 MB；再传即替换。", input: StoryOnlyInput, response: File, status: 201, upload: true }),
  route({ id: "file-story", method: "POST", path: "/stories/:story/filing", act: "file-story", summary: "报送名单主管部门审核。", input: StoryOnlyInput, response: Changed, status: 200 }),
  route({ id: "withdraw-story", method: "POST", path: "/stories/:story/withdrawal", act: "file-story", summary: "撤回；已公布的不再公布。", input: StoryOnlyInput, response: Changed, status: 200 }),
  route({ id: "decide-story", method: "POST", path: "/stories/:story/decision", act: "decide-story", summary: "名单主管部门审核：随名单记录公布，可同时向上推荐；或退回并写明理由。", input: DecideStoryInput, response: Changed, status: 200 }),
  route({ id: "read-story-file", method: "GET", path: "/stories/:story/file", act: "read-public", summary: "下载所附文件；未公布的只有本单位和主管部门可以取得。", input: StoryOnlyInput, response: Type.Object({}), status: 200, file: true }),
] as const;
