// Who stands beside a unit 同行: listed units by their tables of the latest whole year, others by their submitted sheets; figures alone, no names.
import { leastPeers } from "@qingce/core/base/house-settings";
import type { Scheme } from "@qingce/core/score/scheme";
import { peerValues, type PeerValue } from "@qingce/core/score/peer-values";
import { valuesOfYear, yearPeers, type YearPeers } from "@qingce/core/upkeep/year-peers";
import { latestWholeYear, peerYearFigures } from "../../store/peer-years.ts";
import { peerFigures } from "../../store/sheet-figures.ts";
import type { Work } from "../command.ts";

/** Ascending figures of one value in one industry, and how many of them are from where. */
export interface PeerGroup {
  readonly industry: string;
  readonly figures: readonly number[];
  /** Of the yearly tables of `year`. */
  readonly tables: number;
  readonly sheets: number;
  readonly year: number | null;
}

interface Asked {
  readonly scheme: Scheme;
  readonly hash: string;
  /** Only units that stand on a list, for sheets as well. */
  readonly listed: boolean;
  /** Organisation left out. */
  readonly except: string;
}

type Years = YearPeers & { readonly year: number };

async function yearsOf(work: Work, scheme: Scheme): Promise<Years | undefined> {
  const found: Years[] = [];
  for (const form of work.house.yearForms) {
    const peers = yearPeers(form, scheme, peerValues(scheme));
    const year = peers === undefined ? null : await latestWholeYear(work.tx, form.file.id, work.today);
    if (peers !== undefined && year !== null) found.push({ ...peers, year });
  }
  return found.toSorted((one, other) => other.year - one.year)[0];
}

/** Groups of one scheme, each year's rows read once an industry. */
export class PeerGroups {
  readonly #work: Work;
  readonly #asked: Asked;
  readonly #years: Years | undefined;
  readonly #rows = new Map<string, Promise<ReadonlyMap<number, readonly number[]>>>();

  private constructor(work: Work, asked: Asked, years: Years | undefined) {
    this.#work = work;
    this.#asked = asked;
    this.#years = years;
  }

  static async open(work: Work, asked: Asked): Promise<PeerGroups> {
    return new PeerGroups(work, asked, await yearsOf(work, asked.scheme));
  }

  async #tables(years: Years, industry: string): Promise<ReadonlyMap<number, readonly number[]>> {
    const { form, figures, year } = years;
    const read = async () => valuesOfYear(years, await peerYearFigures(this.#work.tx, { form: form.file.id, figures, year, industry, except: this.#asked.except }));
    const known = this.#rows.get(industry) ?? read();
    this.#rows.set(industry, known);
    return known;
  }

  async of({ slot }: PeerValue, industry: string): Promise<PeerGroup> {
    const { hash, listed, except } = this.#asked;
    const years = this.#years?.slots.has(slot) === true ? this.#years : undefined;
    const tables = years === undefined ? [] : ((await this.#tables(years, industry)).get(slot) ?? []);
    const besides = years === undefined ? {} : { besides: { form: years.form.file.id, year: years.year } };
    const sheets = await peerFigures(this.#work.tx, { hash, slot, industry, region: "", listed, except, ...besides });
    return { industry, figures: [...tables, ...sheets].toSorted((a, b) => a - b), tables: tables.length, sheets: sheets.length, year: years?.year ?? null };
  }

  /** The narrowest group of the industry that is large enough; the widest when none is. */
  async nearest(value: PeerValue, industry: string): Promise<PeerGroup> {
    for (let length = industry.length; length >= 2; length -= 1) {
      const group = await this.of(value, industry.slice(0, length));
      if (group.figures.length >= leastPeers.n || length === 2) return group;
    }
    return { industry, figures: [], tables: 0, sheets: 0, year: null };
  }
}
