// Runs one bench and prints it: a table for people, or JSON alone on standard output.
import type { Bench, BenchFigures } from "./figures.ts";

/** Four figures are more than a noisy machine can promise. */
const short = (value: number): number => Number(value.toPrecision(4));

const rounded = ({ rows, bars }: BenchFigures): BenchFigures => ({
  rows: rows.map(({ id, work, contender, figure, unit, ratio }) => ({ id, work, contender, figure: short(figure), unit, ratio: short(ratio) })),
  bars: bars.map(({ id, want, got, ok }) => ({ id, want, got: short(got), ok })),
});

const wide = (text: string): number => [...text].reduce((sum, letter) => sum + (/[\u2E80-\uFFEF]/u.test(letter) ? 2 : 1), 0);

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((_, n) => Math.max(...[head, ...lines].map((line) => wide(line[n] ?? ""))));
  return [head, ...lines].map((line) => line.map((cell, n) => cell + " ".repeat((widths[n] ?? 0) - wide(cell))).join("  ").trimEnd()).join("\n");
}

export function printed(name: string, { rows, bars }: BenchFigures): string {
  const figures = table(["id", "work", "contender", "figure", "unit", "ours ÷ it"], rows.map((row) => [row.id, row.work, row.contender, String(row.figure), row.unit, String(row.ratio)]));
  const held = table(["bar", "want", "got", "held"], bars.map((bar) => [bar.id, bar.want, String(bar.got), bar.ok ? "yes" : "no"]));
  return `bench ${name}\n\n${figures}\n\n${held}`;
}

export async function run(bench: Bench, args: readonly string[] = process.argv.slice(2)): Promise<void> {
  const figures = rounded(await bench.run({ smoke: args.includes("--smoke"), say: (words) => console.error(words) }));
  console.log(args.includes("--json") ? JSON.stringify({ bench: bench.name, ...figures }) : printed(bench.name, figures));
}
