// `qingce verify` and `qingce export log <file>`: the house checks itself; the export is for the verifier that trusts nobody.
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { namedFiles } from "../store/backup/log-standing.ts";
import { checkEvidence } from "../store/evidence-check.ts";
import { exportLog } from "../store/export-log.ts";
import { verifyChain } from "../store/verify-chain.ts";
import { verifyLog } from "../store/verify-log.ts";
import { databasePlace, evidenceFolder } from "./options.ts";
import { bucketOf, evidenceStore } from "./outward/evidence-settings.ts";
import { openDatabase, type DatabasePlace, type OpenDatabase } from "./wiring.ts";

type Say = (line: string) => void;

async function withDatabase(words: readonly string[], say: Say, work: (database: OpenDatabase, place: DatabasePlace) => Promise<number>): Promise<number> {
  const place = databasePlace(words);
  if (place === undefined) {
    say("请设置 DATABASE_URL（所有者）与 DATABASE_APP_URL（qingce_app），或以 --data <目录> 使用内置数据库。");
    return 2;
  }
  const database = await openDatabase(place, (error) => say(`database: ${error.message}`));
  try {
    return await work(database, place);
  } finally {
    await database.close();
  }
}

/** Where the evidence lies, and with `--evidence` whether every file that a row names is there whole. */
async function sayEvidence({ owner }: OpenDatabase, place: DatabasePlace, words: readonly string[], say: Say): Promise<boolean> {
  const named = await namedFiles(owner);
  const bucket = bucketOf(process.env);
  const where = bucket === undefined ? `目录 ${evidenceFolder(place)}` : `对象存储 ${new URL(bucket.endpoint).host} 的存储桶 ${bucket.bucket}`;
  if (!words.includes("--evidence")) {
    say(`佐证：数据库提到 ${named.length} 个文件，在${where}；未逐一核对（加 --evidence 核对）`);
    return true;
  }
  const { missing, damaged } = await checkEvidence(evidenceStore(place), named);
  say(`佐证：数据库提到 ${named.length} 个文件，在${where}；缺 ${missing.length} 个，内容与摘要不符 ${damaged.length} 个`);
  for (const path of missing) say(`  缺 ${path}`);
  for (const path of damaged) say(`  不符 ${path}`);
  return missing.length + damaged.length === 0;
}

/** 0 when every stream, leaf, root and signature holds; 1 with the first break. */
export const verify = (words: readonly string[], say: Say): Promise<number> =>
  withDatabase(words, say, async (database, place) => {
    const { owner } = database;
    const chain = await verifyChain(owner);
    const log = await verifyLog(owner);
    const { broken } = chain;
    say(`链：${chain.streams} 条流、${chain.events} 件事 ${broken === null ? "完好" : `在 ${broken.stream.kind}/${broken.stream.id} 第 ${broken.version} 件处断开（${broken.fault}）`}`);
    say(`日志：${log.leaves} 叶、${log.checkpoints} 个检查点、${log.unsealed} 件待封 ${log.broken === null ? "完好" : `在第 ${log.broken.at} 叶处不符（${log.broken.fault}）`}`);
    const whole = await sayEvidence(database, place, words, say);
    return broken === null && log.broken === null && whole ? 0 : 1;
  });

/** One JSON a line: a head, every sealed event in the order of the log, every checkpoint. Read it with tools/verify. */
export async function exportVerb([what, file, ...words]: readonly string[], say: Say): Promise<number> {
  if (what !== "log" || file === undefined) {
    say("用法：qingce export log <文件> [--data <目录>]");
    return 2;
  }
  return withDatabase(words, say, async ({ owner }) => {
    const out = createWriteStream(file, { flags: "wx" });
    const { events, checkpoints } = await exportLog(owner, (line) => out.write(`${line}\n`));
    out.end();
    await finished(out);
    say(`已导出 ${events} 件事、${checkpoints} 个检查点：${file}`);
    return 0;
  });
}
