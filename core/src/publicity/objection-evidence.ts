// How much evidence 佐证 one objection may carry. Limits of the house against floods, not of any notice.

/** Files of one objection. */
export const mostObjectionFiles = 5;
/** Bytes of one file. */
export const largestObjectionFile = 10 * 1024 * 1024;
/** Hours that a file waits for its objection. */
export const hoursUntilSwept = 6;
