// The text of a workbook, cell by cell as a person sees it, hidden sheets too.
import { placeOf } from "@qingce/core/base/workbook-cell";
import { openWorkbook } from "../workbook/open-workbook.ts";
import type { ZipLimits } from "../workbook/zip-parts.ts";
import { BrokenWorkbook } from "../workbook/broken-workbook.ts";
import { streamSheet } from "../xlsx-in.ts";
import { PieceBasket, type FileRead } from "./file-read.ts";
import { officeMakers } from "./office-makers.ts";

const mostCells = 100_000;

export async function readXlsxText(bytes: Buffer, limits: ZipLimits): Promise<FileRead> {
  const opened = await openWorkbook(bytes, limits);
  if (!opened.ok) throw new BrokenWorkbook(opened.refusals[0]?.code ?? "workbook-broken", "");
  const makers = await officeMakers(opened.value.parts);
  const basket = new PieceBasket();
  let cells = 0;
  for (const { name } of opened.value.sheets) {
    for await (const { row, cells: given } of streamSheet(opened.value, name)) {
      for (const cell of given) if (cell.merged === undefined) basket.add(placeOf(name, row, cell.column), cell.shown);
      cells += given.length;
      if (basket.full || cells > mostCells) return basket.read(makers, false);
    }
  }
  return basket.read(makers);
}
