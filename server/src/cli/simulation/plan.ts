// When a simulated round runs and where its applicants come from, read off the edition: stated days stand, the rest is spread between.
import { addDays, compareDays, daysBetween, isDay, yearOf, type PlainDay } from "@qingce/core/base/plain-day";
import type { Region, RegionTable } from "@qingce/core/base/region";
import { opened, type Edition } from "@qingce/core/programme/edition";
import { nodesOf, tiersOf } from "@qingce/core/programme/tier-tree";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import type { Step } from "@qingce/core/rule/step";

export interface Calendar {
  readonly opens: PlainDay;
  readonly declareBy: PlainDay;
  readonly year: number;
}

const recommendStep = (edition: Edition): Step | undefined => edition.procedure.steps.find((step) => step.act === "recommend");

function statedDay(edition: Edition, id: string | undefined): PlainDay | undefined {
  const day = edition.procedure.dates.find((date) => date.id === id)?.day;
  return isDay(day) ? day : undefined;
}

const lastDay = (edition: Edition): PlainDay | undefined => statedDay(edition, recommendStep(edition)?.date);

/** The notice's own day, or a month before its last day, or a day in March of a plain year. */
export function calendarOf(edition: Edition): Calendar {
  const stated = edition.notice.meta["date"];
  const last = lastDay(edition);
  const opens = isDay(stated) ? stated : last === undefined ? ("2025-03-03" as PlainDay) : addDays(last, -23);
  const span = last === undefined ? 40 : Math.min(60, daysBetween(opens, last));
  const start = last !== undefined && compareDays(addDays(opens, 60), last) < 0 ? addDays(last, -60) : opens;
  const declareBy = statedDay(edition, "declare-by");
  return { opens: start, declareBy: declareBy ?? addDays(start, Math.floor(span / 2)), year: yearOf(last ?? start) };
}

/** The node that sends an applicant's list up: that of the recommending tier, else the lowest tier. */
export function groupTier(edition: Edition, kind: Kind): Tier {
  const tiers = tiersOf(edition, kind);
  const actor = recommendStep(edition)?.actor;
  return tiers.find((tier) => tier === actor) ?? tiers[0] ?? "county";
}

const usable = (edition: Edition, kind: Kind, region: Region, regions: RegionTable, authority: string): boolean => {
  const nodes = nodesOf(edition, kind, region.code, regions);
  return tiersOf(edition, kind).every((tier) => nodes[tier] !== undefined) && Object.values(nodes).includes(authority);
};

/** 台湾、香港、澳门 are in the table of regions, but no notice here addresses them. */
const unaddressed: ReadonlySet<string> = new Set(["71", "81", "82"]);

/** Registration regions by recommending node, for one kind; fictitious regions serve only a fictitious authority. */
export function regionsByNode(edition: Edition, kind: Kind, regions: RegionTable, authority: string): ReadonlyMap<string, readonly string[]> {
  const fictitious = regions.get(authority)?.fictitious ?? false;
  const lowest = regions.all.filter((region) => (region.level === "county" || regions.children(region.code).length === 0) && (region.fictitious ?? false) === fictitious);
  const groups = new Map<string, string[]>();
  for (const region of lowest.filter((one) => usable(edition, kind, one, regions, authority) && !unaddressed.has(one.code.slice(0, 2)))) {
    const node = nodesOf(edition, kind, region.code, regions)[groupTier(edition, kind)] ?? "";
    groups.set(node, [...(groups.get(node) ?? []), region.code]);
  }
  return groups;
}

/** A region outside the authority, for the applicant who is registered elsewhere. */
export const foreignRegion = (regions: RegionTable, authority: string): string => ["110101", "330106"].find((code) => !regions.isWithin(code, authority)) ?? "110101";

/** Kinds with their share of the applicants: the first opened kind takes the most. */
export function kindOf(edition: Edition, n: number): Kind {
  const kinds = opened(edition);
  const [first = "factory"] = kinds;
  return n % 2 === 0 ? first : (kinds[Math.floor(n / 2) % kinds.length] ?? first);
}
