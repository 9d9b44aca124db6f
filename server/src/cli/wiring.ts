// Puts the house together: database, law, tables, and the ports for time and identity. Nothing else sees all floors at once.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type pg from "pg";
import { fromEpoch } from "@qingce/core/base/instant";
import { asvsDoors, type Doors } from "@qingce/core/access/doors";
import type { Clock, Demonstration, House, Identities } from "../acts/house.ts";
import type { Outward } from "../acts/outward.ts";
import { loadSealedEditions } from "../acts/wiring-editions.ts";
import { loadSchemes } from "../acts/wiring-schemes.ts";
import { loadTables } from "../acts/wiring-tables.ts";
import { loadGreenCode } from "../acts/wiring-green-code.ts";
import { loadYearForms } from "../acts/wiring-year-forms.ts";
import { defaultSuite } from "../store/digest.ts";
import type { FileStore } from "../store/file-store.ts";
import { startPostgres } from "../store/embedded/start-postgres.ts";
import { migrate } from "../store/migrate.ts";
import { hashPassword } from "../store/passwords.ts";
import { openPool, refuseUnsafeRole } from "../store/pools.ts";
import { loadOlderListings } from "../store/older-listings.ts";
import { loadCalendar, loadIndustries, loadLayouts, loadRegions } from "../store/reference-tables.ts";
import { noSecretKey, type SecretKey } from "../store/secret-key.ts";
import { loadOlderEditions } from "./wiring-sealed.ts";

export const realClock: Clock = { now: () => fromEpoch(Date.now()) };

/** Ids that sort by time and cannot be guessed: twelve digits of milliseconds, twenty of chance. */
export const randomIdentities: Identities = { next: () => `${Date.now().toString(16).padStart(12, "0")}${randomBytes(10).toString("hex")}` };

export interface Building {
  readonly app: pg.Pool;
  /** Folders of editions; the first also holds the tables. */
  readonly programmes: readonly string[];
  readonly evidence: FileStore;
  readonly clock?: Clock | undefined;
  readonly ids?: Identities | undefined;
  readonly demonstration?: Demonstration | undefined;
  readonly outward?: Outward | undefined;
  /** Those of a house in service unless said. */
  readonly doors?: Doors | undefined;
  /** Only a house that serves needs one. */
  readonly secrets?: SecretKey | undefined;
}

/** Builds the house over a migrated database. Throws when an edition has faults or a sealed one was changed. */
export async function buildHouse({ app, programmes, evidence, clock, ids, demonstration, outward, doors, secrets }: Building): Promise<House> {
  const [tables = ""] = programmes;
  const current = await loadSealedEditions(programmes, defaultSuite);
  const known = new Set([...current.values()].map((one) => one.hash));
  const older = await loadOlderEditions(app, defaultSuite, known);
  const yearForms = await loadYearForms(programmes);
  const byHash = new Map([...older, ...current.values()].map((one) => [one.hash, one]));
  return {
    app,
    clock: clock ?? realClock,
    ids: ids ?? randomIdentities,
    suite: defaultSuite,
    hashPassword,
    doors: doors ?? asvsDoors,
    secrets: secrets ?? noSecretKey,
    calendar: await loadCalendar(tables),
    regions: await loadRegions(tables),
    industries: await loadIndustries(tables),
    editions: { current, byHash: (hash) => byHash.get(hash) },
    schemes: await loadSchemes(programmes, defaultSuite),
    tables: await loadTables(programmes, defaultSuite),
    layouts: await loadLayouts(tables),
    olderListings: await loadOlderListings(tables),
    yearForms,
    greenCode: await loadGreenCode(programmes, yearForms),
    evidence,
    demonstration,
    outward,
  };
}

/** Where the database is: one of our own below a folder, or two URLs of one elsewhere. */
export type DatabasePlace = { readonly kind: "embedded"; readonly data: string } | { readonly kind: "urls"; readonly owner: string; readonly app: string };

export interface OpenDatabase {
  readonly owner: pg.Pool;
  readonly app: pg.Pool;
  close(): Promise<void>;
}

/** Milliseconds that one statement of a request may take, and that a transaction may lie idle, before the database ends it. */
const patience = 30_000;

/** Opens, migrates and holds the serving role to its limits; throws with the reason when it must not serve. */
export async function openDatabase(place: DatabasePlace, report: (error: Error) => void, most = patience): Promise<OpenDatabase> {
  const running = place.kind === "embedded" ? await startPostgres({ home: join(place.data, "postgres"), fsync: true }) : undefined;
  const owner = openPool(running?.owner ?? { connectionString: place.kind === "urls" ? place.owner : "", max: 4 }, report);
  const limits = { statement_timeout: most, idle_in_transaction_session_timeout: most };
  const app = openPool({ ...(running === undefined ? { connectionString: place.kind === "urls" ? place.app : "" } : { ...running.owner, user: "qingce_app" }), ...limits }, report);
  const close = async (): Promise<void> => {
    await Promise.all([owner.end(), app.end()]);
    await running?.stop();
  };
  try {
    await migrate(owner);
    const safe = await refuseUnsafeRole(app);
    if (!safe.ok) throw new Error(safe.refusals.map((one) => one.hint).join("\n"));
    return { owner, app, close };
  } catch (error) {
    await close();
    throw error;
  }
}
