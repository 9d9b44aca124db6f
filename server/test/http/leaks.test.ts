// What a stranger could learn by the way: from numbers, searches, suggestions, exports and names of files. He asks for what is there and for what is not, and hears the same.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestOf } from "@qingce/core/contract/client";
import type { Route } from "@qingce/core/contract/route";
import { routes } from "@qingce/core/contract/routes";
import { openStage, type Stage } from "../acts/stage.ts";
import { openCase, type Case, type StandingName } from "./cast.ts";
import { ask, comeIn, openDoor, type Heard } from "./door.ts";
import { rows } from "./rights-table.ts";

let stage: Stage;
let app: FastifyInstance;
let of: Case;
beforeAll(async () => {
  stage = await openStage("2025-06-03");
  of = await openCase(stage);
  app = await openDoor(stage);
}, 120_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});

const strangers: readonly StandingName[] = ["public", "foreign applicant", "foreign evaluator", "foreign expert", "foreign county", "foreign city", "foreign province", "system", "security"];
const table: readonly Route[] = routes;
const routeOf = (id: string): Route => table.find((one) => one.id === id) as Route;
const reading = rows.filter((row) => routeOf(row.route).method === "GET");
const cookieOf = async (who: StandingName): Promise<string | undefined> => (who === "public" ? undefined : comeIn(stage, of.people[who]));

const hear = (row: (typeof rows)[number], cookie: string | undefined, more: object): Promise<Heard> => {
  const { method, path } = requestOf(row.route, { ...row.input(of), ...more } as never);
  return ask(app, { method, url: path, cookie });
};
/** Two answers differ by the request's own number, by the word that was asked, and by nothing else. */
const bare = ({ status, text, headers }: Heard, word: string): string => JSON.stringify([status, text.replaceAll(/"request":"[0-9a-f]+"/gu, ""), headers["content-disposition"]]).replaceAll(word, "WORD");

describe("a case that a stranger may not see", () => {
  it.each(strangers)("[S8 S1] neither its number nor its id reaches %s by any reading route", { timeout: 120_000 }, async (who) => {
    const cookie = await cookieOf(who);
    const secrets = [of.candidate, of.judged, of.drafted].flatMap(({ declaration, number }) => [declaration, number]);
    const told: string[] = [];
    for (const row of reading) {
      const input = JSON.stringify(row.input(of));
      const heard = await hear(row, cookie, {});
      told.push(...secrets.filter((secret) => !input.includes(secret) && (heard.text.includes(secret) || JSON.stringify(heard.headers["content-disposition"] ?? "").includes(secret))).map((secret) => `${row.route}: ${secret}`));
    }
    expect(told).toEqual([]);
  });

  it.each(strangers)("[S8 U2] a search by its number answers %s as one by a number that nobody has: no row, no count, no suggestion, no file tells them apart", { timeout: 120_000 }, async (who) => {
    const cookie = await cookieOf(who);
    const apart: string[] = [];
    for (const row of reading.filter(({ route }) => Object.hasOwn(routeOf(route).input.properties, "q"))) {
      const there = of.candidate.number;
      const nowhere = there.replace(/\d+$/u, (digits) => "9".repeat(digits.length));
      if (bare(await hear(row, cookie, { q: there }), there) !== bare(await hear(row, cookie, { q: nowhere }), nowhere)) apart.push(row.route);
    }
    expect(apart).toEqual([]);
  });
});
