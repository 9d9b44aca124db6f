// Numbers the headings of a paper the official way: 一、 then （一） then 1. then （1）; each level begins anew under the one above.
import { chineseNumeral } from "./chinese-numeral.ts";
import type { Block, BlockOf } from "./paper-model.ts";

type Level = BlockOf<"heading">["level"];

function headingMark(level: Level, n: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(n)}、`;
    case 2:
      return `（${chineseNumeral(n)}）`;
    case 3:
      return `${n}.`;
    case 4:
      return `（${n}）`;
  }
}

/** An annex counts from one again. */
export function numberHeadings(blocks: readonly Block[]): readonly Block[] {
  let counts: readonly number[] = [];
  return blocks.map((block) => {
    if (block.kind === "annex") counts = [];
    if (block.kind !== "heading") return block;
    const own = (counts[block.level - 1] ?? 0) + 1;
    counts = [...Array.from({ length: block.level - 1 }, (_, at) => counts[at] ?? 0), own];
    return { ...block, mark: headingMark(block.level, own) };
  });
}
