// Facts of an evaluator as they are read: by the labels of the editions in force; a fact that no edition asks about is not told.
import type { FactDefinition, Facts, FactValue } from "@qingce/core/rule/fact";
import type { House } from "../house.ts";

export interface FactSaid {
  readonly fact: string;
  readonly label: string;
  readonly value: string;
  readonly counted: boolean;
}

const definitionsOf = (house: House): ReadonlyMap<string, FactDefinition> =>
  new Map([...house.editions.current.values()].flatMap(({ edition }) => Object.entries(edition.eligibility.facts).filter(([, one]) => one.of === "evaluator")));

function say(house: House, definition: FactDefinition, value: FactValue): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (definition.type === "region") return house.regions.get(value)?.name ?? value;
  return definition.unit === undefined ? value : `${value}${definition.unit}`;
}

export const sayFacts = (house: House, facts: Facts): readonly FactSaid[] =>
  [...definitionsOf(house)]
    .flatMap(([fact, definition]) => {
      const value = facts[fact];
      return value === undefined ? [] : [{ fact, label: definition.label, value: say(house, definition, value), counted: definition.counted !== undefined }];
    })
    // editions that ask the same under names of their own are told once
    .filter((one, at, all) => all.findIndex((other) => other.label === one.label && other.value === one.value) === at);

/** What the editions in force ask of an evaluator, each once. */
export const askedOf = (house: House): readonly { readonly fact: string; readonly label: string; readonly type: string; readonly unit: string | null; readonly proof: string | null; readonly counted: boolean; readonly editions: readonly string[] }[] =>
  [...definitionsOf(house)].map(([fact, { label, type, unit, proof, counted }]) => ({
    fact, label, type, unit: unit ?? null, proof: proof ?? null, counted: counted !== undefined,
    editions: [...house.editions.current.values()].filter(({ edition }) => edition.eligibility.facts[fact] !== undefined).map(({ edition }) => edition.edition.name),
  }));
