// `qingce demo`: what npm start runs. An embedded database on this machine alone, fictitious accounts with random passwords, one open round.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromEpoch, toEpoch, type Instant } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { visitor, type Actor } from "@qingce/core/access/actor";
import type { Clock, House } from "../acts/house.ts";
import { openRound } from "../acts/rounds/open-round.ts";
import { listRounds } from "../acts/rounds/read-rounds.ts";
import { makeCast, type DemoSignIn } from "./demo-cast.ts";
import { option, portOf } from "./options.ts";
import { dataFolder, programmesFolder } from "./place.ts";
import { startServing } from "./serve.ts";
import { untilStopped } from "./until-stopped.ts";
import type { OpenDatabase } from "./wiring.ts";

const edition = "zhejiang/2025";
const firstMorning = "2025-06-03T01:00:00.000Z" as Instant;

/** The demonstration's own time: begins in the notice's season, runs on as ours does, and never goes back behind what has happened. */
async function demoClock({ owner }: OpenDatabase): Promise<Clock> {
  const { rows } = await owner.query<{ readonly last: Instant | null }>("select max(at) as last from event");
  const last = rows[0]?.last ?? null;
  const from = Math.max(toEpoch(firstMorning), last === null ? 0 : toEpoch(last) + 1000);
  const started = Date.now();
  return { now: () => fromEpoch(from + Date.now() - started) };
}

/** The first start makes the accounts and keeps their passwords beside the data, for this machine's user alone. */
async function signIns(house: House, data: string): Promise<readonly DemoSignIn[]> {
  const file = join(data, "demo-sign-ins.json");
  if (existsSync(file)) return JSON.parse(await readFile(file, "utf8")) as readonly DemoSignIn[];
  const made = await makeCast(house);
  await writeFile(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}

async function ensureRound(house: House): Promise<void> {
  const there = await listRounds(house, visitor, { edition, year: 2025 });
  if (!there.ok || there.value.rounds.length > 0) return;
  const province: Actor = { account: "demo-province", role: "officer", nodes: ["33"] };
  const day = (text: string): PlainDay => text as PlainDay;
  const opened = await openRound(house, province, { edition, year: 2025, authority: "33", title: "浙江省2025年省级绿色低碳工业园区和工厂推荐（演示）", opens: day("2025-06-03"), dates: { "declare-by": day("2025-06-20") } });
  if (!opened.ok) throw new Error(`demonstration round: ${JSON.stringify(opened.refusals)}`);
}

export async function demo(words: readonly string[], say: (line: string) => void): Promise<number> {
  const data = option(words, "data") ?? dataFolder();
  let cast: readonly DemoSignIn[] = [];
  const prepare = async (house: House): Promise<void> => {
    cast = await signIns(house, data);
    await ensureRound(house);
  };
  return untilStopped(async (stack) => {
    const address = await startServing({ place: { kind: "embedded", data }, host: "127.0.0.1", port: portOf(words), programmes: [programmesFolder()], clock: demoClock, prepare }, stack, say);
    if (address === "") return;
    say(`青册演示 ${address}（仅本机可访问，演示时间自 2025 年 6 月起）`);
    for (const one of cast) say(`  ${one.login.padEnd(18)} ${one.password}  ${one.who}`);
  }, say);
}
