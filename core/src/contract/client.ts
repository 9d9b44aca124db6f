// The typed client of the API: builds requests from the contract and reads answers back. Sending is a port: fetch in the browser, inject in tests.
import type { Json, JsonObject } from "../base/json.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { partsOf, type InputOf, type OutputOf, type Route } from "./route.ts";
import { routes, type RouteId, type RouteOf } from "./routes.ts";

export interface Sent {
  readonly method: string;
  /** With its query, from /api on. */
  readonly path: string;
  readonly body?: JsonObject;
  readonly key?: string;
}

export interface Answered {
  readonly status: number;
  /** Undefined where the answer was no JSON. */
  readonly body: Json | undefined;
}

/** Sends one request; a network that fails answers status 0. */
export type Send = (request: Sent) => Promise<Answered>;

const table: ReadonlyMap<string, Route> = new Map(routes.map((route) => [route.id, route]));

const written = (value: unknown): string => encodeURIComponent(String(value));

/** The request of a route for an input; fields that are undefined stay away. */
export function requestOf<I extends RouteId>(id: I, input: InputOf<RouteOf<I>>, key?: string): Sent {
  const route = table.get(id) as Route;
  const given = Object.entries(input as { readonly [name: string]: unknown }).filter(([, value]) => value !== undefined);
  const { params, query, body } = partsOf(route);
  const only = (names: object): readonly (readonly [string, unknown])[] => given.filter(([name]) => Object.hasOwn(names, name));
  const filled = only(params.properties).reduce((path, [name, value]) => path.replace(`:${name}`, () => written(value)), route.path);
  const asked = only(query.properties).map(([name, value]) => `${name}=${written(value)}`).join("&");
  return {
    method: route.method,
    path: `/api${filled}${asked === "" ? "" : `?${asked}`}`,
    ...(body === undefined ? {} : { body: Object.fromEntries(only(body.properties)) as JsonObject }),
    ...(key === undefined ? {} : { key }),
  };
}

const lost: Refusal = { code: "no-answer", hint: "没有得到服务器的答复，请检查网络后重试" };

/** An answer as a result: refusals come back as they were given. */
export function readAnswer<T>({ status, body }: Answered): Result<T> {
  if (status >= 200 && status < 300) return ok(body as T);
  const refusals = (body as { readonly refusals?: readonly Refusal[] } | null | undefined)?.refusals;
  return refuse(...(Array.isArray(refusals) && refusals.length > 0 ? (refusals as readonly Refusal[]) : [lost]));
}

export interface Client {
  call<I extends RouteId>(id: I, input: InputOf<RouteOf<I>>, key?: string): Promise<Result<OutputOf<RouteOf<I>>>>;
}

/** A client over one way of sending. */
export const clientOf = (send: Send): Client => ({
  call: async (id, input, key) => readAnswer(await send(requestOf(id, input, key))),
});
