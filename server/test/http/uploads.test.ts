// S6 over HTTP: what is uploaded is judged by its bytes, kept by its digest, and handed out as an attachment alone.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draft, enrol, openRoundOf, openStage, registration, type Filed, type Stage } from "../acts/stage.ts";
import { ask, codeOf, comeIn, fileOf, openDoor, type Heard } from "./door.ts";

let stage: Stage;
let app: FastifyInstance;
let filed: Filed;
let cookie: string;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  app = await openDoor(stage);
  const round = await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-06-03" });
  filed = await draft(stage, "zhejiang/2025", round, await enrol(stage, registration("330106")));
  cookie = await comeIn(stage, filed.firm.actor);
});
afterAll(async () => {
  await app.close();
  await stage.close();
});

const pdf = Buffer.from("%PDF-1.4\n演示");
const url = (): string => `/api/declarations/${filed.declaration}/proofs`;
const upload = (name: string, bytes: Buffer, type?: string): Promise<Heard> => ask(app, { method: "POST", url: `${url()}?place=energy`, cookie, ...fileOf(name, bytes, type) });

describe("uploads", () => {
  it("[S6 B4] a proof comes back as it went in, as an attachment that is not guessed at", async () => {
    const stored = await upload("能耗 证明'(1).pdf", pdf);
    expect(stored.status).toBe(201);
    const { digest } = stored.body as { readonly digest: string };
    const read = await ask(app, { method: "GET", url: `${url()}/${digest}`, cookie });
    expect(read.text).toBe(pdf.toString());
    expect(read.headers).toMatchObject({ "content-type": "application/pdf", "x-content-type-options": "nosniff", "content-length": String(pdf.length) });
    expect(read.headers["content-disposition"]).toBe("attachment; filename*=UTF-8''%E8%83%BD%E8%80%97%20%E8%AF%81%E6%98%8E%27%281%29.pdf");
    expect(String(read.headers["content-security-policy"])).toContain("sandbox");
  });

  it.each([
    ["a program called pdf", "a.pdf", Buffer.from("MZ\x90\x00"), "file-kind"],
    ["a page called png", "a.png", Buffer.from("<script>alert(1)</script>"), "file-kind"],
    ["a page by its own name", "a.html", Buffer.from("<html>"), "file-kind"],
    ["a picture with svg code", "a.svg", Buffer.from("<svg/>"), "file-kind"],
    ["nothing", "a.pdf", Buffer.alloc(0), "file-empty"],
    ["more than 20 MB", "a.pdf", Buffer.alloc(20 * 1024 * 1024 + 1, "%PDF-1.4\n"), "file-too-large"],
  ])("[S6] %s is refused", async (_, name, bytes, code) => {
    const heard = await upload(name, bytes, "application/pdf");
    expect([heard.status >= 400 && heard.status < 500, codeOf(heard)]).toEqual([true, code]);
  });

  it("[S6] the name is a label, never a path", async () => {
    const stored = await upload("..%2f..\\..\\evil\u202Efdp.pdf", pdf);
    expect((stored.body as { readonly name: string }).name).not.toMatch(/[/\\\u202E]/);
  });

  it("[S6 S10] an upload that breaks off is the sender's fault", async () => {
    const heard = await ask(app, { method: "POST", url: `${url()}?place=energy`, cookie, payload: "{}", headers: { "content-type": "multipart/form-data; boundary=x" } });
    expect([heard.status, codeOf(heard)]).toEqual([400, "request-malformed"]);
  });

  it("[S6] what is no multipart, or holds no file or two, is refused", async () => {
    const none = await ask(app, { method: "POST", url: `${url()}?place=energy`, cookie, body: {} });
    expect([none.status, codeOf(none)]).toEqual([415, "content-type"]);
    const empty = await ask(app, { method: "POST", url: `${url()}?place=energy`, cookie, payload: "----x--\r\n", headers: { "content-type": "multipart/form-data; boundary=--x" } });
    expect(empty.status).toBeGreaterThanOrEqual(400);
    expect(empty.status).toBeLessThan(500);
    const cut = await ask(app, { method: "POST", url: `${url()}?place=energy`, cookie, payload: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-', headers: { "content-type": "multipart/form-data; boundary=x" } });
    expect([cut.status, codeOf(cut)]).toEqual([400, "request-malformed"]);
  });

  it("[S6] after the submit nothing is added", async () => {
    const other = await ask(app, { method: "POST", url: `/api/declarations/${"0".repeat(32)}/proofs?place=energy`, cookie, ...fileOf("a.pdf", pdf) });
    expect([other.status, codeOf(other)]).toEqual([404, "not-found"]);
  });
});
