// Invented yearly reports of factories that add up: spread by industry and region, drift from year to year, growth, restarts, first years, blank breakdowns.
import { sequence, type RandomSequence } from "@qingce/core/base/seeded-random";

export type Report = { [figure: string]: number };

export interface Reports {
  readonly reports: Report[];
  /** Last year's; empty for a first year. */
  readonly lasts: readonly Report[];
  readonly group: readonly number[];
  readonly groups: number;
}

/** Sums of the form: a whole and its parts. Waste is a balance: what was made and drawn from store against where it went. */
export const wholes: { readonly [whole: string]: readonly string[] } = {
  "output": ["output-main", "output-other"],
  "energy": ["coal-energy", "oil-energy", "gas-energy", "electric-energy", "heat-energy", "other-energy"],
  "electricity": ["electricity-own", "electricity-bought"],
  "carbon": ["carbon-direct", "carbon-indirect"],
  "water": ["water-surface", "water-ground", "water-tap", "water-other"],
  "waste-produced": ["waste-used", "waste-disposed", "waste-stored"],
};

const [industries, regions] = [12, 10];
const cents = (value: number): number => Math.round(value * 100) / 100;
const bell = (draw: RandomSequence): number => Math.sqrt(-2 * Math.log(1 - draw.next())) * Math.cos(2 * Math.PI * draw.next());

/** A whole cut into parts by drawn shares, some of them naught; the whole is what the parts come to. */
function cut(draw: RandomSequence, whole: number, parts: readonly string[]): Report {
  const shares = parts.map((_, n) => (n === 0 || draw.next() < 0.6 ? draw.next() : 0));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return Object.fromEntries(parts.map((part, n) => [part, cents((whole * (shares[n] ?? 0)) / all)]));
}

const sumOf = (parts: Report): number => cents(Object.values(parts).reduce((sum, part) => sum + part, 0));

/** What a factory is like, from which each year's report is drawn. */
interface Nature { readonly output: number; readonly energy: number; readonly electric: number; readonly carbon: number; readonly water: number; readonly waste: number }

function yearOf(draw: RandomSequence, nature: Nature): Report {
  const output = cut(draw, nature.output, ["output-main", "output-other"]);
  const money = sumOf(output);
  const energy = cut(draw, money * nature.energy, wholes["energy"]?.filter((part) => part !== "electric-energy") ?? []);
  const electricity = cut(draw, money * nature.electric, ["electricity-bought", "electricity-own"]);
  const power = cents(sumOf(electricity) * 1.229);
  const burnt = { ...energy, "electric-energy": power };
  const tce = sumOf(burnt);
  const carbon = cut(draw, tce * nature.carbon, ["carbon-direct", "carbon-indirect"]);
  const water = cut(draw, money * nature.water, ["water-tap", "water-surface", "water-ground", "water-other"]);
  const intake = sumOf(water);
  const waste = cut(draw, money * nature.waste, ["waste-used", "waste-disposed", "waste-stored"]);
  const land = Math.round(money * (2 + 4 * draw.next()));
  const kinds = 1 + draw.int(12);
  return {
    output: money, ...output, energy: tce, ...burnt, electricity: sumOf(electricity), ...electricity, renewable: cents(tce * 0.3 * draw.next()), carbon: sumOf(carbon), ...carbon,
    "platform-functions": draw.int(13), water: intake, ...water, "reused-water": Math.round(intake * 4 * draw.next()), "waste-produced": sumOf(waste), ...waste, "waste-stored-used": 0,
    "waste-water": Math.round(intake * 0.8 * draw.next()), "permit-margin": draw.int(80), "advanced-devices": draw.int(9), retrofits: draw.int(5), "green-investment": cents(money * 0.04 * draw.next()),
    "product-kinds": kinds, "footprint-kinds": draw.int(kinds + 1), land, buildings: Math.round(land * (0.3 + 0.4 * draw.next())), "floor-area": Math.round(land * 1.2),
  };
}

/** A year on: a few per cent, now and then a new line that doubles it or a works that had stood nearly still. */
function aged(draw: RandomSequence, nature: Nature): Nature {
  const chance = draw.next();
  const grown = chance < 0.003 ? 20 + 100 * draw.next() : chance < 0.018 ? 1.6 + 1.4 * draw.next() : chance < 0.03 ? 0.4 + 0.3 * draw.next() : 1;
  const wide = draw.next() < 0.05 ? 3 : 1;
  const drift = (spread: number): number => Math.exp(spread * wide * bell(draw));
  return { output: nature.output * grown * drift(0.13), energy: nature.energy * drift(0.07), electric: nature.electric * drift(0.07), carbon: nature.carbon * drift(0.04), water: nature.water * drift(0.1), waste: nature.waste * drift(0.12) };
}

/** As people fill it in: a breakdown left blank, or rounded to whole numbers while its whole is not. */
function asFilled(draw: RandomSequence, report: Report): Report {
  const filled = { ...report };
  for (const parts of Object.values(wholes)) {
    const chance = draw.next();
    if (chance < 0.12) for (const part of parts) delete filled[part];
    else if (chance < 0.13) for (const part of parts) filled[part] = Math.round(filled[part] ?? 0);
  }
  return filled;
}

/** Medians of a group, by what it makes and where: the two move them apart. */
function groupsOf(draw: RandomSequence): readonly Nature[] {
  const ofIndustry = Array.from({ length: industries }, () => ({ output: 30_000 * Math.exp(0.7 * bell(draw)), energy: 0.12 * Math.exp(0.9 * bell(draw)), electric: 0.06 * Math.exp(0.7 * bell(draw)), carbon: 2.3 * Math.exp(0.15 * bell(draw)), water: 3 * Math.exp(0.9 * bell(draw)), waste: 0.05 * Math.exp(bell(draw)) }));
  return ofIndustry.flatMap((one) =>
    Array.from({ length: regions }, () => ({ output: one.output, energy: one.energy * Math.exp(0.2 * bell(draw)), electric: one.electric * Math.exp(0.2 * bell(draw)), carbon: one.carbon * Math.exp(0.08 * bell(draw)), water: one.water * Math.exp(0.3 * bell(draw)), waste: one.waste * Math.exp(0.3 * bell(draw)) })),
  );
}

/** So many sound reports of one year and, but for first years, of the year before; the same seed, the same figures. */
export function soundReports(count: number, seed: string): Reports {
  const draw = sequence(seed);
  const natures = groupsOf(draw.split("groups"));
  const [reports, lasts, group]: [Report[], Report[], number[]] = [[], [], []];
  for (let row = 0; row < count; row += 1) {
    const own = draw.split(`unit ${row}`);
    const g = own.int(natures.length);
    const usual = natures[g] as Nature;
    const spread = (by: number): number => Math.exp(by * bell(own));
    const before: Nature = { output: usual.output * spread(1), energy: usual.energy * spread(0.45), electric: usual.electric * spread(0.4), carbon: usual.carbon * spread(0.12), water: usual.water * spread(0.5), waste: usual.waste * spread(0.7) };
    lasts.push(own.next() < 0.08 ? {} : asFilled(own, yearOf(own, before)));
    reports.push(asFilled(own, yearOf(own, aged(own, before))));
    group.push(g);
  }
  return { reports, lasts, group, groups: natures.length };
}
