// Scores that a round computes: a scheme adopted once with every benchmark, sheets scored by the frozen text, faults beside their fields.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "@qingce/core/score/answers";
import { openBenchmarks } from "@qingce/core/score/open-benchmarks";
import type { Scheme } from "@qingce/core/score/scheme";
import { readScoring } from "../../src/acts/schemes/read-schemes.ts";
import { adoptScheme, type AdoptScheme } from "../../src/acts/rounds/adopt-scheme.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { inventAnswers } from "../../src/cli/simulation/invented-answers.ts";
import { inventBenchmarks } from "../../src/cli/simulation/invented-benchmarks.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, draft, enrol, eventsOf, firmsIn, openRoundOf, openStage, registration, value, type Filed, type Stage } from "./stage.ts";

const edition = "city-model/draft";
const authority = "3301";
let stage: Stage;
let scheme: Scheme;

beforeAll(async () => {
  stage = await openStage("2025-03-10");
  const found = stage.house.schemes.get("gbt36132-2025/form-2026");
  if (found === undefined) throw new Error("no scheme");
  scheme = found.scheme;
}, 120_000);
afterAll(() => stage.close());

const round = (): Promise<string> => openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority });
const adopt = (id: string, change: Partial<AdoptScheme> = {}) =>
  adoptScheme(stage.house, officer(authority), { round: id, kind: "factory", scheme: scheme.file.id, benchmarks: inventBenchmarks(scheme), source: "演示标杆（虚构）", ...change });

async function filled(id: string, answers: Answers): Promise<Filed> {
  const [firm] = await firmsIn(stage, 1, "330106");
  if (firm === undefined) throw new Error("no firm");
  const filed = await draft(stage, edition, id, firm, "factory", { sheet: { answers, notApplicable: {} } });
  const { revision, body: saved } = value(await readDraft(stage.house, firm.actor, { declaration: filed.declaration }));
  const { selfScore: _, ...without } = saved;
  value(await saveDraft(stage.house, firm.actor, { declaration: filed.declaration, revision, body: without }));
  return filed;
}
const submit = (filed: Filed) => submitDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration });
const middling = (): Answers => inventAnswers(scheme, () => 0.5);

describe("adopting", () => {
  it("[A3] a benchmark that the scheme leaves open must be given, each named with its unit", async () => {
    const [missing] = openBenchmarks(scheme);
    const { [missing?.name ?? ""]: _, ...rest } = inventBenchmarks(scheme);
    const refused = await adopt(await round(), { benchmarks: rest });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: "benchmark-missing", place: `benchmarks.${missing?.name}` }] });
  });

  it("[A3] nothing is adopted twice, for another kind, without a source, by another city, or where points are not held", async () => {
    const id = await round();
    expect(codes(await adopt(id, { source: " " }))).toEqual(["source-missing"]);
    expect(codes(await adopt(id, { scheme: "park-586/indicators" }))).toEqual(["scheme-other-kind"]);
    expect(codes(await adopt(id, { scheme: "gbt36132-2018/template" }))).toEqual(["scheme-not-held"]);
    expect(codes(await adopt(id, { scheme: "nobody/nothing" }))).toEqual(["scheme-unknown"]);
    expect(codes(await adoptScheme(stage.house, officer("3302"), { round: id, kind: "factory", scheme: scheme.file.id, benchmarks: inventBenchmarks(scheme), source: "演示" }))).toEqual(["not-found"]);
    value(await adopt(id));
    expect(codes(await adopt(id))).toEqual(["scheme-already-adopted"]);
  });

  it("[A3] a scheme comes too late once somebody has submitted an attested score", async () => {
    const id = await round();
    const firm = await enrol(stage, registration("330106"));
    const filed = await draft(stage, edition, id, firm);
    value(await submit(filed));
    expect(codes(await adopt(id))).toEqual(["scheme-too-late"]);
  });
});

describe("scoring", () => {
  it("[B4 H3] the sheet is scored by the adopted text; the event keeps scheme, hash and score; the trace adds up", async () => {
    const id = await round();
    const { hash } = value(await adopt(id));
    const filed = await filled(id, middling());
    value(await submit(filed));
    const { self, scoring } = value(await readScoring(stage.house, filed.firm.actor, { declaration: filed.declaration }));
    const submitted = (await eventsOf(stage, "declaration", filed.declaration)).find(({ type }) => type === "submitted");
    expect(submitted?.body).toMatchObject({ computed: { scheme: scheme.file.id, hash, pass: null }, body: { selfScore: String(self?.outcome.score) } });
    expect(scoring?.hash).toBe(hash);
    const sum = self?.outcome.items.reduce((total, { points }) => total + points, 0) ?? -1;
    expect(sum).toBeCloseTo(self?.outcome.score ?? 0, 9);
    expect(self?.outcome.score).toBeGreaterThan(0);
  });

  it("[B6] an empty sheet saves, and its submit names every item and requirement with the standard's clause", async () => {
    const id = await round();
    value(await adopt(id));
    const refused = await submit(await filled(id, {}));
    const found = refused.ok ? [] : refused.refusals;
    expect(found.filter(({ code }) => code === "requirement-unanswered")).toHaveLength(scheme.gates.length);
    expect(found.filter(({ code }) => code === "item-missing").map(({ place }) => place)).toEqual(scheme.items.map((item) => `sheet.item.${item.id}`));
    expect(found.filter(({ place }) => place?.startsWith("sheet.item.")).every(({ clause }) => clause !== undefined)).toBe(true);
  });

  it("[B6] a figure without its proof blocks the submit beside its item, as the form's own rule for uploads says; with the proof it goes through", async () => {
    const id = await round();
    value(await adopt(id));
    const filed = await filled(id, middling());
    const { revision, body } = value(await readDraft(stage.house, filed.firm.actor, { declaration: filed.declaration }));
    const save = (at: number, proofs: typeof body.proofs) => saveDraft(stage.house, filed.firm.actor, { declaration: filed.declaration, revision: at, body: { ...body, proofs } });
    value(await save(revision, body.proofs.filter(({ of }) => of !== "sheet.item.energy-intensity")));
    const refused = await submit(filed);
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: "proof-missing", place: "proofs.sheet.item.energy-intensity", clause: "2026表.4" }] });
    value(await save(revision + 1, body.proofs));
    value(await submit(filed));
  });

  it("[gbt36132-2025 4.2] a requirement answered with no blocks the submit whatever the score", async () => {
    const id = await round();
    value(await adopt(id));
    const gate = scheme.file.gates[0];
    const refused = await submit(await filled(id, { ...middling(), [gate?.field ?? ""]: false }));
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: "requirement-unmet", clause: gate?.clause }] });
  });

  it("[B4] a negative figure, a unit typed behind and a full-width digit are each told beside the field", async () => {
    const id = await round();
    value(await adopt(id));
    const refused = await submit(await filled(id, { ...middling(), energy: "-5", carbon: "12000 kgCO2", water: "１２３" }));
    const by = (place: string) => (refused.ok ? undefined : refused.refusals.find((one) => one.place === place));
    expect(by("sheet.energy")).toMatchObject({ code: "number-negative" });
    expect(by("sheet.carbon")).toMatchObject({ code: "unit-differs", facts: { instead: "12" } });
    expect(by("sheet.water")).toMatchObject({ code: "number-malformed", hint: expect.stringContaining("123") as string });
  });

  it("[A4] where no scheme is adopted a sheet is refused and the attested score stands", async () => {
    const id = await round();
    const refused = await submit(await filled(id, middling()));
    expect(codes(refused)).toContain("sheet-not-foreseen");
  });
});
