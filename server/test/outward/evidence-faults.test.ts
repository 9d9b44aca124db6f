// Evidence on S3 when the other end is away, refuses, cuts off, lies or leads elsewhere: refused with a code, and nothing half done.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { bucketOf } from "../../src/cli/outward/evidence-settings.ts";
import { SettingsFault } from "../../src/cli/outward/read-settings.ts";
import type { FileStore } from "../../src/store/file-store.ts";
import { s3Files } from "../../src/store/s3-files.ts";
import { draft, enrol, openRoundOf, openStage, registration, type Filed, type Stage } from "../acts/stage.ts";
import { ask, codeOf, comeIn, fileOf, openDoor } from "../http/door.ts";
import { openBucket, type TestBucket } from "./bucket.ts";

let server: TestBucket;
let stage: Stage;
let filed: Filed;
let cookie: string;
const opened: (Server | FastifyInstance)[] = [];

beforeAll(async () => {
  server = await openBucket();
  stage = await openStage("2025-06-03");
  const round = await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-06-03" });
  filed = await draft(stage, "zhejiang/2025", round, await enrol(stage, registration("330106")));
  cookie = await comeIn(stage, filed.firm.actor);
}, 60_000);
afterAll(async () => {
  await server.close();
  await stage.close();
});
afterEach(async () => {
  for (const one of opened.splice(0)) {
    if ("closeAllConnections" in one) one.closeAllConnections();
    await one.close();
  }
});

const bytes = Buffer.from(`%PDF-1.4\n${"演示".repeat(50_000)}`);
const digest = createHash("sm3").update(bytes).digest("hex");

async function standIn(answer: RequestListener): Promise<FileStore> {
  const http = createServer(answer);
  opened.push(http);
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  return s3Files({ ...server.bucket, endpoint: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, patience: 300 });
}

const faults: { readonly [name: string]: { readonly code: string; readonly files: () => Promise<FileStore> } } = {
  "is away": { code: "evidence-store-away", files: async () => s3Files({ ...server.bucket, endpoint: "http://127.0.0.1:9" }) },
  "does not answer": { code: "evidence-store-away", files: () => standIn(() => undefined) },
  "is broken": { code: "evidence-store-away", files: () => standIn((_, answer) => void answer.writeHead(500).end()) },
  "hangs up in the middle of what it takes": { code: "evidence-store-away", files: () => standIn((asked, answer) => void (asked.method === "PUT" ? asked.socket.destroy() : answer.writeHead(404).end())) },
  "does not know the key": { code: "evidence-store-refused", files: async () => s3Files({ ...server.bucket, key: "another" }) },
  "has no such bucket": { code: "evidence-store-refused", files: async () => standIn((asked, answer) => void answer.writeHead(asked.method === "PUT" ? 403 : 404).end()) },
  "leads elsewhere": { code: "evidence-store-refused", files: () => standIn((_, answer) => void answer.writeHead(307, { location: "http://169.254.169.254/latest/meta-data/" }).end()) },
};

describe("a bucket that fails", () => {
  it.each(Object.entries(faults))("[G4 S6 R4] %s: the upload is refused with a code, and no row and no object stays", async (_, { code, files }) => {
    const app = await openDoor({ ...stage, house: { ...stage.house, evidence: await files() } });
    opened.push(app);
    const heard = await ask(app, { method: "POST", url: `/api/declarations/${filed.declaration}/proofs?place=energy`, cookie, ...fileOf("能耗.pdf", bytes) });
    expect([heard.status, codeOf(heard)]).toEqual([503, code]);
    expect(heard.headers["retry-after"]).toBeDefined();
    expect(JSON.stringify(heard.body)).not.toMatch(/127\.0\.0\.1|S3RVER|169\.254/);
    const { rows } = await stage.owner.query("select from evidence where digest = $1", [digest]);
    expect(rows).toEqual([]);
    expect(await s3Files(server.bucket).exists(digest)).toBe(false);
  });

  it("[G4 S6] bytes cut off in the middle, or others than asked for, never reach the reader as a whole file", async () => {
    const ends = [
      await standIn((_, answer) => {
        answer.writeHead(200, { "content-length": bytes.length });
        answer.write(bytes.subarray(0, 1000), () => answer.destroy());
      }),
      await standIn((_, answer) => void answer.writeHead(200).end(bytes.subarray(0, -1))),
      await standIn((_, answer) => void answer.writeHead(200).end(Buffer.concat([Buffer.from("x"), bytes.subarray(1)]))),
    ];
    for (const files of ends) {
      let length = 0;
      const reading = async (): Promise<void> => {
        for await (const part of (await files.get(digest)) ?? []) length += (part as Buffer).length;
      };
      await expect(reading()).rejects.toSatisfy((error) => error instanceof Error);
      expect(length).toBeLessThan(bytes.length);
    }
  });

  it("[G4 R4] that is there again takes the same upload", async () => {
    const app = await openDoor({ ...stage, house: { ...stage.house, evidence: s3Files(server.bucket) } });
    opened.push(app);
    const stored = await ask(app, { method: "POST", url: `/api/declarations/${filed.declaration}/proofs?place=energy`, cookie, ...fileOf("能耗.pdf", bytes) });
    expect([stored.status, (stored.body as { readonly digest: string }).digest]).toEqual([201, digest]);
    const read = await ask(app, { method: "GET", url: `/api/declarations/${filed.declaration}/proofs/${digest}`, cookie });
    expect([read.status, read.text]).toEqual([200, bytes.toString()]);
  });
});

describe("settings of evidence on S3", () => {
  const whole = { QINGCE_S3_ENDPOINT: "https://s3.example.gov.cn", QINGCE_S3_BUCKET: "qingce", QINGCE_S3_KEY: "k", QINGCE_S3_SECRET: "s" };

  it("[G4] none set: no bucket; all set: that bucket by path, or by host where it is said", () => {
    expect(bucketOf({})).toBeUndefined();
    expect(bucketOf({ QINGCE_S3_ENDPOINT: "" })).toBeUndefined();
    expect(bucketOf(whole)).toEqual({ endpoint: "https://s3.example.gov.cn/", region: "us-east-1", bucket: "qingce", key: "k", secret: "s", style: "path", prefix: "", patience: 30_000 });
    expect(bucketOf({ ...whole, QINGCE_S3_STYLE: "host", QINGCE_S3_REGION: "cn-north-1", QINGCE_S3_PREFIX: "a/b" })).toMatchObject({ style: "host", region: "cn-north-1", prefix: "a/b" });
  });

  it.each(Object.keys(whole))("[G4] without %s the house does not start, and says what is missing", (name) => {
    expect(() => bucketOf({ ...whole, [name]: "" })).toThrow(new SettingsFault(`佐证对象存储（S3）只设置了一半：还缺 ${name}。请补齐，或全部去掉（不启用）。`));
  });

  it.each([
    ["QINGCE_S3_ENDPOINT", "ftp://x"], ["QINGCE_S3_ENDPOINT", "https://u:p@x"], ["QINGCE_S3_ENDPOINT", "https://x/?a=1"], ["QINGCE_S3_BUCKET", "a/b"],
    ["QINGCE_S3_STYLE", "other"], ["QINGCE_S3_PREFIX", "../x"], ["QINGCE_S3_SECONDS", "soon"], ["QINGCE_EVIDENCE", "/srv/evidence"], ["QINGCE_S3_SECRET_FILE", "/no/such/file"],
  ])("[G4] %s=%s is refused", (name, text) => {
    expect(() => bucketOf({ ...whole, [name]: text })).toThrow(SettingsFault);
  });
});
