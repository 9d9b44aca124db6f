// Sends what was typed, once: a repeat of the same words carries the same key, so that a lost answer is never received twice.
import { useCallback, useRef, useState } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { refusalsIn, troubleOf, type Trouble } from "../text/trouble.ts";

export type Sending<T> =
  | { readonly kind: "idle" | "sending" }
  | { readonly kind: "answered"; readonly answer: T }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] }
  | { readonly kind: "troubled"; readonly trouble: Trouble };

/** Without `crypto.randomUUID`, which plain http does not have. */
const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

async function ask<T>(path: string, init: RequestInit): Promise<Sending<T>> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    return { kind: "troubled", trouble: troubleOf(path, 0, undefined) };
  }
  const body: unknown = await response.json().catch(() => undefined);
  // The contract says what shape comes back for this path.
  if (response.ok && body !== undefined) return { kind: "answered", answer: body as T };
  const refusals = response.status >= 500 || response.status === 429 ? [] : refusalsIn(body);
  return refusals.length > 0 ? { kind: "refused", refusals } : { kind: "troubled", trouble: troubleOf(path, response.status, body) };
}

interface Send<T> {
  readonly sending: Sending<T>;
  /** Posts a body, or only asks where none is given. */
  readonly send: (path: string, body?: object) => Promise<Sending<T>>;
  readonly clear: () => void;
}

export function useSend<T>(): Send<T> {
  const [sending, setSending] = useState<Sending<T>>({ kind: "idle" });
  const last = useRef({ words: "", key: "" });
  const send = useCallback(async (path: string, body?: object): Promise<Sending<T>> => {
    const words = body === undefined ? "" : JSON.stringify(body);
    if (words !== last.current.words) last.current = { words, key: newKey() };
    setSending({ kind: "sending" });
    const post = { method: "POST", headers: { "content-type": "application/json", "idempotency-key": last.current.key }, body: words };
    const outcome = await ask<T>(path, body === undefined ? {} : post);
    setSending(outcome);
    return outcome;
  }, []);
  const clear = useCallback(() => setSending({ kind: "idle" }), []);
  return { sending, send, clear };
}
