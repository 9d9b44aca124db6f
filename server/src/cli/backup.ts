// `qingce backup <folder>` while the house serves, `qingce restore <folder> --data <new folder>`: both on the embedded database.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Refusal } from "@qingce/core/base/refusal";
import { settle } from "../store/embedded/place.ts";
import { startPostgres } from "../store/embedded/start-postgres.ts";
import { s3Files } from "../store/s3-files.ts";
import { restoreBackup } from "../store/backup/restore-backup.ts";
import { takeBackup } from "../store/backup/take-backup.ts";
import { databasePlace, evidenceFolder, logKeyFile, option, secretKeyFile } from "./options.ts";
import { bucketOf } from "./outward/evidence-settings.ts";
import { dataFolder } from "./place.ts";
import { realClock } from "./wiring.ts";

type Say = (line: string) => void;

const otherTools = [
  "数据库由 DATABASE_URL 指定，不是内置数据库：请用 PostgreSQL 自己的工具备份与恢复。",
  "  备份：pg_basebackup -X stream（物理备份，连续归档可用 pgBackRest 或 WAL-G），或以所有者身份 pg_dump -Fc（逻辑备份）；",
  "  恢复：把物理备份解到新的数据目录，或 pg_restore --create；",
  "  另备：数据库备份之后复制佐证目录（QINGCE_EVIDENCE；用对象存储时由其自身备份），单独保管日志私钥（QINGCE_LOG_KEY）；",
  "  恢复后运行 qingce verify，并与先前留存的检查点比对。",
];

const sayAll = (say: Say, lines: readonly string[]): void => lines.forEach(say);
const sayRefusals = (say: Say, refusals: readonly Refusal[]): void => {
  for (const { code, place, hint } of refusals.slice(0, 20)) say(`${code} ${place ?? ""} ${hint}`);
  if (refusals.length > 20) say(`另有 ${refusals.length - 20} 处`);
};

function sayStanding(say: Say, { events, log }: { readonly events: number; readonly log: { readonly size: number; readonly root: string } }): void {
  say(`事件 ${events} 件；日志 ${log.size} 叶，根 ${log.root === "" ? "（尚未封存）" : log.root}`);
}

// a start would make an empty one, and its backup would look like success
const hasCluster = (data: string): boolean => existsSync(join(data, "postgres")) && existsSync(settle(join(data, "postgres")).data);

/** 0 with a whole backup, 1 where it was refused, 2 where the words are wrong. */
export async function backup([folder, ...words]: readonly string[], say: Say): Promise<number> {
  const place = databasePlace(words) ?? { kind: "embedded", data: dataFolder() };
  if (place.kind === "urls") {
    sayAll(say, otherTools);
    return 2;
  }
  if (folder === undefined || folder.startsWith("--")) {
    say("用法：qingce backup <备份目录> [--data <数据目录>] [--with-key]");
    return 2;
  }
  if (!hasCluster(place.data)) {
    say(`${resolve(place.data)} 里没有内置数据库，无可备份；请用 --data 指明数据目录。`);
    return 1;
  }
  const bucket = bucketOf(process.env);
  const evidence = bucket === undefined ? evidenceFolder(place) : { elsewhere: s3Files(bucket) };
  const running = await startPostgres({ home: join(place.data, "postgres"), fsync: true });
  try {
    const withKeys = words.includes("--with-key");
    const [key, secretKey] = withKeys ? [logKeyFile(place), secretKeyFile(place)] : [undefined, undefined];
    const taken = await takeBackup({ owner: { ...running.owner }, cluster: join(running.home, "pg"), evidence, key, secretKey, now: () => realClock.now() }, resolve(folder));
    if (!taken.ok) {
      sayRefusals(say, taken.refusals);
      return 1;
    }
    const { manifest, digest, misnamed } = taken.value;
    const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0);
    say(`备份完成：${resolve(folder)}，${manifest.files.length} 个文件，${(bytes / 1_048_576).toFixed(1)} MiB`);
    sayStanding(say, manifest);
    say(`清单摘要 ${digest}（请另处留存，恢复前可核对）`);
    if (bucket !== undefined) say(`佐证在对象存储（存储桶 ${bucket.bucket}），不在本备份内；已核对数据库提到的文件都在否。请另用对象存储的版本控制或跨区复制备份它。`);
    for (const path of manifest.missing) say(`注意：数据库提到而佐证存储里没有的文件 ${path}`);
    for (const path of misnamed) say(`注意：内容与其摘要名不符的佐证文件 ${path}`);
    if (!manifest.withKey) say("未含日志私钥和第二因素密钥：请另行保管，或用 --with-key 一并备份。没有前者，恢复后的日志将由新私钥签署；没有后者，已启用的第二因素都须重置。");
    return 0;
  } finally {
    await running.stop();
  }
}

/** 0 when the restored house holds what the backup says; nothing is left of one that does not. */
export async function restore([folder, ...words]: readonly string[], say: Say): Promise<number> {
  if (databasePlace(words)?.kind === "urls") {
    sayAll(say, otherTools);
    return 2;
  }
  const data = option(words, "data");
  if (folder === undefined || folder.startsWith("--") || data === undefined) {
    say("用法：qingce restore <备份目录> --data <新的数据目录>");
    return 2;
  }
  const restored = await restoreBackup(resolve(folder), resolve(data));
  if (!restored.ok) {
    sayRefusals(say, restored.refusals);
    return 1;
  }
  const { manifest, standing } = restored.value;
  say(`恢复完成：${resolve(data)}，备份时间 ${manifest.at}；链与日志核对无误，与清单一致`);
  sayStanding(say, standing);
  if (manifest.evidenceElsewhere === true) say("佐证不在备份内：它在对象存储里，请以同样的 QINGCE_S3_* 设置启动，再运行 qingce verify --evidence。");
  for (const path of manifest.missing) say(`注意：备份时即已缺失的佐证文件 ${path}`);
  return 0;
}
