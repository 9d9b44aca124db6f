// This very bundle, run again as the house that is driven.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Serving } from "./served.ts";

export const told = "QINGCE_BENCH_WORK";

export interface House {
  readonly port: number;
  /** Resident memory, MB. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

export async function openHouse(serving: Serving): Promise<House> {
  const child = spawn(process.execPath, ["--enable-source-maps", ...(process.env["QINGCE_PROFILE"] === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${process.env["QINGCE_PROFILE"]}`]), process.argv[1] ?? ""], { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, [told]: JSON.stringify(serving) } });
  const heard = createInterface({ input: child.stdout });
  const next = (word: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const onLine = (line: string): void => {
        if (!line.startsWith(`${word} `)) return;
        heard.off("line", onLine);
        resolve(Number(line.slice(word.length + 1)));
      };
      heard.on("line", onLine);
      child.once("exit", (code) => reject(new Error(`the house ended with ${code}`)));
    });
  const port = await next("port");
  return {
    port,
    memory: async () => {
      const answer = next("memory");
      child.stdin.write("memory\n");
      return answer;
    },
    close: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.stdin.end();
      }),
  };
}
