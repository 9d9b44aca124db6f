// Signing on by a real OpenID provider, through real redirects: to an account that is there, with what the provider vouches for, and never otherwise.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asvsDoors } from "@qingce/core/access/doors";
import { hadFactor } from "../../src/acts/sign-on/provider.ts";
import { signOnOf } from "../../src/cli/outward/sign-on-settings.ts";
import { SettingsFault } from "../../src/cli/outward/read-settings.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { openStage, type Stage } from "../acts/stage.ts";
import { ask, comeIn, openDoor, type Heard } from "../http/door.ts";
import { client, openProvider, type TestProvider } from "./identity-provider.ts";

const origin = "http://127.0.0.1:1";
const login = officer("33").account;
let stage: Stage;
let provider: TestProvider;
let app: FastifyInstance;

const env = (more: Readonly<Record<string, string>> = {}) => ({ QINGCE_OIDC_ISSUER: provider.issuer, QINGCE_OIDC_CLIENT: client.id, QINGCE_OIDC_SECRET: client.secret, QINGCE_OIDC_CLAIM: "preferred_username", QINGCE_OIDC_NAME: "省统一认证", QINGCE_ORIGIN: origin, ...more });
const doorWith = (more: Readonly<Record<string, string>> = {}): Promise<FastifyInstance> => openDoor({ ...stage, house: { ...stage.house, doors: asvsDoors, outward: { signOn: signOnOf(env(more)) } } }, { origin });

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  provider = await openProvider(origin);
  stage.clock.set(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " "));
  await comeIn(stage, officer("33"));
  app = await doorWith();
}, 60_000);
afterAll(async () => {
  await app.close();
  await provider.close();
  await stage.close();
});
beforeEach(() => {
  provider.person = { claims: { preferred_username: login } };
});

const cookieOf = (heard: Pick<Heard, "headers">, name: string): string | undefined => [heard.headers["set-cookie"]].flat().map(String).map((one) => one.split(";")[0] ?? "").find((one) => one.startsWith(`${name}=`) && one.length > name.length + 1);
const location = (heard: Heard): string => String(heard.headers["location"]);

interface Journey {
  /** Cookie of the attempt. */
  readonly browser: string;
  /** Where the provider sends the browser back to. */
  readonly back: string;
}

/** As a browser goes: out to the provider, through its pages, until it leads back to the house. */
async function away(door = app, to = "/desk/reviews"): Promise<Journey> {
  const begun = await ask(door, { method: "GET", url: `/api/sign-on?to=${encodeURIComponent(to)}` });
  const browser = cookieOf(begun, "qingce_sign_on") ?? "";
  const jar = new Map<string, string>();
  let at = location(begun);
  while (!at.startsWith(origin)) {
    const answer = await fetch(at, { redirect: "manual", headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") } });
    for (const one of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (one.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    const next = answer.headers.get("location");
    if (next === null) throw new Error(`the provider stopped at ${at}: ${await answer.text()}`);
    at = new URL(next, at).href;
  }
  return { browser, back: at.slice(origin.length) };
}
const comeBack = ({ browser, back }: Journey, door = app): Promise<Heard> => ask(door, { method: "GET", url: back, cookie: browser });
const signOn = async (door = app): Promise<Heard> => comeBack(await away(door), door);
const me = async (heard: Heard, door = app): Promise<Heard> => ask(door, { method: "GET", url: "/api/me", cookie: cookieOf(heard, "qingce_session") ?? "" });
const troubleOf = (heard: Heard): readonly [number, string, string | undefined] => [heard.status, location(heard), cookieOf(heard, "qingce_session")];
const refusedAs = (code: string): readonly [number, string, undefined] => [303, `/desk/sign-in?trouble=${code}`, undefined];

describe("signing on", () => {
  it("[G4 S4] is offered by its name, and only where it is set", async () => {
    expect((await ask(app, { method: "GET", url: "/api/sign-on/offer" })).body).toEqual({ offered: true, name: "省统一认证" });
    const bare = await openDoor(stage);
    expect((await ask(bare, { method: "GET", url: "/api/sign-on/offer" })).body).toEqual({ offered: false, name: "" });
    expect(troubleOf(await ask(bare, { method: "GET", url: "/api/sign-on" }))).toEqual(refusedAs("sign-on-off"));
    await bare.close();
  });

  it("[G4 S4] goes out with code, PKCE, state and nonce, and comes in as the account that bears the claimed login, where it wanted to go", async () => {
    const begun = new URL(location(await ask(app, { method: "GET", url: "/api/sign-on" })));
    expect(Object.fromEntries(begun.searchParams)).toMatchObject({ response_type: "code", code_challenge_method: "S256", client_id: "qingce", redirect_uri: `${origin}/api/sign-on/back`, state: expect.stringMatching(/^.{40,}$/) as string, nonce: expect.stringMatching(/^.{40,}$/) as string, code_challenge: expect.stringMatching(/^.{43}$/) as string });
    const heard = await signOn();
    expect([heard.status, location(heard)]).toEqual([303, "/desk/reviews"]);
    expect((await me(heard)).body).toMatchObject({ login });
  });

  it("[G4 S5] leads back to pages of the desk alone", async () => {
    for (const to of ["https://evil.example/", "//evil.example/desk", "/desk//../..//evil", "/desk\\@evil.example"]) {
      const heard = await comeBack(await away(app, to));
      expect(location(heard).startsWith("/desk") && new URL(location(heard), origin).origin === origin).toBe(true);
    }
  });

  it("[G4 S4] a second answer to the same attempt, another browser's, one after ten minutes and one never begun are stale", async () => {
    const used = await away();
    expect((await comeBack(used)).status).toBe(303);
    expect(troubleOf(await comeBack(used))).toEqual(refusedAs("sign-on-stale"));
    const stolen = await away();
    expect(troubleOf(await comeBack({ ...stolen, browser: (await away()).browser }))).toEqual(refusedAs("sign-on-stale"));
    expect(troubleOf(await comeBack({ browser: "", back: "/api/sign-on/back?code=x&state=y" }))).toEqual(refusedAs("sign-on-stale"));
    const late = await away();
    await stage.owner.query("update sign_on set until = until - interval '11 minutes'");
    expect(troubleOf(await comeBack(late))).toEqual(refusedAs("sign-on-stale"));
  });

  it("[G4 S4] a code that was not given, an issuer that is another's, and the provider's own no are refused", async () => {
    for (const spoil of [(url: URL) => url.searchParams.set("code", "forged"), (url: URL) => url.searchParams.set("iss", "https://evil.example"), (url: URL) => { url.searchParams.delete("code"); url.searchParams.set("error", "access_denied"); }]) {
      const { browser, back } = await away();
      const url = new URL(back, origin);
      spoil(url);
      expect(troubleOf(await comeBack({ browser, back: `${url.pathname}${url.search}` }))).toEqual(refusedAs("sign-on-refused"));
    }
  });

  it("[G4 S4] an account that is not there and one that is shut answer alike, and none is made", async () => {
    const accounts = async () => (await stage.owner.query("select from account")).rowCount;
    const before = await accounts();
    provider.person = { claims: { preferred_username: "nobody" } };
    expect(troubleOf(await signOn())).toEqual(refusedAs("sign-on-unknown"));
    provider.person = { claims: {} };
    expect(troubleOf(await signOn())).toEqual(refusedAs("sign-on-unknown"));
    provider.person = { claims: { preferred_username: login } };
    await stage.owner.query("update account set disabled = true where login = $1", [login]);
    expect(troubleOf(await signOn())).toEqual(refusedAs("sign-on-unknown"));
    await stage.owner.query("update account set disabled = false where login = $1", [login]);
    expect(await accounts()).toBe(before);
  });

  it("[G4 S4] an e-mail address counts only where the provider has verified it", async () => {
    const door = await doorWith({ QINGCE_OIDC_CLAIM: "email" });
    await stage.owner.query("update account set login = 'officer@example.gov.cn' where login = $1", [login]);
    for (const [verified, comesIn] of [[false, false], [true, true], ["true", false]] as const) {
      provider.person = { claims: { email: "officer@example.gov.cn", email_verified: verified } };
      expect([verified, cookieOf(await signOn(door), "qingce_session") !== undefined]).toEqual([verified, comesIn]);
    }
    await stage.owner.query("update account set login = $1 where login = 'officer@example.gov.cn'", [login]);
    await door.close();
  });

  it("[G4 S4] counts as of two factors only where the provider says so in the operator's words; an account with a factor of its own does not come in without", async () => {
    const door = await doorWith({ QINGCE_OIDC_FACTOR: "amr:mfa" });
    const owes = async (amr: readonly string[] | undefined): Promise<unknown> => {
      provider.person = { claims: { preferred_username: login }, ...(amr === undefined ? {} : { amr }) };
      return ((await me(await signOn(door), door)).body as { readonly door: { readonly owes: unknown } }).door.owes;
    };
    expect([await owes(undefined), await owes(["pwd"]), await owes(["pwd", "mfa"])]).toEqual(["second-factor", "second-factor", null]);
    await stage.owner.query("update account set totp_secret = 'sealed' where login = $1", [login]);
    provider.person = { claims: { preferred_username: login }, amr: ["pwd"] };
    expect(troubleOf(await signOn(door))).toEqual(refusedAs("sign-on-factor"));
    provider.person = { claims: { preferred_username: login }, amr: ["mfa"] };
    expect((await me(await signOn(door), door)).status).toBe(200);
    await stage.owner.query("update account set totp_secret = null where login = $1", [login]);
    await door.close();
  });

  it("[G4 S4] signing off ends the session here and leads to where it ends there; a session by password ends here alone", async () => {
    const cookie = cookieOf(await signOn(), "qingce_session");
    const off = (held: string | undefined) => ask(app, { method: "POST", url: "/api/sign-on/off", cookie: held });
    const { to } = (await off(cookie)).body as { readonly to: string };
    expect([new URL(to).origin, new URL(to).searchParams.get("post_logout_redirect_uri")]).toEqual([provider.issuer, `${origin}/desk/sign-in`]);
    expect((await ask(app, { method: "GET", url: "/api/me", cookie })).status).toBe(401);
    expect((await off(await comeIn(stage, officer("34")))).body).toEqual({ to: "/desk/sign-in" });
  });

  it("[G4 R4] a provider that is away ends no other way in, and is found once it is back", async () => {
    const door = await doorWith({ QINGCE_OIDC_ISSUER: "http://127.0.0.1:9" });
    expect(troubleOf(await ask(door, { method: "GET", url: "/api/sign-on" }))).toEqual(refusedAs("sign-on-away"));
    expect((await ask(door, { method: "GET", url: "/api/me", cookie: await comeIn(stage, officer("34")) })).status).toBe(200);
    await door.close();
  });
});

describe("settings of signing on", () => {
  it("[G4] none set: no provider; half of them, or none that can be: refused", () => {
    expect([signOnOf({}), signOnOf({ QINGCE_ORIGIN: origin })]).toEqual([undefined, undefined]);
    for (const more of [{ QINGCE_OIDC_ISSUER: "" }, { QINGCE_OIDC_CLIENT: "" }, { QINGCE_OIDC_SECRET: "" }, { QINGCE_OIDC_CLAIM: "" }, { QINGCE_ORIGIN: "" }, { QINGCE_OIDC_ISSUER: "http://idp.example" }, { QINGCE_OIDC_SCOPE: "profile" }, { QINGCE_OIDC_FACTOR: "mfa" }]) expect(() => signOnOf(env(more))).toThrow(SettingsFault);
  });

  it("[G4 S4] amr and acr are read by the operator's own words", () => {
    const settings = { factor: ["amr:mfa", "acr:urn:2fa"] };
    expect([hadFactor(settings, { amr: ["mfa"] }), hadFactor(settings, { acr: "urn:2fa" }), hadFactor(settings, { amr: "mfa" }), hadFactor(settings, { acr: "mfa" }), hadFactor({ factor: [] }, { amr: ["mfa"] })]).toEqual([true, true, false, false, false]);
  });
});
