// The draw of a spot check 抽检: from a frozen list and a published seed anyone draws the same units again. The hash is handed in.

export interface Drawable {
  readonly id: string;
  /** Region and industry, or whatever the plan stratifies by. */
  readonly stratum: string;
}

export type Hash = (text: string) => string;

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The text a seed is made of: the head of the log when the list was frozen, and a number that became public only afterwards. */
export const seedText = (logHead: string, publicNumber: string): string => `${logHead}|${publicNumber.trim()}`;

/** One text over the list as it was frozen: one unit a line, by id. Its digest is published before the number is known. */
export const frozenText = (units: readonly Drawable[]): string =>
  units.map(({ id, stratum }) => `${id}\t${stratum}`).toSorted(byText).join("\n");

/** How many of `n` each stratum gives: in proportion, largest remainders first, ties by name; never more than it holds. */
export function shareOut(sizes: ReadonlyMap<string, number>, n: number): ReadonlyMap<string, number> {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const wanted = Math.min(n, total);
  const shares = [...sizes].toSorted(([one], [other]) => byText(one, other)).map(([stratum, size]) => {
    // Whole numbers throughout: the remainder is of the division by the total.
    const exact = size * wanted;
    return { stratum, size, take: total === 0 ? 0 : Math.floor(exact / total), remainder: total === 0 ? 0 : exact % total };
  });
  let left = wanted - shares.reduce((sum, { take }) => sum + take, 0);
  const more = new Set<string>();
  for (const { stratum, take, size } of shares.toSorted((one, other) => other.remainder - one.remainder || byText(one.stratum, other.stratum))) {
    if (left === 0) break;
    if (take >= size) continue;
    more.add(stratum);
    left -= 1;
  }
  return new Map(shares.map(({ stratum, take }) => [stratum, take + (more.has(stratum) ? 1 : 0)]));
}

/** Draws `n` units, stratum by stratum, each in the order of the hash of seed and id. The order of the list given decides nothing. */
export function drawUnits(units: readonly Drawable[], n: number, seed: string, hash: Hash): readonly string[] {
  const strata = new Map<string, { readonly id: string; readonly at: string }[]>();
  for (const { id, stratum } of units) {
    const held = strata.get(stratum) ?? [];
    held.push({ id, at: hash(`${seed}|${id}`) });
    strata.set(stratum, held);
  }
  const shares = shareOut(new Map([...strata].map(([stratum, held]) => [stratum, held.length])), n);
  return [...strata].toSorted(([one], [other]) => byText(one, other)).flatMap(([stratum, held]) =>
    held
      .toSorted((one, other) => byText(one.at, other.at) || byText(one.id, other.id))
      .slice(0, shares.get(stratum) ?? 0)
      .map(({ id }) => id),
  );
}
