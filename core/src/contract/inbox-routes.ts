// The inbox 待办: cases that the caller may see, searched, sifted, sorted, paged, with what waits for whom; and the same as a file.
import Type from "typebox";
import { nextWorks } from "../engagement/next-work.ts";
import { Kind } from "../rule/kind.ts";
import { DeclarationListed } from "./declaration-routes.ts";
import { closed, Code, Day, Id, Node, OrNull, page, Search, Word } from "./field.ts";
import { route } from "./route.ts";

const sieve = {
  /** Part of the name, its pinyin or initials, or of the number. */
  q: Type.Optional(Search),
  round: Type.Optional(Id),
  kind: Type.Optional(Kind),
  status: Type.Optional(Word),
  /** Registered in this place or within it. */
  region: Type.Optional(Node),
  /** One of the open steps. */
  step: Type.Optional(Word),
  /** Only what waits for the caller. */
  mine: Type.Optional(Type.Boolean()),
  /** What is due first where nothing is asked; by name in pinyin, by region, the last submitted or the highest score first. */
  sort: Type.Optional(Type.Enum(["due", "name", "region", "submitted", "score"])),
};

export const ReadInboxInput = closed({ ...sieve, limit: page.limit, after: Type.Optional(Type.String({ minLength: 1, maxLength: 600 })) });
export const DownloadInboxInput = closed({ format: Type.Enum(["csv", "xlsx"]), ...sieve });

const Count = Type.Integer();

/** With what an evaluator has to do next, and until when it may answer; null for everybody else. */
const InboxRow = Type.Object({ ...DeclarationListed.properties, own: OrNull(Type.Object({ next: Type.Enum([...nextWorks]), answerBy: OrNull(Day) })) });

export const inboxRoutes = [
  route({
    id: "read-inbox",
    method: "GET",
    path: "/inbox",
    act: "list-declarations",
    summary: "待办：本身份能看到的案卷，可查找（名称、拼音、编号）、筛选、排序、翻页，并告知各环节等待数与本人待办的期限。",
    input: ReadInboxInput,
    response: Type.Object({
      /** How many the filter finds, and how many the caller may see at all. */
      total: Count,
      all: Count,
      declarations: Type.Array(InboxRow),
      next: OrNull(Type.String()),
      /** How many wait for the caller until which day. */
      mine: Type.Array(Type.Object({ due: OrNull(Day), count: Count })),
      /** How many wait at each step of what round, kind and status leave, in the order of the procedure. */
      steps: Type.Array(Type.Object({ round: Id, step: Type.String(), says: Type.String(), count: Count, mine: Count })),
      /** Rounds, kinds and statuses of all; `open` counts those who still wait for somebody. */
      rounds: Type.Array(Type.Object({ round: Id, open: Count })),
      kinds: Type.Array(Code),
      statuses: Type.Array(Code),
      /** Places where any of all is registered, and what they lie in, in the order of their codes. */
      regions: Type.Array(Type.Object({ region: Node, name: Type.String(), level: Code, count: Count })),
      /** Lists on which a recommendation waits for one of the caller's nodes. */
      lists: Type.Array(Type.Object({ round: Id, kind: Code, node: Type.String(), waiting: Count })),
    }),
    status: 200,
  }),
  route({
    id: "download-inbox",
    method: "GET",
    path: "/inbox/download/:format",
    act: "list-declarations",
    summary: "下载所查案卷：CSV 或 XLSX，条件和次序与待办相同。",
    input: DownloadInboxInput,
    response: Type.Object({}),
    status: 200,
    file: true,
  }),
] as const;
