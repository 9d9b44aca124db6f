// Personal data masked 脱敏: enough stays to tell one from another, not enough to call or name anybody.

const stars = (n: number): string => "*".repeat(n);

/** "王敏" → "王*"; a single sign is hidden whole. */
export function maskName(name: string): string {
  const [first = "", ...rest] = [...name];
  return rest.length === 0 ? stars([...name].length) : first + stars(rest.length);
}

/** "13900001111" → "139******11"; what is short is hidden whole. */
export function maskNumber(number: string): string {
  const signs = [...number];
  return signs.length < 8 ? stars(signs.length) : signs.slice(0, 3).join("") + stars(signs.length - 5) + signs.slice(-2).join("");
}
