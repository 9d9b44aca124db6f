// Who objected stays hidden: over every route that reads, for every standing, in answers and in files; only the logged look shows it.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestOf } from "@qingce/core/contract/client";
import type { Route } from "@qingce/core/contract/route";
import { routes } from "@qingce/core/contract/routes";
import { openStage, type Stage } from "../acts/stage.ts";
import { openCase, standings, type Case } from "./cast.ts";
import { ask, comeIn, openDoor } from "./door.ts";
import { rows } from "./rights-table.ts";

const name = "隐名不得外泄";
const contact = "13900001111";
let stage: Stage;
let app: FastifyInstance;
let of: Case;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  of = await openCase(stage);
  await stage.owner.query(`insert into objector values ('${of.objection}', '{33}', '{"name":"${name}","contact":"${contact}","salt":"s"}')`);
  app = await openDoor(stage);
}, 120_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});

const table: readonly Route[] = routes;
const reading = rows.filter((row) => table.some((route) => route.id === row.route && route.method === "GET"));

describe("the objector's identity", () => {
  it.each(standings)("[S8 E2] no reading route tells %s who objected", { timeout: 120_000 }, async (who) => {
    const cookie = who === "public" ? undefined : await comeIn(stage, of.people[who]);
    const told = [];
    for (const row of reading) {
      const { method, path } = requestOf(row.route, row.input(of) as never);
      const heard = await ask(app, { method, url: path, cookie });
      if (heard.text.includes(name) || heard.text.includes(contact)) told.push(row.route);
    }
    expect(told).toEqual([]);
  });

  it("[S8] the logged look shows it to the authority, with its reason, and to nobody else", async () => {
    const path = `/api/objections/${of.objection}/objector`;
    for (const who of standings) {
      const cookie = who === "public" ? undefined : await comeIn(stage, of.people[who]);
      const heard = await ask(app, { method: "POST", url: path, cookie, body: { reason: "演示：须当面核实" } });
      expect([who, heard.text.includes(name)]).toEqual([who, who === "province"]);
    }
    const { rows: looks } = await stage.owner.query("select body from event where stream_kind = 'unmasking'");
    expect(looks).toHaveLength(1);
  });
});
