// Signs an account in: first the password, then, where there is one, the second factor. Unknown logins cost the same time and tell nothing.
import { fromEpoch, toEpoch, type Instant } from "@qingce/core/base/instant";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { AccountRow } from "../../store/accounts.ts";
import { drawDevice, knowDevice } from "../../store/known-devices.ts";
import { passwordMatches } from "../../store/passwords.ts";
import { endSession, openSession } from "../../store/sessions.ts";
import { inScope } from "../../store/transaction.ts";
import { noteOnAccount } from "../accounts/account-stream.ts";
import type { House } from "../house.ts";
import { countGuess, forgiveGuess, lockedRefusal, tellFailure, uncount, type Guess, type Guesser } from "./guess.ts";
import { actorOf, gate, meOf, type Me } from "./session-actor.ts";
import { spendCode, type CodeJudged } from "./totp.ts";

export interface SignIn extends Guesser {
  readonly password: string;
  /** The second factor's, or a recovery code. */
  readonly code?: string | undefined;
  /** Digest of the session that the browser had before. */
  readonly session?: string | undefined;
}

export interface SignedIn {
  /** For the cookie; shown this once. */
  readonly token: string;
  /** For the cookie by which this device is known again. */
  readonly device: string;
  readonly expiresAt: Instant;
  readonly me: Me;
}

const failed = refuse({ code: "sign-in-failed", hint: "登录名或口令不对" });
export const codeNeeded = refuse({ code: "second-factor-needed", place: "code", hint: "请输入身份验证器上的6位动态码，或一个恢复码" });
export const codeWrong = refuse({ code: "second-factor-wrong", place: "code", hint: "动态码不对、已过期或已用过，请等下一个动态码再试" });
export const codeUnreadable = refuse({ code: "second-factor-unreadable", place: "code", hint: "服务器无法读取本账号的第二因素，请联系安全管理员重置" });

interface LetIn {
  readonly judged: CodeJudged | "none";
  readonly token: string;
}

/** The code used up and the session opened in one transaction, or neither. */
const letIn = (house: House, input: SignIn, { guess, row, device, expiresAt }: { readonly guess: Guess; readonly row: AccountRow; readonly device: string; readonly expiresAt: Instant }): Promise<LetIn> =>
  inScope(house.app, gate, async (tx) => {
    const judged = row.totpSecret === null ? "none" : await spendCode({ house, tx, at: guess.at }, row, input.code ?? "");
    if (judged === "wrong" || judged === "unreadable") return { judged, token: "" };
    await forgiveGuess(tx, input, guess);
    await knowDevice(tx, row.id, device, guess.at);
    // whoever was signed in here before is not any more: a token that another has planted is worth nothing
    if (input.session !== undefined && input.session !== "") await endSession(tx, input.session, guess.at);
    return { judged, token: await openSession(tx, { accountId: row.id, createdAt: guess.at, expiresAt, address: input.address, agent: input.agent }) };
  });

/** Refuses with `sign-in-locked`, `sign-in-failed`, `second-factor-needed` or `second-factor-wrong`. */
export async function signIn(house: House, input: SignIn): Promise<Result<SignedIn>> {
  const guess = await countGuess(house, input);
  if (guess.locked !== null) return lockedRefusal(guess.locked);
  const { row } = guess;
  const matches = await passwordMatches(row?.passwordHash ?? null, input.password);
  if (!matches || row === null || row.disabled) {
    await tellFailure(house, input, guess);
    return failed;
  }
  if (row.totpSecret !== null && input.code === undefined) {
    await uncount(house, input, guess);
    return codeNeeded;
  }
  const device = input.device ?? drawDevice();
  const expiresAt = fromEpoch(toEpoch(guess.at) + house.doors.sessionHours * 3_600_000);
  const { judged, token } = await letIn(house, input, { guess, row, device, expiresAt });
  if (judged === "unreadable") return codeUnreadable;
  if (judged === "wrong") {
    await tellFailure(house, input, guess);
    return codeWrong;
  }
  const me = meOf(house, { ...row, account: row.id, organisation: row.organisationId, evaluator: row.evaluatorId, hasFactor: row.totpSecret !== null, passwordGiven: row.passwordGiven ?? false });
  if (judged === "recovery-code") await noteOnAccount(house, actorOf(me), "recovery-code-used", {});
  return ok({ token, device, expiresAt, me });
}
