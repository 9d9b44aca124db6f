// How a time grows with a size: the exponent of the power that fits best.

export function slopeOf(sizes: readonly number[], times: readonly number[]): number {
  const [xs, ys] = [sizes.map(Math.log), times.map(Math.log)];
  const mean = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0) / all.length;
  const [x0, y0] = [mean(xs), mean(ys)];
  const up = xs.reduce((sum, x, n) => sum + (x - x0) * ((ys[n] ?? NaN) - y0), 0);
  return up / xs.reduce((sum, x) => sum + (x - x0) ** 2, 0);
}
