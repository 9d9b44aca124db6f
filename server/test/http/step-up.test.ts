// Grave acts want a fresh proof of who sits there: which they are, by what it is given, how long it counts.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acts, wantsProof } from "@qingce/core/access/act";
import { asvsDoors } from "@qingce/core/access/doors";
import { requestOf } from "@qingce/core/contract/client";
import { codeOf } from "./door.ts";
import { openGuarded, password, type Browser, type Guarded } from "./doors.ts";

let house: Guarded;
let passwordsOnly: Guarded;
beforeAll(async () => {
  house = await openGuarded();
  passwordsOnly = await house.behind({ ...asvsDoors, secondFactor: [] });
}, 60_000);
afterAll(async () => {
  await passwordsOnly.close();
  await house.close();
});

let n = 0;
const enrolled = async () => {
  const login = `officer-${(n += 1)}`;
  const at = await house.person({ account: login, role: "officer", nodes: ["33"] });
  await at.signIn(login);
  return { login, at, ...(await at.enrol()) };
};
const proposal = requestOf("propose-publication", { round: "none", publication: "publicity", step: "publicity", document: "" });
const publish = (at: Browser) => at.ask(proposal.method, proposal.path.slice("/api".length), proposal.body);
const quarter = 15 * 60;

describe("which acts", () => {
  it("[K4 S3 S4] publishing, registering, removing, blacklisting, unmasking, accounts and one's own doors are grave; reading and saving are not; an unknown act is", () => {
    const grave = Object.keys(acts).filter((act) => wantsProof(act, "officer") || wantsProof(act, "security-admin"));
    for (const act of ["propose-publication", "confirm-publication", "register-list", "propose-leaving", "confirm-leaving", "blacklist-evaluator", "act-in-proceeding", "unmask-objector", "manage-accounts", "keep-own-account"]) expect(grave).toContain(act);
    expect(grave.filter((act) => /^(read|list|save|sign|use)-/.test(act))).toEqual([]);
    for (const act of ["no-such-act", "toString", "__proto__"]) expect(wantsProof(act, "officer")).toBe(true);
    // the unit that leaves of itself, or answers in its own proceeding, is not an office
    expect([wantsProof("propose-leaving", "applicant"), wantsProof("act-in-proceeding", "applicant"), wantsProof("keep-own-account", "applicant")]).toEqual([false, false, true]);
  });
});

describe("how fresh", () => {
  it("[K4 S4] a sign-in counts for fifteen minutes, to the second", async () => {
    const { at } = await enrolled();
    // enrolling took one step of thirty seconds
    house.later(quarter - 31);
    expect(codeOf(await publish(at))).toBe("not-found");
    house.later(1);
    expect(codeOf(await publish(at))).toBe("step-up-needed");
  });

  it("[K4 S4] a code makes it fresh again and turns the session; the old token is worth nothing; the code counts once", async () => {
    const { at, secret } = await enrolled();
    house.later(quarter);
    const before = at.cookie("qingce_session") ?? "";
    expect(codeOf(await at.ask("POST", "/step-up", { code: "000000" }))).toBe("second-factor-wrong");
    expect(codeOf(await at.ask("POST", "/step-up", { password }))).toBe("second-factor-needed");
    const code = house.codeOf(secret);
    const done = await at.ask("POST", "/step-up", { code });
    expect(done.status).toBe(200);
    expect(JSON.stringify(done.body)).not.toContain(at.cookie("qingce_session"));
    expect(codeOf(await publish(at))).toBe("not-found");
    expect(at.cookie("qingce_session")).not.toBe(before);
    const thief = house.browser();
    thief.put("qingce_session", before);
    expect((await thief.ask("GET", "/me")).status).toBe(401);
    expect(codeOf(await at.ask("POST", "/step-up", { code }))).toBe("second-factor-wrong");
  });

  it("[K4 S4] guesses at it are counted and locked as at the door", async () => {
    const { at, secret } = await enrolled();
    for (let k = 0; k < 5; k += 1) await at.ask("POST", "/step-up", { code: "000000" });
    expect(codeOf(await at.ask("POST", "/step-up", { code: house.codeOf(secret) }))).toBe("sign-in-locked");
  });

  it("[K4 S4] where no second factor is, the password proves it", async () => {
    const at = await passwordsOnly.person({ account: "o", role: "officer", nodes: ["33"] });
    expect((await at.signIn("o")).body).toMatchObject({ door: { owes: null, proof: "password" } });
    passwordsOnly.later(quarter);
    expect((await publish(at)).body).toMatchObject({ refusals: [{ code: "step-up-needed", facts: { by: "password" } }] });
    expect(codeOf(await at.ask("POST", "/step-up", {}))).toBe("password-needed");
    expect(codeOf(await at.ask("POST", "/step-up", { password: "wrong" }))).toBe("password-wrong");
    expect((await at.ask("POST", "/step-up", { password })).status).toBe(200);
    expect(codeOf(await publish(at))).toBe("not-found");
  });

  it("[K4 S4] a session that was left open enrols no second factor of a stranger's", async () => {
    const at = await passwordsOnly.person({ account: "left", role: "officer", nodes: ["33"] });
    await at.signIn("left");
    passwordsOnly.later(quarter);
    expect(codeOf(await at.ask("POST", "/second-factor", {}))).toBe("step-up-needed");
    expect(codeOf(await at.ask("POST", "/password", { old: password, password: "another-horse-battery" }))).toBe("step-up-needed");
  });
});
