// Places a row of a published list: the region column as published, against the region table and what else the row shows.
import type { Region, RegionTable } from "../base/region.ts";
import type { Remark } from "./list-proposal.ts";
import type { ListSpellings } from "./list-spellings.ts";

/** Regions under every name they are met by: those that recommend to the ministry, and the places below them. */
export interface RegionNames {
  readonly recommending: ReadonlyMap<string, Region>;
  readonly cities: ReadonlyMap<string, Region>;
  /** Cities and counties by full name, longest first; a name that two places bear is left out. */
  readonly below: readonly Region[];
}

const shortOf = (name: string, endings: readonly string[]): string => {
  const ending = endings.find((one) => name.endsWith(one) && name.length > one.length + 1);
  return ending === undefined ? name : name.slice(0, -ending.length);
};

/** Provinces, the corps and 计划单列市 recommend; every other city and county is only a hint. */
export function regionNames(regions: RegionTable, { regionEndings }: Pick<ListSpellings, "regionEndings">): RegionNames {
  const recommends = (region: Region): boolean => region.level === "province" || region.separatelyPlanned === true;
  const named = (some: readonly Region[]): ReadonlyMap<string, Region> => new Map(some.flatMap((region) => [shortOf(region.name, regionEndings), region.name].map((name) => [name, region] as const)));
  const rest = regions.all.filter((region) => region.level !== "nation" && !recommends(region));
  const times = new Map<string, number>();
  for (const { name } of rest) times.set(name, (times.get(name) ?? 0) + 1);
  const below = rest.filter(({ name }) => times.get(name) === 1 && name.length > 2).toSorted((a, b) => b.name.length - a.name.length);
  return { recommending: named(regions.all.filter(recommends)), cities: named(below.filter((region) => region.level === "city")), below };
}

/** The region that a bureau's name begins with: 广东省经济和信息化委员会 speaks for 广东省. */
export function regionOfBureau(bureau: string, { recommending }: RegionNames, { bureauEndings }: Pick<ListSpellings, "bureauEndings">): Region | undefined {
  if (!bureauEndings.some((ending) => bureau.endsWith(ending))) return undefined;
  const names = [...recommending.keys()].filter((name) => bureau.startsWith(name)).toSorted((a, b) => b.length - a.length);
  return recommending.get(names[0] ?? "");
}

export interface RowPlace {
  readonly region: string;
  readonly enterprise: string;
  readonly recommender: string;
  /** Where the same firm stands elsewhere in the file, when that is one place. */
  readonly elsewhere: string | undefined;
}

/** The region's code, absent where it is in doubt; then the remark says what is proposed. */
export interface Placed {
  readonly code?: string;
  readonly remark?: Remark;
}

const applied = (kind: Remark["kind"], given: string, region: Region, why: string): Placed => ({
  code: region.code,
  remark: { kind, state: "applied", given, proposed: region.name, code: region.code, why },
});

const open = (kind: Remark["kind"], given: string, region: Region | undefined, why: string): Placed => ({
  remark: { kind, state: "open", given, proposed: region?.name ?? null, ...(region === undefined ? {} : { code: region.code }), why },
});

/** What else shows where a firm is, best first: its recommender, itself elsewhere in the file, a bracket in its name, its name's head. */
function evidence(row: RowPlace, regions: RegionTable, names: RegionNames, spellings: ListSpellings): readonly [Region | undefined, string] {
  const bureau = regionOfBureau(row.recommender, names, spellings);
  if (bureau !== undefined) return [bureau, `推荐单位为“${row.recommender}”`];
  if (row.elsewhere !== undefined) return [regions.get(row.elsewhere), "同一企业在本名单其他行的地区"];
  const inside = /[（(]([^（）()]+)[）)]/u.exec(row.enterprise)?.[1] ?? "";
  const bracket = names.recommending.get(inside) ?? names.cities.get(inside);
  if (bracket !== undefined) return [bracket, `企业名称中有“${inside}”`];
  const head = names.below.find((region) => row.enterprise.startsWith(region.name));
  return head === undefined ? [undefined, "地区表中没有这一写法，其他栏也看不出地区，请填写"] : [head, `企业名称以“${head.name}”起首`];
}

/** Places one row; what is not surely a recommending region stays open with the best proposal there is. */
export function placeRow(row: RowPlace, regions: RegionTable, names: RegionNames, spellings: ListSpellings): Placed {
  const exact = names.recommending.get(row.region);
  if (exact !== undefined) return { code: exact.code };
  const known = spellings.regions.find((one) => one.given === row.region && (one.enterprise === undefined || one.enterprise === row.enterprise));
  const meant = known === undefined ? undefined : regions.get(known.region);
  if (known !== undefined && meant !== undefined) return known.sure ? applied("region-spelling", row.region, meant, known.why) : open("region-unknown", row.region, meant, known.why);
  const bureau = regionOfBureau(row.region, names, spellings);
  if (bureau !== undefined) return applied("region-recommender", row.region, bureau, "地区一栏写的是推荐单位");
  const city = names.cities.get(row.region);
  if (city !== undefined) return open("region-city", row.region, city, "地区一栏写的是设区市，不是推荐地区");
  return open("region-unknown", row.region, ...evidence(row, regions, names, spellings));
}
