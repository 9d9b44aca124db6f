// Changing single values of an edition in hand: by path or by id, of the kind that stands there, read again by every check.
import { expect, test } from "vitest";
import { changeEdition } from "../../src/programme/change-edition.ts";
import { smallEdition } from "./small-edition.ts";

const edition = smallEdition();
const faultsOf = (...changes: readonly { readonly at: string; readonly to: string }[]) => changeEdition(edition, changes).faults;

test("[A9] a value changes where it is named and nothing beside it; the edition in hand stays", () => {
  const { edition: changed, made } = changeEdition(edition, [{ at: "procedure.dates.0.day", to: "2025-06-20" }]);
  expect(made).toEqual([{ file: "procedure.yaml", key: "dates.0.day", from: "2025-06-30", to: "2025-06-20" }]);
  expect([changed?.procedure.dates[0]?.day, edition.procedure.dates[0]?.day]).toEqual(["2025-06-20", "2025-06-30"]);
  expect(changed?.upkeep).toEqual(edition.upkeep);
});

test("[A9] a rule is named by its id or its number, and is judged as it then reads", () => {
  for (const at of ["eligibility.rules.share.require.over", "eligibility.rules.0.require.over"]) {
    expect(changeEdition(edition, [{ at, to: "0.55" }]).edition?.rules[0]?.require).toMatchObject({ kind: "compare", by: "over", bound: "0.55" });
  }
});

test("[A9] no change gives the same edition", () => {
  expect(changeEdition(edition, []).edition).toEqual(edition);
});

test("[A9 D3] the total of a quota table follows its entry, and stands when it is changed by itself", () => {
  const { edition: changed, made } = changeEdition(edition, [{ at: "procedure.quota.factory.table.3301", to: "5" }]);
  expect(changed?.procedure.quota.factory).toMatchObject({ table: { "3301": 5, "3302": 2 }, total: 7 });
  expect(made.map(({ key, to }) => [key, to])).toEqual([["quota.factory.table.3301", "5"], ["quota.factory.total", "7"]]);
  expect(faultsOf({ at: "procedure.quota.factory.table.3301", to: "5" }, { at: "procedure.quota.factory.total", to: "6" })).toMatchObject([{ code: "quota-sum", file: "procedure.yaml", key: "quota.factory.total", clause: "三" }]);
});

test.each([
  ["procedure.quota.factory.table.3301", "-1", "procedure.yaml", "quota.factory"],
  ["procedure.quota.factory.table.3301", "many", "procedure.yaml", "quota.factory.table.3301"],
  ["procedure.evaluation.factory.undertaking", "maybe", "procedure.yaml", "evaluation.factory.undertaking"],
  ["procedure.evaluation.factory.need", "perhaps", "procedure.yaml", "evaluation.factory.need"],
  ["procedure.dates.0.day", "2025-02-30", "procedure.yaml", "dates.0.day"],
  ["procedure.dates.0.cite", "九", "procedure.yaml", "dates.0.cite"],
  ["procedure.dates", "none", "procedure.yaml", "dates"],
  ["procedure.steps.length", "9", "procedure.yaml", "steps.length"],
  ["procedure.cap.n", "5", "procedure.yaml", "cap.n"],
  ["procedure.constructor.name", "5", "procedure.yaml", "constructor.name"],
  ["eligibility.rules.share.require.over", "half", "eligibility.yaml", "rules.0"],
  ["eligibility.rules.nobody.says", "x", "eligibility.yaml", "rules.nobody.says"],
  ["notice.meta.date", "2025-01-01", "", "notice.meta.date"],
  ["", "1", "", ""],
])("[A9] %j to %j is refused with file and key", (at, to, file, key) => {
  const { edition: changed, faults } = changeEdition(edition, [{ at, to }]);
  expect(changed).toBeUndefined();
  expect(faults[0]).toMatchObject({ file });
  expect(faults.some((fault) => fault.key.startsWith(key))).toBe(true);
});

test("[A9] a refused change names the clause above it, and all of them come at once", () => {
  const faults = faultsOf({ at: "eligibility.rules.share.require.over", to: "half" }, { at: "procedure.quota.factory.total", to: "x" }, { at: "procedure.nowhere", to: "1" });
  expect(faults.map(({ code }) => code)).toEqual(["change-type", "change-nowhere"]);
  expect(faultsOf({ at: "eligibility.rules.share.require.over", to: "half" })).toMatchObject([{ clause: "一" }]);
});
