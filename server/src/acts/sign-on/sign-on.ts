// Signs an account on by the identity provider that the operator named: an account that is there already, and no other way in than its own.
import { randomBytes } from "node:crypto";
import { fromEpoch, toEpoch, type Instant } from "@qingce/core/base/instant";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { visitor } from "@qingce/core/access/actor";
import { findAccountByLogin, type AccountRow } from "../../store/accounts.ts";
import { endSession, openSession } from "../../store/sessions.ts";
import { addSignOn, markSignedOn, takeSignOn, wasSignedOn } from "../../store/sign-ons.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed } from "../command.ts";
import type { House } from "../house.ts";
import { gate } from "../sessions/session-actor.ts";
import { begin, endAddress, finish, type Identified } from "./provider.ts";

const off = refuse({ code: "sign-on-off", hint: "本系统没有启用统一认证登录" });
const away = refuse({ code: "sign-on-away", hint: "统一认证暂时无法访问，请稍后再试，或用口令登录" });
const stale = refuse({ code: "sign-on-stale", hint: "这次登录已过期或已用过，请重新开始" });
const refused = refuse({ code: "sign-on-refused", hint: "统一认证没有确认这次登录，请重新开始" });
// one answer for an account that is not there and one that is shut: neither is told
const unknown = refuse({ code: "sign-on-unknown", hint: "统一认证的这个身份在本系统没有可用的账号，请联系安全管理员" });
const factorMissing = refuse({ code: "sign-on-factor", hint: "本账号设有第二因素，而统一认证没有核对第二因素：请改用口令和动态码登录" });

const minutes = 10;

export const offersSignOn = (house: House): Result<{ readonly offered: boolean; readonly name: string }> => ok({ offered: house.outward?.signOn !== undefined, name: house.outward?.signOn?.name ?? "" });

export interface SignOnBegun {
  readonly address: string;
  /** For a cookie: only the browser that began may end it. */
  readonly browser: string;
}

const isOwnPath = (path: string): boolean => /^\/desk(?:[/?][\w\-./?=&%$]*)?$/.test(path);

export async function beginSignOn(house: House, wayBack: string): Promise<Result<SignOnBegun>> {
  const may = allowed(visitor, "sign-in", {});
  if (!may.ok) return may;
  const settings = house.outward?.signOn;
  if (settings === undefined) return off;
  const begun = await begin(settings).catch(() => undefined);
  if (begun === undefined) return away;
  const browser = randomBytes(32).toString("base64url");
  const at = house.clock.now();
  await inScope(house.app, gate, (tx) => addSignOn(tx, { ...begun, browser, wayBack: isOwnPath(wayBack) ? wayBack : "/desk", until: fromEpoch(toEpoch(at) + minutes * 60_000), at }));
  return ok({ address: begun.address, browser });
}

export interface SignOnAnswer {
  /** With its question mark, as the provider sent the browser back. */
  readonly query: string;
  readonly browser: string;
  readonly address: string;
  readonly agent: string;
  /** Digest of the session that the browser had before. */
  readonly session: string;
}

export interface SignedOn {
  readonly token: string;
  readonly wayBack: string;
}

const openFor = (house: House, row: AccountRow, { factor }: Identified, { address, agent, session }: SignOnAnswer, at: Instant): Promise<string> =>
  inScope(house.app, gate, async (tx) => {
    if (session !== "") await endSession(tx, session, at);
    const token = await openSession(tx, { accountId: row.id, createdAt: at, expiresAt: fromEpoch(toEpoch(at) + house.doors.sessionHours * 3_600_000), address, agent });
    await markSignedOn(tx, token, factor);
    return token;
  });

export async function endSignOn(house: House, answer: SignOnAnswer): Promise<Result<SignedOn>> {
  const settings = house.outward?.signOn;
  if (settings === undefined) return off;
  const at = house.clock.now();
  const state = new URLSearchParams(answer.query).get("state") ?? "";
  const waiting = await inScope(house.app, gate, (tx) => takeSignOn(tx, { state, browser: answer.browser, at }));
  if (waiting === null) return stale;
  const identified = await finish(settings, answer.query, { state, nonce: waiting.nonce, verifier: waiting.verifier }).catch(() => undefined);
  if (identified === undefined) return refused;
  const row = identified.login === "" ? null : await inScope(house.app, gate, (tx) => findAccountByLogin(tx, identified.login));
  if (row === null || row.disabled) return unknown;
  if (row.totpSecret !== null && !identified.factor) return factorMissing;
  return ok({ token: await openFor(house, row, identified, answer, at), wayBack: waiting.wayBack });
}

/** Ends the session here; where it was begun there, tells where the browser ends it there. */
export async function signOff(house: House, session: string): Promise<string> {
  const settings = house.outward?.signOn;
  const at = house.clock.now();
  const elsewhere = session !== "" && (await inScope(house.app, gate, async (tx) => {
    const on = await wasSignedOn(tx, session);
    await endSession(tx, session, at);
    return on;
  }));
  const address = settings !== undefined && elsewhere ? await endAddress(settings).catch(() => undefined) : undefined;
  return address ?? "/desk/sign-in";
}
