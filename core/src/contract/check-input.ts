// Holds what came in against its schema: every fault as a refusal with its place, in words for the reader who can mend it.
import type { TSchema } from "typebox";
import { Compile, type Validator } from "typebox/compile";
import type { Refusal } from "../base/refusal.ts";

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: { readonly [name: string]: unknown };
}

type Say = (params: SchemaError["params"]) => readonly [code: string, hint: string];

const names: Readonly<Record<string, string>> = { string: "文字", integer: "整数", number: "数字", boolean: "是或否", array: "列表", object: "对象", null: "空" };
const n = (value: unknown): string => (typeof value === "number" ? String(value) : "");
const named = (type: unknown): string => (typeof type === "string" ? (names[type] ?? type) : "约定的形式");

const words: Readonly<Record<string, Say>> = {
  additionalProperties: () => ["field-unknown", "没有这一项，请删去"],
  required: () => ["field-missing", "缺少这一项"],
  type: (params) => ["field-type", `应为${named(params["type"])}`],
  enum: () => ["field-choice", "不在可选范围内"],
  const: () => ["field-choice", "不在可选范围内"],
  anyOf: () => ["field-choice", "不合任何一种可用的写法"],
  maxLength: (params) => ["field-too-long", `最多${n(params["limit"])}个字`],
  minLength: (params) => ["field-too-short", `至少${n(params["limit"])}个字`],
  pattern: () => ["field-malformed", "写法不对"],
  format: () => ["field-malformed", "不是有效日期，请按“年-月-日”填写，例如 2025-06-30"],
  maxItems: (params) => ["too-many", `最多${n(params["limit"])}条`],
  minItems: (params) => ["too-few", `至少${n(params["limit"])}条`],
  maxProperties: (params) => ["too-many", `最多${n(params["limit"])}项`],
  minimum: (params) => ["out-of-range", `不能小于${n(params["limit"])}`],
  maximum: (params) => ["out-of-range", `不能大于${n(params["limit"])}`],
};

const compiled = new WeakMap<TSchema, Validator>();

function validatorOf(schema: TSchema): Validator {
  const known = compiled.get(schema);
  if (known) return known;
  const made = Compile(schema);
  compiled.set(schema, made);
  return made;
}

const dotted = (pointer: string): string => pointer.slice(1).replaceAll("/", ".").replaceAll("~1", "/").replaceAll("~0", "~");

const keysOf = ({ keyword, params }: SchemaError): readonly string[] => {
  const keys = keyword === "required" ? params["requiredProperties"] : keyword === "additionalProperties" ? params["additionalProperties"] : undefined;
  return Array.isArray(keys) ? keys.map(String) : [];
};

function refusalsOf(error: SchemaError): readonly Refusal[] {
  const say = words[error.keyword];
  if (say === undefined) return [];
  const [code, hint] = say(error.params);
  const at = dotted(error.instancePath);
  const keys = keysOf(error);
  const places = keys.length === 0 ? [at] : keys.map((key) => (at === "" ? key : `${at}.${key}`));
  return places.map((place) => ({ code, place: place.slice(0, 200), hint: `${place.slice(0, 80)}：${hint}` }));
}

/** The faults of a value against a schema, each place once; empty when none. Takes no more of a long list than the reader wants. */
export function checkInput(schema: TSchema, value: unknown): readonly Refusal[] {
  const validator = validatorOf(schema);
  if (validator.Check(value)) return [];
  const all = (validator.Errors(value) as readonly SchemaError[]).flatMap(refusalsOf);
  // a union says that nothing fits, and then what each branch misses; the reader wants the first
  const whole = all.filter((one, at) => all.findIndex((other) => other.place === one.place) === at);
  return whole.length > 0 ? whole.slice(0, 20) : [{ code: "field-malformed", hint: "写法不对" }];
}
