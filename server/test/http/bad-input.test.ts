// S10: what is wrong is refused with a status of 400 to 499 and a code, wherever it is sent; never 500, and the draft stays.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestOf } from "@qingce/core/contract/client";
import { partsOf, type Route } from "@qingce/core/contract/route";
import { routes } from "@qingce/core/contract/routes";
import { openStage, type Stage } from "../acts/stage.ts";
import { openCase, standings, type Case } from "./cast.ts";
import { ask, codeOf, comeIn, openDoor, type Asked, type Heard } from "./door.ts";
import { naughtyBodies, naughtyValues } from "./naughty.ts";
import { rows } from "./rights-table.ts";
import { expected } from "./rights.ts";

let stage: Stage;
let app: FastifyInstance;
let of: Case;
const cookies = new Map<string, string>();

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  of = await openCase(stage);
  app = await openDoor(stage);
  for (const name of standings) if (name !== "public") cookies.set(name, await comeIn(stage, of.people[name]));
}, 120_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});

const table: readonly Route[] = routes;
const routeOf = (id: string): Route => table.find((one) => one.id === id) as Route;
const asApplicant = (asked: Omit<Asked, "cookie">): Promise<Heard> => ask(app, { ...asked, cookie: cookies.get("applicant") });
const isRefused = (heard: Heard): boolean => heard.status >= 400 && heard.status < 500 && codeOf(heard) !== "" && !/node_modules|\bat \w+ \(|select |insert into/.test(heard.text);

/** Nothing where it was refused as it should; else what was answered. */
const complaint = (heard: Heard): string => (isRefused(heard) ? "" : `${heard.status} ${heard.text}`);
const refusalCodes = (heard: Heard): readonly string[] => (heard.body as { readonly refusals: readonly { readonly code: string }[] }).refusals.map((one) => one.code);

const draftUrl = (): string => `/api/declarations/${of.drafted.declaration}/draft`;

describe("bodies", () => {
  it.each(naughtyBodies)("[S10] %s is refused and the draft stays", async (_, body, code) => {
    const before = await asApplicant({ method: "GET", url: draftUrl() });
    const heard = await asApplicant({ method: "PUT", url: draftUrl(), payload: body, headers: { "content-type": "application/json" } });
    expect([heard.status, refusalCodes(heard)]).toEqual([400, expect.arrayContaining([code])]);
    expect((await asApplicant({ method: "GET", url: draftUrl() })).body).toEqual(before.body);
  });

  it("[S10] a body of 10 MB is refused with 413", async () => {
    const heard = await asApplicant({ method: "PUT", url: draftUrl(), payload: Buffer.alloc(10 * 1024 * 1024, 0x20), headers: { "content-type": "application/json" } });
    expect([heard.status, codeOf(heard)]).toEqual([413, "body-too-large"]);
  });

  it.each(["text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""])("[S10] the content type %j is refused", async (type) => {
    const heard = await asApplicant({ method: "POST", url: "/api/declarations", payload: '{"round":"x","kind":"factory"}', headers: { "content-type": type } });
    expect(complaint(heard)).toBe("");
  });

  it("[S10] numbers beyond what a double holds are refused, not rounded", async () => {
    const body = `{"revision":123456789012345678901234567890,"body":{"facts":{},"proofs":[],"statements":{}}}`;
    const heard = await asApplicant({ method: "PUT", url: draftUrl(), payload: body, headers: { "content-type": "application/json" } });
    expect([heard.status, codeOf(heard)]).toEqual([400, "out-of-range"]);
  });

  it("[B1] a credit code with a wrong check digit is refused beside its field, with the digit that was expected", async () => {
    const body = { login: "a-new-firm", password: "a-long-password-9", name: "演示", creditCode: "91330106MA0AAAAA1X", region: "330106", industry: "3011", legalRepresentative: "演示", contact: { name: "演示", phone: "0" } };
    const heard = await ask(app, { method: "POST", url: "/api/organisations", body });
    expect(heard.status).toBe(422);
    expect(heard.body).toMatchObject({ refusals: [{ place: "creditCode" }] });
  });
});

describe("queries and paths", () => {
  it.each(["?limit=abc", "?limit=1e3", "?limit=0", "?limit=501", "?limit=1&limit=2", "?nonsense=1", "?q=%00", "?on=2025-02-30", "?pool=yes", "?kind=", "?year=99999999999999999999"])("[S10] the query %s is refused", async (query) => {
    const heard = await ask(app, { method: "GET", url: `/api/entries${query}` });
    expect([heard.status, complaint(heard)]).toEqual([400, ""]);
  });

  it.each(["%2e%2e", "a%2fb", "%00", "%zz", "a".repeat(300), "'--", "中文"])("[S10] the id %s is no server error", async (id) => {
    const heard = await asApplicant({ method: "GET", url: `/api/declarations/${encodeURI(id).replaceAll("%25", "%")}` });
    expect(complaint(heard)).toBe("");
  });

  it.each(["5e-324", "99999999999999/x", "-1", "1.5/x", "x/y", "/"])("[S10] findings after %s, which names none, are no server error", async (after) => {
    const heard = await ask(app, { method: "GET", url: `/api/seasons/S1/findings?after=${encodeURIComponent(after)}`, cookie: cookies.get("county") });
    expect(heard.status).toBe(200);
  });

  it("[S10] an idempotency key that is none is refused", async () => {
    const heard = await asApplicant({ method: "POST", url: `/api/declarations/${of.reviewed.declaration}/submission`, body: {}, headers: { "idempotency-key": "a b" } });
    expect([heard.status, codeOf(heard)]).toEqual([400, "field-malformed"]);
  });
});

describe("every field of every route", () => {
  const written = rows.filter((row) => routeOf(row.route).method !== "GET" && partsOf(routeOf(row.route)).body !== undefined && row.route !== "sign-out");

  it.each(written.map((row) => [row.route, row] as const))("[S10] %s answers naughty values with 2xx or 4xx and never breaks", { timeout: 60_000 }, async (_, row) => {
    const someone = standings.find((name) => expected(row.rights, name) === "may") ?? "public";
    const input = row.input(of);
    const broken: string[] = [];
    const fields = Object.keys(partsOf(routeOf(row.route)).body?.properties ?? {});
    for (const field of fields) {
      for (const value of naughtyValues) {
        const { method, path, body } = requestOf(row.route, { ...input, [field]: value } as never);
        const heard = await ask(app, { method, url: path, body: body ?? {}, cookie: cookies.get(someone) });
        if (heard.status >= 500 || (heard.status >= 300 && codeOf(heard) === "")) broken.push(`${field}=${JSON.stringify(value).slice(0, 60)}: ${heard.status} ${heard.text.slice(0, 300)}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
