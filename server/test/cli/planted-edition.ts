// A copy of the small edition in a folder of its own, with one fault planted.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const smallEdition = fileURLToPath(new URL("../fixtures/small-edition", import.meta.url));

/** One replacement in one file; without `put` the whole file goes. */
export interface Planting {
  readonly file: string;
  readonly find?: string;
  readonly put?: string;
}

/** The folder of the copy; the text that `find` names must stand in the file exactly once. */
export async function plant({ file, find, put }: Planting): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "qingce-planted-"));
  await cp(smallEdition, folder, { recursive: true });
  const path = join(folder, file);
  if (find === undefined || put === undefined) {
    await rm(path);
    return folder;
  }
  const text = await readFile(path, "utf8");
  if (text.split(find).length !== 2) throw new Error(`${file}: “${find}” stands ${text.split(find).length - 1} times`);
  await writeFile(path, text.replace(find, () => put));
  return folder;
}
