// Refuses what another site makes a browser send: every writing request is of our own origin, or carries a header that no form can.
import type { IncomingHttpHeaders } from "node:http";
import type { Refusal } from "@qingce/core/base/refusal";

const crossSite: Refusal = { code: "cross-site", hint: "请求并非来自本站页面；程序调用请带请求头 x-requested-with: qingce" };

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};

/** The refusal of a writing request from elsewhere. `origin` is the public origin where it is known. */
export function refuseCrossSite(headers: IncomingHttpHeaders, origin: string | undefined): Refusal | undefined {
  const from = headers.origin;
  if (from !== undefined) {
    const same = origin === undefined ? hostOf(from) !== undefined && hostOf(from) === headers.host : from === origin;
    return same ? undefined : crossSite;
  }
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return crossSite;
  return headers["x-requested-with"] === "qingce" ? undefined : crossSite;
}
