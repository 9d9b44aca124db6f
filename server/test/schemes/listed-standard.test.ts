// B8 for products of the ministry's 2022 notice: the number of the standard is asked beside the attestation, and the list in hand answers where it is whole.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Facts } from "@qingce/core/rule/fact";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import type { House } from "../../src/acts/house.ts";
import { precheck } from "../../src/acts/precheck/precheck.ts";
import { draft, eventsOf, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "../acts/stage.ts";

const edition = "miit/2022";
let stage: Stage;
let round: string;

beforeAll(async () => {
  stage = await openStage("2022-10-12");
  round = await openRoundOf(stage, { edition, year: 2022, opens: "2022-10-10" });
}, 120_000);
afterAll(() => stage.close());

/** The same house after somebody has brought the whole list. */
function whole(): House {
  const { products } = stage.house.tables;
  if (products === undefined) throw new Error("no list");
  return { ...stage.house, tables: { ...stage.house.tables, products: { ...products, complete: true } } };
}

async function product(facts: Facts): Promise<Filed> {
  const [firm] = await firmsIn(stage, 1, "330106");
  if (firm === undefined) throw new Error("no firm");
  const filed = await draft(stage, edition, round, firm, "product");
  const { revision, body } = value(await readDraft(stage.house, firm.actor, { declaration: filed.declaration }));
  value(await saveDraft(stage.house, firm.actor, { declaration: filed.declaration, revision, body: { ...body, facts: { ...body.facts, ...facts } } }));
  return filed;
}
const submit = (filed: Filed, house = stage.house) => submitDeclaration(house, filed.firm.actor, { declaration: filed.declaration });
const told = (result: Awaited<ReturnType<typeof submit>>) => (result.ok ? [] : result.refusals.map(({ code, place, clause }) => `${code} ${place ?? ""} ${clause ?? ""}`.trim()));

test("[B8 miit-2022 一（二）.2] a product's standard is named by its number, and the number is kept with what was submitted", async () => {
  expect(told(await submit(await product({ product_standard: " " })))).toEqual(["fact-missing facts.product_standard"]);
  const filed = await product({ product_standard: "GB/T 32163.1-2015" });
  value(await submit(filed));
  const submitted = (await eventsOf(stage, "declaration", filed.declaration)).find(({ type }) => type === "submitted");
  expect(submitted?.body).toMatchObject({ body: { facts: { product_standard: "GB/T 32163.1-2015", product_standard_listed: true } } });
});

test("[B8 miit-2022 一（二）.2] a product whose standard is not in the list is refused by the notice's own rule, without asking for a number", async () => {
  const refused = told(await submit(await product({ product_standard_listed: false, product_standard: "" })));
  expect(refused).toEqual(["product-standard-listed  一（二）.2"]);
});

test("[B8 miit-2022 一（二）.2] a number that a list held whole does not have is refused with the clause; however typed, one that it has passes", async () => {
  expect(told(await submit(await product({ product_standard: "GB/T 32163.1-2016" }), whole()))).toEqual(["standard-not-listed facts.product_standard 一（二）.2"]);
  value(await submit(await product({ product_standard: "gb/t32163.1—2015" }), whole()));
});

test("[B8] a list held in part refuses nobody: the applicant attests, with the list itself as proof", async () => {
  expect(stage.house.tables.products?.complete).toBe(false);
  value(await submit(await product({ product_standard: "GB/T 32163.1-2016" })));
});

test("[B8] the pre-check says the same before a form is opened", async () => {
  const [firm] = await firmsIn(stage, 1, "330106");
  if (firm === undefined) throw new Error("no firm");
  const ask = async (house: House) => value(await precheck(house, firm.actor, { round, kind: "product", facts: { product_standard_listed: true, product_standard: "GB/T 1-1900" } }));
  expect(await ask(whole())).toMatchObject({ eligible: false, refusals: [{ code: "standard-not-listed", clause: "一（二）.2" }] });
  expect((await ask(stage.house)).refusals.map(({ code }) => code)).not.toContain("standard-not-listed");
});
