// Signs an account in: every guess is counted before it is checked, by login and address, and an unknown login costs the same time.
import { fromEpoch, toEpoch, type Instant } from "@qingce/core/base/instant";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { findAccountByLogin, type AccountRow } from "../../store/accounts.ts";
import { clearFailures, lockedUntil, recordFailure, takeTurn } from "../../store/attempts.ts";
import { passwordMatches } from "../../store/passwords.ts";
import { openSession } from "../../store/sessions.ts";
import { inScope } from "../../store/transaction.ts";
import type { House } from "../house.ts";
import { gate, type Me } from "./session-actor.ts";

export interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  readonly agent: string;
}

export interface SignedIn {
  /** For the cookie; shown this once. */
  readonly token: string;
  readonly expiresAt: Instant;
  readonly me: Me;
}

const lifetime = 12 * 60 * 60 * 1000;

const meOf = (row: AccountRow): Me => ({ account: row.id, name: row.name, login: row.login, role: row.role, nodes: row.nodes, department: row.department, organisation: row.organisationId, evaluator: row.evaluatorId });

type Counted = { readonly locked: Instant } | { readonly locked: null; readonly row: AccountRow | null };

const count = (house: House, { login, address }: SignIn, at: Instant): Promise<Counted> =>
  inScope(house.app, gate, async (tx) => {
    await takeTurn(tx, login, address);
    const locked = await lockedUntil(tx, { login, address, at });
    if (locked !== null) return { locked };
    await recordFailure(tx, { login, address, at });
    return { locked: null, row: await findAccountByLogin(tx, login) };
  });

/** Refuses with `sign-in-locked` or `sign-in-failed`; the latter tells nothing of whether the login exists. */
export async function signIn(house: House, input: SignIn): Promise<Result<SignedIn>> {
  const at = house.clock.now();
  const counted = await count(house, input, at);
  if (counted.locked !== null) return refuse({ code: "sign-in-locked", facts: { until: counted.locked }, hint: "连续输错次数过多，本登录名在此地址已暂时锁定，请稍后再试" });
  const { row } = counted;
  const matches = await passwordMatches(row?.passwordHash ?? null, input.password);
  if (!matches || row === null || row.disabled) return refuse({ code: "sign-in-failed", hint: "登录名或口令不对" });
  const expiresAt = fromEpoch(toEpoch(at) + lifetime);
  const token = await inScope(house.app, gate, async (tx) => {
    await clearFailures(tx, input.login, input.address);
    return openSession(tx, { accountId: row.id, createdAt: at, expiresAt, address: input.address, agent: input.agent });
  });
  return ok({ token, expiresAt, me: meOf(row) });
}
