// The server keeps its contract: the document tells every route, answers hold only what the schema names, the client plays a case through a real port.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, type Send } from "@qingce/core/contract/client";
import { pathNames, type Route } from "@qingce/core/contract/route";
import { routes } from "@qingce/core/contract/routes";
import { checkInput } from "@qingce/core/contract/check-input";
import { Problem } from "@qingce/core/contract/problem";
import { enrol, openRoundOf, openStage, registration, value, type Stage } from "../acts/stage.ts";
import { ask, comeIn, openDoor } from "./door.ts";

let stage: Stage;
let app: FastifyInstance;
let address: string;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  app = await openDoor(stage);
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await app.close();
  await stage.close();
});

const table: readonly Route[] = routes;

const sendAs = (cookie: string): Send => async ({ method, path, body, key }) => {
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: { cookie, origin: address, ...(body === undefined ? {} : { "content-type": "application/json" }), ...(key === undefined ? {} : { "idempotency-key": key }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as never };
};

interface Document {
  readonly openapi: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: { readonly operationId: string; readonly parameters: readonly { readonly name: string; readonly in: string }[] } } };
}

describe("the contract served", () => {
  it("[G4] openapi.json is of version 3.1 and tells every route of the table and no other", async () => {
    const document = (await ask(app, { method: "GET", url: "/api/openapi.json" })).body as unknown as Document;
    expect(document.openapi).toBe("3.1.0");
    const told = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, one]) => `${one.operationId} ${method.toUpperCase()} ${path}`));
    expect(told.toSorted()).toEqual(table.map((one) => `${one.id} ${one.method} /api${one.path.replaceAll(/:(\w+)/g, "{$1}")}`).toSorted());
    for (const route of table) {
      const told = document.paths[`/api${route.path.replaceAll(/:(\w+)/g, "{$1}")}`]?.[route.method.toLowerCase()]?.parameters ?? [];
      expect(told.filter((one) => one.in === "path").map((one) => one.name).toSorted()).toEqual(pathNames(route.path).toSorted());
    }
  });

  it("[G4] /api is a page to read, with every route and no code in it", async () => {
    const page = await ask(app, { method: "GET", url: "/api" });
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(table.filter((route) => !page.text.includes(`id="${route.id}"`))).toEqual([]);
    expect(page.text).not.toMatch(/<script|https?:\/\//);
  });

  it("[U3] every refusal is a problem of the promised shape", async () => {
    for (const url of ["/api/me", "/api/nothing", "/api/entries?limit=x", "/api/rounds/none"]) {
      const heard = await ask(app, { method: "GET", url });
      expect(heard.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
      expect(checkInput(Problem, heard.body)).toEqual([]);
      expect(heard.headers["x-request-id"]).toBe((heard.body as { readonly request: string }).request);
    }
  });

  it("[G4 B7] the typed client opens, saves, submits over a real port; the same key has one effect; every fault comes back with its place", async () => {
    const round = await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-06-03" });
    const firm = await enrol(stage, registration("330106"));
    const client = clientOf(sendAs(await comeIn(stage, firm.actor)));
    const [first, again] = [value(await client.call("open-declaration", { round, kind: "factory" }, "key-1")), value(await client.call("open-declaration", { round, kind: "factory" }, "key-1"))];
    expect(again).toEqual(first);
    const { declaration } = first;
    const draft = value(await client.call("read-draft", { declaration }));
    const saved = value(await client.call("save-draft", { declaration, revision: draft.revision, body: { ...draft.body, selfScore: "八十" } as never }));
    expect(saved.revision).toBe(draft.revision + 1);
    const stale = await client.call("save-draft", { declaration, revision: draft.revision, body: { facts: {}, proofs: [], statements: {} } });
    expect(stale).toMatchObject({ ok: false, refusals: [{ code: "draft-stale" }] });
    const submitted = await client.call("submit-declaration", { declaration });
    expect(submitted.ok).toBe(false);
    expect(submitted.ok ? [] : submitted.refusals.map((one) => one.place)).toEqual(expect.arrayContaining(["selfScore", "commitment"]));
    expect(value(await client.call("list-declarations", {})).declarations).toHaveLength(1);
  });

  it("[A1 A6 L1] an edition is read whole: clauses with their rules in Chinese, silent ones with a reason, readings, gaps", async () => {
    const client = clientOf(sendAs(""));
    const edition = value(await client.call("read-edition", { authority: "zhejiang", edition: "2025" }));
    const share = edition.clauses.find((one) => one.anchor === "一（一）.2");
    expect(share?.rules[0]).toMatchObject({ condition: expect.stringContaining("超过50%") as string });
    expect(edition.clauses.filter((one) => one.rules.length === 0 && one.silent === null)).toEqual([]);
    expect(edition.readings.map((one) => one.id)).toContain("R-Y1");
    expect(edition.notHeld.length).toBeGreaterThan(0);
    expect(edition.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("[S1] the probes tell whether the house stands and serves", async () => {
    expect((await ask(app, { method: "GET", url: "/healthz" })).body).toEqual({ status: "ok" });
    expect((await ask(app, { method: "GET", url: "/readyz" })).body).toEqual({ status: "ok" });
  });
});
