// One POST to a subscriber: signed, over a checked address, no redirect followed, nothing of the answer kept but its status.
import { createHmac } from "node:crypto";
import { request as plain } from "node:http";
import { request as secure } from "node:https";
import type { Instant } from "@qingce/core/base/instant";
import { checkedLookup, literalMay, type AllowedNets } from "./public-address.ts";

export interface Posted {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly nets: AllowedNets;
  /** milliseconds, from the beginning to the answer's status */
  readonly patience: number;
}

export interface Answered {
  readonly status: number | null;
  /** Code of why it did not go through; null where it did. */
  readonly fault: string | null;
}

/** `t=<seconds>,v1=<hex>`, one `v1` for each secret that holds. */
export function signatureOf(secrets: readonly string[], at: Instant, body: string): string {
  const seconds = Math.floor(Date.parse(at) / 1000);
  return [`t=${seconds}`, ...secrets.map((secret) => `v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`)].join(",");
}

function faultOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? "redirect" : "status";
}

const codes: Readonly<Record<string, string>> = { EPRIVATE: "address-private", ENOTFOUND: "address-unknown", EAI_AGAIN: "address-unknown", ECONNREFUSED: "unreachable", EHOSTUNREACH: "unreachable", ENETUNREACH: "unreachable", ECONNRESET: "cut-off", EPIPE: "cut-off", ETIMEDOUT: "timeout" };

const faultOfError = (error: NodeJS.ErrnoException): string => {
  const code = error.code ?? "";
  return codes[code] ?? (/CERT|TLS|SSL|SIGNATURE|SELF_SIGNED/.test(code) ? "certificate" : "cut-off");
};

export function sendSigned({ address, headers, body, nets, patience }: Posted): Promise<Answered> {
  const url = new URL(address);
  if (!literalMay(url, nets)) return Promise.resolve({ status: null, fault: "address-private" });
  return new Promise((resolve) => {
    const request = (url.protocol === "http:" ? plain : secure)(url, {
      method: "POST",
      agent: false,
      lookup: checkedLookup(nets),
      headers: { ...headers, "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(body), "user-agent": "qingce-webhook" },
    });
    const end = (answered: Answered): void => {
      clearTimeout(timer);
      resolve(answered);
      request.destroy();
    };
    const timer = setTimeout(() => end({ status: null, fault: "timeout" }), patience);
    request.once("response", (response) => end({ status: response.statusCode ?? null, fault: faultOf(response.statusCode ?? 0) }));
    request.on("error", (error) => end({ status: null, fault: faultOfError(error) }));
    request.end(body);
  });
}
