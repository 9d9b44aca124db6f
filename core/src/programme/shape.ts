// Holds a parsed file against its schema: every unknown key, missing key and wrong type becomes a fault with file, line and key.
import type { TSchema } from "typebox";
import { Settings } from "typebox/system";
import { Value } from "typebox/value";
import type { Fault } from "../notice/fault.ts";
import { citeAbove, valueAt } from "./cite-above.ts";
import { nearestErrors, type SchemaError } from "./shape-errors.ts";
import type { SourceFile } from "./source.ts";

const pathOf = (pointer: string): readonly string[] =>
  pointer === "" ? [] : pointer.slice(1).split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

const words: { readonly [keyword: string]: (error: SchemaError) => string } = {
  additionalProperties: () => "未知键",
  required: (error) => `缺少键 ${(error.params as { requiredProperties: readonly string[] }).requiredProperties.join("、")}`,
  type: (error) => `类型不对：${error.message}`,
  enum: (error) => `不在允许的词中：${error.message}`,
  const: (error) => `不在允许的词中：${error.message}`,
  pattern: (error) => `写法不对：${error.message}（小数与日期须加引号）`,
  minimum: (error) => `太小：${error.message}`,
  minItems: () => "列表不能为空",
  minLength: () => "不能为空",
};

const codes: { readonly [keyword: string]: string } = { additionalProperties: "key-unknown", required: "key-missing", type: "type-wrong" };

function faultsOf(error: SchemaError, file: SourceFile): readonly Fault[] {
  const say = words[error.keyword];
  if (say === undefined) return [];
  const path = pathOf(error.instancePath);
  const places = error.keyword === "additionalProperties" ? (error.params as { additionalProperties: readonly string[] }).additionalProperties.map((key) => [...path, key]) : [path];
  return places.map((place) => {
    const clause = citeAbove(file.value, place);
    const bare = error.keyword === "type" && error.message.endsWith("string") && typeof valueAt(file.value, place) === "number";
    return {
      code: bare ? "decimal-unquoted" : (codes[error.keyword] ?? "value-wrong"),
      file: file.name,
      line: file.lineOf(place),
      key: place.join("."),
      ...(clause === undefined ? {} : { clause }),
      says: bare ? `数字须加引号："${String(valueAt(file.value, place))}"` : say(error),
    };
  });
}

/** The validator stops at eight errors by default, and the error of a union comes last: here all are wanted, elsewhere the limit stays. */
function everyError(schema: TSchema, value: unknown): readonly SchemaError[] {
  const { maxErrors } = Settings.Get();
  Settings.Set({ maxErrors: 10_000 });
  try {
    return Value.Errors(schema, value);
  } finally {
    Settings.Set({ maxErrors });
  }
}

/** The faults of one file against its schema, each place named once. */
export function shapeFaults(schema: TSchema, file: SourceFile): readonly Fault[] {
  if (Value.Check(schema, file.value)) return [];
  const faults = nearestErrors(everyError(schema, file.value)).flatMap((error) => faultsOf(error, file));
  const once = faults.filter((fault, at) => faults.findIndex((other) => other.key === fault.key && other.code === fault.code) === at);
  return once.length > 0 ? once : [{ code: "value-wrong", file: file.name, line: 1, key: "", says: "不合本文件的写法" }];
}
