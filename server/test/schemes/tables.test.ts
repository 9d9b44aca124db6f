// A3, A4 and B8 over HTTP: factors, limits and product standards are public with their sources; what a round adopted is reckoned by the factors of that day.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CarrierFile } from "@qingce/core/score/carrier-file";
import type { Scheme } from "@qingce/core/score/scheme";
import type { Sheet } from "@qingce/core/score/sheet";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import type { House } from "../../src/acts/house.ts";
import { adoptScheme } from "../../src/acts/rounds/adopt-scheme.ts";
import { readScoring } from "../../src/acts/schemes/read-schemes.ts";
import { sealCarriers } from "../../src/acts/schemes/sealed-carriers.ts";
import { inventAnswers } from "../../src/cli/simulation/invented-answers.ts";
import { inventBenchmarks } from "../../src/cli/simulation/invented-benchmarks.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, draft, enrol, eventsOf, openRoundOf, openStage, registration, value, type Filed, type Stage } from "../acts/stage.ts";
import { ask, codeOf, comeIn, openDoor } from "../http/door.ts";

const edition = "city-model/draft";
let stage: Stage;
let app: FastifyInstance;
let scheme: Scheme;

beforeAll(async () => {
  stage = await openStage("2025-03-10");
  app = await openDoor(stage);
  const found = stage.house.schemes.get("gbt36132-2025/form-2026");
  if (found === undefined) throw new Error("no scheme");
  scheme = found.scheme;
}, 120_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});

const get = (url: string) => ask(app, { method: "GET", url: `/api${url}` });

describe("tables for everyone", () => {
  it("[A4] carriers come with edition, factors, certainty and source, without a sign-in", async () => {
    const { status, body } = await get("/carriers");
    expect(status).toBe(200);
    expect(body).toMatchObject({ edition: stage.house.tables.carriers?.edition, hash: stage.house.tables.carriers?.hash, file: { sets: [{ id: "gbt2589-2020", certainty: "second-hand" }, {}, {}] } });
  });

  it("[A3] limits are found by product and by industry, with grades, clause, certainty and the correction they need", async () => {
    const cement = await get(`/energy-limits?product=${encodeURIComponent("水泥")}&industry=3011`);
    expect(cement.body).toMatchObject({ certainty: "second-hand" });
    const { limits } = cement.body as unknown as { readonly limits: readonly { readonly standard: { readonly number: string }; readonly row: { readonly [key: string]: unknown } }[] };
    expect(limits[0]).toMatchObject({ standard: { number: "GB 16780-2021" }, row: { "product": "水泥", "grade-1": "80", "grade-2": "87", "grade-3": "94", "clause": "4.1/5.3/5.4 表1", "needs-correction": [expect.stringContaining("熟料占比") as string] } });
    expect((await get("/energy-limits?industry=3511")).body).toMatchObject({ limits: [] });
    expect((await get("/energy-limits?industry=3072")).body).toMatchObject({ efficiency: [{ benchmark: "300", baseline: "630" }] });
  });

  it("[B8] product standards are found by number or kind; what is missing from the list is said", async () => {
    const { body } = await get(`/product-standards?q=${encodeURIComponent("gb/t 32163.1")}`);
    expect(body).toMatchObject({ standards: [{ kind: "家用洗涤剂", numbers: ["GB/T 32163.1-2015"] }], missing: expect.arrayContaining(["绿色设计产品标准清单本身"]) as string[] });
    expect((await get("/product-standards?q=nothing-like-it")).body).toMatchObject({ standards: [] });
  });

  it.each([
    ["/carriers?edition=2020", "field-unknown"],
    ["/energy-limits?industry=coal", "field-malformed"],
    [`/energy-limits?product=${"x".repeat(101)}`, "field-too-long"],
    ["/product-standards?q=", "field-too-short"],
  ])("[S1] %s is refused as %s", async (url, code) => {
    const heard = await get(url);
    expect(heard.status).toBe(400);
    expect(codeOf(heard)).toBe(code);
  });

  it("[A3] a table that the house does not hold is told as not held", async () => {
    const bare = await openDoor({ ...stage, house: { ...stage.house, tables: {} } });
    for (const url of ["/api/carriers", "/api/energy-limits", "/api/product-standards"]) {
      const heard = await ask(bare, { method: "GET", url });
      expect([heard.status, codeOf(heard)]).toEqual([404, "table-not-held"]);
    }
    await bare.close();
  });
});

const carriers: NonNullable<Sheet["carriers"]> = {
  rows: [{ carrier: "diesel", amount: "10", unit: "t", use: "energy" }, { carrier: "electricity", amount: "500", unit: "万kWh", use: "energy", source: "grid" }],
  grid: { place: "33", vintage: "2023", calibre: "average", fall: [] },
};

async function filled(house: House, round: string, sheet: Sheet): Promise<Filed> {
  const firm = await enrol(stage, registration("330106"));
  const filed = await draft({ ...stage, house }, edition, round, firm, "factory", { sheet });
  const { revision, body } = value(await readDraft(house, firm.actor, { declaration: filed.declaration }));
  const { selfScore: _, ...rest } = body;
  value(await saveDraft(house, firm.actor, { declaration: filed.declaration, revision, body: rest }));
  return filed;
}

const sheetWith = (more: Partial<Sheet["answers"]>): Sheet => {
  const { energy: _e, carbon: _c, renewable: _r, ...answers } = inventAnswers(scheme, () => 0.5);
  return { answers: { ...answers, ...more } as Sheet["answers"], notApplicable: {}, carriers };
};

const round = (): Promise<string> => openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority: "3301" });
const adopt = async (house: House, id: string): Promise<unknown> => value(await adoptScheme(house, officer("3301"), { round: id, kind: "factory", scheme: scheme.file.id, benchmarks: inventBenchmarks(scheme), source: "演示标杆（虚构）" }));

/** The house after a later edition of the table has come, in which diesel weighs double. */
function later(): House {
  const held = stage.house.tables.carriers?.file;
  if (held === undefined) throw new Error("no carriers");
  const changed: CarrierFile = { ...held, edition: "2026-12-31", carriers: held.carriers.map((one) => (one.id === "diesel" && "coefficient" in one.coal ? { ...one, coal: { ...one.coal, coefficient: "2.9142" } } : one)) };
  return { ...stage.house, tables: { ...stage.house.tables, carriers: sealCarriers(changed, stage.house.suite) } };
}

describe("factors frozen with the round", () => {
  it("[A4 H3] the adoption keeps edition and hash, the score names them, and the submitted sheet holds what the rows come to", async () => {
    const id = await round();
    await adopt(stage.house, id);
    const filed = await filled(stage.house, id, sheetWith({}));
    value(await submitDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration }));
    const frozen = { edition: stage.house.tables.carriers?.edition, hash: stage.house.tables.carriers?.hash };
    expect((await eventsOf(stage, "round", id)).find(({ type }) => type === "scheme-adopted")?.body).toMatchObject({ carriers: frozen });
    const submitted = (await eventsOf(stage, "declaration", filed.declaration)).find(({ type }) => type === "submitted");
    // 10 t × 1.4571 + 500 万kWh × 1.229 = 14.571 + 614.5; 31.451225 + 500 × 4.974 = 2518.451225
    expect(submitted?.body).toMatchObject({ computed: { carriers: frozen }, body: { sheet: { answers: { energy: "629.071", carbon: "2518.451225", renewable: "0" } } } });
  });

  it("[A4] a changed table leaves an open round's score as it was; a round adopted afterwards goes by the changed one", async () => {
    const [before, after] = [await round(), await round()];
    await adopt(stage.house, before);
    const house = later();
    await adopt(house, after);
    const energies: unknown[] = [];
    for (const id of [before, after]) {
      const filed = await filled(house, id, sheetWith({}));
      value(await submitDeclaration(house, filed.firm.actor, { declaration: filed.declaration }));
      const { self, scoring } = value(await readScoring(house, filed.firm.actor, { declaration: filed.declaration }));
      energies.push([scoring?.carriers?.edition, self?.sheet.answers["energy"]]);
    }
    // 10 t × 2.9142 + 614.5
    expect(energies).toEqual([[stage.house.tables.carriers?.edition, "629.071"], ["2026-12-31", "643.642"]]);
  });

  it("[B4] a typed figure that differs from the rows, and a carrier that needs measuring, are refused beside their places over HTTP", async () => {
    const id = await round();
    await adopt(stage.house, id);
    const gas = { carrier: "natural-gas", amount: "1", unit: "万Nm3", use: "energy" } as const;
    const filed = await filled(stage.house, id, sheetWith({ energy: "700" }));
    const cookie = await comeIn(stage, filed.firm.actor);
    const submit = (): Promise<{ readonly status: number; readonly body: unknown }> => ask(app, { method: "POST", url: `/api/declarations/${filed.declaration}/submission`, body: {}, cookie });
    const refused = await submit();
    expect(refused).toMatchObject({ status: 422, body: { refusals: [{ code: "carriers-differ", place: "sheet.energy", facts: { instead: "629.071" } }] } });
    const { revision, body } = value(await readDraft(stage.house, filed.firm.actor, { declaration: filed.declaration }));
    value(await saveDraft(stage.house, filed.firm.actor, { declaration: filed.declaration, revision, body: { ...body, sheet: { ...sheetWith({ energy: "629.071" }), carriers: { ...carriers, rows: [...carriers.rows, gas] } } } }));
    expect((await submit()).body).toMatchObject({ refusals: expect.arrayContaining([expect.objectContaining({ code: "coefficient-needs-measuring", place: "sheet.carriers.3.measured" })]) as unknown[] });
  });

  it("[A4] a house without the table adopts as before, and there an energy table is refused", async () => {
    const id = await round();
    const bare = { ...stage.house, tables: {} };
    await adopt(bare, id);
    expect((await eventsOf(stage, "round", id)).find(({ type }) => type === "scheme-adopted")?.body).not.toHaveProperty("carriers");
    const filed = await filled(stage.house, id, sheetWith({ energy: "1", carbon: "1", renewable: "0" }));
    expect(codes(await submitDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration }))).toEqual(["carriers-not-frozen"]);
  });
});
