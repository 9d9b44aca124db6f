// `qingce spot-check redraw <file.json>`: draws a published spot check again, and says whether the file follows from its own seed.
import { readFile } from "node:fs/promises";
import { Value } from "typebox/value";
import { DrawFile, redraw } from "@qingce/core/upkeep/redraw";
import { digest } from "../store/digest.ts";

async function read(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** 0 when the file follows from its seed, 1 when it does not, 2 when it is no such file. */
export async function redrawFile(path: string, json: boolean, say: (line: string) => void): Promise<number> {
  const file = await read(path);
  if (!Value.Check(DrawFile, file)) {
    say(`不是抽取文件：${path}。请取 /api/spot-checks/<编号>/draw 的内容`);
    return 2;
  }
  const { drawn, differs } = redraw(file, (text) => digest(file.suite, text));
  if (json) say(JSON.stringify({ spotCheck: file.spotCheck, seed: file.seed, n: file.n, drawn, differs }));
  else {
    for (const id of drawn) say(id);
    say(differs.length === 0 ? `名单${file.list.length}家，抽${drawn.length}家，与公布的一致` : `与公布的不一致：${differs.join("、")}`);
  }
  return differs.length === 0 ? 0 : 1;
}
