// A route of the API as data: from it come validation, response filtering, the OpenAPI document and the typed client.
import Type, { type Static, type TObject, type TSchema } from "typebox";
import type { Act } from "../access/act.ts";

export type Method = "GET" | "POST" | "PUT";

export interface Route {
  /** Stable name, also the operation of the OpenAPI document. */
  readonly id: string;
  readonly method: Method;
  /** Below /api; `:name` takes the input's field of that name. */
  readonly path: string;
  readonly act: Act;
  /** One Chinese sentence for the reader of the API page. */
  readonly summary: string;
  /** All that the act is told: fields named in the path, the rest in the query (GET, uploads) or the body. */
  readonly input: TObject;
  readonly response: TSchema;
  readonly status: 200 | 201;
  /** The body is one file, `multipart/form-data`. */
  readonly upload?: true;
  /** The answer is a file. */
  readonly file?: true;
}

export type InputOf<R> = R extends { readonly input: infer I extends TSchema } ? Static<I> : never;
export type OutputOf<R> = R extends { readonly response: infer O extends TSchema } ? Static<O> : never;

/** Names the route's own types; says nothing else. */
export const route = <const R extends Route>(one: R): R => one;

export const pathNames = (path: string): readonly string[] => path.split("/").filter((part) => part.startsWith(":")).map((part) => part.slice(1));

const pick = (input: TObject, wanted: (name: string) => boolean): TObject =>
  Type.Object(Object.fromEntries(Object.entries(input.properties).filter(([name]) => wanted(name))), { additionalProperties: false });

export interface RouteParts {
  readonly params: TObject;
  readonly query: TObject;
  /** Absent where the request carries none. */
  readonly body?: TObject;
}

const nothing = Type.Object({}, { additionalProperties: false });

/** Where each field of the input travels. */
export function partsOf({ input, path, method, upload }: Route): RouteParts {
  const names = pathNames(path);
  const params = pick(input, (name) => names.includes(name));
  const rest = pick(input, (name) => !names.includes(name));
  return method === "GET" || upload ? { params, query: rest } : { params, query: nothing, body: rest };
}
