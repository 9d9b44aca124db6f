// The folder of this checkout: the nearest one upward whose package.json is named qingce. Works from source and from the bundle.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

function isCheckout(folder: string): boolean {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return false;
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  return typeof parsed === "object" && parsed !== null && "name" in parsed && parsed.name === "qingce";
}

/** The checkout that holds `from`; throws when there is none above it. */
export function checkout(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isCheckout(folder)) return folder;
    if (folder === dirname(folder)) throw new Error(`no checkout of qingce above ${from}`);
  }
}
