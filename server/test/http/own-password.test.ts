// Passwords and sessions in service: changed by oneself, given by another, grown old; how long a session lives and what ends it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asvsDoors, mlpsDoors } from "@qingce/core/access/doors";
import { codeOf } from "./door.ts";
import { openGuarded, password, type Browser, type Guarded } from "./doors.ts";

const next = "Four unlike words 4 me";
let house: Guarded;
let strict: Guarded;
beforeAll(async () => {
  house = await openGuarded({ ...asvsDoors, secondFactor: [] });
  strict = await house.behind({ ...mlpsDoors, secondFactor: [] });
}, 60_000);
afterAll(async () => {
  await strict.close();
  await house.close();
});

let n = 0;
async function signedIn(at: Guarded): Promise<{ readonly login: string; readonly browser: Browser }> {
  const login = `person-${(n += 1)}`;
  const browser = await at.person({ account: login, role: "officer", nodes: ["33"] });
  await browser.signIn(login);
  return { login, browser };
}
const change = (at: Browser, old: string, wanted: string) => at.ask("POST", "/password", { old, password: wanted });
const status = async (at: Browser): Promise<number> => (await at.ask("GET", "/me")).status;

describe("one's own password", () => {
  it("[K4 S4] asks the old one, ends every other session, turns this one, and is in the log without a word of it", async () => {
    const { login, browser } = await signedIn(house);
    const other = house.browser();
    await other.signIn(login);
    const before = browser.cookie("qingce_session");
    expect(codeOf(await change(browser, "wrong", next))).toBe("password-wrong");
    expect((await change(browser, password, next)).body).toEqual({ changed: true });
    expect([await status(browser), await status(other)]).toEqual([200, 401]);
    expect(browser.cookie("qingce_session")).not.toBe(before);
    expect(codeOf(await house.browser().signIn(login))).toBe("sign-in-failed");
    expect((await house.browser().signIn(login, { password: next })).status).toBe(200);
    const { rows } = await house.stage.owner.query<{ readonly type: string; readonly body: string }>("select type, body::text as body from event where stream_kind = 'account' and stream_id = $1", [login]);
    expect(rows).toEqual([{ type: "password-changed", body: "{}" }]);
  });

  it("[K4 S4] guesses at the old one are counted as at the door", async () => {
    const { browser } = await signedIn(house);
    for (let k = 0; k < 5; k += 1) await change(browser, "wrong", next);
    expect(codeOf(await change(browser, password, next))).toBe("sign-in-locked");
  });

  it("[S4] the same again, a guessable one, and by the profile of 等保三级 one of too few kinds are refused", async () => {
    const { browser } = await signedIn(house);
    expect(codeOf(await change(browser, password, password))).toBe("password-same");
    expect(codeOf(await change(browser, password, "Password123456"))).toBe("password-guessable");
    const other = await signedIn(strict);
    expect(codeOf(await change(other.browser, password, "quiet lantern seven"))).toBe("password-kinds");
    expect((await change(other.browser, password, next)).status).toBe(200);
  });

  it("[K4 S4] one that the administrator has set must be changed first; nothing else is open until then", async () => {
    const { login, browser } = await signedIn(house);
    const boss = await house.person({ account: "the-security", role: "security-admin", nodes: [] });
    await boss.signIn("the-security");
    await boss.ask("POST", `/accounts/${login}`, { password: "given at the counter" });
    expect(await status(browser)).toBe(401);
    expect((await browser.signIn(login, { password: "given at the counter" })).body).toMatchObject({ door: { owes: "password" } });
    expect(codeOf(await browser.ask("GET", "/inbox"))).toBe("password-due");
    expect((await change(browser, "given at the counter", next)).status).toBe(200);
    expect((await browser.ask("GET", "/inbox")).status).toBe(200);
  });

  it("[S4 等保8.1.4.1] one that is ninety days old must be changed, by that profile alone", async () => {
    const { login, browser } = await signedIn(strict);
    await strict.stage.owner.query("update account set password_set_at = password_set_at - interval '90 days' where id = $1", [login]);
    expect(codeOf(await browser.ask("GET", "/inbox"))).toBe("password-due");
    expect((await change(browser, password, next)).status).toBe(200);
    expect((await browser.ask("GET", "/inbox")).status).toBe(200);
  });

  it("[S4] a weak one registers nobody", async () => {
    const heard = await house.browser().ask("POST", "/organisations", { login: "weak-firm", password: "password1234", name: "演示", creditCode: "91330106MA0DEMW019", region: "330106", industry: "3011", legalRepresentative: "演示", contact: { name: "演示", phone: "0" } });
    expect((heard.body as unknown as { readonly refusals: readonly { readonly code: string }[] }).refusals.map((one) => one.code)).toContain("password-guessable");
  });
});

describe("a session", () => {
  it("[K4 S4] ends after twelve hours whatever is done, and after two idle ones; by the profile of 等保三级 after eight and half of one", async () => {
    for (const [at, whole, idle] of [[house, 12 * 3600, 7200], [strict, 8 * 3600, 1800]] as const) {
      const { browser } = await signedIn(at);
      for (let passed = 0; passed + idle - 60 < whole; passed += idle - 60) {
        expect(await status(browser)).toBe(200);
        at.later(idle - 60);
      }
      at.later(idle - 61);
      expect(await status(browser)).toBe(401);
      const quiet = await signedIn(at);
      at.later(idle - 1);
      expect(await status(quiet.browser)).toBe(200);
      at.later(idle);
      expect(await status(quiet.browser)).toBe(401);
    }
  });

  it("[K4 S4] all others are ended at once, and a change of rights ends them all", async () => {
    const { login, browser } = await signedIn(house);
    const others = [house.browser(), house.browser()];
    for (const one of others) await one.signIn(login);
    // and the one that the account was made with
    expect((await browser.ask("POST", "/sessions/end-others", {})).body).toEqual({ ended: 3 });
    expect(await Promise.all([browser, ...others].map(status))).toEqual([200, 401, 401]);
    const boss = await house.person({ account: "the-security-2", role: "security-admin", nodes: [] });
    await boss.signIn("the-security-2");
    await boss.ask("POST", `/accounts/${login}`, { name: "演示改名" });
    expect(await status(browser)).toBe(200);
    await boss.ask("POST", `/accounts/${login}`, { nodes: ["3301"] });
    expect(await status(browser)).toBe(401);
  });

  it("[S4 S5] a token planted before the sign-in is worth nothing after it, and what one browser held before ends", async () => {
    const { login, browser } = await signedIn(house);
    const held = browser.cookie("qingce_session") ?? "";
    const victim = house.browser();
    victim.put("qingce_session", "p".repeat(43));
    await victim.signIn(login);
    expect(victim.cookie("qingce_session")).not.toBe("p".repeat(43));
    await browser.signIn(login);
    const thief = house.browser();
    thief.put("qingce_session", held);
    expect([await status(browser), await status(thief)]).toEqual([200, 401]);
  });
});
