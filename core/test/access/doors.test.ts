// What an account owes at the door, and how long a proof counts: both sides of every bound.
import { describe, expect, it } from "vitest";
import { fromEpoch } from "../../src/base/instant.ts";
import { asvsDoors, isFresh, mayWhileOwing, mlpsDoors, openDoors, owedAtTheDoor, type Doors, type Standing } from "../../src/access/doors.ts";
import { roles } from "../../src/access/actor.ts";

const set = 1_750_000_000_000;
const day = 24 * 60 * 60 * 1000;
const standing: Standing = { role: "officer", hasFactor: true, passwordSetAt: fromEpoch(set), passwordGiven: false };
const owed = (doors: Doors, more: Partial<Standing> = {}, after = 0) => owedAtTheDoor(doors, { ...standing, ...more }, fromEpoch(set + after));

describe("what is owed", () => {
  it("[K4 S4] in service officers, evaluators, experts and the three administrators owe a second factor, applicants none", () => {
    const owing = roles.filter((role) => owed(asvsDoors, { role, hasFactor: false }) === "second-factor");
    expect(owing).toEqual(["evaluator", "expert", "officer", "system-admin", "security-admin", "auditor"]);
    expect(owed(asvsDoors)).toBeNull();
  });
  it("[K4 S4] in a demonstration nobody owes anything", () => {
    for (const role of roles) expect(owed(openDoors, { role, hasFactor: false, passwordGiven: true }, 1000 * day)).toBeNull();
  });
  it("[S4] a password that another has set is owed before the factor", () => {
    expect(owed(asvsDoors, { passwordGiven: true, hasFactor: false })).toBe("password");
  });
  it("[S4 等保8.1.4.1] after ninety days the password is owed, a millisecond before it is not; by ASVS it never is", () => {
    expect(owed(mlpsDoors, {}, 90 * day - 1)).toBeNull();
    expect(owed(mlpsDoors, {}, 90 * day)).toBe("password");
    expect(owed(asvsDoors, {}, 9000 * day)).toBeNull();
  });
  it("[K4 S4] who owes may come, go, read what is public and pay; nothing else, and nothing unknown", () => {
    for (const act of ["read-public", "sign-in", "use-session", "keep-own-account"] as const) expect(mayWhileOwing(act)).toBe(true);
    for (const act of ["list-declarations", "review", "manage-accounts", "no-such-act" as "review"] as const) expect(mayWhileOwing(act)).toBe(false);
  });
});

describe("how long a proof counts", () => {
  it("[K4 S4] fifteen minutes, a millisecond less does and the last does not; where none is asked, always", () => {
    const after = (ms: number, doors: Doors = asvsDoors) => isFresh(doors, fromEpoch(set), fromEpoch(set + ms));
    expect([after(15 * 60_000 - 1), after(15 * 60_000)]).toEqual([true, false]);
    expect(after(1000 * day, openDoors)).toBe(true);
  });
});
