// Webhooks from the act to a real receiver: what is told, signed how, tried how often, in which order, and to whom never.
import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withdrawDeclaration } from "../../src/acts/declarations/withdraw-declaration.ts";
import { deliver, type WebhookSettings } from "../../src/acts/webhooks/deliver.ts";
import { allowedNets, netOf } from "../../src/acts/webhooks/public-address.ts";
import { openOutward } from "../../src/cli/outward/open-outward.ts";
import { append } from "../../src/store/event-log.ts";
import { inScope } from "../../src/store/transaction.ts";
import { listWebhooks } from "../../src/store/webhooks.ts";
import { declare, enrol, enterList, openRoundOf, openStage, registration, type Filed, type Stage } from "../acts/stage.ts";
import { ask, codeOf, comeIn, openDoor, type Heard } from "../http/door.ts";
import { openReceiver, signedBy, type Receiver } from "./receiver.ts";

const edition = "zhejiang/2025";
const nets = allowedNets([netOf("127.0.0.0/8") ?? ["", 0, "ipv4"]]);
const settings: WebhookSettings = { nets, patience: 400, waits: [0.05, 0.05, 0.05] };

let stage: Stage;
let app: FastifyInstance;
let cookie: string;
let round: string;
let receiver: Receiver;
let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  const bare = await openStage("2025-06-03");
  stage = { ...bare, house: { ...bare.house, outward: { webhooks: settings } } };
  app = await openDoor(stage);
  cookie = await comeIn(stage, { account: "the-system-admin", role: "system-admin", nodes: [] });
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
}, 60_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});
beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(async () => {
  await stop?.();
  stop = undefined;
  await receiver.close();
  await stage.owner.query("update webhook set standing = 'removed'");
});

const call = (method: string, path: string, body?: unknown): Promise<Heard> => ask(app, { method, url: `/api/webhooks${path}`, cookie, ...(body === undefined ? {} : { body }) });
const register = async (kinds: readonly string[], node = "33", address = receiver.address) => (await call("POST", "", { node, address, kinds })).body as { readonly webhook: string; readonly secret: string };
const log = async (webhook: string) => ((await call("GET", `/${webhook}/deliveries`)).body as { readonly deliveries: readonly { readonly id: string; readonly number: number; readonly kind: string; readonly state: string; readonly attempts: number; readonly status: number | null; readonly fault: string | null; readonly streamId: string }[] }).deliveries;
const run = async (): Promise<void> => {
  const jobs = await openOutward(stage.house, stage.owner, () => undefined, 100);
  stop = async () => jobs?.stop();
};
const on = (): Promise<unknown> => stage.owner.query("insert into outward values ('webhooks', true) on conflict (name) do update set is_on = true");
async function submitOne(region = "330106"): Promise<Filed> {
  const firm = await enrol(stage, registration(region));
  await enterList(stage, region.slice(0, 4), "city", "factory", [firm]);
  return declare(stage, edition, round, firm);
}
const settled = async (webhook: string, state: string, n = 1): Promise<void> => {
  await expect.poll(async () => (await log(webhook)).filter((one) => one.state === state).length, { timeout: 10_000 }).toBe(n);
};

describe("telling a subscriber", () => {
  it("[G4] an act tells what happened, where and when, signed over time and body, and nothing of the firm", async () => {
    await on();
    const { webhook, secret } = await register(["declaration/submitted"]);
    const filed = await submitOne();
    await run();
    await settled(webhook, "sent");
    const [one] = receiver.heard;
    const [delivery] = await log(webhook);
    expect(JSON.parse(one!.body)).toEqual({ delivery: delivery!.id, number: delivery!.number, kind: "declaration/submitted", stream: { kind: "declaration", id: filed.declaration, version: expect.any(Number) as number }, at: "2025-06-03T01:00:00.000Z" });
    expect(one!.headers).toMatchObject({ "qingce-delivery": delivery!.id, "qingce-event": "declaration/submitted", "content-type": "application/json; charset=utf-8" });
    const now = Date.parse(stage.house.clock.now());
    expect([signedBy(secret, one!, now), signedBy("whsec_other", one!, now), signedBy(secret, { ...one!, body: one!.body.replace("submitted", "withdrawn") }, now), signedBy(secret, one!, now + 301_000)]).toEqual([true, false, false, false]);
    expect(delivery).toMatchObject({ state: "sent", attempts: 1, status: 204, fault: null });
  });

  it("[G4] only events asked for, of its own tier's cases, while it is on; a refused act tells nothing", async () => {
    await on();
    const [here, elsewhere, paused] = [await register(["declaration/submitted"], "3301"), await register(["declaration/submitted"], "3302"), await register(["declaration/submitted"], "CN")];
    await call("POST", `/${paused.webhook}`, { standing: "paused" });
    await submitOne();
    expect((await Promise.all([here, elsewhere, paused].map(({ webhook }) => log(webhook)))).map((all) => all.length)).toEqual([1, 0, 0]);
    const before = (await stage.owner.query("select from webhook_delivery")).rowCount;
    await expect(inScope(stage.house.app, { role: "officer", nodes: ["33"] }, async (tx) => {
      await append(tx, { stream: { kind: "declaration", id: "rolled-back" }, expectedVersion: 0, events: [{ type: "submitted", body: {} }], at: stage.house.clock.now(), actor: "x", scope: ["3301", "33"] });
      throw new Error("undone");
    })).rejects.toThrow("undone");
    expect((await stage.owner.query("select from webhook_delivery")).rowCount).toBe(before);
  });

  it("[G4] switched off, events tell nobody and no job is made", async () => {
    const { webhook } = await register(["declaration/submitted"]);
    await stage.owner.query("update outward set is_on = false");
    await submitOne();
    expect(await log(webhook)).toEqual([]);
  });

  it("[G4] a 500 is tried again with the same id and text, and then done", async () => {
    await on();
    const { webhook } = await register(["declaration/submitted"]);
    receiver.answer = (response) => void response.writeHead(receiver.heard.length < 3 ? 500 : 200).end();
    await submitOne();
    await run();
    await settled(webhook, "sent");
    expect(receiver.heard.length).toBe(3);
    expect(new Set(receiver.heard.map(({ body }) => body)).size).toBe(1);
    expect(new Set(receiver.heard.map(({ headers }) => headers["qingce-delivery"])).size).toBe(1);
    expect((await log(webhook))[0]).toMatchObject({ attempts: 3, status: 200, fault: null });
  });

  it.each([
    ["answers a redirect, which is not followed", "redirect", (): void => { receiver.answer = (response, { path }) => void (path === "/hook" ? response.writeHead(302, { location: "/elsewhere" }) : response.writeHead(200)).end(); }],
    ["never answers", "timeout", (): void => { receiver.answer = () => undefined; }],
    ["hangs up", "cut-off", (): void => { receiver.answer = (response) => void response.destroy(); }],
    ["refuses", "status", (): void => { receiver.answer = (response) => void response.writeHead(404).end(); }],
  ])("[G4] one that %s is given up after all waits, and what was sent can be sent again by hand", async (_, fault, set) => {
    await on();
    const { webhook } = await register(["declaration/submitted"]);
    set();
    await submitOne();
    await run();
    await settled(webhook, "failed");
    const [given] = await log(webhook);
    expect([given!.fault, given!.attempts, receiver.heard.length, receiver.heard.every(({ path }) => path === "/hook")]).toEqual([fault, 4, 4, true]);
    receiver.answer = (response) => void response.writeHead(200).end();
    expect((await call("POST", `/${webhook}/deliveries/${given!.id}/again`)).status).toBe(201);
    await settled(webhook, "sent");
    expect(JSON.parse(receiver.heard.at(-1)!.body)).toMatchObject({ delivery: given!.id });
  });

  it("[G4] the events of one stream arrive in their order, though the first had to be tried again", async () => {
    await on();
    const { webhook } = await register(["declaration/submitted", "declaration/withdrawn"]);
    receiver.answer = (response) => void response.writeHead(receiver.heard.length < 3 ? 503 : 200).end();
    const filed = await submitOne();
    const withdrawn = await withdrawDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration, reason: "演示" });
    expect(withdrawn.ok).toBe(true);
    await run();
    await settled(webhook, "sent", 2);
    const kinds = receiver.heard.map(({ headers }) => headers["qingce-event"]);
    expect(kinds).toEqual(["declaration/submitted", "declaration/submitted", "declaration/submitted", "declaration/withdrawn"]);
  });

  it("[G4] the same job twice tells once", async () => {
    await on();
    const { webhook } = await register(["declaration/submitted"]);
    await submitOne();
    const [one] = await log(webhook);
    await deliver(stage.house, stage.owner, settings, one!.id);
    await deliver(stage.house, stage.owner, settings, one!.id);
    expect(receiver.heard.length).toBe(1);
  });
});

describe("where a subscriber may stand", () => {
  it.each([
    ["http://127.0.0.1/", "address-private"], ["https://localhost/", "address-private"], ["https://10.1.2.3/", "address-private"], ["https://172.16.0.1/", "address-private"], ["https://192.168.1.1/", "address-private"],
    ["https://169.254.169.254/latest/meta-data/", "address-private"], ["https://100.64.0.1/", "address-private"], ["https://0.0.0.0/", "address-private"], ["https://2130706433/", "address-private"], ["https://0x7f.1/", "address-private"],
    ["https://[::1]/", "address-private"], ["https://[::ffff:127.0.0.1]/", "address-private"], ["https://[fd00::1]/", "address-private"], ["https://[fe80::1]/", "address-private"], ["https://[64:ff9b::7f00:1]/", "address-private"], ["https://[2002:7f00:1::]/", "address-private"],
    ["http://1.1.1.1/", "address-not-secure"], ["ftp://1.1.1.1/x", "address-malformed"], ["https://u:p@1.1.1.1/", "address-malformed"], ["not an address", "address-malformed"], ["https://nowhere.invalid/", "address-unknown"],
  ])("[G4 S5] %s is refused: %s", async (address, code) => {
    const strict = await openDoor({ ...stage, house: { ...stage.house, outward: { webhooks: { ...settings, nets: allowedNets([]) } } } });
    const heard = await ask(strict, { method: "POST", url: "/api/webhooks", cookie, body: { node: "33", address, kinds: ["round/opened"] } });
    await strict.close();
    expect([heard.status, codeOf(heard)]).toEqual([422, code]);
  });

  it("[G4 S5] a name that leads elsewhere by the time of sending is not connected to", async () => {
    await on();
    const { webhook } = await register(["declaration/submitted"], "33", `http://localhost:${receiver.port}/hook`);
    await submitOne();
    const [one] = await log(webhook);
    await deliver(stage.house, stage.owner, { ...settings, nets: allowedNets([]) }, one!.id);
    expect([receiver.heard.length, (await log(webhook))[0]]).toMatchObject([0, { state: "waiting", fault: "address-private", status: null }]);
  });

  it("[G4 S5] nor is a literal address that no list allows any more", async () => {
    await on();
    const { webhook } = await register(["declaration/submitted"]);
    await submitOne();
    await deliver(stage.house, stage.owner, { ...settings, nets: allowedNets([]) }, (await log(webhook))[0]!.id);
    expect([receiver.heard.length, (await log(webhook))[0]!.fault]).toEqual([0, "address-private"]);
  });
});

describe("keeping subscribers", () => {
  it("[G4 S1] a secret is shown once and never read back, by no route and no query of the application", async () => {
    const { webhook, secret } = await register(["round/opened"]);
    expect(secret).toMatch(/^whsec_[\w-]{43}$/);
    for (const path of ["", `/${webhook}/deliveries`]) expect((await call("GET", path)).text).not.toContain(secret.slice(6));
    await expect(inScope(stage.house.app, { role: "system", nodes: [] }, (tx) => tx.executeQuery({ sql: "select secret from webhook_secret", parameters: [], query: { kind: "RawNode" }, queryId: { queryId: "x" } } as never))).rejects.toThrow("permission denied");
    const { rows } = await stage.owner.query<{ body: string }>("select body from event where stream_kind = 'webhook' and stream_id = $1", [webhook]);
    expect(rows.map(({ body }) => body).join()).not.toContain(secret.slice(6));
  });

  it("[G4 S2] by row-level security none but the system administrator sees one", async () => {
    await register(["round/opened"]);
    const seen = async (role: string): Promise<number> => (await inScope(stage.house.app, { role, nodes: ["33"] }, listWebhooks)).length;
    expect(await Promise.all(["system", "security", "officer", "auditor", "public", "applicant"].map(seen))).toEqual([1, 0, 0, 0, 0, 0]);
  });

  it("[G4] what is unknown or switched off is refused with its place", async () => {
    expect(codeOf(await call("POST", "", { node: "33", address: receiver.address, kinds: ["declaration/scored"] }))).toBe("event-kind-unknown");
    expect(codeOf(await call("POST", "", { node: "999999", address: receiver.address, kinds: ["round/opened"] }))).toBe("region-unknown");
    expect(codeOf(await call("POST", "/none", { standing: "paused" }))).toBe("not-found");
    const off = await openDoor({ ...stage, house: { ...stage.house, outward: {} } });
    expect(codeOf(await ask(off, { method: "POST", url: "/api/webhooks", cookie, body: { node: "33", address: receiver.address, kinds: ["round/opened"] } }))).toBe("webhooks-off");
    await off.close();
  });

  it("[G4] the log comes in pages, newest first", async () => {
    await on();
    const { webhook } = await register(["declaration/submitted"]);
    for (const _ of [1, 2, 3]) await submitOne();
    const first = (await call("GET", `/${webhook}/deliveries?limit=2`)).body as { readonly deliveries: readonly { readonly number: number }[]; readonly next: number };
    const second = (await call("GET", `/${webhook}/deliveries?limit=2&before=${first.next}`)).body as { readonly deliveries: readonly { readonly number: number }[]; readonly next: number | null };
    const numbers = [...first.deliveries, ...second.deliveries].map(({ number }) => number);
    expect([numbers.length, second.next, numbers.toSorted((a, b) => b - a)]).toEqual([3, null, numbers]);
  });
});

// last: the clock that it moves ends the administrator's session
describe("changing the secret", () => {
  it("[G4] with a new secret both sign for a day, then the new one alone", async () => {
    await on();
    const { webhook, secret } = await register(["declaration/submitted"]);
    const renewed = ((await call("POST", `/${webhook}/secret`, {})).body as { readonly secret: string }).secret;
    const sent = async (): Promise<readonly boolean[]> => {
      await submitOne();
      const { rows } = await stage.owner.query<{ readonly id: string }>("select id from webhook_delivery where webhook_id = $1 and state = 'waiting'", [webhook]);
      await deliver(stage.house, stage.owner, settings, rows[0]!.id);
      return [secret, renewed].map((one) => signedBy(one, receiver.heard.at(-1)!, Date.parse(stage.house.clock.now())));
    };
    expect(await sent()).toEqual([true, true]);
    stage.clock.set("2025-06-04 09:00:00");
    expect(await sent()).toEqual([false, true]);
  });
});
