// Nothing of a person or a firm stands in log or metrics: a firm registers, is looked for, fills in, submits, and the house breaks on it.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutValues } from "../../src/http/without-values.ts";
import { openMeter, type Meter } from "../../src/http/metrics.ts";
import { draft, enterList, openRoundOf, openStage, registration, type Filed, type Stage } from "../acts/stage.ts";
import { applicant } from "../../src/cli/simulation/people.ts";
import { ask, comeIn, openDoor, type Heard } from "./door.ts";

const edition = "zhejiang/2025";
const given = { ...registration("330802"), password: "simulated-at-length", contact: { name: "演示联系人甲", phone: "13900001234", email: "someone@firm.example" } };
let stage: Stage;
let app: FastifyInstance;
let meter: Meter;
let filed: Filed;
let cookie: string;
const lines: string[] = [];

const api = (method: string, url: string, body?: unknown): Promise<Heard> => ask(app, { method, url, cookie, ...(body === undefined ? {} : { body }) });
const said = (): readonly { readonly [field: string]: unknown }[] => lines.map((line) => JSON.parse(line) as { readonly [field: string]: unknown });

/** All that was given, in plain and as an address writes it. */
function secrets(): readonly string[] {
  const plain = [given.name, given.creditCode, given.login, given.legalRepresentative, given.contact.name, given.contact.phone, given.contact.email, given.password, filed.declaration, filed.number, "某某", "127.0.0.1", "10.9.8.7"];
  return [...plain, ...plain.map(encodeURIComponent)];
}

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  meter = openMeter();
  app = await openDoor(stage, { log: { level: "trace", stream: { write: (line) => void lines.push(line) } }, meter });
  const registered = await ask(app, { method: "POST", url: "/api/organisations", body: given, headers: { "x-forwarded-for": "10.9.8.7" } });
  const { account, organisation } = registered.body as { readonly account: string; readonly organisation: string };
  const firm = { name: given.name, creditCode: given.creditCode, region: given.region, industry: given.industry, actor: applicant(account, organisation) };
  await enterList(stage, "3308", "city", "factory", [firm]);
  filed = await draft(stage, edition, await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" }), firm);
  cookie = await comeIn(stage, firm.actor);
}, 60_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});

describe("log and metrics", () => {
  it("[S6 K4] of a registration, a search, a submission and a failure they tell route, status and time, and no name, code, phone, login, number or address", async () => {
    await ask(app, { method: "POST", url: "/api/sign-in", body: { login: given.login, password: given.password } });
    await api("GET", `/api/entries?q=${encodeURIComponent(given.name)}`);
    await api("GET", `/api/nothing/${given.creditCode}?phone=${given.contact.phone}`);
    expect((await api("POST", "/api/declarations", { round: given.contact.phone, kind: given.name })).status).toBe(400);
    expect((await api("POST", `/api/declarations/${filed.declaration}/submission`, {})).status).toBe(200);

    await stage.owner.query(`create function failing() returns trigger language plpgsql as $$ begin raise exception '某某 "${given.contact.phone}" ${given.creditCode} ${given.contact.email}' using detail = '${given.name}', errcode = '23505'; end $$`);
    await stage.owner.query("create trigger failing before insert on declaration for each row execute function failing()");
    const broken = await api("POST", "/api/declarations", { round: filed.round, kind: "park" });
    expect(broken.status).toBe(500);

    const all = lines.join("\n") + meter.text();
    expect(secrets().filter((one) => all.includes(one))).toEqual([]);
    expect(said()).toContainEqual(expect.objectContaining({ msg: "answered", method: "POST", route: "/api/declarations/:declaration/submission", status: 200, ms: expect.any(Number) as number }));
    expect(said()).toContainEqual(expect.objectContaining({ msg: "failed", reqId: (broken.body as { readonly request: string }).request, err: expect.objectContaining({ code: "23505", message: "… … … …" }) as object }));
    expect(said().filter(({ msg }) => msg === "answered" || msg === "failed")).toHaveLength(lines.length);
  });

  it("[K5] a route is counted by its pattern, with its class of status and its time", () => {
    const text = meter.text();
    expect(text).toContain('qingce_http_request_duration_seconds_count{method="POST",route="/api/declarations/:declaration/submission",status="2xx"} 1');
    expect(text).toContain('qingce_http_request_duration_seconds_count{method="POST",route="/api/declarations",status="5xx"} 1');
    expect(text).toContain('route="unknown",status="4xx"');
    for (const line of text.split("\n").filter((one) => one !== "" && !one.startsWith("#"))) expect(line).toMatch(/^[a-z_]+(\{([a-z]+="[^"]*",?)+\})? \d+(\.\d+)?$/);
  });

  it.each([
    ['duplicate key "演示公司" in 91330000MA00000000', "duplicate key … in …"],
    ["connect ECONNREFUSED 127.0.0.1:5432", "connect ECONNREFUSED 127.0.0.1:5432"],
    ["mail to a.b@firm.example failed, 13900001234", "mail to … failed, …"],
    ["Failed task 12 (end-publicity) with error '某某'", "Failed task 12 (end-publicity) with error …"],
  ])("[S6] %s is told as %s", (text, told) => {
    expect(withoutValues(text)).toBe(told);
  });
});
