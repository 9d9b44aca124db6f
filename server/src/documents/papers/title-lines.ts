// Breaks a long title where its words allow, so that no word is torn 回行词意完整 and the lines come out of about one length.

/** Widths of a Chinese character that one line holds. */
const most = 19.5;

const widthOf = (characters: readonly string[]): number => characters.reduce((sum, one) => sum + (one > "ÿ" ? 1 : 0.6), 0);

/** A turn that is allowed, where no better is near. */
const soft = 18;

/** Before or after which a line may turn, from the best. */
const turns: readonly (readonly [RegExp, number])[] = [
  [/[、》）年]$/u, 0],
  [/(?:公司|集团|园区|工厂|名单|企业|机构|单位|工作|管理|情况|[省市县区厅局委部会])$/u, soft],
];
const heads: readonly (readonly [RegExp, number])[] = [
  [/^[（《和及与]/u, 0],
  [/^(?:的|股份|有限|第)/u, soft],
];
/** Where nothing allows it. */
const torn = 60;

function costOf(before: string, after: string): number {
  if (/[（《][^）》]{0,5}$/u.test(before) || /^[、》）年度级]/u.test(after) || (/[0-9A-Za-z]$/u.test(before) && /^[0-9A-Za-z]/u.test(after))) return torn * 4;
  const found = [...turns.filter(([sign]) => sign.test(before)), ...heads.filter(([sign]) => sign.test(after))].map(([, cost]) => cost);
  return Math.min(torn, ...found);
}

const uneven = (line: readonly string[], even: number): number => (widthOf(line) - even) ** 2 / 2;

interface Broken {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** The cheapest way to break so many characters into lines of about `even`. */
function broken(characters: readonly string[], even: number, known: Map<number, Broken>): Broken {
  const kept = known.get(characters.length);
  if (kept !== undefined) return kept;
  const off = uneven(characters, even);
  let best: Broken = { cost: widthOf(characters) <= most ? off : Number.POSITIVE_INFINITY, lines: [characters.join("")] };
  for (let at = 1; at < characters.length && widthOf(characters.slice(0, at)) <= most; at += 1) {
    const [head, rest] = [characters.slice(0, at), characters.slice(at)];
    const then = broken(rest, even, known);
    const cost = uneven(head, even) + costOf(head.join(""), rest.join("")) + then.cost;
    if (cost < best.cost) best = { cost, lines: [head.join(""), ...then.lines] };
  }
  known.set(characters.length, best);
  return best;
}

/** The lines of a title, the whole on one where it fits. */
export function titleLines(title: string): readonly string[] {
  const characters = [...title];
  const width = widthOf(characters);
  return width <= most ? [title] : broken(characters, width / Math.ceil(width / most), new Map()).lines;
}
