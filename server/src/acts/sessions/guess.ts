// One guess at a password or a code: counted before it is checked, by login and place, so that parallel guesses are all counted.
import type { Instant } from "@qingce/core/base/instant";
import { refuse } from "@qingce/core/base/refusal";
import { findAccountByLogin, type AccountRow } from "../../store/accounts.ts";
import { clearFailures, lockedUntil, placeOf, recordFailure, takeBackFailure, takeTurn } from "../../store/attempts.ts";
import type { Tx } from "../../store/database.ts";
import { findDevice } from "../../store/known-devices.ts";
import { addFailure } from "../../store/sign-in-failures.ts";
import { inScope } from "../../store/transaction.ts";
import type { House } from "../house.ts";
import { gate } from "./session-actor.ts";

export interface Guesser {
  readonly login: string;
  readonly address: string;
  readonly agent: string;
  /** Token of the device, where the browser sent one. */
  readonly device?: string | undefined;
}

export interface Guess {
  readonly at: Instant;
  readonly place: string;
  /** From a device that the account has come in from before. */
  readonly known: boolean;
  readonly row: AccountRow | null;
}

export type Counted = { readonly locked: Instant } | (Guess & { readonly locked: null });

/** Counts the guess as a failure; what proves right takes it back. */
export const countGuess = (house: House, { login, address, device }: Guesser): Promise<Counted> => {
  const at = house.clock.now();
  return inScope(house.app, gate, async (tx) => {
    const row = await findAccountByLogin(tx, login);
    const known = row === null || device === undefined ? undefined : await findDevice(tx, row.id, device);
    const place = placeOf(address, known);
    await takeTurn(tx, login, place);
    const locked = await lockedUntil(tx, { login, address: place, at });
    if (locked !== null) return { locked };
    await recordFailure(tx, { login, address: place, at });
    return { locked: null, at, place, known: known !== undefined, row };
  });
};

export const lockedRefusal = (until: Instant) => refuse({ code: "sign-in-locked", facts: { until }, hint: "连续输错次数过多，本登录名在此设备或地址已暂时锁定，请稍后再试" });

/** The guess was wrong: its account is told. */
export const tellFailure = (house: House, { address, agent }: Guesser, { row, at, known }: Guess): Promise<void> =>
  row === null ? Promise.resolve() : inScope(house.app, gate, (tx) => addFailure(tx, row.id, { at, address, agent, known }));

/** Right as far as it went: the count is as it was before. */
export const uncount = (house: House, { login }: Guesser, { place }: Guess): Promise<void> =>
  inScope(house.app, gate, async (tx) => {
    await takeTurn(tx, login, place);
    await takeBackFailure(tx, login, place);
  });

export const forgiveGuess = (tx: Tx, { login }: Guesser, { place }: Guess): Promise<void> => clearFailures(tx, login, place);
