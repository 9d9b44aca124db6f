// The second factor at the door: enrolled, asked, each code once, a clock a little off, recovery, reset; and what may be done without it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "./door.ts";
import { openGuarded, password, type Browser, type Guarded } from "./doors.ts";

let house: Guarded;
beforeAll(async () => {
  house = await openGuarded();
}, 60_000);
afterAll(() => house.close());

let n = 0;
const officer = async (): Promise<{ readonly login: string; readonly at: Browser }> => {
  const login = `officer-${(n += 1)}`;
  return { login, at: await house.person({ account: login, role: "officer", nodes: ["33"] }) };
};
const enrolled = async () => {
  const { login, at } = await officer();
  await at.signIn(login);
  return { login, at, ...(await at.enrol()) };
};
const door = async (at: Browser) => ((await at.ask("GET", "/me")).body as unknown as { readonly door: object }).door;

describe("enrolling", () => {
  it("[K4 S4] an officer without a second factor can do nothing but enrol, see the public pages and go", async () => {
    const { login, at } = await officer();
    expect((await at.signIn(login)).body).toMatchObject({ door: { owes: "second-factor", hasFactor: false, needsFactor: true } });
    const shut = await at.ask("GET", "/inbox");
    expect([shut.status, codeOf(shut)]).toEqual([403, "second-factor-missing"]);
    expect((await at.ask("GET", "/rounds")).status).toBe(200);
    expect((await at.ask("GET", "/sessions")).status).toBe(200);
    const before = at.cookie("qingce_session");
    const { recoveryCodes } = await at.enrol();
    expect(recoveryCodes).toHaveLength(10);
    expect(await door(at)).toMatchObject({ owes: null, hasFactor: true, proof: "code" });
    expect((await at.ask("GET", "/inbox")).status).toBe(200);
    expect(at.cookie("qingce_session")).not.toBe(before);
  });

  it("[K4 S4] the secret is shown with a picture, stands sealed in the database, and an applicant may have one but need not", async () => {
    const { login, at } = await officer();
    await at.signIn(login);
    const begun = (await at.ask("POST", "/second-factor", {})).body as unknown as { readonly secret: string; readonly picture: string };
    expect(begun.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(begun.picture).toMatch(/^<svg /);
    const { rows } = await house.stage.owner.query<{ readonly sealed: string }>("select totp_pending as sealed from account where id = $1", [login]);
    expect(rows[0]?.sealed).toMatch(/^v1\./);
    expect(rows[0]?.sealed).not.toContain(begun.secret);
    expect(house.stage.house.secrets.open(rows[0]?.sealed ?? "", login)).toBe(begun.secret);
    expect(house.stage.house.secrets.open(rows[0]?.sealed ?? "", "another")).toBeUndefined();
    const firm = await house.person({ account: "a-firm", role: "applicant", nodes: [], organisation: "O-none" });
    await firm.signIn("a-firm");
    expect(await door(firm)).toMatchObject({ owes: null, needsFactor: false });
    await firm.enrol();
    expect(codeOf(await house.browser().signIn("a-firm"))).toBe("second-factor-needed");
  });

  it("[K4 S4] a wrong first code confirms nothing; enrolling ends every other session of the account", async () => {
    const { login, at } = await officer();
    const other = house.browser();
    await at.signIn(login);
    await other.signIn(login);
    await at.ask("POST", "/second-factor", {});
    expect(codeOf(await at.ask("POST", "/second-factor/confirmation", { code: "000000" }))).toBe("second-factor-wrong");
    expect(await door(at)).toMatchObject({ hasFactor: false });
    await at.enrol();
    expect((await other.ask("GET", "/me")).status).toBe(401);
    expect((await at.ask("GET", "/me")).status).toBe(200);
  });

  it("[K4 S4] who must have one cannot drop it, who need not can", async () => {
    const { at } = await enrolled();
    expect(codeOf(await at.ask("POST", "/second-factor/dropping", {}))).toBe("second-factor-required");
    const firm = await house.person({ account: "b-firm", role: "applicant", nodes: [], organisation: "O-none" });
    await firm.signIn("b-firm");
    await firm.enrol();
    expect((await firm.ask("POST", "/second-factor/dropping", {})).body).toEqual({ dropped: true });
    expect((await house.browser().signIn("b-firm")).status).toBe(200);
  });
});

describe("coming in with it", () => {
  it("[K4 S4] the right password alone opens nothing; with the code it does", async () => {
    const { login, secret } = await enrolled();
    const at = house.browser();
    const half = await at.signIn(login);
    expect([half.status, codeOf(half), at.cookie("qingce_session")]).toEqual([401, "second-factor-needed", undefined]);
    expect((await at.signIn(login, { code: house.codeOf(secret) })).status).toBe(200);
  });

  it("[K4 S4] a wrong password with a right code tells only that it failed, and uses no code up", async () => {
    const { login, secret } = await enrolled();
    const code = house.codeOf(secret);
    expect(codeOf(await house.browser().signIn(login, { password: "wrong", code }))).toBe("sign-in-failed");
    expect((await house.browser().signIn(login, { code })).status).toBe(200);
  });

  it("[K4 S4] a code counts once, also of twenty that come together, and none before it any more", async () => {
    const { login, secret } = await enrolled();
    const code = house.codeOf(secret);
    // from addresses of their own, so that no lock is in the way
    const all = await Promise.all(Array.from({ length: 20 }, (_, k) => house.browser().signIn(login, { code, address: `10.1.0.${k + 1}` })));
    expect(all.filter((one) => one.status === 200)).toHaveLength(1);
    expect(codeOf(await house.browser().signIn(login, { code, address: "10.1.1.1" }))).toBe("second-factor-wrong");
    expect(codeOf(await house.browser().signIn(login, { code: house.codeOf(secret, -1), address: "10.1.1.2" }))).toBe("second-factor-wrong");
    expect((await house.browser().signIn(login, { code: house.codeOf(secret, 1), address: "10.1.1.3" })).status).toBe(200);
  });

  it.each([[-2, 401], [-1, 200], [0, 200], [1, 200], [2, 401]])("[K4 S4] a phone whose clock is %s steps off is answered %s", async (steps, status) => {
    const { login, secret } = await enrolled();
    house.later(120);
    expect((await house.browser().signIn(login, { code: house.codeOf(secret, steps) })).status).toBe(status);
  });

  it("[K4 S4] a recovery code comes in once, also in parallel, is stored only as a digest, and its use is in the log", async () => {
    const { login, recoveryCodes } = await enrolled();
    const [one = "", two = ""] = recoveryCodes;
    const all = await Promise.all(Array.from({ length: 8 }, (_, k) => house.browser().signIn(login, { code: one, address: `10.2.0.${k + 1}` })));
    expect(all.filter((heard) => heard.status === 200)).toHaveLength(1);
    const spoken = house.browser();
    expect((await spoken.signIn(login, { code: two.toLowerCase().replaceAll("-", " "), address: "10.2.1.1" })).status).toBe(200);
    expect((await spoken.ask("GET", "/second-factor")).body).toEqual({ recoveryCodes: 8 });
    const { rows } = await house.stage.owner.query<{ readonly text: string }>("select r::text as text from recovery_code r");
    expect(rows.filter(({ text }) => recoveryCodes.some((code) => text.includes(code) || text.includes(code.replaceAll("-", ""))))).toEqual([]);
    const { rows: events } = await house.stage.owner.query<{ readonly type: string }>("select type from event where stream_kind = 'account' and stream_id = $1 order by version", [login]);
    expect(events.map(({ type }) => type)).toEqual(["second-factor-set", "recovery-code-used", "recovery-code-used"]);
  });

  it("[K4 S4] wrong codes after a right password are counted as wrong passwords are", async () => {
    const { login, secret } = await enrolled();
    for (let k = 0; k < 5; k += 1) expect(codeOf(await house.browser().signIn(login, { code: "000000", address: "10.3.0.1" }))).toBe("second-factor-wrong");
    expect(codeOf(await house.browser().signIn(login, { code: house.codeOf(secret), address: "10.3.0.1" }))).toBe("sign-in-locked");
    expect((await house.browser().signIn(login, { code: house.codeOf(secret), address: "10.3.0.2" })).status).toBe(200);
  });

  it("[K4 S4] asking for the code again and again is no failure", async () => {
    const { login, secret } = await enrolled();
    for (let k = 0; k < 8; k += 1) expect(codeOf(await house.browser().signIn(login, { address: "10.3.0.9" }))).toBe("second-factor-needed");
    expect((await house.browser().signIn(login, { code: house.codeOf(secret), address: "10.3.0.9" })).status).toBe(200);
  });
});

describe("lost", () => {
  it("[K3 K4 S4] the security administrator resets it with a reason: sessions end, the log tells who and why, the owner enrols anew", async () => {
    const { login, at } = await enrolled();
    const boss = await house.person({ account: "the-security", role: "security-admin", nodes: [] });
    await boss.signIn("the-security");
    await boss.enrol();
    const reset = (account: string, reason: string) => boss.ask("POST", `/accounts/${account}/second-factor/reset`, { reason });
    expect(codeOf(await reset(login, "  "))).toBe("reason-missing");
    expect(codeOf(await reset("the-security", "演示"))).toBe("own-account");
    expect(codeOf(await reset("nobody", "演示"))).toBe("not-found");
    expect((await reset(login, "演示：手机遗失，已当面核对证件")).body).toEqual({ reset: true });
    expect(codeOf(await reset(login, "演示"))).toBe("second-factor-none");
    expect((await at.ask("GET", "/me")).status).toBe(401);
    const { rows } = await house.stage.owner.query<{ readonly type: string; readonly actor: string; readonly body: object }>("select type, actor, body::json as body from event where stream_kind = 'account' and stream_id = $1 order by version desc limit 1", [login]);
    expect(rows[0]).toMatchObject({ type: "second-factor-reset", actor: "the-security", body: { reason: "演示：手机遗失，已当面核对证件" } });
    const anew = house.browser();
    expect((await anew.signIn(login)).body).toMatchObject({ door: { owes: "second-factor" } });
    await anew.enrol();
    expect((await anew.ask("GET", "/inbox")).status).toBe(200);
  });

  it("[K4 S4] a secret that another key sealed lets nobody in and says so", async () => {
    const { login } = await enrolled();
    await house.stage.owner.query("update account set totp_secret = 'v1.0000000000000000.AAAA.AAAA.AAAA' where id = $1", [login]);
    expect(codeOf(await house.browser().signIn(login, { password, code: "123456" }))).toBe("second-factor-unreadable");
  });
});
