// How many sheets lie side by side when many are scored.

/** Few enough that a scheme of a hundred items stays in the first cache, enough that looking things up costs little; a multiple of four, for some loops take four at a time. */
export const LANES = 16;
