// Who must file each year under which edition, by which day, and who audits it.
import { describe, expect, test } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { auditTiers, decideExtension, decideSeason, evolveSeason, filingDuty, type SeasonAsked, type SeasonState } from "@qingce/core/upkeep/season";
import { editionOf } from "./editions.ts";

const today = "2026-03-01" as PlainDay;
const day = (text: string): PlainDay => text as PlainDay;
const asked: SeasonAsked = { id: "s", year: 2025, kind: "factory", level: "province", node: "33", due: day("2026-04-15"), form: "factory-2026", by: "officer" };
const codes = (result: ReturnType<typeof decideSeason>): readonly string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));

describe("filing seasons", () => {
  test("[F1 F2] four editions want a yearly table, the model plan none; factories are audited by two tiers, parks by one", async () => {
    const said = await Promise.all(["miit/2022", "zhejiang/2023", "zhejiang/2025", "city-model/draft"].map(async (id) => [filingDuty(await editionOf(id), "factory")?.cite, auditTiers(await editionOf(id), "factory").join("→"), auditTiers(await editionOf(id), "park").join("→")]));
    expect(said).toEqual([["二.1.3", "province", "province"], ["二（三）.3", "county→city", "city"], ["二（三）.4", "county→city", "city"], [undefined, "county→city", "county→city"]]);
  });
  test("[F1 zj-2025 二（三）.4] an unstated day is the authority's to name: none is refused, one in the past too", async () => {
    const edition = await editionOf("zhejiang/2025");
    const { due: _due, ...without } = asked;
    expect(codes(decideSeason(undefined, edition, "h", without, today))).toEqual(["due-missing"]);
    expect(codes(decideSeason(undefined, edition, "h", { ...asked, due: day("2026-02-28") }, today))).toEqual(["due-in-past"]);
    expect(codes(decideSeason(undefined, edition, "h", { ...asked, due: today }, today))).toEqual([]);
  });
  test("[F1 Bad input] a year to come, a kind without form, an edition without the duty, a season twice", async () => {
    const edition = await editionOf("zhejiang/2025");
    expect(codes(decideSeason(undefined, edition, "h", { ...asked, year: 2027 }, today))).toEqual(["year-to-come"]);
    expect(codes(decideSeason(undefined, edition, "h", { ...asked, year: 2026 }, today))).toEqual([]);
    expect(codes(decideSeason(undefined, edition, "h", { ...asked, form: undefined }, today))).toEqual(["form-not-held"]);
    expect(codes(decideSeason(undefined, await editionOf("city-model/draft"), "h", asked, today))).toEqual(["filing-unstated"]);
    expect(codes(decideSeason(await opened(), edition, "h", asked, today))).toEqual(["season-open"]);
  });
  test("[F1] an extension is later than the day that stands, and has a document", async () => {
    const edition = await editionOf("zhejiang/2025");
    const extend = async (due: string, document: string): Promise<readonly string[]> => {
      const result = decideExtension(await opened(), edition, { due: day(due), document, by: "officer" });
      return result.ok ? [] : result.refusals.map(({ code }) => code);
    };
    expect([await extend("2026-04-15", "d"), await extend("2026-04-16", " "), await extend("2026-04-16", "d")]).toEqual([["due-not-later"], ["document-missing"], []]);
  });
});

async function opened(): Promise<SeasonState> {
  const events = decideSeason(undefined, await editionOf("zhejiang/2025"), "h", asked, today);
  return events.ok ? events.value.reduce<SeasonState>(evolveSeason, undefined) : undefined;
}
