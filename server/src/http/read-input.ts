// Gathers a route's input from path, query and body, and holds it against the contract.
import { isJsonObject, type Json } from "@qingce/core/base/json";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import { checkInput } from "@qingce/core/contract/check-input";
import type { RouteParts } from "@qingce/core/contract/route";
import { isUnkeepable } from "./strict-json.ts";

export interface Parts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

type Table = { readonly [name: string]: unknown };

const tableOf = (value: unknown): Table => (typeof value === "object" && value !== null ? { ...value } : {});

const typeOf = (schema: object | undefined): unknown => (schema !== undefined && "type" in schema ? schema.type : undefined);

/** Numbers and yes/no travel as text in a query; what is neither stays text and is refused by its type. */
function fromText(schema: RouteParts["query"], name: string, value: unknown): unknown {
  const type = typeOf(schema.properties[name]);
  if (typeof value !== "string") return value;
  if (type === "integer" && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}

const fromQuery = (schema: RouteParts["query"], given: unknown): Table =>
  Object.fromEntries(Object.entries(tableOf(given)).map(([name, value]) => [name, fromText(schema, name, value)]));

const unkeepable = (values: Table): readonly Refusal[] =>
  Object.entries(values)
    .filter(([name, value]) => isUnkeepable(name) || (typeof value === "string" && isUnkeepable(value)))
    .map(() => ({ code: "text-unkeepable", hint: "地址中有不可用的字符" }));

/** All that the act is told, or every fault of it. A path that no id could have is an unknown one. */
export function readInput(parts: RouteParts, given: Parts): Result<Table> {
  const params = tableOf(given.params);
  if (checkInput(parts.params, params).length > 0) return refuse({ code: "not-found", hint: "没有找到" });
  const query = fromQuery(parts.query, given.query);
  const faults = [...unkeepable(query), ...checkInput(parts.query, query)];
  const body: unknown = parts.body === undefined ? {} : (given.body ?? {});
  if (parts.body !== undefined && !isJsonObject(body as Json)) return refuse(...faults, { code: "field-type", hint: "请求内容应为一个对象" });
  if (parts.body !== undefined) faults.push(...checkInput(parts.body, body));
  return faults.length > 0 ? refuse(...faults) : ok({ ...query, ...tableOf(body), ...params });
}
