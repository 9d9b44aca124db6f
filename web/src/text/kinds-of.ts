// Which list kinds something is for, in the edition's own names.
import type { For, Kind } from "@qingce/core/rule/kind";

export interface KindNamed {
  readonly kind: string;
  readonly name: string;
}

export const kindName = (kinds: readonly KindNamed[], kind: string): string => kinds.find((one) => one.kind === kind)?.name ?? kind;

/** Names of the kinds, or none where it is for all that the edition opens. */
export function appliesOnlyTo(of: For | undefined, kinds: readonly KindNamed[]): readonly string[] {
  if (of === undefined) return [];
  const named: readonly Kind[] = typeof of === "string" ? [of] : of;
  const opened = kinds.filter((one) => named.some((kind) => kind === one.kind));
  return opened.length === kinds.length ? [] : opened.map((one) => one.name);
}
