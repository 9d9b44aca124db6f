// A database server of its own for tests that kill it whole, with fsync on as in service, and the mortal server of mortal-stage.ts before it.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { checkout } from "../../src/store/embedded/checkout.ts";
import { lives } from "../../src/store/embedded/lock.ts";
import { endPostmaster, readPostmaster } from "../../src/store/embedded/postmaster.ts";
import { startPostgres, type Running } from "../../src/store/embedded/start-postgres.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openPool } from "../../src/store/pools.ts";
import type { TestDatabase } from "../database.ts";
import { openMortalStage, type MortalStage } from "./mortal-stage.ts";

export interface MortalDatabaseStage extends MortalStage {
  /** kill -9 of the postmaster; its children see that it is gone and go too. */
  killDatabase(): Promise<void>;
  startDatabase(): Promise<void>;
}

async function killed(running: Running): Promise<void> {
  const data = join(running.home, "pg");
  const found = readPostmaster(data);
  if (found === undefined) throw new Error("the database was not there to be killed");
  process.kill(found.pid, "SIGKILL");
  while (readPostmaster(data) !== undefined) await pause(10);
}

const cache = join(checkout(), ".cache");
const ours = /^mortal-pg-(\d+)$/;

/** A run that was itself killed leaves its database behind, alive. */
async function endLeftovers(): Promise<void> {
  for (const name of readdirSync(cache)) {
    const maker = Number(ours.exec(name)?.[1]);
    if (!(maker > 0) || lives(maker)) continue;
    await endPostmaster(join(cache, name, "pg"));
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

export async function openMortalDatabase(pages: string): Promise<MortalDatabaseStage> {
  const home = join(cache, `mortal-pg-${process.pid}`);
  mkdirSync(home, { recursive: true });
  await endLeftovers();
  let running = await startPostgres({ home, fsync: true });
  const options = { owner: running.owner, app: { ...running.owner, user: "qingce_app" } };
  const [owner, app] = [openPool(options.owner, () => undefined), openPool(options.app, () => undefined)];
  const close = async (): Promise<void> => {
    await Promise.all([owner.end(), app.end()]);
    await running.stop();
    for (const folder of new Set([home, running.home])) rmSync(folder, { recursive: true, force: true });
  };
  const database: TestDatabase = { owner, app, options, close };
  await migrate(owner);
  const stage = await openMortalStage(pages, database).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    ...stage,
    killDatabase: () => killed(running),
    startDatabase: async () => {
      running = await startPostgres({ home, fsync: true });
    },
  };
}
