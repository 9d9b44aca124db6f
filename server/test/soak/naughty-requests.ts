// Requests made from a route's own schema and one sound input, with one thing wrong: a value, a shape, a missing or strange key, or the text of the JSON itself.
import type { RandomSequence } from "@qingce/core/base/seeded-random";
import { partsOf, type Route } from "@qingce/core/contract/route";
import { naughtyBodies, naughtyValues } from "../http/naughty.ts";
import { fileOf, type Asked } from "../http/door.ts";

type Place = readonly string[];
type Table = { readonly [name: string]: unknown };

interface Shape {
  readonly properties?: { readonly [name: string]: Shape };
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** Every field of the schema, and what lies in it: `["letter", "day"]`, `["ranked", "0"]`. */
function placesIn(shape: Shape | undefined, depth = 4): readonly Place[] {
  if (shape === undefined || depth === 0) return [];
  const inner = [...Object.entries(shape.properties ?? {}), ...(shape.items === undefined ? [] : [["0", shape.items] as const])];
  return [...inner.flatMap(([name, one]) => [[name], ...placesIn(one, depth - 1).map((place) => [name, ...place])]), ...(shape.anyOf ?? []).flatMap((one) => placesIn(one, depth - 1))];
}

const isTable = (value: unknown): value is Table => typeof value === "object" && value !== null;

/** The same value with another one at a place; what lies on the way is made. */
function withAt(value: unknown, [name, ...rest]: Place, to: unknown): unknown {
  if (name === undefined) return to;
  if (Array.isArray(value)) return [withAt(value[0], rest, to), ...(value.slice(1) as unknown[])];
  const table = isTable(value) ? value : {};
  return name === "0" ? [withAt(undefined, rest, to)] : { ...table, [name]: withAt(table[name], rest, to) };
}

const nested = (n: number): unknown => Array.from({ length: n }).reduce<unknown>((inner) => ({ a: inner }), 1);

const values: readonly unknown[] = [
  ...naughtyValues,
  Number.MAX_SAFE_INTEGER, 2 ** 31, -(2 ** 31) - 1, 5e-324, 99_999_999_999_999, "9".repeat(400), "-0", "0.1e-400", "1,5", "一百", "9999-12-31", "0001-01-01", "2025-06-03T00:00:00Z",
  "/".repeat(200), "\u0000", "a\u0000b", "\ud800", nested(20), Array.from({ length: 2000 }, () => "x"), Array.from({ length: 300 }, () => ({})), Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`k${n}`, n])),
];

/** JSON that no serialiser writes: `"§"` in a sound body is replaced by it. */
const texts: readonly string[] = ["NaN", "Infinity", "-Infinity", "1e400", "123456789012345678901234567890", "0x10", "01", "undefined", "'x'", "[".repeat(2000), "{\"a\":1,\"a\":2}", String.raw`"\ud800"`, String.raw`"\u0000"`];

const pick = <T>(random: RandomSequence, all: readonly T[]): T => all[random.int(all.length)] as T;

export interface Naughty {
  readonly says: string;
  readonly asked: Omit<Asked, "cookie">;
}

interface Sound {
  readonly route: Route;
  readonly input: Table;
}

const written = (value: unknown): string => encodeURIComponent((typeof value === "string" ? value : (JSON.stringify(value) ?? "")).replaceAll(/\p{Surrogate}/gu, "\uFFFD"));

function urlOf({ route, input }: Sound): string {
  const { params, query } = partsOf(route);
  const path = Object.keys(params.properties).reduce((path, name) => path.replace(`:${name}`, () => written(input[name])), route.path);
  const asked = Object.keys(query.properties).filter((name) => input[name] !== undefined).map((name) => `${name}=${written(input[name])}`);
  return `/api${path}${asked.length === 0 ? "" : `?${asked.join("&")}`}`;
}

function bodyOf({ route, input }: Sound): Table | undefined {
  const { body } = partsOf(route);
  return body === undefined ? undefined : Object.fromEntries(Object.entries(input).filter(([name]) => Object.hasOwn(body.properties, name)));
}

const asJson = { "content-type": "application/json" };
const paper = fileOf("演示.pdf", Buffer.from("%PDF-1.4\n演示"));

const sent = (sound: Sound): Omit<Asked, "cookie"> => ({ method: sound.route.method, url: urlOf(sound), ...(bodyOf(sound) === undefined ? {} : { body: bodyOf(sound) }), ...(sound.route.upload ? paper : {}) });

const short = (value: unknown): string => (JSON.stringify(value) ?? "undefined").slice(0, 60);

function wrongValue(random: RandomSequence, { route, input }: Sound): Naughty {
  const places = placesIn(route.input);
  if (places.length === 0) return { says: "a strange query", asked: { ...sent({ route, input }), url: `${urlOf({ route, input })}?${pick(random, ["a=1", "limit=%zz", "__proto__=1", "a[]=1"])}` } };
  const place = pick(random, places);
  const value = pick(random, values);
  return { says: `${place.join(".")}=${short(value)}`, asked: sent({ route, input: withAt(input, place, value) as Table }) };
}

function wrongText(random: RandomSequence, sound: Sound): Naughty {
  const body = bodyOf(sound);
  const fields = placesIn(partsOf(sound.route).body);
  if (body === undefined || fields.length === 0) return wrongValue(random, sound);
  const place = pick(random, fields);
  const text = pick(random, texts);
  const payload = JSON.stringify(withAt(body, place, "§")).replace('"§"', () => text);
  return { says: `${place.join(".")}:${text.slice(0, 40)}`, asked: { method: sound.route.method, url: urlOf(sound), payload, headers: asJson } };
}

function lacking(random: RandomSequence, sound: Sound): Naughty {
  const name = pick(random, [...Object.keys(sound.input), "nothing"]);
  const { [name]: _, ...rest } = sound.input;
  return { says: `without ${name}`, asked: sent({ ...sound, input: rest }) };
}

/** One request with one thing wrong. */
export const naughtyRequest = (random: RandomSequence, sound: Sound): Naughty => pick(random, [wrongValue, wrongValue, wrongValue, wrongText, lacking])(random, sound);

const big = Buffer.alloc(10 * 1024 * 1024, 0x20);

/** Whole bodies that no act ever hears of; the ten megabytes among them. */
export function naughtyWholes(sound: Sound): readonly Naughty[] {
  if (sound.route.method === "GET") return [];
  const at = { method: sound.route.method, url: urlOf(sound) };
  const bodies = naughtyBodies.map(([says, payload]) => ({ says, asked: { ...at, payload, headers: asJson } }));
  const types = ["text/plain", "application/xml", "multipart/form-data; boundary=x", "application/json; charset=utf-16"].map((type) => ({ says: type, asked: { ...at, payload: "{}", headers: { "content-type": type } } }));
  return [...bodies, ...types, { says: "10 MB of blanks", asked: { ...at, payload: big, headers: asJson } }, { says: "10 MB in a string", asked: { ...at, payload: `{"a":"${"x".repeat(10 * 1024 * 1024)}"}`, headers: asJson } }];
}
