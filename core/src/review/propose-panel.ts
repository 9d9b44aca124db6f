// Proposes which experts judge which cases 随机抽取专家, from a published seed: the same seed gives the same proposal to anybody.
import type { RandomSequence } from "../base/seeded-random.ts";

export interface PanelCase {
  readonly declaration: string;
  /** How many experts it still lacks. */
  readonly lacking: number;
  /** Fields that would suit it: the division of its industry, topics. */
  readonly fields: readonly string[];
  /** Experts that it has or that may not judge it. */
  readonly barred: readonly string[];
}

export interface PanelExpert {
  readonly expert: string;
  readonly fields: readonly string[];
  /** Cases in hand in the round. */
  readonly load: number;
  readonly most: number;
}

export interface PanelProposal {
  readonly pairs: readonly { readonly declaration: string; readonly expert: string; readonly byField: boolean }[];
  readonly short: readonly { readonly declaration: string; readonly lacking: number }[];
}

/** Cases in the order given; each takes those of its field first, then the least burdened, then the order the seed drew. */
export function proposePanel(cases: readonly PanelCase[], experts: readonly PanelExpert[], random: RandomSequence): PanelProposal {
  const drawn = random.shuffle(experts.toSorted((one, other) => (one.expert < other.expert ? -1 : 1)));
  const load = new Map(drawn.map((one) => [one.expert, one.load]));
  const loadOf = (one: PanelExpert): number => load.get(one.expert) ?? 0;
  const pairs: PanelProposal["pairs"][number][] = [];
  const short: PanelProposal["short"][number][] = [];
  for (const one of cases) {
    const suits = (expert: PanelExpert): boolean => expert.fields.some((field) => one.fields.includes(field));
    const free = drawn.filter((expert) => !one.barred.includes(expert.expert) && loadOf(expert) < expert.most);
    const best = free.toSorted((left, right) => Number(suits(right)) - Number(suits(left)) || loadOf(left) - loadOf(right));
    const taken = best.slice(0, one.lacking);
    for (const expert of taken) {
      load.set(expert.expert, loadOf(expert) + 1);
      pairs.push({ declaration: one.declaration, expert: expert.expert, byField: suits(expert) });
    }
    if (taken.length < one.lacking) short.push({ declaration: one.declaration, lacking: one.lacking - taken.length });
  }
  return { pairs, short };
}
