// Whether the demonstration's data are whole: a mark beside the database, begun before the first act of the fill and complete after its last.
import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readPostmaster } from "../store/embedded/postmaster.ts";
import { startPostgres } from "../store/embedded/start-postgres.ts";

/** `unmarked` is a folder without a mark: a new one, or one from before marks were kept. */
export type Fill = "unmarked" | "begun" | "complete";

const markOf = (data: string): string => join(data, "demo-fill.json");

export async function readFill(data: string): Promise<Fill> {
  if (!existsSync(markOf(data))) return "unmarked";
  // A mark cut short while it was written tells of a fill cut short.
  const text = await readFile(markOf(data), "utf8");
  return /"state"\s*:\s*"complete"\s*\}/u.test(text) ? "complete" : "begun";
}

export const markFill = (data: string, state: Exclude<Fill, "unmarked">): Promise<void> => writeFile(markOf(data), JSON.stringify({ state }));

function freeName(path: string): string {
  for (let n = 1; ; n += 1) if (!existsSync(`${path}.unfinished-${n}`)) return `${path}.unfinished-${n}`;
}

/**
 * Puts what an unfinished fill left out of the way, so that the next begins in an empty database; nothing is deleted.
 * Throws where another process still works on the folder: that one may be filling it now.
 */
export async function setUnfinishedAside(data: string, say: (line: string) => void): Promise<void> {
  const running = await startPostgres({ home: join(data, "postgres"), fsync: true });
  await running.stop();
  if (running.joined && readPostmaster(join(running.home, "pg")) !== undefined) throw new Error("另一个进程正在使用这一数据目录，演示数据可能正在填写；请等它完成，或先停止它");
  const moved: string[] = [];
  for (const path of [running.home, join(data, "evidence"), join(data, "demo-clock.json"), markOf(data)]) {
    if (!existsSync(path)) continue;
    const to = freeName(path);
    await rename(path, to);
    moved.push(to);
  }
  say("上次的演示数据没有填完（填写中断或失败），不再使用；现在从头填写。");
  say(`未填完的数据移到：${moved[0] ?? ""}，不需要时可自行删除。`);
}
