// The places of a draft body, as refusals and returns name them: facts.x, proofs.x, selfScore, sheet.x, statements.x, particulars.x, commitment.
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { putSheetAt, sheetPlaces, sheetValueAt } from "./sheet-place.ts";

const split = (place: string): readonly [head: string, name: string] => {
  const at = place.indexOf(".");
  return at < 0 ? [place, ""] : [place.slice(0, at), place.slice(at + 1)];
};

/** What stands at a place; undefined where nothing does. */
export function valueAt(body: DeclarationBody, place: string): unknown {
  const [head, name] = split(place);
  switch (head) {
    case "facts":
      return body.facts[name];
    case "proofs": {
      const own = body.proofs.filter((proof) => proof.of === name);
      return own.length === 0 ? undefined : own;
    }
    case "statements":
      return body.statements[name];
    case "particulars":
      return body.particulars?.[name];
    case "selfScore":
      return body.selfScore;
    case "commitment":
      return body.commitment;
    case "sheet":
      return sheetValueAt(body.sheet, name);
    default:
      return undefined;
  }
}

export const placesOf = (body: DeclarationBody): readonly string[] => [
  ...Object.keys(body.facts).map((name) => `facts.${name}`),
  ...new Set(body.proofs.map((proof) => `proofs.${proof.of}`)),
  ...(body.selfScore === undefined ? [] : ["selfScore"]),
  ...sheetPlaces(body.sheet).map((name) => `sheet.${name}`),
  ...Object.keys(body.statements).map((rule) => `statements.${rule}`),
  ...Object.keys(body.particulars ?? {}).map((name) => `particulars.${name}`),
  ...(body.commitment === undefined ? [] : ["commitment"]),
];

/** The same content, whatever order its keys came in. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner)) ?? "";

export const sameAt = (one: DeclarationBody, other: DeclarationBody, place: string): boolean => written(valueAt(one, place)) === written(valueAt(other, place));

/** The places where two bodies differ, in the order that they first appear. */
export const differingPlaces = (one: DeclarationBody, other: DeclarationBody): readonly string[] =>
  [...new Set([...placesOf(one), ...placesOf(other)])].filter((place) => !sameAt(one, other, place));

const without = <T>(table: { readonly [name: string]: T }, name: string): { readonly [name: string]: T } => Object.fromEntries(Object.entries(table).filter(([key]) => key !== name));

/** `body` with what `from` holds at the place, or without it where `from` holds nothing. */
export function takeAt(body: DeclarationBody, place: string, from: DeclarationBody): DeclarationBody {
  const [head, name] = split(place);
  switch (head) {
    case "facts": {
      const value = from.facts[name];
      return { ...body, facts: value === undefined ? without(body.facts, name) : { ...body.facts, [name]: value } };
    }
    case "proofs":
      return { ...body, proofs: [...body.proofs.filter((proof) => proof.of !== name), ...from.proofs.filter((proof) => proof.of === name)] };
    case "statements": {
      const value = from.statements[name];
      return { ...body, statements: value === undefined ? without(body.statements, name) : { ...body.statements, [name]: value } };
    }
    case "particulars": {
      const value = from.particulars?.[name];
      const held = body.particulars ?? {};
      return { ...body, particulars: value === undefined ? without(held, name) : { ...held, [name]: value } };
    }
    case "selfScore": {
      const { selfScore: _, ...rest } = body;
      return from.selfScore === undefined ? rest : { ...rest, selfScore: from.selfScore };
    }
    case "commitment": {
      const { commitment: _, ...rest } = body;
      return from.commitment === undefined ? rest : { ...rest, commitment: from.commitment };
    }
    case "sheet": {
      const { sheet: _, ...rest } = body;
      const sheet = putSheetAt(body.sheet, name, sheetValueAt(from.sheet, name));
      return sheet === undefined ? rest : { ...rest, sheet };
    }
    default:
      return body;
  }
}

export type Side = "mine" | "theirs";

/** Where only one side has changed since both saw `base`, that side; where both have, nobody but the writer can say. */
export const sideOf = (base: DeclarationBody, mine: DeclarationBody, theirs: DeclarationBody, place: string): Side | undefined =>
  sameAt(base, mine, place) ? "theirs" : sameAt(base, theirs, place) ? "mine" : undefined;

/** For each place where both differ, the side that alone has changed it; undefined where the writer must say. A save whose answer was lost is one's own. */
export const sidesOf = (base: DeclarationBody, mine: DeclarationBody, theirs: DeclarationBody, lost?: DeclarationBody): { readonly [place: string]: Side | undefined } =>
  Object.fromEntries(differingPlaces(mine, theirs).map((place) => [place, sideOf(base, mine, theirs, place) ?? (lost !== undefined && sameAt(lost, theirs, place) ? "mine" : undefined)]));

/** The stored body with what the writer chose to keep of its own. */
export const merged = (mine: DeclarationBody, theirs: DeclarationBody, choice: { readonly [place: string]: Side | undefined }): DeclarationBody =>
  Object.entries(choice).reduce((body, [place, side]) => (side === "mine" ? takeAt(body, place, mine) : body), theirs);

/** How bodies of one sort are compared and joined, place by place. */
export interface BodyPlaces<B> {
  readonly differing: (one: B, other: B) => readonly string[];
  readonly sides: (base: B, mine: B, theirs: B, lost?: B) => { readonly [place: string]: Side | undefined };
  readonly merged: (mine: B, theirs: B, choice: { readonly [place: string]: Side | undefined }) => B;
}

export const draftPlaces: BodyPlaces<DeclarationBody> = { differing: differingPlaces, sides: sidesOf, merged };
