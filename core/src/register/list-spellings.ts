// Reads the table of spellings (programmes/national-lists/spellings.yaml), handed in parsed.
import { isJsonList, isJsonObject, type Json } from "../base/json.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { kinds, type Kind } from "../rule/kind.ts";

export const listColumns = ["category", "batch", "year", "sequence", "region", "name", "industry", "evaluator", "product", "model", "recommender", "heading", "standard", "highlight"] as const;
/** A column of a published list by its meaning; the file calls it by one of several names. */
export type ListColumn = (typeof listColumns)[number];

export interface RegionSpelling {
  readonly given: string;
  readonly region: string;
  readonly sure: boolean;
  readonly why: string;
  readonly enterprise?: string;
}

/** How published lists spell things, and what is meant. */
export interface ListSpellings {
  readonly columns: ReadonlyMap<ListColumn, readonly string[]>;
  readonly categories: ReadonlyMap<string, Kind>;
  readonly regionEndings: readonly string[];
  readonly bureauEndings: readonly string[];
  readonly regions: readonly RegionSpelling[];
  readonly names: readonly { readonly given: string; readonly name: string; readonly why: string }[];
  readonly legalEndings: readonly string[];
  readonly sameForms: readonly { readonly from: string; readonly to: string }[];
  readonly remarkHeads: readonly string[];
  readonly remarkEnds: readonly string[];
}

const texts = (json: Json | undefined): readonly string[] => (isJsonList(json) ? json.filter((one): one is string => typeof one === "string" && one !== "") : []);
const text = (json: Json | undefined, key: string): string => (isJsonObject(json) && typeof json[key] === "string" ? json[key] : "");
const rows = (json: Json | undefined): readonly Json[] => (isJsonList(json) ? json : []);

const regionRow = (row: Json): RegionSpelling => {
  const enterprise = text(row, "enterprise");
  return { given: text(row, "given"), region: text(row, "region"), sure: isJsonObject(row) && row["sure"] === true, why: text(row, "why"), ...(enterprise === "" ? {} : { enterprise }) };
};

const isKind = (value: unknown): value is Kind => (kinds as readonly unknown[]).includes(value);

/** Refuses with `spellings-malformed` what lacks its columns, categories or an entry's fields. */
export function readListSpellings(json: Json): Result<ListSpellings> {
  const top = isJsonObject(json) ? json : {};
  const faults: Refusal[] = [];
  const fault = (place: string): void => void faults.push({ code: "spellings-malformed", place, hint: "名单写法表缺少这一项，或写法不对。" });
  const columnTable = isJsonObject(top["columns"]) ? top["columns"] : {};
  const columns = new Map(listColumns.map((column) => [column, texts(columnTable[column])]));
  for (const [column, names] of columns) if (names.length === 0) fault(`/columns/${column}`);
  const categories = new Map<string, Kind>();
  for (const [name, kind] of Object.entries(isJsonObject(top["categories"]) ? top["categories"] : {})) {
    if (isKind(kind)) categories.set(name, kind);
    else fault(`/categories/${name}`);
  }
  const regions = rows(top["regions"]).map(regionRow);
  for (const [n, row] of regions.entries()) if (row.given === "" || row.region === "" || row.why === "") fault(`/regions/${n}`);
  const names = rows(top["names"]).map((row) => ({ given: text(row, "given"), name: text(row, "name"), why: text(row, "why") }));
  const sameForms = rows(top["sameForms"]).map((row) => ({ from: text(row, "from"), to: text(row, "to") }));
  if (faults.length > 0) return refuse(...faults);
  const list = (key: string): readonly string[] => texts(top[key]);
  return ok({ columns, categories, regions, names, sameForms, regionEndings: list("regionEndings"), bureauEndings: list("bureauEndings"), legalEndings: list("legalEndings"), remarkHeads: list("remarkHeads"), remarkEnds: list("remarkEnds") });
}
