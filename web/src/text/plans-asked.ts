// Which plans a page is about: edition, table and year, kept in the address.
import type { InputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type PlansAsked = Omit<InputOf<RouteOf<"list-plans">>, "node">;

interface EditionOffered {
  readonly edition: string;
  readonly region: string;
}

const covers = (region: string, area: string): boolean => region === "CN" || area === "CN" || area.startsWith(region) || region.startsWith(area);

/** Editions whose authority lies over, in or under one of the areas; the others after them. */
export const nearEditions = <E extends EditionOffered>(editions: readonly E[], areas: readonly string[]): readonly E[] => {
  const near = (one: E): boolean => one.region !== "CN" && one.region !== "given-at-opening" && areas.some((area) => covers(one.region, area));
  return [...editions.filter(near), ...editions.filter((one) => !near(one))];
};

/** Undefined until there is an edition to ask about. */
export function plansAsked(search: string, editions: readonly string[], today: string | undefined): PlansAsked | undefined {
  const query = new URLSearchParams(search);
  const asked = query.get("edition");
  const edition = editions.find((one) => one === asked) ?? editions[0];
  if (edition === undefined || today === undefined) return undefined;
  const year = Number(query.get("year") ?? edition.slice(-4));
  return { edition, kind: query.get("kind") === "summary" ? "summary" : "cultivation", year: Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : Number(today.slice(0, 4)) };
}

export const plansAddress = ({ edition, kind, year }: PlansAsked): { readonly edition: string; readonly kind: string; readonly year: string } => ({ edition, kind, year: String(year) });
