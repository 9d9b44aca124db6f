// A house for a simulation: a database of its own on an embedded server, a virtual clock, identities drawn in order, cheap passwords.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { openDoors } from "@qingce/core/access/doors";
import type { House } from "../../acts/house.ts";
import { loadSealedEditions } from "../../acts/wiring-editions.ts";
import { loadSchemes } from "../../acts/wiring-schemes.ts";
import { loadTables } from "../../acts/wiring-tables.ts";
import { loadGreenCode } from "../../acts/wiring-green-code.ts";
import { loadYearForms } from "../../acts/wiring-year-forms.ts";
import { defaultSuite } from "../../store/digest.ts";
import { startPostgres, type ConnectionOptions } from "../../store/embedded/start-postgres.ts";
import { diskFiles } from "../../store/disk-files.ts";
import { migrate } from "../../store/migrate.ts";
import { loadOlderListings } from "../../store/older-listings.ts";
import { openPool } from "../../store/pools.ts";
import { loadCalendar, loadIndustries, loadLayouts, loadRegions } from "../../store/reference-tables.ts";
import { secretKeyOf } from "../../store/secret-key.ts";
import { virtualClock, type VirtualClock } from "./virtual-clock.ts";

export interface SimulatedHouse {
  readonly house: House;
  readonly clock: VirtualClock;
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

/** Ids in the order they are asked for: the same run asks in the same order. */
const countedIdentities = (): House["ids"] => {
  const counts = new Map<string, number>();
  return {
    next: (kind) => {
      const n = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      return `${kind}-${String(n).padStart(6, "0")}`;
    },
  };
};

/** Builds the house over a database that is migrated already. */
export async function houseOver(app: pg.Pool, programmes: readonly string[], start: PlainDay, evidence: string): Promise<{ readonly house: House; readonly clock: VirtualClock }> {
  const [tables = ""] = programmes;
  const clock = virtualClock(start);
  const current = await loadSealedEditions(programmes, defaultSuite);
  const all = new Map([...current.values()].map((one) => [one.hash, one]));
  const yearForms = await loadYearForms(programmes);
  const house: House = {
    app,
    clock,
    ids: countedIdentities(),
    suite: defaultSuite,
    hashPassword: async () => "simulated",
    doors: openDoors,
    secrets: secretKeyOf(randomBytes(32)),
    calendar: await loadCalendar(tables),
    regions: await loadRegions(tables),
    industries: await loadIndustries(tables),
    editions: { current, byHash: (hash) => all.get(hash) },
    schemes: await loadSchemes(programmes, defaultSuite),
    tables: await loadTables(programmes, defaultSuite),
    layouts: await loadLayouts(tables),
    olderListings: await loadOlderListings(tables),
    yearForms,
    greenCode: await loadGreenCode(programmes, yearForms),
    evidence: diskFiles(evidence),
  };
  return { house, clock };
}

async function freshDatabase(server: ConnectionOptions, name: string): Promise<void> {
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
}

async function drop(server: ConnectionOptions, name: string): Promise<void> {
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.end();
}

/** Opens a simulated house; `close` leaves nothing behind but the stopped server's files in `home`. */
export async function openSimulatedHouse(home: string, programmes: readonly string[], start: PlainDay): Promise<SimulatedHouse> {
  const running = await startPostgres({ home, fsync: false });
  const name = `simulation_${randomBytes(5).toString("hex")}`;
  await freshDatabase(running.owner, name);
  const report = (error: Error): void => void process.stderr.write(`${error.message}\n`);
  const owner = openPool({ ...running.owner, database: name, max: 4 }, report);
  const app = openPool({ ...running.owner, database: name, user: "qingce_app", max: 8 }, report);
  const evidence = await mkdtemp(join(tmpdir(), "qingce-evidence-"));
  await migrate(owner);
  const { house, clock } = await houseOver(app, programmes, start, evidence);
  const close = async (): Promise<void> => {
    await Promise.all([owner.end(), app.end()]);
    await drop(running.owner, name);
    await rm(evidence, { recursive: true, force: true });
    await running.stop();
  };
  return { house, clock, owner, close };
}
