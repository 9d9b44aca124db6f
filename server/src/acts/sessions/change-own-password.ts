// Changes one's own password: the old one is asked and counted as a guess; every other session ends, and this one is turned.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { passwordFaults } from "@qingce/core/access/password-profile";
import type { Actor } from "@qingce/core/access/actor";
import { changePassword } from "../../store/accounts.ts";
import { passwordMatches } from "../../store/passwords.ts";
import { endSessions, turnSession } from "../../store/sessions.ts";
import { inScope } from "../../store/transaction.ts";
import { appendToAccount, asItself } from "../accounts/account-stream.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { countGuess, forgiveGuess, lockedRefusal, tellFailure, type Guesser } from "./guess.ts";
import { gate } from "./session-actor.ts";
import { passwordWrong } from "./step-up.ts";

export interface ChangeOwnPassword extends Guesser {
  readonly old: string;
  readonly password: string;
  readonly session: string;
}

const same = refuse({ code: "password-same", place: "password", hint: "新口令不得与原口令相同" });

async function right(house: House, input: ChangeOwnPassword): Promise<Result<null>> {
  const guess = await countGuess(house, input);
  if (guess.locked !== null) return lockedRefusal(guess.locked);
  if (!(await passwordMatches(guess.row?.passwordHash ?? null, input.old))) {
    await tellFailure(house, input, guess);
    return refuse(...passwordWrong.refusals.map((one) => ({ ...one, place: "old", hint: "原口令不对" })));
  }
  await inScope(house.app, gate, (tx) => forgiveGuess(tx, input, guess));
  return ok(null);
}

export async function changeOwnPassword(house: House, actor: Actor, input: ChangeOwnPassword): Promise<Result<{ readonly token: string }>> {
  const may = allowed(actor, "keep-own-account", {});
  if (!may.ok) return may;
  const faults = passwordFaults(house.doors.passwords, input);
  if (faults.length > 0) return refuse(...faults);
  const known = await right(house, input);
  if (!known.ok) return known;
  if (input.old === input.password) return same;
  const hash = await house.hashPassword(input.password);
  return command(house, actor, { act: "keep-own-account", input: {}, as: asItself(actor) }, async (work) => {
    await changePassword(work.tx, actor.account, { hash, given: false, at: work.at });
    await endSessions(work.tx, actor.account, work.at, input.session);
    const token = await turnSession(work.tx, input.session, work.at);
    const logged = await appendToAccount(work, actor.account, "password-changed", {});
    return logged.ok ? ok({ token: token ?? "" }) : logged;
  });
}
