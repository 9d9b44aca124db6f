// The next or the last clause of those shown, for walking by keyboard.

/** From a clause that is not shown, or from none, the walk begins at the first (or, backwards, the last). Undefined at the end. */
export function walked(shown: readonly string[], current: string, by: 1 | -1): string | undefined {
  const at = shown.indexOf(current);
  if (at < 0) return by === 1 ? shown[0] : shown.at(-1);
  return shown[at + by];
}
