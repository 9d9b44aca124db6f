// `qingce demo`: what npm start runs. An embedded database on this machine alone, fictitious people with random passwords, a round in mid-course.
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Instant } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { openDoors } from "@qingce/core/access/doors";
import { visitor, type Actor } from "@qingce/core/access/actor";
import type { DemonstrationSignIn, House } from "../acts/house.ts";
import { sweepUploads } from "../acts/objections/sweep-uploads.ts";
import { enterLowerList } from "../acts/register/enter-lower-list.ts";
import { listRounds } from "../acts/rounds/read-rounds.ts";
import { demoClock, type DemoClock } from "./demo-clock.ts";
import { demonstrationFirm, drawSignIns, makeCast } from "./demo-cast.ts";
import { doWhatIsDue } from "./demo-queue.ts";
import { markFill, readFill, setUnfinishedAside } from "./demo-fill.ts";
import { ensureNationalLists } from "./demo-lists.ts";
import { option, portOf } from "./options.ts";
import { dataFolder, programmesFolder } from "./place.ts";
import { startServing } from "./serve.ts";
import { fillDemonstration, type Demonstration } from "./simulation/fill-demonstration.ts";
import { untilStopped } from "./until-stopped.ts";
import type { OpenDatabase } from "./wiring.ts";

const day = (text: string): PlainDay => text as PlainDay;
const today = day("2025-06-16");
/** A province's round on attested scores, and a city's after the model notice whose scores are computed by the 2026 form. */
const plans: readonly Demonstration[] = [
  { edition: "zhejiang/2025", opens: day("2025-05-28"), declareBy: day("2025-06-20"), today, applicants: 48, home: "330106" },
  { edition: "city-model/draft", authority: "3301", from: 1000, opens: day("2025-05-26"), declareBy: day("2025-06-27"), today, applicants: 16, home: "330106" },
];

/** The first start makes the accounts and keeps their passwords beside the data, for this machine's user alone. */
async function signIns(house: House, data: string): Promise<readonly DemonstrationSignIn[]> {
  const file = join(data, "demo-sign-ins.json");
  const known = existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as readonly DemonstrationSignIn[]) : [];
  const added = drawSignIns().filter(({ login }) => !known.some((one) => one.login === login));
  const kept = [...known, ...added];
  if (added.length > 0) await writeFile(file, JSON.stringify(kept, null, 2), { mode: 0o600 });
  await makeCast(house, kept);
  return kept;
}

/** The firm that a newcomer plays stands on its city's list already, as 一（二）.1 of the notice wants. */
async function listTheFirm(house: House): Promise<void> {
  const { name, creditCode, region, industry } = demonstrationFirm;
  const city: Actor = { account: "demo-hangzhou", role: "officer", nodes: ["3301"] };
  await enterLowerList(house, city, { level: "city", kind: "factory", document: "演示市级名单", from: "2025-03-01", node: "3301", entries: [{ name, creditCode, region, industry }] });
}

const roundsOf = async (house: House, edition?: string): Promise<number> => {
  const there = await listRounds(house, visitor, { edition });
  return there.ok ? there.value.rounds.length : 0;
};

async function ensureRounds(house: House, clock: DemoClock): Promise<void> {
  if ((await roundsOf(house)) === 0) await listTheFirm(house);
  for (const plan of plans) await ensureRound(house, clock, plan);
}

async function ensureRound(house: House, clock: DemoClock, plan: Demonstration): Promise<void> {
  if ((await roundsOf(house, plan.edition)) > 0) return;
  clock.catchUp(await fillDemonstration(house, plan));
  await clock.keep();
}

async function catchUpWithEvents(clock: DemoClock, { owner }: OpenDatabase): Promise<DemoClock> {
  const { rows } = await owner.query<{ readonly last: Instant | null }>("select max(at) as last from event");
  const last = rows[0]?.last ?? null;
  if (last !== null) clock.catchUp(last);
  return clock;
}

interface Looking {
  /** Does now what is due. */
  readonly look: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Looks every two seconds for what is due, one look after the other. */
function keepLooking(house: House, { owner }: OpenDatabase, say: (line: string) => void): Looking {
  let last: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => {
    last = last.then(() => doWhatIsDue(house, owner, say)).catch((error: unknown) => say(String(error)));
    return last;
  };
  const timer = setInterval(() => void look(), 2000);
  const stop = (): Promise<void> => {
    clearInterval(timer);
    return last;
  };
  return { look, stop };
}

export async function demo(words: readonly string[], say: (line: string) => void): Promise<number> {
  const data = option(words, "data") ?? dataFolder();
  await mkdir(data, { recursive: true });
  if ((await readFill(data)) === "begun") await setUnfinishedAside(data, say);
  const clock = await demoClock(join(data, "demo-clock.json"), "2025-05-20T01:00:00.000Z" as Instant);
  let cast: readonly DemonstrationSignIn[] = [];
  let opened: House | undefined;
  let database: OpenDatabase | undefined;
  let looking: Looking | undefined;
  const nextDay = async (): Promise<void> => {
    await clock.nextDay();
    await looking?.look();
    if (opened !== undefined) await sweepUploads(opened);
  };
  const takeUp = (found: OpenDatabase): Promise<DemoClock> => {
    database = found;
    return catchUpWithEvents(clock, found);
  };
  const prepare = async (house: House): Promise<void> => {
    opened = house;
    const fill = await readFill(data);
    if (fill === "unmarked" && (await roundsOf(house)) === 0) {
      say("首次启动：正在填写演示数据，约需半分钟…");
      await markFill(data, "begun");
    }
    cast = await signIns(house, data);
    await ensureNationalLists(house);
    await ensureRounds(house, clock);
    if (fill !== "complete") await markFill(data, "complete");
  };
  return untilStopped(async (stack) => {
    const serving = { place: { kind: "embedded", data }, host: "127.0.0.1", port: portOf(words), programmes: [programmesFolder()], clock: takeUp, doors: openDoors, demonstration: { signIns: () => cast, nextDay }, prepare } as const;
    const address = await startServing(serving, stack, say);
    if (address === "" || opened === undefined || database === undefined) return;
    looking = keepLooking(opened, database, say);
    stack.add(looking.stop);
    say(`青册演示 ${address}（仅本机可访问；演示时间现为 ${clock.now().slice(0, 10)}，登录后可在页面拨到次日）`);
    say(`工作台 ${address}/desk`);
    for (const one of cast) say(`  ${one.login.padEnd(18)} ${one.password}  ${one.who}`);
  }, say);
}
