// A draft's value at a place, in words: for two values side by side.
import type { DeclarationBody, Proof } from "@qingce/core/declaration/body";
import type { FactDefinition, FactValue } from "@qingce/core/rule/fact";
import { sayDay } from "./day.ts";
import { sayScore } from "./sheet-said.ts";
import { percentOf } from "./share-percent.ts";
import { valueAt } from "./draft-place.ts";

export const period = ({ from, to }: Proof): string => (from === undefined && to === undefined ? "" : `（${from === undefined ? "" : sayDay(from)}${to === undefined ? "" : `至${sayDay(to)}`}）`);

const asItIs = (code: string): string => code;

/** `place` gives a region code its name. */
export function sayFact(definition: FactDefinition | undefined, value: FactValue | undefined, place: (code: string) => string = asItIs): string {
  if (value === undefined || value === "") return "（空）";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (definition?.type === "region") return place(value);
  if (definition?.type === "share") return `${percentOf(value)}%`;
  return definition?.unit === undefined ? value : `${value} ${definition.unit}`;
}

export function sayAt(body: DeclarationBody, place: string, definitions: { readonly [name: string]: FactDefinition }, region: (code: string) => string = asItIs): string {
  const name = place.slice(place.indexOf(".") + 1);
  if (place.startsWith("facts.")) return sayFact(definitions[name], body.facts[name], region);
  if (place.startsWith("proofs.")) return body.proofs.filter((proof) => proof.of === name).map((proof) => `${proof.name}${period(proof)}`).join("、") || "（无文件）";
  if (place === "commitment") return body.commitment === undefined ? "（未签署）" : `${body.commitment.signatory}，${sayDay(body.commitment.day)}`;
  if (place === "selfScore" && body.selfScore !== undefined) return sayScore(body.selfScore) || "（空）";
  const value = valueAt(body, place);
  return typeof value === "string" && value !== "" ? value : "（空）";
}
