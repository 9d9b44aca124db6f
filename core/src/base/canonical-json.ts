// One spelling for one value (RFC 8785 over our Json), so that equal values have equal digests. The digest is made elsewhere.
import { impossible } from "./impossible.ts";
import { isJsonList, type Json } from "./json.ts";

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Keys in code-unit order, no white space, numbers as ECMAScript spells them (`-0` becomes `0`). What JSON cannot hold —
 * NaN, infinities, undefined — never reaches here by type or by parsing; amounts travel as decimal strings.
 */
export function canonicalJson(value: Json): string {
  if (value === null) return "null";
  switch (typeof value) {
    case "boolean":
    case "string":
      return JSON.stringify(value);
    case "number":
      return Number.isFinite(value) ? JSON.stringify(value) : impossible(String(value) as never);
    case "object":
      if (isJsonList(value)) return `[${value.map(canonicalJson).join(",")}]`;
      return `{${Object.keys(value)
        .sort(byCodeUnit)
        .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`)
        .join(",")}}`;
    default:
      return impossible(value);
  }
}
