// Where things lie: the checkout, its programmes, its data. The only place that reckons with paths of the installation.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the checkout: the nearest folder above this file that holds `programmes`. */
export function root(): string {
  let at = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(at, "programmes")) && dirname(at) !== at) at = dirname(at);
  return at;
}

export const programmesFolder = (): string => join(root(), "programmes");
export const dataFolder = (): string => process.env["QINGCE_DATA"] ?? join(root(), "data");
