// Breaks a long title where its words allow, so that no word is torn 回行词意完整 and the lines come out of about one length.

const most = 19;
const before = new Set("（《和及与的");
const after = new Set("、》）年和及与");

const places = (characters: readonly string[]): readonly number[] =>
  characters.flatMap((one, at) => (at > 1 && at < characters.length - 1 && (before.has(one) || after.has(characters[at - 1] ?? "")) ? [at] : []));

/** The lines of a title, the whole on one where it fits. */
export function titleLines(title: string): readonly string[] {
  const characters = [...title];
  if (characters.length <= most) return [title];
  const middle = characters.length / Math.ceil(characters.length / most);
  const [near] = places(characters).filter((at) => at <= most).toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
  const cut = near ?? Math.ceil(middle);
  return [characters.slice(0, cut).join(""), ...titleLines(characters.slice(cut).join(""))];
}
