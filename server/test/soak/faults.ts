// R4: the database lost, slow or read-only, the disk of the evidence full, the clock jumping: refused safely with a code, and well again by itself when the fault is over.
import { setTimeout as pause } from "node:timers/promises";
import { draft, enrol, enterList, openRoundOf, registration, type Filed, type Stage } from "../acts/stage.ts";
import { comeIn, fileOf } from "../http/door.ts";
import { halfStates } from "./half-states.ts";
import { openMortalHouse, type MortalHouse } from "./mortal-house.ts";

const day = "2025-06-05";
const patience = 2_000;
const edition = "zhejiang/2025";

interface Fault {
  readonly name: string;
  readonly code: string;
  /** What the sick house is asked, `submission` when not said. */
  readonly asks?: "proof";
  readonly begin: (mortal: MortalHouse) => Promise<unknown>;
  readonly end: (mortal: MortalHouse) => Promise<unknown>;
}

const statement = (text: string) => ({ stage }: MortalHouse): Promise<unknown> => stage.owner.query(text);

async function readOnly({ stage }: MortalHouse, to: "on" | "off"): Promise<void> {
  await stage.owner.query(`alter role qingce_app set default_transaction_read_only = ${to}`);
  await stage.owner.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'qingce_app'");
  await pause(500); // until the pool has heard that its connections are gone
}

/** Held by a connection of its own until the fault is over. */
function lockOf(table: string): Pick<Fault, "begin" | "end"> {
  let release = async (): Promise<unknown> => undefined;
  return {
    begin: async ({ stage }) => {
      const client = await stage.owner.connect();
      await client.query(`begin; lock table ${table} in access exclusive mode`);
      release = async () => {
        await client.query("rollback");
        client.release();
      };
    },
    end: () => release(),
  };
}

const clock = (wall: string): Fault["begin"] => async (mortal) => mortal.setClock(wall);
/** Half an hour before the last day of the round ends. */
const usual = `${day} 23:30:00`;
const back = clock(usual);

const faults: readonly Fault[] = [
  { name: "the database is killed and comes back", code: "database-unavailable", begin: (mortal) => mortal.kill("database"), end: (mortal) => mortal.raise("database") },
  { name: "every connection is ended", code: "", begin: statement("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'qingce_app'"), end: async () => undefined },
  { name: "the log of events is locked longer than the house waits", code: "database-slow", ...lockOf("event") },
  { name: "the sessions are locked longer than the house waits", code: "database-slow", ...lockOf("session") },
  { name: "the database takes no write", code: "database-read-only", begin: (mortal) => readOnly(mortal, "on"), end: (mortal) => readOnly(mortal, "off") },
  { name: "the disk of the evidence is full", code: "storage-unwritable", asks: "proof", begin: async () => undefined, end: async () => undefined },
  { name: "the clock jumps an hour, behind the last day", code: "deadline-passed", begin: clock("2025-06-06 00:30:00"), end: back },
  { name: "the clock jumps three hours, behind a session's idle time", code: "unauthenticated", begin: clock("2025-06-06 02:30:00"), end: back },
  { name: "the clock jumps before the round opens", code: "round-not-open", begin: clock("2025-06-01 09:00:00"), end: back },
  { name: "the clock jumps forty years on", code: "unauthenticated", begin: clock("2065-06-05 09:00:00"), end: back },
];

interface Case {
  readonly filed: Filed;
  readonly cookie: string;
}

async function openCase(stage: Stage, round: string): Promise<Case> {
  const firm = await enrol(stage, registration("330106"));
  await enterList(stage, "3301", "city", "factory", [firm]);
  return { filed: await draft(stage, edition, round, firm), cookie: await comeIn(stage, firm.actor) };
}

interface Heard {
  readonly status: number;
  readonly code: string;
  readonly took: number;
}

async function ask(url: string, init: RequestInit): Promise<Heard> {
  const from = performance.now();
  const told = (status: number, code: string): Heard => ({ status, code, took: Math.round(performance.now() - from) });
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(60_000) });
    const body = (await answer.json()) as { readonly code?: string };
    return told(answer.status, body.code ?? "");
  } catch {
    return told(0, "no answer");
  }
}

const submit = ({ address }: MortalHouse, { filed, cookie }: Case): Promise<Heard> =>
  ask(`${address}/api/declarations/${filed.declaration}/submission`, { method: "POST", headers: { "content-type": "application/json", "x-requested-with": "qingce", "idempotency-key": `faults-${filed.declaration}`, cookie }, body: "{}" });

/** A paper of so many kilobytes. */
function prove({ address }: MortalHouse, { filed, cookie }: Case, kilobytes: number): Promise<Heard> {
  const { payload, headers } = fileOf("演示.pdf", Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(kilobytes * 1024, filed.declaration)]));
  return ask(`${address}/api/declarations/${filed.declaration}/proofs?place=other`, { method: "POST", headers: { "x-requested-with": "qingce", cookie, ...headers }, body: new Uint8Array(payload as Buffer) });
}

/** Asks until it is done; how long that took since the fault was over. */
async function recovered(mortal: MortalHouse, one: Case): Promise<{ readonly well: boolean; readonly took: number }> {
  const from = performance.now();
  for (;;) {
    const { status } = await submit(mortal, one);
    const took = Math.round(performance.now() - from);
    if ((status >= 200 && status < 300) || took > 60_000) return { well: status >= 200 && status < 300, took };
    await pause(50);
  }
}

async function suffer(mortal: MortalHouse, round: string, fault: Fault): Promise<{ readonly line: string; readonly ok: boolean }> {
  const one = await openCase(mortal.stage, round);
  await fault.begin(mortal);
  const heard = fault.asks === "proof" ? await prove(mortal, one, 600) : await submit(mortal, one);
  const alive = await ask(`${mortal.address}/healthz`, {});
  await fault.end(mortal);
  const { well, took } = await recovered(mortal, one);
  const half = await halfStates(mortal.stage);
  const small = fault.asks === "proof" ? (await prove(mortal, await openCase(mortal.stage, round), 4)).status === 201 : true;
  const refused = fault.code === "" || (heard.code === fault.code && heard.status >= 400);
  const ok = refused && alive.status === 200 && mortal.serverLives() && well && small && half.length === 0;
  const wrong = ok ? "" : ` WRONG ${JSON.stringify({ alive: alive.status, well, small, half })}`;
  return { ok, line: `${fault.name}: ${heard.status} ${heard.code === "" ? "done" : heard.code} in ${heard.took} ms; well again ${took} ms after, same key, one effect${wrong}` };
}

export async function soak(_words: readonly string[], say: (line: string) => void): Promise<number> {
  const mortal = await openMortalHouse(day, { patience, largestFile: 1000 });
  try {
    mortal.setClock(usual);
    mortal.stage.clock.set(usual);
    const round = await openRoundOf(mortal.stage, { edition, year: 2025, opens: "2025-06-03", dates: { "declare-by": day } });
    let held = 0;
    for (const fault of faults) {
      const { line, ok } = await suffer(mortal, round, fault);
      say(line);
      if (ok) held += 1;
    }
    say(`faults ${faults.length} held ${held}`);
    return held === faults.length ? 0 : 1;
  } finally {
    await mortal.close();
  }
}
