// Evidence of an objection over HTTP: from anybody, small, judged by its bytes, without a name, for the handler alone, swept when nobody takes it up.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { largestObjectionFile, mostObjectionFiles } from "@qingce/core/publicity/objection-evidence";
import { sweepUploads } from "../../src/acts/objections/sweep-uploads.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, publish } from "../acts/advance.ts";
import { count, declare, each, enterList, firmsIn, openRoundOf, openStage, type Filed, type Stage } from "../acts/stage.ts";
import { ask, codeOf, comeIn, fileOf, openDoor, roomy, type Asked, type Heard } from "./door.ts";

const edition = "zhejiang/2025";
let stage: Stage;
let app: FastifyInstance;
let round: string;
let filed: readonly Filed[];
let province: string;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, 2, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  const journey = { edition, round, authority: "33", filed };
  await advance(stage, journey, "publicity");
  stage.clock.day("2025-09-22");
  await publish(stage, journey, "publicity", "publicity");
  app = await openDoor(stage);
  province = await comeIn(stage, officer("33"));
}, 60_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});

const pdf = (n: number): Buffer => Buffer.from(`%PDF-1.4\n演示佐证 ${n}`);
const upload = (file: Pick<Asked, "payload" | "headers">, of = round, door = app): Promise<Heard> => ask(door, { method: "POST", url: `/api/rounds/${of}/objections/evidence`, ...file });
const stored = async (n: number, name = "张三的举报.pdf"): Promise<string> => ((await upload(fileOf(name, pdf(n)))).body as { readonly digest: string }).digest;
const object = (evidence: readonly string[], n = 0): Promise<Heard> =>
  ask(app, { method: "POST", url: `/api/rounds/${round}/objections`, body: { number: filed[n]?.number, name: "演示异议人", contact: "0", reason: "演示：所报用能数据与实际严重不符", evidence } });
const listed = async () => ((await ask(app, { method: "GET", url: `/api/rounds/${round}/objections`, cookie: province })).body as { readonly objections: readonly { readonly objection: string; readonly evidence: readonly { readonly name: string; readonly digest: string; readonly size: number }[] }[] }).objections;
const pathOf = (digest: string): string => join(stage.evidence, "objections", round, digest.slice(0, 2), digest);

describe("the evidence of an objection", () => {
  it("[E2 S6 S8] a citizen without account uploads; the handler opens it as an attachment, under a number instead of the citizen's name for it", async () => {
    const [first, second] = [await stored(1), await stored(2, "b.pdf")];
    expect((await object([first, second, first])).status).toBe(201);
    const [one] = await listed();
    expect(one?.evidence.map(({ name, digest }) => [name, digest])).toEqual([["异议佐证1.pdf", first], ["异议佐证2.pdf", second]]);
    const read = await ask(app, { method: "GET", url: `/api/objections/${one?.objection}/evidence/${first}`, cookie: province });
    expect([read.status, read.text]).toEqual([200, pdf(1).toString()]);
    expect(read.headers).toMatchObject({ "content-type": "application/pdf", "x-content-type-options": "nosniff", "cache-control": "no-store" });
    expect(String(read.headers["content-disposition"])).toBe(`attachment; filename*=UTF-8''${encodeURIComponent("异议佐证1.pdf")}`);
    expect(String(read.headers["content-security-policy"])).toContain("sandbox");
    for (const table of ["event where body like $1", "objection where objection::text like $1", "objection_upload where objection_upload::text like $1", "command where command::text like $1"]) expect(await count(stage, table, "%张三%")).toBe(0);
  });

  it("[S1 S8] neither the unit objected to nor its city is told of the files, and to both they are not there", async () => {
    const [one] = await listed();
    const digest = one?.evidence[0]?.digest ?? "";
    const subject = await comeIn(stage, (filed[0] as Filed).firm.actor);
    const readAs = (cookie: string): Promise<Heard> => ask(app, { method: "GET", url: `/api/objections/${one?.objection}/evidence/${digest}`, cookie });
    expect((await readAs(subject)).status).toBe(403);
    expect((await readAs(await comeIn(stage, officer("3308")))).status).toBe(404);
    for (const path of ["", "/timeline", "/proofs"]) expect((await ask(app, { method: "GET", url: `/api/declarations/${filed[0]?.declaration}${path}`, cookie: subject })).text).not.toContain(digest);
    expect((await ask(app, { method: "GET", url: `/api/objections/${one?.objection}/evidence/${"0".repeat(64)}`, cookie: province })).status).toBe(404);
  });

  it.each([
    ["a program called pdf", "a.pdf", Buffer.from("MZ\x90\x00"), 415, "file-kind"],
    ["a page by its own name", "a.html", Buffer.from("<html>"), 415, "file-kind"],
    ["a picture with svg code", "a.svg", Buffer.from("<svg/>"), 415, "file-kind"],
    ["nothing", "a.pdf", Buffer.alloc(0), 422, "file-empty"],
    ["a byte more than 10 MB", "a.pdf", Buffer.alloc(largestObjectionFile + 1, "%PDF-1.4\n"), 413, "file-too-large"],
  ])("[S6 E2] %s is refused and leaves nothing", async (_, name, bytes, status, code) => {
    const before = await count(stage, "objection_upload");
    const heard = await upload(fileOf(name, bytes, "application/pdf"));
    expect([heard.status, codeOf(heard), await count(stage, "objection_upload")]).toEqual([status, code, before]);
  });

  it("[S6 E2] exactly 10 MB is taken", async () => {
    expect((await upload(fileOf("a.pdf", Buffer.alloc(largestObjectionFile, "%PDF-1.4\n")))).status).toBe(201);
  });

  it("[S6] an upload cut off in the middle, one without a file, and none at all are refused and leave nothing", async () => {
    const before = await count(stage, "objection_upload");
    const cut = await upload({ payload: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-', headers: { "content-type": "multipart/form-data; boundary=x" } });
    expect([cut.status, codeOf(cut)]).toEqual([400, "request-malformed"]);
    const none = await upload({ payload: "{}", headers: { "content-type": "application/json" } });
    expect([none.status, codeOf(none)]).toEqual([415, "content-type"]);
    expect(await count(stage, "objection_upload")).toBe(before);
  });

  it("[E2] five files are taken with an objection, six are refused", async () => {
    const digests = await each([11, 12, 13, 14, 15, 16], (n) => stored(n));
    const six = await object(digests, 1);
    expect([six.status, codeOf(six), digests.length]).toEqual([400, "too-many", mostObjectionFiles + 1]);
    expect((await object(digests.slice(0, 5), 1)).status).toBe(201);
  });

  it("[E2 S6] a digest that nobody uploaded to this round is refused at its field, and no objection stays: not even a proof's of another's case opens", async () => {
    const before = await count(stage, "objection");
    const { rows } = await stage.owner.query<{ digest: string }>("select digest from evidence limit 1");
    for (const digest of ["0".repeat(64), rows[0]?.digest ?? "1".repeat(64)]) {
      const heard = await object([await stored(21), digest]);
      expect([heard.status, codeOf(heard)]).toEqual([422, "evidence-unknown"]);
      expect((heard.body as { readonly refusals: readonly { readonly place: string }[] }).refusals[0]?.place).toBe("evidence");
    }
    expect(await count(stage, "objection")).toBe(before);
  });

  it("[S6 E2] to a round that is not there, or not in publicity, nothing can be uploaded; officers do not object", async () => {
    expect(codeOf(await upload(fileOf("a.pdf", pdf(1)), "round-x"))).toBe("not-found");
    const other = await openRoundOf(stage, { edition, year: 2025, opens: "2025-09-20", dates: { "declare-by": "2025-10-20" } });
    expect(codeOf(await upload(fileOf("a.pdf", pdf(1)), other))).toBe("not-publicised");
    expect(codeOf(await ask(app, { method: "POST", url: `/api/rounds/${round}/objections/evidence`, cookie: province, ...fileOf("a.pdf", pdf(1)) }))).toBe("not-allowed");
  });
});

describe("against floods", () => {
  it("[S7] one address may upload so many files an hour; the next is told to wait", async () => {
    const narrow = await openDoor(stage, { limits: { ...roomy, uploads: 2 } });
    const heard = [];
    for (const n of [31, 32, 33]) heard.push(await upload(fileOf("a.pdf", pdf(n)), round, narrow));
    expect(heard.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect(Number(heard[2]?.headers["retry-after"])).toBeGreaterThan(60);
    await narrow.close();
  });

  it("[S7] five hundred files that wait are enough for a round: the 501st is refused, objections without files go on", async () => {
    await stage.owner.query("insert into objection_upload select $1, 'filler-' || n, 1, 'text/csv', $2, false, '{33}' from generate_series(1, 500 - (select count(*)::int from objection_upload where not attached and round_id = $1)) n", [round, stage.house.clock.now()]);
    const full = await upload(fileOf("a.pdf", pdf(41)));
    expect([full.status, codeOf(full)]).toEqual([429, "uploads-full"]);
    expect((await object([])).status).toBe(201);
    await stage.owner.query("delete from objection_upload where digest like 'filler-%'");
    expect((await upload(fileOf("a.pdf", pdf(41)))).status).toBe(201);
  });

  it("[S6] what no objection takes up in six hours is swept, bytes and all; what was taken up stays, and before six hours all stays", async () => {
    const kept = (await listed()).flatMap(({ evidence }) => evidence.map(({ digest }) => digest));
    const left = await stored(51);
    stage.clock.set("2025-09-22 14:59:59");
    expect(await sweepUploads(stage.house)).toBe(0);
    expect(existsSync(pathOf(left))).toBe(true);
    stage.clock.set("2025-09-22 15:00:01");
    expect(await sweepUploads(stage.house)).toBeGreaterThan(0);
    expect([existsSync(pathOf(left)), kept.length > 0, kept.every((digest) => existsSync(pathOf(digest)))]).toEqual([false, true, true]);
    expect(codeOf(await object([left]))).toBe("evidence-unknown");
    expect((await object([await stored(51)])).status).toBe(201);
  });

  it("[E2] when the publicity is over nothing more can be uploaded", async () => {
    stage.clock.set("2025-09-26 23:59:59");
    const last = await upload(fileOf("a.pdf", pdf(61)));
    stage.clock.set("2025-09-27 00:00:01");
    const late = await upload(fileOf("a.pdf", pdf(62)));
    expect([last.status, late.status, codeOf(late)]).toEqual([201, 422, "publicity-over"]);
  });
});
