// Walking through a list of cases with j and k: who comes next, who came before.

/** The neighbour at `step` (+1 or −1); undefined at the ends. One who has left the list is looked for among those who stay. */
export function neighbour(ids: readonly string[], id: string, step: 1 | -1): string | undefined {
  const at = ids.indexOf(id);
  return at < 0 ? undefined : ids[at + step];
}

/** Where to go after acting: the next one, else the one before, else nowhere. */
export const afterActing = (ids: readonly string[], id: string): string | undefined => neighbour(ids, id, 1) ?? neighbour(ids, id, -1);

const key = "qingce:walk";

/** The list that the reader came from; the inbox keeps it before it opens a case. */
export function keepWalk(ids: readonly string[]): void {
  sessionStorage.setItem(key, JSON.stringify(ids.slice(0, 500)));
}

export function keptWalk(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}
