// What administrators look at: the log for the auditor, the health of the house for the system administrator.
import Type from "typebox";
import { closed, Code, Id, Moment, OrNull } from "./field.ts";
import { route } from "./route.ts";

export const ReadLogInput = closed({
  kind: Type.Optional(Type.String({ minLength: 1, maxLength: 40, pattern: "^[a-z-]+$" })),
  stream: Type.Optional(Id),
  /** Entries before this number, newest first. */
  before: Type.Optional(Type.Integer({ minimum: 1, maximum: 9_000_000_000_000_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
});
export const ReadHealthInput = closed({});

const LogEntry = Type.Object({ number: Type.Integer(), kind: Code, stream: Type.String(), version: Type.Integer(), type: Code, at: Moment, actor: Type.String(), digest: Type.String() });

export const officeRoutes = [
  route({
    id: "read-log",
    method: "GET",
    path: "/log",
    act: "read-log",
    summary: "事件日志：何时、何人、何事及其摘要，不含材料内容，供审计。",
    input: ReadLogInput,
    response: Type.Object({ entries: Type.Array(LogEntry), next: OrNull(Type.Integer()) }),
    status: 200,
  }),
  route({
    id: "read-health",
    method: "GET",
    path: "/health",
    act: "read-health",
    summary: "系统状况：数据库、时间、版本、会话数。",
    input: ReadHealthInput,
    response: Type.Object({ at: Moment, database: Type.String(), sessions: Type.Integer(), editions: Type.Integer() }),
    status: 200,
  }),
] as const;
