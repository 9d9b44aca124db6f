// Which cells lie under a merged cell 合并单元格. The list stands behind the rows, so it is looked for before they are read.
import { BrokenWorkbook } from "./broken-workbook.ts";
import { cellPlace, type MergedRange } from "@qingce/core/base/workbook-cell";
import { attribute, scanXml } from "./xml-scan.ts";
import type { ZipParts } from "./zip-parts.ts";

const most = 100_000;

function rangeOf(ref: string): MergedRange | undefined {
  const [first, last = first] = ref.split(":").map(cellPlace);
  return first === undefined || last === undefined ? undefined : { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** Only the text from the list on is scanned; all before is passed over. */
async function* fromList(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let [tail, found] = ["", false];
  for await (const chunk of chunks) {
    const text = tail + chunk;
    const at = found ? 0 : text.search(/<(?:\w+:)?mergeCells[\s>]/u);
    if (at >= 0) {
      found = true;
      tail = "";
      yield text.slice(at);
    } else tail = text.slice(-40);
  }
}

/** In order of their top row. */
export async function mergedRanges(parts: ZipParts, part: string): Promise<readonly MergedRange[]> {
  const ranges: MergedRange[] = [];
  await scanXml(fromList(parts.read(part)), {
    open: (tag, attributes) => {
      const range = tag === "mergeCell" ? rangeOf(attribute(attributes, "ref") ?? "") : undefined;
      if (range !== undefined) ranges.push(range);
      if (ranges.length > most) throw new BrokenWorkbook("workbook-too-large", `合并单元格超过 ${most} 处，不予读取`);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return ranges.toSorted((a, b) => a.top - b.top);
}

/** Answers for rows in rising order; a row that goes back is answered from the start. */
export class MergedRows {
  #active: readonly MergedRange[] = [];
  #next = 0;
  #row = 0;
  constructor(readonly ranges: readonly MergedRange[]) {}

  /** The ranges that touch a row. */
  at(row: number): readonly MergedRange[] {
    if (this.ranges.length === 0) return this.ranges;
    if (row < this.#row) [this.#active, this.#next] = [[], 0];
    this.#row = row;
    const begun: MergedRange[] = [];
    for (let range = this.ranges[this.#next]; range !== undefined && range.top <= row; range = this.ranges[this.#next]) {
      begun.push(range);
      this.#next += 1;
    }
    if (begun.length > 0 || this.#active.some(({ bottom }) => bottom < row)) this.#active = [...this.#active, ...begun].filter(({ bottom }) => bottom >= row);
    return this.#active;
  }
}
