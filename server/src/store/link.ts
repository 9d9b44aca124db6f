// What one link of a hash chain covers, and the text that is digested. The offline verifier reads the same text.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { JsonObject } from "@qingce/core/base/json";

export interface StreamRef {
  readonly kind: string;
  readonly id: string;
}

/** `previous` is the digest of the event before, empty for the first of a stream. */
export interface Link {
  readonly suite: string;
  readonly previous: string;
  readonly stream: StreamRef;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly body: JsonObject;
}

/** Canonical JSON of the link: the bytes (UTF-8) under the event's digest. */
export const linkText = ({ suite, previous, stream, version, type, at, actor, body }: Link): string =>
  canonicalJson({ suite, previous, stream: { kind: stream.kind, id: stream.id }, version, type, at, actor, body });
