// Gauges of a serving house: its process, its two pools, and what its database tells, when it answers in time.
import type pg from "pg";
import type { Gauge } from "../http/metrics.ts";
import { readHouseFigures, type HouseFigures } from "../store/house-figures.ts";
import type { OpenDatabase } from "./wiring.ts";

const single = (name: string, help: string, value: number): Gauge => ({ name, help, values: [{ labels: {}, value }] });

const ofPool = (pool: string, { totalCount, idleCount, waitingCount, options }: pg.Pool): Gauge["values"] => [
  { labels: { pool, state: "open" }, value: totalCount },
  { labels: { pool, state: "idle" }, value: idleCount },
  { labels: { pool, state: "awaited" }, value: waitingCount },
  { labels: { pool, state: "most" }, value: options.max },
];

const ofFigures = ({ ready, scheduled, running, failed, oldest, unsealed, leaves, outward }: HouseFigures): readonly Gauge[] => [
  { name: "qingce_jobs", help: "Jobs in the queue by standing.", values: Object.entries({ ready, scheduled, running, failed }).map(([state, value]) => ({ labels: { state }, value })) },
  single("qingce_jobs_oldest_ready_seconds", "How long the oldest due job has waited.", oldest),
  single("qingce_log_unsealed_events", "Events that no checkpoint covers yet.", unsealed),
  { name: "qingce_outward_deliveries", help: "What was sent out of the house, waits to be, or was given up, by channel.", values: outward.map(({ channel, state, n }) => ({ labels: { channel, state }, value: n })) },
  single("qingce_log_leaves", "Events sealed into the log.", leaves),
];

/** A scrape waits no longer for a database that is lost or busy. */
const patience = 3_000;

async function figuresInTime(owner: pg.Pool): Promise<HouseFigures | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  return Promise.race([readHouseFigures(owner).catch(() => undefined), late]).finally(() => clearTimeout(timer));
}

export async function houseGauges({ owner, app }: Pick<OpenDatabase, "owner" | "app">): Promise<readonly Gauge[]> {
  const figures = await figuresInTime(owner);
  const { user, system } = process.cpuUsage();
  return [
    single("qingce_up_seconds", "Seconds since the process began.", Math.round(process.uptime())),
    single("qingce_process_resident_bytes", "Resident memory of the process.", process.memoryUsage.rss()),
    single("qingce_process_cpu_seconds", "Processor time that the process has used.", (user + system) / 1e6),
    { name: "qingce_pool_connections", help: "Connections to the database by pool and state; awaited are requests that wait for one.", values: [...ofPool("app", app), ...ofPool("owner", owner)] },
    single("qingce_database_up", "1 where the database answered within three seconds.", figures === undefined ? 0 : 1),
    ...(figures === undefined ? [] : ofFigures(figures)),
  ];
}
