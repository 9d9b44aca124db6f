// The server as a process: serves with nobody in it, takes its first administrator from the machine, ends in order.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../src/cli/place.ts";

let data: string;
let port: number;
const children: ChildProcess[] = [];

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function qingce(words: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, ["--import", "tsx", "server/src/cli/main.ts", ...words, "--data", data], { cwd: root(), env: { ...process.env, DATABASE_URL: undefined, DATABASE_APP_URL: undefined, ...env } });
  children.push(child);
  let said = "";
  child.stdout?.on("data", (bytes: Buffer) => (said += bytes.toString()));
  child.stderr?.on("data", (bytes: Buffer) => (said += bytes.toString()));
  return { child, said: () => said, ended: new Promise((resolve) => void child.once("exit", resolve)) };
}

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  for (let n = 0; n < 600 && !(await holds()); n += 1) await new Promise((resolve) => void setTimeout(resolve, 50));
};

const signIn = (password: string): Promise<number> =>
  fetch(`http://127.0.0.1:${port}/api/sign-in`, { method: "POST", headers: { "content-type": "application/json", "x-requested-with": "qingce" }, body: JSON.stringify({ login: "first", password }) }).then((answer) => answer.status);

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "qingce-serving-"));
  port = await freePort();
});
afterAll(async () => {
  for (const child of children) if (child.exitCode === null) child.kill("SIGKILL");
  await rm(data, { recursive: true, force: true });
});

describe("serving", () => {
  it("[S4 K3 F5] starts with no account, takes one from the machine, refuses a taken port with 1 and stops with 0", { timeout: 90_000 }, async () => {
    const first = qingce(["serve", "--port", String(port)]);
    await until(() => fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.ok, () => false));
    expect(await signIn("correct-horse-battery")).toBe(401);

    const admin = qingce(["admin", "create", "first", "--role", "security-admin"], { QINGCE_PASSWORD: "correct-horse-battery" });
    expect([await admin.ended, admin.said()]).toEqual([0, expect.not.stringContaining("correct-horse-battery")]);
    expect(await signIn("correct-horse-battery")).toBe(200);

    const second = qingce(["serve", "--port", String(port)]);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain("已被占用");
    expect(await signIn("correct-horse-battery")).toBe(200);

    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow("fetch failed");
  });

  it("[S4 F5] a signal while it is still starting ends it in order, and nothing is left running", { timeout: 60_000 }, async () => {
    const started = qingce(["serve", "--port", String(port)]);
    await new Promise((resolve) => void setTimeout(resolve, 900));
    started.child.kill("SIGTERM");
    expect(await started.ended).not.toBe(13);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow("fetch failed");
  });
});
