// S1: every route × every standing, against the table; a foreign id answers as a missing one to the letter.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acts, wantsProof } from "@qingce/core/access/act";
import { asvsDoors } from "@qingce/core/access/doors";
import { fromEpoch, toEpoch } from "@qingce/core/base/instant";
import { requestOf } from "@qingce/core/contract/client";
import type { Route } from "@qingce/core/contract/route";
import { routes } from "@qingce/core/contract/routes";
import { openStage, type Stage } from "../acts/stage.ts";
import { openCase, standings, type Case, type StandingName } from "./cast.ts";
import { ask, codeOf, comeIn, fileOf, openDoor, type Heard } from "./door.ts";
import { rows } from "./rights-table.ts";
import { expected, type Row } from "./rights.ts";

let stage: Stage;
let app: FastifyInstance;
let of: Case;
const cookies = new Map<StandingName, string>();

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

async function call(row: Row, name: StandingName, input: { readonly [field: string]: unknown }, to = app): Promise<Heard> {
  const route = routeOf(row.route);
  const { method, path, body } = requestOf(row.route, input as never);
  const fresh = name !== "public" && row.route === "sign-out" ? await comeIn(stage, of.people[name]) : undefined;
  const file = route.upload ? fileOf("演示.pdf", Buffer.from("%PDF-1.4\n演示")) : {};
  return ask(to, { method, url: path, cookie: fresh ?? cookies.get(name), ...(body === undefined ? {} : { body }), ...file });
}

function outcomeOf(heard: Heard): string {
  const code = codeOf(heard);
  if (heard.status >= 500) return `broken: ${heard.text}`;
  if (code === "unauthenticated") return "sign-in";
  if (code === "not-allowed") return "forbidden";
  if (code === "not-found") return "missing";
  return heard.status === 400 || code === "cross-site" || code === "route-unknown" ? `malformed: ${heard.text}` : "may";
}

const withoutRequest = ({ status, body }: Heard) => ({ status, body: { ...(body as object), request: "" } });

describe("rights on routes", () => {
  it("[S1] every route of the contract has a row, and every row a route", () => {
    expect(table.map((one) => one.id).filter((id) => !rows.some((row) => row.route === id))).toEqual([]);
    expect(rows.filter((row) => routeOf(row.route) === undefined)).toEqual([]);
  });

  it.each(rows.map((row, n) => [`${n + 1} ${row.route}`, row] as const))("[S1 K3] row %s holds for every standing", async (_, row) => {
    const wanted = Object.fromEntries(standings.map((name) => [name, expected(row.rights, name)]));
    const got: { [name: string]: string } = {};
    for (const name of standings) got[name] = outcomeOf(await call(row, name, row.input(of)));
    expect(got).toEqual(wanted);
  });

  it.each(rows.filter((row) => row.object !== undefined).map((row, n) => [`${n + 1} ${row.route}`, row] as const))("[S1] in row %s a foreign id answers as a missing one, in status and body", async (_, row) => {
    const missing = standings.filter((name) => expected(row.rights, name) === "missing");
    for (const name of missing) {
      const foreign = await call(row, name, row.input(of));
      const absent = await call(row, name, { ...row.input(of), [row.object ?? ""]: "00000000000000000000000000000000" });
      expect({ name, ...withoutRequest(absent) }).toEqual({ name, ...withoutRequest(foreign) });
    }
  });

  it("[S1 S4] a session that proved itself an hour ago does no grave act; whoever has no right to it learns no more than before", async () => {
    const hourLater = { now: () => fromEpoch(toEpoch(stage.clock.now()) + 3_600_000) };
    const guarded = await openDoor({ ...stage, house: { ...stage.house, clock: hourLater, doors: { ...asvsDoors, secondFactor: [], changeGiven: false } } });
    const got: string[] = [];
    for (const row of rows) {
      for (const name of standings) {
        const role = name === "public" ? "public" : of.people[name].role;
        if (!wantsProof(routeOf(row.route).act, role)) continue;
        // a role that may do it on something is asked before it is looked up on what
        const ever = Object.hasOwn(acts[routeOf(row.route).act].roles, role);
        const outcome = codeOf(await call(row, name, row.input(of), guarded));
        if (outcome !== (ever ? "step-up-needed" : role === "public" ? "unauthenticated" : "not-allowed")) got.push(`${row.route} ${name}: ${outcome}`);
      }
    }
    await guarded.close();
    expect(got).toEqual([]);
  });

  it("[S1] what is no route answers 404 with a code to everybody", async () => {
    for (const name of standings) {
      const heard = await ask(app, { method: "GET", url: "/api/nothing/here", cookie: cookies.get(name) });
      expect([heard.status, codeOf(heard)]).toEqual([404, "route-unknown"]);
    }
  });
});
