// A registration as it is typed, what is wrong with it before it is sent, and what is sent.
import { checkCreditCode } from "@qingce/core/base/credit-code";
import type { Refusal } from "@qingce/core/base/refusal";
import type { InputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { halfWidth } from "./share-percent.ts";

export const emptyRegistration = { name: "", creditCode: "", region: "", industry: "", legalRepresentative: "", contactName: "", phone: "", email: "", login: "", password: "", again: "" };
export type RegistrationTyped = typeof emptyRegistration;

/** As it is printed on a licence: half width, capitals, no blanks. */
export const tidyCode = (text: string): string => halfWidth(text).replaceAll(/\s/gu, "").toUpperCase();

/** What the code says while it is typed: nothing before it is whole. */
export function codeVerdict(code: string): { readonly ok: boolean; readonly says: string } | undefined {
  if (code === "") return undefined;
  const checked = checkCreditCode(code);
  if (checked.ok) return { ok: true, says: "校验码正确" };
  const [refusal] = checked.refusals;
  return refusal?.code === "credit-code-length" && code.length < 18 ? { ok: false, says: `还差 ${18 - code.length} 位` } : { ok: false, says: refusal?.hint ?? "" };
}

const wanted: readonly (readonly [name: keyof RegistrationTyped, hint: string])[] = [
  ["name", "请填写单位名称"],
  ["creditCode", "请填写统一社会信用代码"],
  ["region", "请选择注册地，精确到县（市、区）"],
  ["industry", "请选择四位小类行业"],
  ["legalRepresentative", "请填写法定代表人"],
  ["contactName", "请填写联系人"],
  ["phone", "请填写联系电话"],
  ["login", "请填写登录名"],
  ["password", "请设定密码"],
];

/** Faults that need no server, beside their fields. */
export function firstFaults(typed: RegistrationTyped): readonly Refusal[] {
  const empty = wanted.filter(([name]) => typed[name].trim() === "").map(([place, hint]) => ({ code: "field-missing", place, hint }));
  const code = typed.creditCode === "" ? undefined : checkCreditCode(typed.creditCode);
  const known = (place: string): boolean => empty.some((one) => one.place === place);
  return [
    ...empty,
    ...(code === undefined || code.ok ? [] : code.refusals.map((one) => ({ ...one, place: "creditCode" }))),
    ...(known("login") || /^[\p{L}\p{N}._@-]{3,64}$/u.test(typed.login) ? [] : [{ code: "field-malformed", place: "login", hint: "登录名须为 3 至 64 个字母、数字、汉字或 . _ @ -" }]),
    ...(known("password") || typed.password.length >= 12 ? [] : [{ code: "field-too-short", place: "password", hint: `密码至少 12 个字符，现有 ${typed.password.length} 个` }]),
    ...(typed.password === typed.again ? [] : [{ code: "password-differs", place: "again", hint: "两次输入的密码不一致" }]),
  ];
}

export function inputOf(typed: RegistrationTyped): InputOf<RouteOf<"register-organisation">> {
  const { contactName, phone, email, again: _, ...rest } = typed;
  return { ...rest, contact: { name: contactName, phone, ...(email.trim() === "" ? {} : { email }) } };
}
