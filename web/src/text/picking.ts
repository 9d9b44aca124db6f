// Picking rows of a list: one by one, or a whole range from the row that was last picked.

export interface Picking {
  readonly picked: readonly string[];
  /** The row that the keys act on. */
  readonly at: number;
  /** Where a range begins. */
  readonly from: number;
}

export const nothingPicked: Picking = { picked: [], at: 0, from: 0 };

const within = (ids: readonly string[], at: number): number => Math.max(0, Math.min(ids.length - 1, at));

export const moveTo = (ids: readonly string[], state: Picking, at: number): Picking => ({ ...state, at: within(ids, at) });

/** Picks the row or lets it go; the next range begins here. */
export function toggle(ids: readonly string[], { picked }: Picking, at: number): Picking {
  const id = ids[at];
  if (id === undefined) return { picked, at: within(ids, at), from: within(ids, at) };
  return { picked: picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id], at, from: at };
}

/** Picks everything between the last picked row and this one; nothing is let go. */
export function extend(ids: readonly string[], { picked, from }: Picking, to: number): Picking {
  const at = within(ids, to);
  const range = ids.slice(Math.min(from, at), Math.max(from, at) + 1);
  return { picked: [...picked, ...range.filter((id) => !picked.includes(id))], at, from };
}

/** All of the list, or none where all are picked. */
export const toggleAll = (ids: readonly string[], state: Picking): Picking => ({ ...state, picked: ids.every((id) => state.picked.includes(id)) ? [] : ids });
