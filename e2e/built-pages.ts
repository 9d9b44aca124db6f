// Vitest's global set-up of the journeys: the pages are built once and served by every stage. `QINGCE_PAGES` names a folder that is built already.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPages } from "./desk-people.ts";

let folder: string | undefined;

export function setup(): void {
  if (process.env["QINGCE_PAGES"] !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), "qingce-pages-"));
  const pages = join(folder, "pages");
  buildPages(pages);
  process.env["QINGCE_PAGES"] = pages;
}

export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
