// Sessions, cookies, forged requests, wrong passwords: who comes in, how, and who cannot shut whom out.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "../../src/store/passwords.ts";
import { openStage, type Stage } from "../acts/stage.ts";
import { ask, codeOf, comeIn, openDoor, roomy, type Heard } from "./door.ts";

let stage: Stage;
let app: FastifyInstance;
const password = "correct-horse-battery";
const admin = { account: "the-security", role: "security-admin", nodes: [] } as const;

beforeAll(async () => {
  const opened = await openStage("2025-06-03");
  stage = { ...opened, house: { ...opened.house, hashPassword } };
  app = await openDoor(stage);
  await comeIn(stage, admin, await hashPassword(password));
});
afterAll(async () => {
  await app.close();
  await stage.close();
});

const signIn = (body: { readonly login: string; readonly password: string }, address = "10.0.0.1", to = app): Promise<Heard> =>
  to.inject({ method: "POST", url: "/api/sign-in", remoteAddress: address, headers: { "content-type": "application/json", "x-requested-with": "qingce" }, payload: JSON.stringify(body) }).then((answer) => ({ status: answer.statusCode, body: answer.json(), headers: answer.headers, text: answer.body }));

// the session's cookie comes first, the device's after it
const cookieOf = ({ headers }: Heard): string => String([headers["set-cookie"]].flat()[0]);
const bare = (cookie: string): string => cookie.split(";")[0] ?? "";

describe("coming in", () => {
  it("[S4] a right password opens a session whose cookie no script reads and no other site sends", async () => {
    const heard = await signIn({ login: "the-security", password });
    expect(heard.status).toBe(200);
    expect(heard.body).toMatchObject({ login: "the-security", role: "security-admin" });
    expect(cookieOf(heard)).toMatch(/^qingce_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const me = await ask(app, { method: "GET", url: "/api/me", cookie: bare(cookieOf(heard)) });
    expect(me.body).toMatchObject({ account: "the-security" });
  });

  it("[S4 S5] behind TLS the cookie is held to this host and to https, and HSTS is sent", async () => {
    const secure = await openDoor(stage, { origin: "https://qingce.example" });
    const heard = await signIn({ login: "the-security", password }, "10.0.0.2", secure);
    expect(cookieOf(heard)).toMatch(/^__Host-qingce_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(heard.headers["strict-transport-security"]).toContain("max-age=31536000");
    await secure.close();
  });

  it("[S4] an unknown login and a wrong password answer alike", async () => {
    const [unknown, wrong] = [await signIn({ login: "nobody-at-all", password: "x" }, "10.0.0.3"), await signIn({ login: "the-security", password: "x" }, "10.0.0.3")];
    expect([unknown.status, codeOf(unknown)]).toEqual([401, "sign-in-failed"]);
    expect({ ...(unknown.body as object), request: "" }).toEqual({ ...(wrong.body as object), request: "" });
  });

  it("[S4] wrong passwords lock the login for that address only: a rival elsewhere cannot shut the owner out", async () => {
    for (let n = 0; n < 5; n += 1) await signIn({ login: "the-security", password: "wrong" }, "10.6.6.6");
    const locked = await signIn({ login: "the-security", password }, "10.6.6.6");
    expect([locked.status, codeOf(locked)]).toEqual([429, "sign-in-locked"]);
    expect((await signIn({ login: "the-security", password }, "10.0.0.1")).status).toBe(200);
  });

  it("[S4] parallel guesses are all counted", async () => {
    const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn({ login: "the-security", password: "guess" }, "10.7.7.7")));
    expect(guesses.filter((one) => codeOf(one) === "sign-in-failed").length).toBe(5);
    expect(codeOf(await signIn({ login: "the-security", password }, "10.7.7.7"))).toBe("sign-in-locked");
  });
});

describe("staying and leaving", () => {
  it("[S4] sessions are listed and ended one by one; an ended one is a visitor again", async () => {
    const [one, two] = [bare(cookieOf(await signIn({ login: "the-security", password }))), bare(cookieOf(await signIn({ login: "the-security", password })))];
    const listed = (await ask(app, { method: "GET", url: "/api/sessions", cookie: one })).body as unknown as { sessions: readonly { session: string; current: boolean }[] };
    expect(listed.sessions.filter((row) => row.current)).toHaveLength(1);
    const mine = listed.sessions.find((row) => row.current)?.session ?? "";
    expect((await ask(app, { method: "POST", url: `/api/sessions/${mine}/end`, body: {}, cookie: two })).body).toEqual({ ended: true });
    expect(codeOf(await ask(app, { method: "GET", url: "/api/me", cookie: one }))).toBe("unauthenticated");
    const left = await ask(app, { method: "POST", url: "/api/sign-out", body: {}, cookie: two });
    expect(left.body).toEqual({ ended: true });
    expect(cookieOf(left)).toMatch(/^qingce_session=; .*(Expires=Thu, 01 Jan 1970|Max-Age=0)/);
    expect((await ask(app, { method: "GET", url: "/api/me", cookie: two })).status).toBe(401);
  });

  it("[S4 U5] a clock moved by hand in a demonstration ends nobody's session and revives none; two idle hours do", async () => {
    const shown = { ...stage, house: { ...stage.house, demonstration: { signIns: () => [], nextDay: async () => stage.clock.day("2025-06-04") } } };
    const demonstration = await openDoor(shown);
    const status = async (cookie: string): Promise<number> => (await ask(demonstration, { method: "GET", url: "/api/me", cookie })).status;
    const come = async (): Promise<string> => bare(cookieOf(await signIn({ login: "the-security", password }, "10.0.0.9", demonstration)));
    stage.clock.set("2025-06-03 01:00:00");
    const early = await come();
    stage.clock.set("2025-06-03 18:00:00");
    const late = await come();
    expect((await ask(demonstration, { method: "POST", url: "/api/clock/next-day", cookie: late, body: {} })).body).toMatchObject({ today: "2025-06-04" });
    expect([await status(early), await status(late)]).toEqual([401, 200]);
    stage.clock.set("2025-06-04 10:59:59");
    expect(await status(late)).toBe(200);
    stage.clock.set("2025-06-04 13:00:00");
    expect(await status(late)).toBe(401);
    stage.clock.day("2025-06-03");
    await demonstration.close();
  });

  it("[S4 K3] a disabled account and a new password end every session at once; the log tells who did it", async () => {
    const boss = bare(cookieOf(await signIn({ login: "the-security", password })));
    const made = await ask(app, { method: "POST", url: "/api/accounts", cookie: boss, body: { login: "new-officer", password: "a-long-password-9", name: "演示", role: "officer", nodes: ["3301"] } });
    const { account } = made.body as { readonly account: string };
    const officer = bare(cookieOf(await signIn({ login: "new-officer", password: "a-long-password-9" }, "10.0.0.9")));
    expect((await ask(app, { method: "GET", url: "/api/me", cookie: officer })).body).toMatchObject({ role: "officer", nodes: ["3301"] });
    const changed = await ask(app, { method: "POST", url: `/api/accounts/${account}`, cookie: boss, body: { disabled: true } });
    expect(changed.body).toMatchObject({ disabled: true });
    expect((await ask(app, { method: "GET", url: "/api/me", cookie: officer })).status).toBe(401);
    expect(codeOf(await signIn({ login: "new-officer", password: "a-long-password-9" }, "10.0.0.10"))).toBe("sign-in-failed");
    const auditor = await comeIn(stage, { account: "the-auditor", role: "auditor", nodes: [] });
    const log = await ask(app, { method: "GET", url: `/api/log?kind=account&stream=${account}`, cookie: auditor });
    expect(log.body).toMatchObject({ entries: [{ type: "changed", actor: "the-security" }, { type: "created", actor: "the-security" }] });
  });

  it("[K3] an officer needs nodes of one tier, others hold none, weak passwords and taken logins are refused", async () => {
    const boss = await comeIn(stage, admin);
    const make = (more: object): Promise<Heard> => ask(app, { method: "POST", url: "/api/accounts", cookie: boss, body: { login: "somebody", password: "a-long-password-9", name: "演示", role: "officer", nodes: [], ...more } });
    expect(codeOf(await make({}))).toBe("nodes-missing");
    expect(codeOf(await make({ nodes: ["33", "3301"] }))).toBe("nodes-mixed");
    expect(codeOf(await make({ nodes: ["9999"] }))).toBe("region-unknown");
    expect(codeOf(await make({ role: "auditor", nodes: ["33"] }))).toBe("nodes-needless");
    expect(codeOf(await make({ nodes: ["33"], password: "somebody-somebody" }))).toBe("password-weak");
    expect(codeOf(await make({ nodes: ["33"], login: "the-security" }))).toBe("login-taken");
    expect(codeOf(await make({ role: "applicant" }))).toBe("field-choice");
  });
});

describe("requests from elsewhere", () => {
  const post = (headers: { readonly [name: string]: string }): Promise<number> =>
    app.inject({ method: "POST", url: "/api/sign-in", headers: { "content-type": "application/json", host: "qingce.example", ...headers }, payload: "{}" }).then((answer) => answer.statusCode);

  it("[S5] a write of another origin, of none without the header, or marked cross-site is refused", async () => {
    expect(await post({ origin: "https://evil.example" })).toBe(403);
    expect(await post({ origin: "null", "x-requested-with": "qingce" })).toBe(403);
    expect(await post({ origin: "https://evil.example", "x-requested-with": "qingce" })).toBe(403);
    expect(await post({ "sec-fetch-site": "cross-site", "x-requested-with": "qingce" })).toBe(403);
    expect(await post({})).toBe(403);
  });

  it("[S5] a write of our own page or of a program is let through to its validation", async () => {
    expect(await post({ origin: "http://qingce.example" })).toBe(400);
    expect(await post({ "x-requested-with": "qingce" })).toBe(400);
  });

  it("[S5] no answer may be framed, guessed at, or run code that is not ours", async () => {
    const { headers } = await ask(app, { method: "GET", url: "/api/editions" });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toMatch(/unsafe/);
    expect([headers["x-content-type-options"], headers["cache-control"]]).toEqual(["nosniff", "no-store"]);
  });

  it("[S5 P7] who asks too often is told when to come again; a full house says 503", async () => {
    const narrow = await openDoor(stage, { limits: { ...roomy, passwords: 2 } });
    const tries = [];
    for (let n = 0; n < 3; n += 1) tries.push(await signIn({ login: "x", password: "y" }, "10.9.9.9", narrow));
    expect(tries.map((one) => one.status)).toEqual([401, 401, 429]);
    expect(Number(tries[2]?.headers["retry-after"])).toBeGreaterThan(0);
    expect((await signIn({ login: "x", password: "y" }, "10.9.9.10", narrow)).status).toBe(401);
    await narrow.close();
    const full = await openDoor(stage, { limits: { ...roomy, atOnce: 0 } });
    const turned = await ask(full, { method: "GET", url: "/api/editions" });
    expect([turned.status, codeOf(turned), turned.headers["retry-after"]]).toEqual([503, "busy", "2"]);
    await full.close();
  });
});
