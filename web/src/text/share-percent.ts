// Shares are typed as percent and kept as exact fractions of one: the point moves two places in the text, no float in between.

/** Full-width digits, points and signs as a Chinese keyboard types them, in half width. */
export const halfWidth = (text: string): string => text.replaceAll(/[！-～]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0)).replaceAll("　", " ").replaceAll("。", ".");

const typed = /^(-?)(\d+)(?:\.(\d+))?$/u;

/** "55.5" → "0.555", "5.0" → "0.050"; what is no number (yet) stays as typed, so that nothing is lost. */
export function shareOf(percent: string): string {
  const parts = typed.exec(halfWidth(percent).trim().replace(/\s*%$/u, ""));
  if (parts === null) return percent;
  const [, sign = "", whole = "", rest = ""] = parts;
  const digits = whole.padStart(3, "0");
  const units = digits.slice(0, -2).replace(/^0+(?=\d)/u, "");
  return `${sign}${units}.${digits.slice(-2)}${rest}`;
}

/** "0.050" → "5.0": the digits stay as typed; what is no decimal stands as it is. */
export function percentOf(share: string): string {
  const parts = typed.exec(share);
  if (parts === null) return share;
  const [, sign = "", whole = "", rest = ""] = parts;
  const fraction = rest.padEnd(2, "0");
  const moved = `${whole}${fraction.slice(0, 2)}`.replace(/^0+(?=\d)/u, "");
  return `${sign}${moved}${fraction.length > 2 ? `.${fraction.slice(2)}` : ""}`;
}

/** A number as people write it: full width, thousands separated. What is none stays as typed. */
export function decimalOf(text: string): string {
  const half = halfWidth(text).trim();
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(half) ? half.replaceAll(",", "") : half;
}
