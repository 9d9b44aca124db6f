// Lays a checked backup out as a data folder, lets PostgreSQL replay its log, and asks the events and the log whether they are what was kept.
import { chown, copyFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import { settle, type Place } from "../embedded/place.ts";
import { endPostmaster } from "../embedded/postmaster.ts";
import { startPostgres } from "../embedded/start-postgres.ts";
import { openPool } from "../pools.ts";
import { verifyChain } from "../verify-chain.ts";
import { verifyLog } from "../verify-log.ts";
import { abreast } from "./copy-files.ts";
import type { Standing } from "./log-standing.ts";
import { checkBackup, type Manifest } from "./manifest.ts";
import { isEmpty } from "./take-backup.ts";

const own = async (path: string, account: Place["account"]): Promise<void> => {
  if (account !== undefined) await chown(path, account.uid, account.gid);
};

/** Built beside its place and renamed: a restore that is killed leaves nothing that looks like a cluster. */
async function layCluster(from: string, { folders, files }: Manifest, { data, account }: Place): Promise<void> {
  const half = `${data}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  await own(half, account);
  for (const folder of folders.toSorted()) {
    await mkdir(join(half, folder), { mode: 0o700 });
    await own(join(half, folder), account);
  }
  const mine = files.filter(({ path }) => path.startsWith("database/")).map(({ path }) => path.slice("database/".length));
  await abreast(mine, 8, async (path) => {
    await copyFile(join(from, "database", path), join(half, path));
    await own(join(half, path), account);
  });
  await rename(half, data);
}

async function layFiles(from: string, { files }: Manifest, to: string, room: string): Promise<void> {
  await abreast(files.filter(({ path }) => path.startsWith(`${room}/`)), 8, async ({ path }) => {
    await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 });
    await copyFile(join(from, path), join(to, path));
  });
}

const differs = (place: string, kept: string | number, found: string | number): readonly Refusal[] =>
  kept === found ? [] : [{ code: "restore-differs", place, facts: { kept, found }, hint: `恢复后的${place}与备份清单不一致：清单 ${kept}，恢复后 ${found}。` }];

/** Starts what was laid out, which replays the log, and compares; stops it again. */
async function rehearse(home: string, manifest: Manifest): Promise<Result<Standing>> {
  const running = await startPostgres({ home, fsync: true });
  const owner = openPool({ ...running.owner, max: 2 }, () => undefined);
  try {
    const chain = await verifyChain(owner);
    const log = await verifyLog(owner);
    const { rows } = await owner.query<{ readonly root: string }>("select root from log_checkpoint order by size desc limit 1");
    const root = rows[0]?.root ?? "";
    const broken = [...(chain.broken === null ? [] : [`${chain.broken.stream.kind}/${chain.broken.stream.id}#${chain.broken.version} ${chain.broken.fault}`]), ...(log.broken === null ? [] : [`log#${log.broken.at} ${log.broken.fault}`])];
    const faults = [
      ...broken.map((place) => ({ code: "restore-broken", place, hint: "恢复后的事件链或透明日志核对不通过。" })),
      ...differs("事件数", manifest.events, chain.events),
      ...differs("日志叶数", manifest.log.size, log.leaves),
      ...differs("日志根", manifest.log.root, root),
    ];
    return faults.length > 0 ? refuse(...faults) : ok({ events: chain.events, log: { size: log.leaves, root } });
  } finally {
    await owner.end();
    await running.stop();
  }
}

async function takeAway(data: string, place: Place): Promise<void> {
  if (!(await endPostmaster(place.data))) return; // never from under a living server
  for (const path of [place.home, join(data, "postgres"), join(data, "evidence"), join(data, "keys")]) await rm(path, { recursive: true, force: true });
}

/** Into a folder that does not exist or is empty. What does not hold what the manifest says is taken away again. */
export async function restoreBackup(from: string, data: string): Promise<Result<{ readonly manifest: Manifest; readonly standing: Standing }>> {
  const taken: Refusal = { code: "target-not-empty", place: data, hint: "目标目录不是空的；恢复只写入不存在或空的目录，不覆盖任何数据。" };
  if (!(await isEmpty(data))) return refuse(taken);
  const checked = await checkBackup(from);
  if (!checked.ok) return checked;
  const place = settle(join(data, "postgres"));
  if ((await readdir(place.home)).some((name) => name.startsWith("pg"))) return refuse({ ...taken, place: place.home });
  try {
    await layCluster(from, checked.value, place);
    await layFiles(from, checked.value, data, "evidence");
    await layFiles(from, checked.value, data, "keys");
    const standing = await rehearse(join(data, "postgres"), checked.value);
    if (standing.ok) return ok({ manifest: checked.value, standing: standing.value });
    await takeAway(data, place);
    return standing;
  } catch (error) {
    await takeAway(data, place);
    throw error;
  }
}
