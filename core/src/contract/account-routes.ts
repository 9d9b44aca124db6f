// Accounts 账号 of officers, experts and administrators, kept by the security administrator alone.
import Type from "typebox";
import { closed, Code, Id, Line, Login, Moment, Node, OrNull, Password } from "./field.ts";
import { route } from "./route.ts";

/** Applicants and evaluators register themselves; the rest is given an account. */
const GivenRole = Type.Enum(["officer", "expert", "system-admin", "security-admin", "auditor"]);
const Nodes = Type.Array(Node, { maxItems: 50 });
const Department = Type.String({ minLength: 1, maxLength: 100 });

export const CreateAccountInput = closed({ login: Login, password: Password, name: Line, role: GivenRole, nodes: Nodes, department: Type.Optional(Department) });
export const ListAccountsInput = closed({});
export const ChangeAccountInput = closed({
  account: Id,
  name: Type.Optional(Line),
  nodes: Type.Optional(Nodes),
  department: Type.Optional(OrNull(Department)),
  disabled: Type.Optional(Type.Boolean()),
  /** A new password ends every session of the account. */
  password: Type.Optional(Password),
});

const AccountListed = Type.Object({
  account: Id,
  login: Type.String(),
  name: Type.String(),
  role: Code,
  nodes: Type.Array(Type.String()),
  department: OrNull(Type.String()),
  organisation: OrNull(Id),
  evaluator: OrNull(Id),
  disabled: Type.Boolean(),
  secondFactor: Type.Boolean(),
});

export const ResetSecondFactorInput = closed({ account: Id, /** How the person was known. */ reason: Line });
const Locked = Type.Object({ login: Type.String(), /** Null where it is a device that the account has come in from before. */ address: OrNull(Type.String()), failures: Type.Integer(), lastAt: Moment, lockedUntil: Moment });

export const accountRoutes = [
  route({
    id: "create-account",
    method: "POST",
    path: "/accounts",
    act: "manage-accounts",
    summary: "建立经办人、专家或管理员账号；经办人须指定管辖地区。",
    input: CreateAccountInput,
    response: Type.Object({ account: Id }),
    status: 201,
  }),
  route({
    id: "list-accounts",
    method: "GET",
    path: "/accounts",
    act: "list-accounts",
    summary: "全部账号，不含任何口令信息。",
    input: ListAccountsInput,
    response: Type.Object({ accounts: Type.Array(AccountListed) }),
    status: 200,
  }),
  route({
    id: "change-account",
    method: "POST",
    path: "/accounts/:account",
    act: "manage-accounts",
    summary: "变更账号的姓名、管辖地区、部门，停用或重设口令；停用、重设和变更管辖即刻结束其会话，重设的口令须由本人先改。",
    input: ChangeAccountInput,
    response: AccountListed,
    status: 200,
  }),
  route({
    id: "reset-second-factor",
    method: "POST",
    path: "/accounts/:account/second-factor/reset",
    act: "manage-accounts",
    summary: "重置账号的第二因素，写明理由；即刻结束其会话并记入日志。",
    input: ResetSecondFactorInput,
    response: Type.Object({ reset: Type.Boolean() }),
    status: 200,
  }),
  route({
    id: "list-locked-sign-ins",
    method: "GET",
    path: "/locked-sign-ins",
    act: "list-accounts",
    summary: "因连续输错而暂时锁定的登录名和来处。",
    input: ListAccountsInput,
    response: Type.Object({ locked: Type.Array(Locked) }),
    status: 200,
  }),
] as const;
