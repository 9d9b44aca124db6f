// The workbench's way to the API: the contract's typed client over fetch. A key goes with every act that must happen once.
import type { Json, JsonObject } from "@qingce/core/base/json";
import type { Refusal } from "@qingce/core/base/refusal";
import { clientOf, type Answered, type Send } from "@qingce/core/contract/client";

const read = async (response: Response): Promise<Json | undefined> => {
  if (!/json/u.test(response.headers.get("content-type") ?? "")) return undefined;
  return (await response.json().catch(() => undefined)) as Json | undefined;
};

export const send: Send = async ({ method, path, body, key }): Promise<Answered> => {
  const headers = { ...(body === undefined ? {} : { "content-type": "application/json" }), ...(key === undefined ? {} : { "idempotency-key": key }) };
  try {
    const response = await fetch(path, { method, headers, credentials: "same-origin", ...(body === undefined ? {} : { body: JSON.stringify(body satisfies JsonObject) }) });
    return { status: response.status, body: await read(response) };
  } catch {
    return { status: 0, body: undefined };
  }
};

export const client = clientOf(send);

/** What a refused read throws to its query; pages show it with `Refusals`. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super(refusals.map((one) => one.hint).join("；"));
    this.refusals = refusals;
  }
}

export const isSignedOut = (refusals: readonly Refusal[]): boolean => refusals.some((one) => one.code === "unauthenticated");
