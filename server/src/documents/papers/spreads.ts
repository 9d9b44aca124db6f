// A paper cut where its pages turn: runs of blocks upright, and those that lie across. The page block that begins a run is its paper's edge, not its content.
import type { Block } from "./paper-model.ts";

export interface Spread {
  readonly across: boolean;
  readonly blocks: readonly Block[];
}

export function spreadsOf(blocks: readonly Block[]): readonly Spread[] {
  const spreads: { across: boolean; blocks: Block[] }[] = [{ across: false, blocks: [] }];
  for (const block of blocks) {
    const last = spreads.at(-1);
    const across = block.kind === "page" ? block.across === true : (last?.across ?? false);
    if (last === undefined || across !== last.across) spreads.push({ across, blocks: block.kind === "page" ? [] : [block] });
    else last.blocks.push(block);
  }
  return spreads.filter(({ blocks: held }) => held.some(({ kind }) => kind !== "page"));
}
