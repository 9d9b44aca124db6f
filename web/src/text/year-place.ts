// The places of a yearly table's body: figures.x, notes.x, changes; how two windows' bodies are compared and joined.
import type { YearTableBody } from "@qingce/core/upkeep/year-table-body";
import type { BodyPlaces, Side } from "./draft-place.ts";

const valueAt = (body: YearTableBody, place: string): string | number | null => {
  const [head, name = ""] = place.split(".");
  if (head === "changes") return body.changes;
  return head === "figures" ? (body.figures[name] ?? null) : (body.notes[name] ?? "");
};

const placesOf = ({ figures, notes }: YearTableBody): readonly string[] => [...Object.keys(figures).map((id) => `figures.${id}`), ...Object.keys(notes).map((id) => `notes.${id}`), "changes"];

const differing = (one: YearTableBody, other: YearTableBody): readonly string[] => [...new Set([...placesOf(one), ...placesOf(other)])].filter((place) => valueAt(one, place) !== valueAt(other, place));

const same = (one: YearTableBody, other: YearTableBody, place: string): boolean => valueAt(one, place) === valueAt(other, place);

const sideOf = (base: YearTableBody, mine: YearTableBody, theirs: YearTableBody, place: string): Side | undefined => (same(base, mine, place) ? "theirs" : same(base, theirs, place) ? "mine" : undefined);

function takeAt(body: YearTableBody, place: string, from: YearTableBody): YearTableBody {
  const [head, name = ""] = place.split(".");
  if (head === "changes") return { ...body, changes: from.changes };
  return head === "figures" ? { ...body, figures: { ...body.figures, [name]: from.figures[name] ?? null } } : { ...body, notes: { ...body.notes, [name]: from.notes[name] ?? "" } };
}

export const yearPlaces: BodyPlaces<YearTableBody> = {
  differing,
  sides: (base, mine, theirs, lost) => Object.fromEntries(differing(mine, theirs).map((place) => [place, sideOf(base, mine, theirs, place) ?? (lost !== undefined && same(lost, theirs, place) ? "mine" : undefined)])),
  merged: (mine, theirs, choice) => Object.entries(choice).reduce((body, [place, side]) => (side === "mine" ? takeAt(body, place, mine) : body), theirs),
};

export const sayAtPlace = (body: YearTableBody, place: string): string => {
  const value = valueAt(body, place);
  return value === null || value === "" ? "（空）" : String(value);
};
