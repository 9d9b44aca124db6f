// Starts the embedded PostgreSQL of a home, or joins the one that already serves it. Knows nothing of tables.
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { ensureCluster, owner } from "./cluster.ts";
import { withLock } from "./lock.ts";
import { settle, type Place } from "./place.ts";
import { endPostmaster, readPostmaster, spawnPostmaster, type Postmaster } from "./postmaster.ts";
import { connect, ensureDatabase, isAlone } from "./presence.ts";
import { leaveSocketFolder, socketFolder } from "./socket-folder.ts";

/** How the owner connects; only by unix socket, so `host` is a folder. */
export interface ConnectionOptions {
  readonly host: string;
  readonly user: string;
  readonly database: string;
  readonly port: number;
}

export interface Running {
  readonly owner: ConnectionOptions;
  /** True when the server was already there. */
  readonly joined: boolean;
  /** Where data and log really are; not the folder asked for when the account of PostgreSQL cannot reach that one. */
  readonly home: string;
  /** Close your pools first. Stops the server unless another client is connected. */
  stop(): Promise<void>;
}

const database = "qingce";
const patience = 60_000;

async function greet(data: string): Promise<{ readonly found: Postmaster; readonly client: pg.Client } | undefined> {
  const found = readPostmaster(data);
  if (found === undefined || found.socketFolder === "") return undefined;
  try {
    return { found, client: await connect(found, "qingce presence") };
  } catch {
    return undefined;
  }
}

// A postmaster killed with -9 leaves backends that hold its shared memory for a moment; then it must be tried again.
const mayComeBack = (words: string): boolean => /pre-existing shared memory block|lock file "postmaster.pid" (is empty|already)/.test(words);

async function launch(place: Place, fsync: boolean): Promise<NonNullable<Awaited<ReturnType<typeof greet>>>> {
  const deadline = Date.now() + patience;
  const socket = socketFolder(place.data, place.account);
  let spawned = spawnPostmaster(place, socket, fsync);
  while (Date.now() < deadline) {
    await pause(20);
    const greeted = await greet(place.data);
    if (greeted !== undefined) return greeted;
    if (!spawned.ended()) continue;
    if (!mayComeBack(spawned.lastWords())) break;
    await pause(300);
    spawned = spawnPostmaster(place, socket, fsync);
  }
  throw new Error(`PostgreSQL did not start in ${place.home}: ${spawned.lastWords().slice(-2_000)}`);
}

// A sign of life keeps no process alive; but while one is awaited it must, or the process ends silently in the middle.
function holdLoosely(client: pg.Client, loosely: boolean): void {
  const held = client as pg.Client & { ref(): void; unref(): void };
  if (loosely) held.unref();
  else held.ref();
}

async function stop(place: Place, presence: pg.Client): Promise<void> {
  await withLock(join(place.home, "lock"), async () => {
    holdLoosely(presence, false);
    await presence.end().catch(() => undefined);
    const found = readPostmaster(place.data);
    if (found === undefined || !(await isAlone(found).catch(() => false))) return;
    if (!(await endPostmaster(place.data))) throw new Error(`PostgreSQL ${found.pid} does not stop`);
    leaveSocketFolder(found.socketFolder, place.data);
  });
}

/**
 * Starts or joins the embedded PostgreSQL whose files live in `home`.
 * `fsync: false` is for tests only: a crash then loses data. Throws with the server's last words when it does not come up.
 */
export async function startPostgres(want: { readonly home: string; readonly fsync: boolean }): Promise<Running> {
  const place = settle(want.home);
  return withLock(join(place.home, "lock"), async () => {
    await ensureCluster(place, want.fsync);
    const there = await greet(place.data);
    const { found, client } = there ?? (await launch(place, want.fsync));
    await ensureDatabase(client, database);
    holdLoosely(client, true);
    let stopping: Promise<void> | undefined;
    return {
      owner: { host: found.socketFolder, user: owner, database, port: found.port },
      joined: there !== undefined,
      home: place.home,
      stop: () => (stopping ??= stop(place, client)),
    };
  });
}
