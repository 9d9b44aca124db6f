// Rounding of points 修约: halves go up, and the noise of binary fractions never decides between pass and fail.

/** Nine places: finer than any form, coarser than the noise of a few hundred additions. */
const SETTLED = 1e9;

/** The value without binary noise: 79.99999999999999 is 80. Sums are settled before they are compared or shown. */
export const settle = (value: number): number => {
  const settled = Math.round(value * SETTLED) / SETTLED;
  return settled === 0 ? 0 : settled;
};

/** Half up, away from zero, to steps of 1 ÷ `factor`; without a factor as it is. */
export function roundBy(value: number, factor: number | undefined): number {
  if (factor === undefined || !Number.isFinite(value)) return value;
  const scaled = settle(Math.abs(value) * factor);
  const rounded = Math.floor(scaled + 0.5) / factor;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** What `roundBy` wants for a number of places. */
export const factorOf = (digits: number | undefined): number | undefined => (digits === undefined ? undefined : 10 ** digits);

/** Half up to `digits` places; 0.285 at two places is 0.29 although its double lies below. */
export const roundHalfUp = (value: number, digits: number | undefined): number => roundBy(value, factorOf(digits));
