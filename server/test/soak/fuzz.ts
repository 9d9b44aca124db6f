// S10: every route of the contract, as everybody who can stand to a case, with one thing wrong in each request: 4xx with a code, never 5xx, and no draft is lost.
import type { FastifyInstance } from "fastify";
import { sequence, type RandomSequence } from "@qingce/core/base/seeded-random";
import type { Route } from "@qingce/core/contract/route";
import { routes } from "@qingce/core/contract/routes";
import { option } from "../../src/cli/options.ts";
import { openStage, type Stage } from "../acts/stage.ts";
import { openCase, standings, type Case, type StandingName } from "../http/cast.ts";
import { ask, codeOf, comeIn, openDoor, type Heard } from "../http/door.ts";
import { rows } from "../http/rights-table.ts";
import { expected } from "../http/rights.ts";
import { naughtyRequest, naughtyWholes, type Naughty } from "./naughty-requests.ts";
import { openOwnDatabase } from "./own-database.ts";

interface Fuzz {
  readonly stage: Stage;
  readonly app: FastifyInstance;
  readonly of: Case;
  readonly random: RandomSequence;
  readonly statuses: Map<number, number>;
  readonly faults: string[];
}

/** What must never leave: the inside of the program or of the database. */
const inside = /node_modules|\bat \w+ \(|\bselect .* from |insert into/u;

function faultOf({ status, text }: Heard, code: string): string | undefined {
  if (status >= 500) return "a fault of ours";
  if (status >= 300 && code === "") return "no code";
  return status >= 400 && inside.test(text) ? "tells what is inside" : undefined;
}

async function send(fuzz: Fuzz, id: string, who: StandingName, cookie: string | undefined, { says, asked }: Naughty): Promise<void> {
  const heard = await ask(fuzz.app, { ...asked, cookie });
  fuzz.statuses.set(heard.status, (fuzz.statuses.get(heard.status) ?? 0) + 1);
  const fault = faultOf(heard, codeOf(heard));
  if (fault !== undefined) fuzz.faults.push(`${id} as ${who} with ${says}: ${heard.status} ${fault}: ${heard.text.slice(0, 200)}`);
}

/** A session for each route: a request before may have ended the last one. */
const cookieOf = async ({ stage, of }: Fuzz, who: StandingName): Promise<string | undefined> => (who === "public" ? undefined : comeIn(stage, of.people[who]));

async function fuzzRoute(fuzz: Fuzz, route: Route, times: number): Promise<void> {
  const { random, of } = fuzz;
  const sounds = rows.filter((row) => row.route === route.id);
  const sound = sounds[0];
  if (sound === undefined) throw new Error(`${route.id} has no row in the table of rights`);
  const able = standings.find((who) => expected(sound.rights, who) === "may") ?? "public";
  for (const who of standings) {
    const cookie = await cookieOf(fuzz, who);
    const n = who === able ? times * 10 : times;
    for (let at = 0; at < n; at += 1) await send(fuzz, route.id, who, cookie, naughtyRequest(random, { route, input: (random.pick(sounds) ?? sound).input(of) }));
    if (who === able || who === "public") for (const whole of naughtyWholes({ route, input: sound.input(of) })) await send(fuzz, route.id, who, cookie, whole);
  }
}

/** Drafts of before that are no longer there, or can no longer be read by whom they belong to. */
async function lostDrafts(fuzz: Fuzz, before: readonly string[]): Promise<readonly string[]> {
  const { rows } = await fuzz.stage.owner.query<{ id: string }>("select declaration_id as id from draft");
  const gone = before.filter((id) => !rows.some((row) => row.id === id)).map((id) => `the draft of ${id} is gone`);
  const { drafted } = fuzz.of;
  const heard = await ask(fuzz.app, { method: "GET", url: `/api/declarations/${drafted.declaration}/draft`, cookie: await cookieOf(fuzz, "applicant") });
  return heard.status === 200 ? gone : [...gone, `the draft of ${drafted.declaration} answers ${heard.status}`];
}

export async function soak(words: readonly string[], say: (line: string) => void): Promise<number> {
  const times = Number(option(words, "rounds") ?? "10");
  const seed = option(words, "seed") ?? "1";
  const only = option(words, "only");
  const every = Number(option(words, "each") ?? "1");
  const stage = await openStage("2025-06-03", 8, await openOwnDatabase());
  const app = await openDoor(stage);
  const fuzz: Fuzz = { stage, app, of: await openCase(stage), random: sequence(`fuzz/${seed}`), statuses: new Map(), faults: [] };
  try {
    const { rows: drafts } = await stage.owner.query<{ id: string }>("select declaration_id as id from draft");
    const wanted = (routes as readonly Route[]).filter((route, n) => (only === undefined ? n % every === 0 : route.id === only));
    for (const route of wanted) {
      const from = fuzz.faults.length;
      await fuzzRoute(fuzz, route, times);
      for (const fault of fuzz.faults.slice(from)) say(`fault: ${fault}`);
    }
    const lost = await lostDrafts(fuzz, drafts.map((one) => one.id));
    for (const fault of lost) say(`fault: ${fault}`);
    const told = [...fuzz.statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status} ×${n}`);
    const sum = [...fuzz.statuses.values()].reduce((all, n) => all + n, 0);
    say(`seed ${seed}: ${wanted.length} routes, ${standings.length} standings, ${sum} requests: ${told.join(", ")}`);
    say(`requests ${sum} faults ${fuzz.faults.length + lost.length}`);
    return fuzz.faults.length + lost.length === 0 && sum > 0 ? 0 : 1;
  } finally {
    await app.close();
    await stage.close();
  }
}
