// The figures for Prometheus: on a listener of their own, this machine's unless said otherwise, and what they say of a house.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import type { Instant } from "@qingce/core/base/instant";
import { houseGauges } from "../../src/cli/house-gauges.ts";
import { metricsPlace, openMeter, serveMetrics } from "../../src/http/metrics.ts";
import { append } from "../../src/store/event-log.ts";
import { inScope } from "../../src/store/transaction.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

let db: TestDatabase;
let server: Server;
let address: string;

beforeAll(async () => {
  db = await createDatabase();
  server = await serveMetrics(openMeter(), () => houseGauges(db), { host: "127.0.0.1", port: 0 });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await db.close().catch(() => undefined);
});

const figure = async (name: string): Promise<number> => {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(text.split("\n").find((line) => line.startsWith(`${name} `))?.split(" ")[1]);
};

describe("metrics", () => {
  it("[K5] tell of pools, of jobs by standing, of events not sealed yet", async () => {
    await db.owner.query("select work.enqueue('end-publicity', '{}'::json, null, null)");
    await db.owner.query("select work.enqueue('end-publicity', '{}'::json, now() + interval '1 day', null)");
    const at = "2025-06-15T00:00:00.000Z" as Instant;
    for (const id of ["D1", "D2"]) await inScope(db.app, { role: "officer", nodes: ["33"], account: "officer" }, (tx) => append(tx, { stream: { kind: "declaration", id }, expectedVersion: 0, events: [{ type: "noted", body: {} }], at, actor: "officer", scope: ["33"] }));
    expect([await figure('qingce_jobs{state="ready"}'), await figure('qingce_jobs{state="scheduled"}'), await figure("qingce_log_unsealed_events"), await figure("qingce_log_leaves"), await figure("qingce_database_up")]).toEqual([1, 1, 2, 0, 1]);
    expect(await figure('qingce_pool_connections{pool="app",state="most"}')).toBe(8);
    expect(await figure('qingce_pool_connections{pool="app",state="open"}')).toBeGreaterThan(0);
  });

  it("[K5] answer at /metrics alone, and to GET alone", async () => {
    expect((await fetch(`${address}/`)).status).toBe(404);
    expect((await fetch(`${address}/metrics`, { method: "POST" })).status).toBe(404);
    expect((await fetch(`${address}/metrics`)).headers.get("content-type")).toContain("version=0.0.4");
  });

  it("[K5] without a database they still answer, and say so", async () => {
    await db.close();
    expect(await figure("qingce_database_up")).toBe(0);
    expect(await figure("qingce_jobs_oldest_ready_seconds")).toBeNaN();
  });

  it.each([
    ["9686", { host: "127.0.0.1", port: 9686 }],
    ["0.0.0.0:9686", { host: "0.0.0.0", port: 9686 }],
    ["[::1]:9686", { host: "::1", port: 9686 }],
    ["65536", undefined],
    ["everywhere", undefined],
    ["", undefined],
  ])("[K5 S3] %s means this place", (text, place) => {
    expect(metricsPlace(text)).toEqual(place);
  });
});
