// A scheme as a round stands on it: standard and scheme as one canonical text, under the hash that every computed score names.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import { numberScheme } from "@qingce/core/score/number-scheme";
import type { Scheme } from "@qingce/core/score/scheme";
import type { SchemeFile } from "@qingce/core/score/scheme-file";
import type { StandardFile } from "@qingce/core/score/standard-file";
import { digest, type Suite } from "../../store/digest.ts";

export interface SealedScheme {
  readonly scheme: Scheme;
  readonly hash: string;
  readonly text: string;
}

export function sealScheme(scheme: Scheme, suite: Suite): SealedScheme {
  const text = canonicalJson({ scheme: scheme.file, standard: scheme.standard });
  return { scheme, text, hash: digest(suite, text) };
}

/** Brings a scheme back from its sealed text; throws where the text no longer makes one, for a score must not rest on half a table. */
export function openSealed(text: string, hash: string): SealedScheme {
  const { scheme: file, standard } = JSON.parse(text) as { readonly scheme: SchemeFile; readonly standard: StandardFile };
  const { scheme, faults } = numberScheme(file, standard);
  if (scheme === undefined) throw new Error(`sealed scheme ${hash}: ${faults[0]?.says ?? "?"}`);
  return { scheme, text, hash };
}
