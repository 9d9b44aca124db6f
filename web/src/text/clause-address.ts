// The address of a clause on the page of its notice.

export const clauseAddress = (edition: string, clause: string): string => `/notices/${edition}#${encodeURIComponent(clause)}`;
