// Faults of an input as the reader gets them: a code, a place, a way to mend.
import { describe, expect, it } from "vitest";
import { checkInput } from "../../src/contract/check-input.ts";
import { AmendRoundInput } from "../../src/contract/round-routes.ts";
import { SaveDraftInput } from "../../src/contract/declaration-routes.ts";
import { RegisterOrganisationInput } from "../../src/contract/registration-routes.ts";
import { ListEntriesInput } from "../../src/contract/register-routes.ts";

const contact = { name: "演示", phone: "0" };
const firm = { login: "演示-1", password: "a-long-password-9", name: "演示", creditCode: "9", region: "330106", industry: "3011", legalRepresentative: "演示", contact };
const faults = (schema: Parameters<typeof checkInput>[0], value: unknown): readonly string[] => checkInput(schema, value).map((one) => `${one.code} ${one.place ?? ""}`);

describe("faults of an input", () => {
  it("[S10 U3] what is right has none", () => {
    expect(checkInput(RegisterOrganisationInput, firm)).toEqual([]);
    expect(checkInput(SaveDraftInput, { declaration: "D1", revision: 0, body: { facts: { a: "x", b: true }, proofs: [], statements: {}, commitment: { signatory: "", day: "2024-02-29" } } })).toEqual([]);
  });

  it.each([
    [{ ...firm, extra: 1 }, "field-unknown extra"],
    [{ ...firm, contact: { ...contact, fax: "1" } }, "field-unknown contact.fax"],
    [{ ...firm, contact: { name: "演示" } }, "field-missing contact.phone"],
    [{ ...firm, name: 5 }, "field-type name"],
    [{ ...firm, name: "长".repeat(201) }, "field-too-long name"],
    [{ ...firm, password: "short" }, "field-too-short password"],
    [{ ...firm, login: "a b c" }, "field-malformed login"],
    ["text", "field-type "],
    [null, "field-type "],
  ])("[S10 U3] %j: %s", (value, fault) => {
    expect(faults(RegisterOrganisationInput, value)).toContain(fault);
  });

  it.each(["2025-02-30", "2025-13-01", "2025-1-1", "20250101", "2025-02-29", "2025-06-30T00:00:00Z", "二〇二五"])("[S10] %s is no day", (day) => {
    expect(faults(ListEntriesInput, { on: day }).length).toBeGreaterThan(0);
  });

  it("[A14] an amendment is one of four, and nothing beside", () => {
    const change = { kind: "extension", date: "declare-by", day: "2025-07-01" };
    expect(checkInput(AmendRoundInput, { round: "R", change, signedBy: "", reason: "" })).toEqual([]);
    expect(faults(AmendRoundInput, { round: "R", change: { ...change, n: 1 }, signedBy: "", reason: "" })).not.toEqual([]);
    expect(faults(AmendRoundInput, { round: "R", change: { kind: "abolition" }, signedBy: "", reason: "" })).not.toEqual([]);
    expect(faults(AmendRoundInput, { round: "R", change: { kind: "quota-transfer", of: "factory", from: "3301", to: "3302", n: 1.5 }, signedBy: "", reason: "" })).not.toEqual([]);
  });

  it("[S10] a flood of faults is told in part, its places cut short", () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`unknown-${n}-${"x".repeat(300)}`, 1]));
    const told = checkInput(RegisterOrganisationInput, { ...firm, ...many });
    expect(told.length).toBeLessThanOrEqual(20);
    expect(told.every((one) => (one.place ?? "").length <= 200 && one.hint.length < 200)).toBe(true);
  });
});
