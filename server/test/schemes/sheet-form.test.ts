// B6 and G2 over HTTP: the form of a declaration goes out with what is answered, and comes back as answers, faults by cell, and questions.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as independent from "xlsx";
import type { Answers } from "@qingce/core/score/answers";
import type { Scheme } from "@qingce/core/score/scheme";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { adoptScheme } from "../../src/acts/rounds/adopt-scheme.ts";
import { inventAnswers } from "../../src/cli/simulation/invented-answers.ts";
import { inventBenchmarks } from "../../src/cli/simulation/invented-benchmarks.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { draft, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "../acts/stage.ts";
import { ask, codeOf, comeIn, fileOf, openDoor, type Heard } from "../http/door.ts";

const edition = "city-model/draft";
let stage: Stage;
let app: FastifyInstance;
let scheme: Scheme;
let answers: Answers;
let filed: Filed;
let attested: Filed;
let cookie: string;

beforeAll(async () => {
  stage = await openStage("2025-03-10");
  app = await openDoor(stage);
  const found = stage.house.schemes.get("gbt36132-2025/form-2026");
  if (found === undefined) throw new Error("no scheme");
  scheme = found.scheme;
  answers = inventAnswers(scheme, () => 0.5);
  const [computed, plain] = [await openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority: "3301" }), await openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority: "3301" })];
  value(await adoptScheme(stage.house, officer("3301"), { round: computed, kind: "factory", scheme: scheme.file.id, benchmarks: inventBenchmarks(scheme), source: "演示标杆（虚构）" }));
  const [firm] = await firmsIn(stage, 1, "330106");
  if (firm === undefined) throw new Error("no firm");
  filed = await draft(stage, edition, computed, firm, "factory", { sheet: { answers, notApplicable: {} } });
  attested = await draft(stage, edition, plain, firm);
  cookie = await comeIn(stage, firm.actor);
}, 120_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});

const url = (one: Filed): string => `/api/declarations/${one.declaration}/scoring/form`;
const download = async (path: string): Promise<Buffer> => (await app.inject({ method: "GET", url: path, headers: { cookie } })).rawPayload;
const upload = (bytes: Buffer, one = filed): Promise<Heard> => ask(app, { method: "POST", url: url(one), cookie, ...fileOf("填报表.xlsx", bytes) });

/** The form with cells of one sheet changed by another program. */
async function changed(sheet: string, cells: { readonly [ref: string]: independent.CellObject }): Promise<Buffer> {
  const book = independent.read(await download(url(filed)), { cellNF: true });
  Object.assign(book.Sheets[sheet] ?? {}, cells);
  return independent.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

interface Read { readonly sheet: { readonly answers: Answers }; readonly faults: readonly { readonly code: string; readonly place: string }[]; readonly doubts: readonly { readonly code: string; readonly answer: string; readonly place: string; readonly choices: readonly { readonly value: string }[] }[] }
const read = ({ body }: Heard): Read => body as unknown as Read;

async function placeOf(key: string): Promise<string> {
  const sheet = independent.read(await download(url(filed))).Sheets["填报数据"] ?? {};
  const found = Object.entries(sheet).find(([ref, cell]) => /^A\d+$/u.test(ref) && (cell as { readonly v?: unknown }).v === key);
  return found?.[0].replace("A", "D") ?? "";
}

describe("[B6 G2] the form of a declaration", () => {
  it("comes back as it went out, and nothing of the draft changes", async () => {
    const before = value(await readDraft(stage.house, filed.firm.actor, { declaration: filed.declaration }));
    const heard = await upload(await download(url(filed)));
    expect(heard.status).toBe(200);
    expect(read(heard)).toMatchObject({ sheet: { answers }, faults: [] });
    expect(value(await readDraft(stage.house, filed.firm.actor, { declaration: filed.declaration }))).toEqual(before);
  });

  it("tells a fault by sheet, cell and rule, and asks about a unit typed into the cell", async () => {
    const [energy, water] = [await placeOf("energy"), await placeOf("water")];
    const heard = read(await upload(await changed("填报数据", { [energy]: { t: "s", v: "1500 kgce" }, [water]: { t: "n", v: -3 } })));
    expect(heard.doubts).toMatchObject([{ code: "unit-in-cell", answer: "energy", place: `填报数据!${energy}`, choices: [{ value: "1.5" }, { value: "1500" }] }]);
    expect(heard.faults).toMatchObject([{ code: "number-negative", place: `填报数据!${water}` }]);
  });

  it("a figure ten thousand times the draft's is asked about", async () => {
    const energy = await placeOf("energy");
    const heard = read(await upload(await changed("填报数据", { [energy]: { t: "n", v: Number(answers["energy"]) * 10_000 } })));
    expect(heard.doubts).toMatchObject([{ code: "magnitude", answer: "energy" }]);
  });

  it("carries the energy table where the round froze factors, and its faults come back by sheet, row and column", async () => {
    const book = independent.read(await download(url(filed)), { cellNF: true });
    Object.assign(book.Sheets["能源消耗表"] ?? {}, { C6: { t: "n", v: 500 }, C7: { t: "n", v: 100 } });
    const heard = await upload(independent.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
    expect(heard.status).toBe(200);
    expect(heard.body).toMatchObject({ faults: [{ code: "coefficient-needs-measuring", place: "能源消耗表!H7", facts: { sheet: "能源消耗表", row: 7, column: "H" } }] });
    expect(heard.body).toMatchObject({ sheet: { carriers: { rows: [{ carrier: "electricity", amount: "500", unit: "万kWh" }, { carrier: "natural-gas", amount: "100" }], grid: { place: "33" } } } });
  });

  it("another scheme's form, any other workbook and what is no workbook are refused with words", async () => {
    expect(codeOf(await upload(await download("/api/schemes/gbt36132-2025/c1/form")))).toBe("form-other-scheme");
    const plain = independent.write({ SheetNames: ["表"], Sheets: { 表: { "!ref": "A1", A1: { t: "s", v: "x" } } } }, { type: "buffer", bookType: "xlsx" }) as Buffer;
    expect(codeOf(await upload(plain))).toBe("form-foreign");
    expect(codeOf(await upload(Buffer.from("能耗,1")))).toBe("workbook-not-xlsx");
    expect(codeOf(await upload(Buffer.alloc(5 * 1024 * 1024 + 1, 1)))).toBe("file-too-large");
    expect(codeOf(await upload(Buffer.alloc(0)))).toBe("file-empty");
  });

  it("there is none where the round attests its scores", async () => {
    expect(codeOf(await upload(Buffer.from("x"), attested))).toBe("scheme-none");
    expect(codeOf(await ask(app, { method: "GET", url: url(attested), cookie }))).toBe("scheme-none");
    expect(codeOf(await ask(app, { method: "GET", url: "/api/schemes/nobody/nothing/form" }))).toBe("scheme-unknown");
  });
});
