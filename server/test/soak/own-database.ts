// A migrated database on an embedded server of the soak's own: nothing of it is shared with tests or service.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "../../src/store/embedded/checkout.ts";
import { startPostgres, type Running } from "../../src/store/embedded/start-postgres.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openPool } from "../../src/store/pools.ts";
import type { TestDatabase } from "../database.ts";

/** Closing it ends its pools; the server is the caller's. */
export async function databaseOn(running: Running): Promise<TestDatabase> {
  const options = { owner: running.owner, app: { ...running.owner, user: "qingce_app" } };
  const [owner, app] = [openPool(options.owner, () => undefined), openPool(options.app, () => undefined)];
  await migrate(owner);
  return { owner, app, options, close: async () => void (await Promise.all([owner.end(), app.end()])) };
}

/** For a soak that kills nothing: fsync off; closing it stops the server and leaves no file. */
export async function openOwnDatabase(): Promise<TestDatabase> {
  const home = join(checkout(), ".cache", `soak-${process.pid}`);
  mkdirSync(home, { recursive: true });
  const running = await startPostgres({ home, fsync: false });
  const database = await databaseOn(running);
  const close = async (): Promise<void> => {
    await database.close();
    await running.stop();
    for (const folder of new Set([running.home, home])) rmSync(folder, { recursive: true, force: true });
  };
  return { ...database, close };
}
