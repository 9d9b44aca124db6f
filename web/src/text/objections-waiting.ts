// Objections as an inbox tells them: how many wait, and until when.

interface Waiting {
  readonly state: string;
  readonly clock: { readonly due: string | null };
}

/** How many objections wait for a decision, and the day that comes first; nothing where none waits. */
export function objectionsWaiting(all: readonly Waiting[]): { readonly count: number; readonly due: string | null } | undefined {
  const open = all.filter(({ state }) => state === "open");
  const [due] = open.flatMap(({ clock }) => clock.due ?? []).toSorted();
  return open.length === 0 ? undefined : { count: open.length, due: due ?? null };
}
