// The text of a PDF, page by page, and what its properties say. Nothing is drawn, no script of the file runs, no font is loaded.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Maker } from "@qingce/core/review/case-document";
import { mostPages, PieceBasket, type FileRead } from "./file-read.ts";

const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Trap: the library asks for a native canvas as it loads. Text needs none, and native code stays out of a thread that may be ended at any moment. */
let refused = false;
function withoutCanvas(): void {
  if (refused) return;
  refused = true;
  const builtin = process.getBuiltinModule.bind(process);
  const refuse = (): never => {
    throw new Error("no canvas");
  };
  process.getBuiltinModule = (id: string) => (id === "module" ? { createRequire: () => refuse } : builtin(id));
}

function makersOf(info: unknown): readonly Maker[] {
  const held = (info ?? {}) as { readonly [key: string]: unknown };
  const given = [["Author", "author"], ["Creator", "software"], ["Producer", "software"], ["Company", "company"]] as const;
  return given.flatMap(([key, property]) => {
    const name = held[key];
    return typeof name === "string" && name.trim() !== "" ? [{ property, name: name.trim().slice(0, 120) }] : [];
  });
}

export async function readPdf(bytes: Buffer): Promise<FileRead> {
  withoutCanvas();
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const asked = { data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false, cMapUrl: join(folder, "cmaps/"), cMapPacked: true, standardFontDataUrl: join(folder, "standard_fonts/") };
  const document = await getDocument(asked).promise;
  const makers = makersOf((await document.getMetadata()).info);
  const basket = new PieceBasket();
  const pages = Math.min(document.numPages, mostPages);
  for (let n = 1; n <= pages && !basket.full; n += 1) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    basket.add(`第${n}页`, items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
    page.cleanup();
  }
  const whole = document.numPages <= mostPages;
  await document.destroy();
  return basket.read(makers, whole);
}
