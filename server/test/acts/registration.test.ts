// An organisation registers whole or not at all; every fault is told at its field.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { visitor } from "@qingce/core/access/actor";
import { registerEvaluator } from "../../src/acts/evaluators/register-evaluator.ts";
import { registerOrganisation, type Registration } from "../../src/acts/organisations/register-organisation.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, count, each, enrol, numbers, openStage, registration, type Stage } from "./stage.ts";

let stage: Stage;
let before: readonly number[] = [];

const counted = async (): Promise<readonly number[]> => each(["organisation", "account", "event", "stream", "slot"], (table) => count(stage, table));

beforeAll(async () => {
  stage = await openStage("2025-06-03", 16);
});
afterAll(async () => {
  await stage.close();
});
beforeEach(async () => {
  before = await counted();
});

const register = (change: Partial<Registration>) => registerOrganisation(stage.house, visitor, { ...registration("330106"), ...change });

describe("registering an organisation", () => {
  it.each([
    ["a wrong check digit", (good: Registration) => ({ creditCode: `${good.creditCode.slice(0, 17)}${good.creditCode.endsWith("0") ? "1" : "0"}` }), "credit-code-check-digit", "creditCode"],
    ["a letter that no code has", (good: Registration) => ({ creditCode: `I${good.creditCode.slice(1)}` }), "credit-code-character", "creditCode"],
    ["a code of seventeen", (good: Registration) => ({ creditCode: good.creditCode.slice(1) }), "credit-code-length", "creditCode"],
    ["an unknown region", () => ({ region: "330199" }), "region-unknown", "region"],
    ["the nation as region", () => ({ region: "CN" }), "region-unknown", "region"],
    ["an unknown industry", () => ({ industry: "9999" }), "industry-unknown", "industry"],
    ["an industry of three digits", () => ({ industry: "301" }), "industry-unknown", "industry"],
    ["no name", () => ({ name: "  " }), "name-missing", "name"],
    ["no legal representative", () => ({ legalRepresentative: "" }), "legal-representative-missing", "legalRepresentative"],
  ] as const)("[B1] %s is refused at its field and leaves nothing behind", async (_what, change, code, place) => {
    const given = registration("330106");
    const result = await registerOrganisation(stage.house, visitor, { ...given, ...change(given) });
    expect(result).toMatchObject({ ok: false, refusals: [{ code, place }] });
    expect(await counted()).toEqual(before);
  });

  it("[B1] several faults are told at once", async () => {
    expect(codes(await register({ region: "x", industry: "x", name: "" }))).toEqual(["region-unknown", "industry-unknown", "name-missing"]);
  });

  it("[B1] a credit code taken is refused and leaves nothing behind", async () => {
    const given = registration("330106");
    await enrol(stage, given);
    before = await counted();
    expect(await register({ creditCode: given.creditCode })).toMatchObject({ ok: false, refusals: [{ code: "organisation-known", place: "creditCode" }] });
    expect(await counted()).toEqual(before);
  });

  it("[B1 K1] a login taken is refused at its field; no organisation, event or seat remains, and the code may register under another login", async () => {
    const given = registration("330106");
    await enrol(stage, given);
    before = await counted();
    const other = registration("330106");
    expect(await registerOrganisation(stage.house, visitor, { ...other, login: given.login })).toMatchObject({ ok: false, refusals: [{ code: "login-taken", place: "login" }] });
    expect(await counted()).toEqual(before);
    expect(codes(await registerOrganisation(stage.house, visitor, other))).toEqual([]);
  });

  it("[R2 B1] of sixteen that register one credit code at once one is registered", async () => {
    const given = registration("330106");
    const results = await each(numbers(16), (n) => registerOrganisation(stage.house, visitor, { ...given, login: `${given.login}-${n}` }));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(new Set(results.flatMap(codes))).toEqual(new Set(["organisation-known"]));
    expect(await count(stage, "organisation where credit_code = $1", given.creditCode)).toBe(1);
  });

  it("[B1] who is signed in does not register another organisation", async () => {
    expect(codes(await registerOrganisation(stage.house, officer("33"), registration("330106")))).toEqual(["not-allowed"]);
  });

  it("[B1 S4] the password is in no event and no row but as its hash", async () => {
    const given = { ...registration("330106"), password: "演示口令不入库一二三" };
    await enrol(stage, given);
    expect(await count(stage, "event where body like '%演示口令不入库%'")).toBe(0);
    expect(await count(stage, "account where password_hash like '%演示口令不入库%'")).toBe(0);
    expect(await count(stage, "organisation where body::text || contacts::text like '%演示口令不入库%'")).toBe(0);
  });
});

describe("registering an evaluator", () => {
  it("[C1] a wrong check digit and a taken login are refused at their field and leave nothing behind", async () => {
    const good = registration("330106");
    const given = { login: good.login, password: "simulated", name: "演示评价机构", creditCode: good.creditCode, legalRepresentative: "演示法人", affiliates: [], facts: {}, contact: good.contact };
    const wrong = `${good.creditCode.slice(0, 17)}${good.creditCode.endsWith("0") ? "1" : "0"}`;
    expect(await registerEvaluator(stage.house, visitor, { ...given, creditCode: wrong })).toMatchObject({ ok: false, refusals: [{ code: "credit-code-check-digit", place: "creditCode" }] });
    expect(await counted()).toEqual(before);
    await enrol(stage, registration("330106"));
    before = await counted();
    const taken = (await stage.owner.query<{ login: string }>("select login from account limit 1")).rows[0]?.login ?? "";
    expect(await registerEvaluator(stage.house, visitor, { ...given, login: taken })).toMatchObject({ ok: false, refusals: [{ code: "login-taken", place: "login" }] });
    expect(await counted()).toEqual(before);
  });
});
