// What a bench answers: figures by contender, and the bars held against them. The shape that `--json` prints.

export interface BenchRow {
  /** The row of the bars: P1, P2 … */
  readonly id: string;
  readonly work: string;
  readonly contender: string;
  readonly figure: number;
  readonly unit: string;
  /** Speed of ours over speed of this contender in the same run: above 1, ours is faster. */
  readonly ratio: number;
}

export interface BenchBar {
  readonly id: string;
  readonly want: string;
  readonly got: number;
  readonly ok: boolean;
}

export interface BenchFigures {
  readonly rows: readonly BenchRow[];
  readonly bars: readonly BenchBar[];
}

export interface BenchOptions {
  /** Small sizes and few rounds: the shape is proven, not the speed. */
  readonly smoke: boolean;
  /** Words on the way, on standard error. */
  readonly say: (words: string) => void;
}

/** `bench/<name>/bench.ts` exports one of these as `bench`; `npm run bench -- <name>` finds it by its folder. */
export interface Bench {
  readonly name: string;
  run(options: BenchOptions): Promise<BenchFigures>;
}

export const atLeast = (id: string, bound: number, got: number): BenchBar => ({ id, want: `≥ ${bound}`, got, ok: got >= bound });
export const atMost = (id: string, bound: number, got: number): BenchBar => ({ id, want: `≤ ${bound}`, got, ok: got <= bound });
