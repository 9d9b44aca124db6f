// Which edition of a standard judges a unit listed under an older one, by either rule, and where none is recorded.
import { expect, test } from "vitest";
import type { Edition } from "../../src/programme/edition.ts";
import { isOlderListings, judgedBy, type OlderListing } from "../../src/upkeep/older-listing.ts";

const edition = (id: string, standard: string): Edition => ({ id, edition: { standards: [{ for: ["factory"], name: standard }] } }) as unknown as Edition;
const [under, listed] = [edition("p/2025", "导则2024版"), edition("p/2023", "导则2022版")];
const rule = (by: OlderListing["judged-by"]): OlderListing => ({ edition: "p/2025", at: "一", "judged-by": by, matter: "演示", take: "演示", why: "演示" });
const names = (rules: readonly OlderListing[], of: { readonly under: Edition; readonly listed: Edition | undefined }, kind: "factory" | "park" = "factory") => {
  const { standard, listedBy } = judgedBy(rules, kind, of);
  return [standard?.name, listedBy?.name];
};

test("[F15] by the notice of the table or by that of the listing, as the rule has it", () => {
  expect(names([rule("this-notice")], { under, listed })).toEqual(["导则2024版", "导则2022版"]);
  expect(names([rule("listing")], { under, listed })).toEqual(["导则2022版", "导则2022版"]);
});
test("[F15] where the notice of the listing is not held, or no rule is recorded, nothing is made up", () => {
  expect(names([rule("listing")], { under, listed: undefined })).toEqual([undefined, undefined]);
  expect(names([], { under, listed })).toEqual([undefined, "导则2022版"]);
  expect(names([rule("this-notice")], { under, listed }, "park")).toEqual([undefined, undefined]);
});
test("[F15] a rule without its reason is no rule", () => {
  expect([isOlderListings({ rules: [rule("listing")] }), isOlderListings({ rules: [{ ...rule("listing"), why: "" }] }), isOlderListings({ rules: [{ ...rule("listing"), "judged-by": "both" }] })]).toEqual([true, false, false]);
});
