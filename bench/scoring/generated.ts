// Puts generated source text where Node can import it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = join(import.meta.dirname, "..", "..", ".cache", "bench");

/** The exported `name` of a module with this text. */
export async function generated(file: string, text: string, name: string): Promise<unknown> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${file}.mjs`);
  writeFileSync(path, text);
  const module = (await import(`${pathToFileURL(path).href}?${performance.now()}`)) as { readonly [name: string]: unknown };
  return module[name];
}
