// The whole language as one JSON Schema, for editors and for those who write a notice elsewhere. Generated, never written by hand.
import type { Json, JsonObject } from "../base/json.ts";
import { caseSchemas } from "./case.ts";
import { EligibilityFile } from "./eligibility-file.ts";
import { EditionFile } from "./edition-file.ts";
import { ProcedureFile } from "./procedure-file.ts";
import { conditionSchema } from "./schema-condition.ts";
import { UpkeepFile } from "./upkeep-file.ts";

/** The schema library keeps marks of its own in its objects; only what JSON Schema knows is kept. */
const plain = (schema: unknown): Json => JSON.parse(JSON.stringify(schema)) as Json;

const isObject = (value: Json | undefined): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

function putCondition(value: Json, key = ""): Json {
  if (Array.isArray(value)) return value.map((one: Json) => putCondition(one));
  if (!isObject(value)) return value;
  if (key === "require") return { $ref: "#/$defs/condition" };
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, putCondition(one, inner)]));
}

/**
 * JSON Schema (draft 2020-12) of the four rule files, the case files and the condition grammar, each below `$defs`:
 * `edition`, `eligibility`, `procedure`, `upkeep`, `case`, `condition`.
 */
export function programmeSchema(): JsonObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "qingce-programme",
    title: "Qingce programme files; a file's own shape is below $defs",
    anyOf: ["edition", "eligibility", "procedure", "upkeep", "case"].map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: {
      edition: plain(EditionFile),
      eligibility: putCondition(plain(EligibilityFile)),
      procedure: plain(ProcedureFile),
      upkeep: plain(UpkeepFile),
      case: { anyOf: [{ $ref: "#/$defs/one-case" }, { type: "array", items: { $ref: "#/$defs/one-case" } }] },
      "one-case": plain({ anyOf: Object.values(caseSchemas) }),
      condition: conditionSchema(),
    },
  };
}

/** The bytes of programmes/schema.json. */
export const schemaText = (): string => `${JSON.stringify(programmeSchema(), null, 2)}\n`;
