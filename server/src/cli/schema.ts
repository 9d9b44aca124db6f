// `qingce schema [--write]`: prints the JSON Schema of the programme files, or writes it to programmes/schema.json.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { schemaText } from "@qingce/core/programme/schema";

export async function schema(programmes: string, write: boolean, say: (line: string) => void): Promise<number> {
  if (!write) {
    say(schemaText().trimEnd());
    return 0;
  }
  const path = join(programmes, "schema.json");
  await writeFile(path, schemaText());
  say(`已写入 ${path}`);
  return 0;
}
