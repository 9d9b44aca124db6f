// Ties that keep an expert from a case, one by one, and what ties nobody.
import { describe, expect, it } from "vitest";
import { conflictsOf, type CaseTies, type ExpertTies } from "../../src/review/expert-conflict.ts";

const free: ExpertTies = { employer: { name: "演示研究院", creditCode: "R", legalRepresentative: "丁" }, worked: [], engaged: [], declared: [], nodes: ["33", "3301"] };
const one: CaseTies = { applicant: { name: "演示甲厂", creditCode: "A", legalRepresentative: "甲" }, evaluator: { name: "演示评价机构", creditCode: "E", group: "G", legalRepresentative: "乙" } };
const kinds = (expert: Partial<ExpertTies>, place?: string) => conflictsOf({ ...free, ...expert }, place === undefined ? one : { ...one, place }).map(({ kind }) => kind);

describe("[D6] conflicts of interest from data", () => {
  it("[D6] an expert of another house without past work is free", () => expect(kinds({})).toEqual([]));
  it("[D6] the employer is the applicant, by code whatever it is called now", () => expect(kinds({ employer: { name: "改名后", creditCode: "A" } })).toEqual(["employer-is-applicant"]));
  it("[D6] by name where a code is not known", () => expect(kinds({ employer: { name: "演示甲厂" } })).toEqual(["employer-is-applicant"]));
  it("[D6] a namesake with another code is another body", () => expect(kinds({ employer: { name: "演示甲厂", creditCode: "Z" } })).toEqual([]));
  it("[D6] the employer is the evaluator of the case", () => expect(kinds({ employer: { name: "x", creditCode: "E" } })).toEqual(["employer-is-evaluator"]));
  it("[D6] the employer is of one group with the evaluator", () => expect(kinds({ employer: { name: "x", creditCode: "F", group: "G" } })).toEqual(["affiliate"]));
  it("[D6] one legal representative over both", () => {
    expect(kinds({ employer: { name: "x", creditCode: "F", legalRepresentative: "甲" } })).toEqual(["same-legal-representative"]);
    expect(kinds({ employer: { name: "x", creditCode: "F", legalRepresentative: "乙" } })).toEqual(["same-legal-representative"]);
  });
  it("[D6] past work of the expert or of its house for the applicant", () => {
    expect(kinds({ worked: ["A"] })).toEqual(["past-engagement"]);
    expect(kinds({ engaged: ["A"] })).toEqual(["past-engagement"]);
    expect(kinds({ worked: ["B"] })).toEqual([]);
  });
  it("[D6] it withdrew from this applicant before", () => expect(kinds({ declared: ["A"] })).toEqual(["declared"]));
  it("[D6] its place keeps it away only where the edition says so", () => {
    expect(kinds({}, "3301")).toEqual(["same-place"]);
    expect(kinds({}, "3302")).toEqual([]);
    expect(kinds({})).toEqual([]);
  });
});
