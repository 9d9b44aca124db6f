// Signing in and out, and the sessions of one's own account.
import Type from "typebox";
import { closed, Code, Digest, Id, Moment, OrNull } from "./field.ts";
import { route } from "./route.ts";

/** Six digits, or a recovery code. */
export const FactorCode = Type.String({ minLength: 6, maxLength: 40 });
const AnyPassword = Type.String({ minLength: 1, maxLength: 200 });
export const SignInInput = closed({ login: Type.String({ minLength: 1, maxLength: 64 }), password: AnyPassword, code: Type.Optional(FactorCode) });
export const EndSessionInput = closed({ session: Digest });
const nothing = closed({});

/** Who the caller is, for the page that greets. */
const Me = Type.Object({
  account: Id,
  name: Type.String(),
  login: Type.String(),
  role: Code,
  nodes: Type.Array(Type.String()),
  department: OrNull(Type.String()),
  organisation: OrNull(Id),
  evaluator: OrNull(Id),
  door: Type.Object({
    /** Name of the house's profile. */
    profile: Type.String(),
    hasFactor: Type.Boolean(),
    needsFactor: Type.Boolean(),
    /** What must be done before anything else: `password`, `second-factor`. */
    owes: OrNull(Type.Enum(["password", "second-factor"])),
    /** By what a grave act is proved; null where none is asked. */
    proof: OrNull(Type.Enum(["code", "password"])),
  }),
});

const SessionListed = Type.Object({ session: Digest, current: Type.Boolean(), createdAt: Moment, seenAt: Moment, expiresAt: Moment, address: Type.String(), agent: Type.String() });

export const sessionRoutes = [
  route({
    id: "sign-in",
    method: "POST",
    path: "/sign-in",
    act: "sign-in",
    summary: "登录；会话存于仅服务器可读的 Cookie。有第二因素的账号先答 second-factor-needed，再连同动态码重发。同一登录名在同一设备或地址连续输错会暂时锁定。",
    input: SignInInput,
    response: Me,
    status: 200,
  }),
  route({ id: "sign-out", method: "POST", path: "/sign-out", act: "use-session", summary: "退出当前会话。", input: nothing, response: Type.Object({ ended: Type.Boolean() }), status: 200 }),
  route({ id: "me", method: "GET", path: "/me", act: "use-session", summary: "当前登录的账号、身份和管辖地区。", input: nothing, response: Me, status: 200 }),
  route({
    id: "list-sessions",
    method: "GET",
    path: "/sessions",
    act: "use-session",
    summary: "本账号的有效会话。",
    input: nothing,
    response: Type.Object({ sessions: Type.Array(SessionListed) }),
    status: 200,
  }),
  route({
    id: "end-session",
    method: "POST",
    path: "/sessions/:session/end",
    act: "use-session",
    summary: "结束本账号的一个会话。",
    input: EndSessionInput,
    response: Type.Object({ ended: Type.Boolean() }),
    status: 200,
  }),
] as const;
