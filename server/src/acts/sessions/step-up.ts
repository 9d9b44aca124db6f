// Proves afresh who sits at a session, for the grave acts: by a code where there is a second factor, else by the password. Guesses count as at the door.
import { fromEpoch, toEpoch } from "@qingce/core/base/instant";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { AccountRow } from "../../store/accounts.ts";
import type { Tx } from "../../store/database.ts";
import { passwordMatches } from "../../store/passwords.ts";
import { proveSession, turnSession } from "../../store/sessions.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { countGuess, forgiveGuess, lockedRefusal, tellFailure, uncount, type Guess, type Guesser } from "./guess.ts";
import { gate } from "./session-actor.ts";
import { codeNeeded, codeUnreadable, codeWrong } from "./sign-in.ts";
import { spendCode, type CodeJudged } from "./totp.ts";

export interface StepUp extends Guesser {
  readonly code?: string | undefined;
  readonly password?: string | undefined;
  readonly session: string;
}

export interface SteppedUp {
  readonly token: string;
  readonly until: string;
}

const passwordNeeded = refuse({ code: "password-needed", place: "password", hint: "请输入本账号的口令" });
export const passwordWrong = refuse({ code: "password-wrong", place: "password", hint: "口令不对" });

const judge = async (house: House, tx: Tx, { guess, row, input }: { readonly guess: Guess; readonly row: AccountRow; readonly input: StepUp }): Promise<CodeJudged> => {
  if (row.totpSecret !== null) return spendCode({ house, tx, at: guess.at }, row, input.code ?? "");
  return (await passwordMatches(row.passwordHash, input.password ?? "")) ? "code" : "wrong";
};

async function proved(house: House, input: StepUp, guess: Guess, row: AccountRow): Promise<Result<SteppedUp>> {
  const { judged, token } = await inScope(house.app, gate, async (tx) => {
    const judged = await judge(house, tx, { guess, row, input });
    if (judged === "wrong" || judged === "unreadable") return { judged, token: undefined };
    await forgiveGuess(tx, input, guess);
    await proveSession(tx, input.session, guess.at);
    return { judged, token: await turnSession(tx, input.session, guess.at) };
  });
  if (judged === "unreadable") return codeUnreadable;
  if (judged === "wrong") {
    await tellFailure(house, input, guess);
    return row.totpSecret === null ? passwordWrong : codeWrong;
  }
  if (token === undefined) return notFound;
  return ok({ token, until: fromEpoch(toEpoch(guess.at) + (house.doors.stepUpMinutes ?? 0) * 60_000) });
}

export async function stepUp(house: House, actor: Actor, input: StepUp): Promise<Result<SteppedUp>> {
  const may = allowed(actor, "use-session", {});
  if (!may.ok) return may;
  const guess = await countGuess(house, input);
  if (guess.locked !== null) return lockedRefusal(guess.locked);
  const { row } = guess;
  if (row === null) return notFound;
  const given = row.totpSecret === null ? input.password : input.code;
  if (given !== undefined) return proved(house, input, guess, row);
  await uncount(house, input, guess);
  return row.totpSecret === null ? passwordNeeded : codeNeeded;
}
