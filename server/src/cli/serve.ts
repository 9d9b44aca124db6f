// `qingce serve`: the house in service. No demonstration, no default account; refuses a database role that row-level security does not hold.
import { runJobs } from "../jobs/run-jobs.ts";
import { buildApp } from "../http/app.ts";
import { metricsPlace, openMeter, serveMetrics, type Meter, type MetricsPlace } from "../http/metrics.ts";
import { withoutValues } from "../http/without-values.ts";
import { fillInbox } from "../acts/declarations/fill-inbox.ts";
import type { Clock, Demonstration, House } from "../acts/house.ts";
import type { Outward } from "../acts/outward.ts";
import type { Doors } from "@qingce/core/access/doors";
import { openSecretKey } from "../store/secret-key.ts";
import { doorsAsked } from "./doors-asked.ts";
import type { FileStore } from "../store/file-store.ts";
import { databaseOf } from "../store/database.ts";
import { fillPinyin } from "../store/fill-pinyin.ts";
import { houseGauges } from "./house-gauges.ts";
import { outliveDatabase } from "./outlive-database.ts";
import { foldTotals, keepFormTotals } from "../store/year-totals.ts";
import { databasePlace, evidenceFolder, option, pagesFolder, portOf, secretKeyFile } from "./options.ts";
import { evidenceStore } from "./outward/evidence-settings.ts";
import { openOutward } from "./outward/open-outward.ts";
import { outwardOf } from "./outward/outward-settings.ts";
import { SettingsFault } from "./outward/read-settings.ts";
import { diskFiles } from "../store/disk-files.ts";
import { programmesFolder } from "./place.ts";
import { untilStopped, type Stack } from "./until-stopped.ts";
import { sealer } from "./sealer.ts";
import { buildHouse, openDatabase, type DatabasePlace, type OpenDatabase } from "./wiring.ts";

type Say = (line: string) => void;

export interface Serving {
  readonly place: DatabasePlace;
  readonly host: string;
  readonly port: number;
  readonly programmes: readonly string[];
  readonly origin?: string | undefined;
  readonly proxy?: string | undefined;
  /** Where the figures for Prometheus are shown; nowhere unless said. */
  readonly metrics?: MetricsPlace | undefined;
  readonly clock?: ((database: OpenDatabase) => Promise<Clock>) | undefined;
  readonly demonstration?: Demonstration | undefined;
  /** Those of a house in service unless said. */
  readonly doors?: Doors | undefined;
  /** Milliseconds that a statement of a request may take; the house's own measure when not said. */
  readonly patience?: number | undefined;
  /** Where evidence lies; a folder beside the data unless said. */
  readonly evidence?: FileStore | undefined;
  /** What may be called outside; nothing unless said. */
  readonly outward?: Outward | undefined;
  /** Done once, before anybody can come in. */
  readonly prepare?: ((house: House) => Promise<void>) | undefined;
}

/** Forms may name other totals than when their seasons opened; and where no queue runs, the cells are folded here. */
async function followTotals(house: House, owner: OpenDatabase["owner"]): Promise<void> {
  const tx = databaseOf(owner);
  for (const { file } of house.yearForms) await keepFormTotals(tx, { id: file.id, totals: file.totals ?? [] });
  await foldTotals(tx);
}

const told = (error: NodeJS.ErrnoException, port: number): Error => (error.code === "EADDRINUSE" ? new Error(`端口 ${port} 已被占用，请先停止占用它的程序，或用 --port 另选一个`) : error);

async function showMetrics(meter: Meter, database: OpenDatabase, place: MetricsPlace, stack: Stack, say: Say): Promise<void> {
  const shown = await serveMetrics(meter, () => houseGauges(database), place).catch((error: NodeJS.ErrnoException) => {
    throw told(error, place.port);
  });
  stack.add(async () => {
    shown.closeAllConnections();
    shown.close();
  });
  say(`指标 http://${place.host}:${place.port}/metrics`);
}

/** Starts everything in order and puts on the stack how to stop it; answers the address. */
export async function startServing(serving: Serving, stack: Stack, say: Say): Promise<string> {
  const database = await openDatabase(serving.place, (error) => say(`database: ${withoutValues(error.message)}`), serving.patience);
  stack.add(() => database.close());
  const letFall = outliveDatabase(say);
  stack.add(async () => letFall());
  await fillPinyin(database.owner);
  const clock = await serving.clock?.(database);
  const house = await buildHouse({ app: database.app, programmes: serving.programmes, evidence: serving.evidence ?? diskFiles(evidenceFolder(serving.place)), clock, demonstration: serving.demonstration, outward: serving.outward, doors: serving.doors, secrets: await openSecretKey(secretKeyFile(serving.place)) });
  await fillInbox(house, database.owner);
  await followTotals(house, database.owner);
  await serving.prepare?.(house);
  const meter = serving.metrics === undefined ? undefined : openMeter();
  const app = await buildApp(house, { origin: serving.origin, proxy: serving.proxy, pages: pagesFolder(), log: { level: process.env["QINGCE_LOG"] ?? "warn" }, meter });
  stack.add(() => app.close());
  if (stack.stopping()) return "";
  const seal = await sealer(house, database.owner, serving);
  if (serving.demonstration === undefined) {
    const jobs = await runJobs(house, database.owner, (line) => say(withoutValues(line)), seal);
    stack.add(() => jobs.stop());
    const outward = await openOutward(house, database.owner, (line) => say(withoutValues(line)));
    stack.add(async () => outward?.stop());
  } else await seal();
  if (meter !== undefined && serving.metrics !== undefined) await showMetrics(meter, database, serving.metrics, stack, say);
  return app.listen({ host: serving.host, port: serving.port }).catch((error: NodeJS.ErrnoException) => {
    throw told(error, serving.port);
  });
}

/** Where evidence lies and what is called outside, as the environment says; undefined, and told, where it says half of it. */
function outwardEnds(place: DatabasePlace, say: Say): Pick<Serving, "evidence" | "outward"> | undefined {
  try {
    return { evidence: evidenceStore(place), outward: outwardOf(process.env) };
  } catch (error) {
    if (!(error instanceof SettingsFault)) throw error;
    say(error.message);
    return undefined;
  }
}

export async function serve(words: readonly string[], say: Say): Promise<number> {
  const place = databasePlace(words);
  if (place === undefined) {
    say("请设置 DATABASE_URL（所有者）与 DATABASE_APP_URL（qingce_app），或以 --data <目录> 使用内置数据库。");
    return 2;
  }
  const wanted = process.env["QINGCE_METRICS"];
  const metrics = wanted === undefined ? undefined : metricsPlace(wanted);
  if (wanted !== undefined && metrics === undefined) {
    say("QINGCE_METRICS 应为端口或 地址:端口，例如 9686 或 127.0.0.1:9686。");
    return 2;
  }
  const doors = doorsAsked(process.env);
  if (typeof doors === "string") {
    say(doors);
    return 2;
  }
  const ends = outwardEnds(place, say);
  if (ends === undefined) return 2;
  const serving: Serving = { place, doors, host: option(words, "host") ?? "127.0.0.1", port: portOf(words), programmes: [programmesFolder()], ...ends, origin: process.env["QINGCE_ORIGIN"], proxy: process.env["QINGCE_TRUST_PROXY"], metrics };
  return untilStopped(async (stack) => {
    const address = await startServing(serving, stack, say);
    if (address !== "") say(`青册 ${address}`);
  }, say);
}
