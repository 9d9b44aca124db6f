// Wrong guesses slow the guesser and nobody else: counted by login and place, told to the owner and to the security administrator.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asvsDoors } from "@qingce/core/access/doors";
import { placeOf } from "../../src/store/attempts.ts";
import { codeOf } from "./door.ts";
import { openGuarded, type Browser, type Guarded } from "./doors.ts";

let house: Guarded;
beforeAll(async () => {
  house = await openGuarded({ ...asvsDoors, secondFactor: [] });
}, 60_000);
afterAll(() => house.close());

let n = 0;
const owner = async (): Promise<{ readonly login: string; readonly at: Browser }> => {
  const login = `owner-${(n += 1)}`;
  return { login, at: await house.person({ account: login, role: "officer", nodes: ["33"] }) };
};
const guess = (login: string, address: string, at = house.browser()) => at.signIn(login, { password: "a guess", address });
const guesses = async (many: number, login: string, address: string, at?: Browser): Promise<void> => {
  for (let k = 0; k < many; k += 1) await guess(login, address, at);
};

describe("lockout", () => {
  it("[K4 S4] a stranger elsewhere locks himself; the owner comes in from anywhere else, at once", async () => {
    const { login, at } = await owner();
    await guesses(5, login, "10.6.0.1");
    expect(codeOf(await house.browser().signIn(login, { address: "10.6.0.1" }))).toBe("sign-in-locked");
    expect((await at.signIn(login, { address: "10.6.0.2" })).status).toBe(200);
  });

  it("[K4 S4] a stranger behind the owner's own address locks that address for strangers; the owner's known device comes in, a new one waits", async () => {
    const { login, at } = await owner();
    await at.signIn(login, { address: "10.6.1.1" });
    await guesses(7, login, "10.6.1.1");
    expect((await at.signIn(login, { address: "10.6.1.1" })).status).toBe(200);
    expect(codeOf(await house.browser().signIn(login, { address: "10.6.1.1" }))).toBe("sign-in-locked");
  });

  it("[K4 S4] a known device that guesses is slowed by itself, and an invented device is none", async () => {
    const { login, at } = await owner();
    await at.signIn(login, { address: "10.6.2.1" });
    await guesses(5, login, "10.6.2.1", at);
    expect(codeOf(await at.signIn(login, { address: "10.6.2.1" }))).toBe("sign-in-locked");
    expect((await house.browser().signIn(login, { address: "10.6.2.1" })).status).toBe(200);
    const invented = house.browser();
    for (let k = 0; k < 5; k += 1) {
      invented.put("qingce_device", `${k}`.padEnd(43, "x"));
      await guess(login, "10.6.2.9", invented);
    }
    expect(codeOf(await house.browser().signIn(login, { address: "10.6.2.9" }))).toBe("sign-in-locked");
  });

  it("[K4 S4] a device known to one account is a stranger at another", async () => {
    const [one, other] = [await owner(), await owner()];
    await one.at.signIn(one.login, { address: "10.6.3.1" });
    await guesses(5, other.login, "10.6.3.1", one.at);
    expect(codeOf(await house.browser().signIn(other.login, { address: "10.6.3.1" }))).toBe("sign-in-locked");
  });

  it("[K4 S4] delays grow: a minute after the fifth, two after the sixth, and at the second before the end it is still shut", async () => {
    const { login } = await owner();
    const open = async (): Promise<boolean> => codeOf(await guess(login, "10.6.4.1")) !== "sign-in-locked";
    await guesses(5, login, "10.6.4.1");
    house.later(59);
    expect(await open()).toBe(false);
    house.later(1);
    expect(await open()).toBe(true);
    house.later(119);
    expect(await open()).toBe(false);
    house.later(1);
    expect((await house.browser().signIn(login, { address: "10.6.4.1" })).status).toBe(200);
    await guesses(4, login, "10.6.4.1");
    expect((await house.browser().signIn(login, { address: "10.6.4.1" })).status).toBe(200);
  });

  it("[S4] addresses of one IPv6 network are one place", () => {
    expect(placeOf("2001:db8:1:2:3:4:5:6", undefined)).toBe(placeOf("2001:db8:1:2::9", undefined));
    expect(placeOf("2001:db8:1:2::9", undefined)).not.toBe(placeOf("2001:db8:1:3::9", undefined));
    expect(placeOf("::ffff:10.0.0.1", undefined)).toBe("10.0.0.1");
    expect(placeOf("10.0.0.1", undefined)).toBe("10.0.0.1");
    expect(placeOf("10.0.0.1", "abc")).toBe("device:abc");
  });
});

describe("being told", () => {
  it("[K4 S4] the owner is told of failures at his account, with place and time; nobody else is", async () => {
    const [one, other] = [await owner(), await owner()];
    await guesses(2, one.login, "10.6.5.1");
    await one.at.signIn(one.login, { address: "10.6.5.2" });
    await guess(one.login, "10.6.5.2", one.at);
    expect((await one.at.ask("GET", "/failed-sign-ins")).body).toMatchObject({ failures: [{ address: "10.6.5.2", known: true }, { address: "10.6.5.1", known: false }, { address: "10.6.5.1" }] });
    await other.at.signIn(other.login);
    expect((await other.at.ask("GET", "/failed-sign-ins")).body).toEqual({ failures: [] });
  });

  it("[K4 S4] a login that nobody has is locked alike, and what was typed as one is not kept among the failures", async () => {
    const { rows: before } = await house.stage.owner.query<{ readonly n: number }>("select count(*)::int as n from sign_in_failure");
    await guesses(5, "Secret-typed-as-login", "10.6.6.1");
    expect(codeOf(await guess("Secret-typed-as-login", "10.6.6.1"))).toBe("sign-in-locked");
    const { rows: after } = await house.stage.owner.query<{ readonly n: number }>("select count(*)::int as n from sign_in_failure");
    expect(after).toEqual(before);
  });

  it("[K3 K4 S4] the security administrator sees what is locked now, and no more when its time is over", async () => {
    const boss = await house.person({ account: "the-security", role: "security-admin", nodes: [] });
    await boss.signIn("the-security");
    const { login } = await owner();
    await guesses(5, login, "10.6.7.1");
    const mine = async () => ((await boss.ask("GET", "/locked-sign-ins")).body as unknown as { readonly locked: readonly { readonly login: string }[] }).locked.filter((one) => one.login === login);
    expect(await mine()).toMatchObject([{ login, address: "10.6.7.1", failures: 5 }]);
    house.later(61);
    expect(await mine()).toEqual([]);
  });
});
