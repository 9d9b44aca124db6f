// What a password must be, as data, and one judgment of it. Two profiles: ASVS 5 level 2 asks for length alone, 等保三级 for composition and change.
import type { Refusal } from "../base/refusal.ts";
import { isGuessable } from "./guessable-password.ts";

export interface PasswordProfile {
  readonly least: number;
  readonly most: number;
  /** Of the four kinds of characters (upper, lower, digit, sign) so many must be there; null where any will do. */
  readonly kinds: number | null;
  /** Days after which it must be changed; null where it stays until it is known to others. */
  readonly rotationDays: number | null;
  readonly ground: string;
}

export const asvsPasswords: PasswordProfile = {
  least: 12,
  most: 200,
  kinds: null,
  rotationDays: null,
  ground: "ASVS 5.0.0 第6.2节：至少8位、强烈建议15位，至少允许64位，不设字符组成要求、不定期更换，不得为常见口令；12位为本平台所定",
};

export const mlpsPasswords: PasswordProfile = {
  least: 12,
  most: 200,
  kinds: 3,
  rotationDays: 90,
  ground: "GB/T 22239-2019 第8.1.4.1条a）只要求“具有复杂度要求并定期更换”，未载位数、种类和日数；12位、三种字符、90日为本平台所定，可由使用单位另定",
};

export interface PasswordGiven {
  readonly login: string;
  readonly password: string;
}

const kindsOf = (password: string): number => [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((kind) => kind.test(password)).length;

const fault = (code: string, hint: string): Refusal => ({ code, place: "password", hint });

/** Every fault of a password at once. */
export function passwordFaults({ least, most, kinds }: PasswordProfile, { login, password }: PasswordGiven): readonly Refusal[] {
  const length = [...password].length;
  return [
    ...(length < least ? [fault("password-short", `口令至少${least}位`)] : []),
    ...(length > most ? [fault("password-long", `口令至多${most}位`)] : []),
    ...(kinds !== null && kindsOf(password) < kinds ? [fault("password-kinds", `口令须含大写字母、小写字母、数字、符号中的至少${kinds}种`)] : []),
    ...(new Set(password).size < 6 || password.toLowerCase().includes(login.toLowerCase()) ? [fault("password-weak", "口令过于简单：须含至少6个不同字符，且不得包含登录名")] : []),
    ...(isGuessable(password) ? [fault("password-guessable", "口令属于常见或易猜的口令，请换一个，例如几个不相干的词")] : []),
  ];
}
