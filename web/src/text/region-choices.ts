// Places as a filter offers them: name and number of cases, what lies within another set in beneath it.
interface Place {
  readonly region: string;
  readonly name: string;
  readonly level: string;
  readonly count: number;
}

const depth: { readonly [level: string]: number } = { province: 0, city: 1, county: 2 };

/** A place that holds nothing but the one below it is left out, for choosing it would choose the same; the one chosen stands. */
export function regionChoices(places: readonly Place[], chosen = ""): readonly { readonly value: string; readonly label: string }[] {
  const parts = places.filter((one) => one.region === chosen || !places.some((other) => other.region !== one.region && other.region.startsWith(one.region) && other.count === one.count));
  const top = Math.min(...parts.map(({ level }) => depth[level] ?? 0));
  return parts.map(({ region, name, level, count }) => ({ value: region, label: `${"　".repeat((depth[level] ?? 0) - top)}${name} ${count}` }));
}
