// The doors of a house as data: who needs a second factor, how fresh a proof grave acts want, how long a session lives, what a password must be.
import type { Instant } from "../base/instant.ts";
import { toEpoch } from "../base/instant.ts";
import type { Act } from "./act.ts";
import type { Role } from "./actor.ts";
import { mlpsPasswords, asvsPasswords, type PasswordProfile } from "./password-profile.ts";

export type DoorsId = "asvs-5-level-2" | "mlps-3" | "open";

export interface Doors {
  readonly id: DoorsId;
  readonly name: string;
  /** Roles that do nothing before they have a second factor; everybody else may have one. */
  readonly secondFactor: readonly Role[];
  /** Minutes for which a proof of who sits there counts for a grave act; null where none is asked. */
  readonly stepUpMinutes: number | null;
  /** Whether a password that somebody else has set must be changed before anything else. */
  readonly changeGiven: boolean;
  readonly sessionHours: number;
  readonly idleMinutes: number;
  readonly passwords: PasswordProfile;
}

const guarded: readonly Role[] = ["officer", "evaluator", "expert", "system-admin", "security-admin", "auditor"];

/** What `serve` has unless it is told otherwise. */
export const asvsDoors: Doors = { id: "asvs-5-level-2", name: "ASVS 5 二级口令方案", secondFactor: guarded, stepUpMinutes: 15, changeGiven: true, sessionHours: 12, idleMinutes: 120, passwords: asvsPasswords };

export const mlpsDoors: Doors = { id: "mlps-3", name: "等保三级口令方案", secondFactor: guarded, stepUpMinutes: 15, changeGiven: true, sessionHours: 8, idleMinutes: 30, passwords: mlpsPasswords };

/** A demonstration and a simulation: nothing is asked but the password. */
export const openDoors: Doors = { ...asvsDoors, id: "open", name: "演示方案", secondFactor: [], stepUpMinutes: null, changeGiven: false, passwords: { ...asvsPasswords, least: 8 } };

export const doorsById: { readonly [id: string]: Doors } = { [asvsDoors.id]: asvsDoors, [mlpsDoors.id]: mlpsDoors };

/** What an account is known by at the door. */
export interface Standing {
  readonly role: Role;
  readonly hasFactor: boolean;
  readonly passwordSetAt: Instant;
  /** Somebody else set the password. */
  readonly passwordGiven: boolean;
}

export type Owed = "password" | "second-factor";

const day = 24 * 60 * 60 * 1000;

/** What an account must do before it may do anything else; null where nothing. A password first: it is needed for the factor. */
export function owedAtTheDoor(doors: Doors, { role, hasFactor, passwordSetAt, passwordGiven }: Standing, at: Instant): Owed | null {
  const { rotationDays } = doors.passwords;
  if (doors.changeGiven && passwordGiven) return "password";
  if (rotationDays !== null && toEpoch(at) >= toEpoch(passwordSetAt) + rotationDays * day) return "password";
  return doors.secondFactor.includes(role) && !hasFactor ? "second-factor" : null;
}

const whileOwing: ReadonlySet<Act> = new Set<Act>(["read-public", "sign-in", "use-session", "keep-own-account"]);

/** Who owes something may see the public pages, come, go, and do what is owed. */
export const mayWhileOwing = (act: Act): boolean => whileOwing.has(act);

/** Whether a proof given at `proved` still counts for a grave act. */
export const isFresh = (doors: Doors, proved: Instant, at: Instant): boolean => doors.stepUpMinutes === null || toEpoch(at) - toEpoch(proved) < doors.stepUpMinutes * 60_000;
