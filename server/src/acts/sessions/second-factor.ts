// One's own second factor: begun with a secret shown once, confirmed by its first code, taken away where the house does not demand it.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { changeTotpSecret, findPendingSecret, keepPendingSecret, useTotpStep } from "../../store/accounts.ts";
import { countRecoveryCodes, drawRecoveryCodes, dropRecoveryCodes } from "../../store/recovery-codes.ts";
import { endSessions, turnSession } from "../../store/sessions.ts";
import { qrSvg } from "../../documents/qr/qr-svg.ts";
import { appendToAccount, asItself } from "../accounts/account-stream.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { addressOf, drawSecret, stepOf } from "./totp.ts";

export interface Begun {
  /** Base32, for typing. */
  readonly secret: string;
  /** SVG for the phone; null where the login is too long for one. */
  readonly picture: string | null;
}

const run = async <T>(house: House, actor: Actor, work: (work: Work) => Promise<Result<T>>): Promise<Result<T>> => {
  const may = allowed(actor, "keep-own-account", {});
  return may.ok ? command(house, actor, { act: "keep-own-account", input: {}, as: asItself(actor) }, work) : may;
};

export const readSecondFactor = async (house: House, actor: Actor): Promise<Result<{ readonly recoveryCodes: number }>> => {
  const may = allowed(actor, "use-session", {});
  return may.ok ? command(house, actor, { act: "use-session", input: {} }, async ({ tx }) => ok({ recoveryCodes: await countRecoveryCodes(tx, actor.account) })) : may;
};

/** An older factor stays until the new one is confirmed. */
export const beginSecondFactor = (house: House, actor: Actor, login: string): Promise<Result<Begun>> =>
  run(house, actor, async ({ tx }) => {
    const secret = drawSecret();
    await keepPendingSecret(tx, actor.account, house.secrets.seal(secret, actor.account));
    const picture = qrSvg(addressOf(secret, login));
    return ok({ secret, picture: picture.ok ? picture.value : null });
  });

export interface Confirmed {
  /** Shown this once. */
  readonly recoveryCodes: readonly string[];
  readonly token: string;
}

const wrong = refuse({ code: "second-factor-wrong", place: "code", hint: "动态码不对，请核对手机时间，等下一个动态码再试" });
const notBegun = refuse({ code: "second-factor-not-begun", hint: "请先取得新的密钥，再输入动态码" });

/** Ends every other session, and turns this one: it is worth more now. */
export const confirmSecondFactor = (house: House, actor: Actor, input: { readonly code: string; readonly session: string }): Promise<Result<Confirmed>> =>
  run(house, actor, async (work) => {
    const { tx, at } = work;
    const sealed = await findPendingSecret(tx, actor.account);
    const secret = sealed === null ? undefined : house.secrets.open(sealed, actor.account);
    if (sealed === null || secret === undefined) return notBegun;
    const step = stepOf(secret, input.code, at);
    if (step === undefined) return wrong;
    await changeTotpSecret(tx, actor.account, sealed);
    await useTotpStep(tx, actor.account, step);
    await endSessions(tx, actor.account, at, input.session);
    const [recoveryCodes, token] = [await drawRecoveryCodes(tx, actor.account), await turnSession(tx, input.session, at)];
    const logged = await appendToAccount(work, actor.account, "second-factor-set", {});
    return logged.ok ? ok({ recoveryCodes, token: token ?? "" }) : logged;
  });

export const redrawRecoveryCodes = (house: House, actor: Actor, hasFactor: boolean): Promise<Result<{ readonly recoveryCodes: readonly string[] }>> =>
  run(house, actor, async (work) => {
    if (!hasFactor) return notBegun;
    const recoveryCodes = await drawRecoveryCodes(work.tx, actor.account);
    const logged = await appendToAccount(work, actor.account, "recovery-codes-drawn", {});
    return logged.ok ? ok({ recoveryCodes }) : logged;
  });

export const dropSecondFactor = (house: House, actor: Actor): Promise<Result<{ readonly dropped: boolean }>> =>
  run(house, actor, async (work) => {
    if (house.doors.secondFactor.includes(actor.role)) return refuse({ code: "second-factor-required", hint: "本平台要求您的身份使用第二因素，不能关闭" });
    await changeTotpSecret(work.tx, actor.account, null);
    await dropRecoveryCodes(work.tx, actor.account);
    const logged = await appendToAccount(work, actor.account, "second-factor-dropped", {});
    return logged.ok ? ok({ dropped: true }) : logged;
  });
