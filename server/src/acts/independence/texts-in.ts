// Every text inside a value of JSON, with the way to it.
import type { Json } from "@qingce/core/base/json";
import type { Piece } from "@qingce/core/review/case-document";

/** `at` is the way of keys; `named` may give a key a name people know. */
export function textsIn(value: Json | undefined, named: (key: string) => string = (key) => key, at = ""): readonly Piece[] {
  if (value === undefined || value === null || typeof value === "boolean") return [];
  if (typeof value === "string" || typeof value === "number") return String(value).trim() === "" ? [] : [{ at, text: String(value) }];
  const under = (key: string): string => (at === "" ? named(key) : `${at} · ${named(key)}`);
  if (Array.isArray(value)) return value.flatMap((one: Json, n) => textsIn(one, named, under(`${n + 1}`)));
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, named, under(key)));
}

export const stringsIn = (value: Json | undefined): readonly string[] => textsIn(value).map(({ text }) => text);
