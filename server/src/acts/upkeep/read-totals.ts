// The desk of a list's upkeep: sums and trends by region and industry, how completely and timely tables came in, findings open and confirmed. Below any node, within any division.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import { arrivalShares, trend } from "@qingce/core/upkeep/totals";
import { findSeason, listSeasons, type SeasonRow } from "../../store/seasons.ts";
import { countLeaving, readTotals, type LeavingRow, type TotalRow, type TotalsAsked } from "../../store/year-totals.ts";
import { command, notFound } from "../command.ts";
import type { House } from "../house.ts";

export interface ReadTotals {
  readonly season: string;
  readonly node?: string | undefined;
  /** Division of industry 大类, two digits. */
  readonly division?: string | undefined;
}

export interface FigureTotal {
  readonly figure: string;
  readonly sum: number;
  /** Tables that told it. */
  readonly known: number;
  /** Against the year before, over units that told it in both; null where there is none. */
  readonly trend: number | null;
}

export interface YearTotal {
  readonly year: number;
  readonly cohort: number;
  readonly filed: number;
  readonly late: number;
  readonly completeness: number | null;
  readonly timeliness: number | null;
  readonly figures: readonly FigureTotal[];
  readonly found: number;
  readonly open: number;
  readonly asked: number;
  readonly confirmed: number;
  readonly cleared: number;
}

export interface GroupTotal {
  readonly code: string;
  readonly name: string;
  readonly years: readonly YearTotal[];
}

export interface UpkeepTotals {
  readonly season: SeasonRow;
  readonly node: string;
  readonly name: string;
  readonly division: string | null;
  readonly figures: readonly { readonly id: string; readonly label: string; readonly unit: string }[];
  readonly whole: readonly YearTotal[];
  readonly byRegion: readonly GroupTotal[];
  readonly byIndustry: readonly GroupTotal[];
}

type Seen = readonly TotalRow[];
const nobody = { cohort: 0, filed: 0, late: 0, found: 0, open: 0, asked: 0, confirmed: 0, cleared: 0, sums: [], known: [], same: [], before: [] } as const;

function yearTotal(year: number, figures: readonly string[], row: Omit<TotalRow, "year" | "by" | "code"> | undefined): YearTotal {
  const { sums, known, same, before, cohort, filed, late, found, open, asked, confirmed, cleared } = row ?? nobody;
  return {
    year, cohort, filed, late, ...arrivalShares({ cohort, filed, late }), found, open, asked, confirmed, cleared,
    figures: figures.map((figure, n) => ({ figure, sum: sums[n] ?? 0, known: known[n] ?? 0, trend: trend(same[n] ?? 0, before[n] ?? 0) })),
  };
}

/** One entry a code, in the order of codes; what has no industry comes last, under an empty code. */
function grouped(seen: Seen, by: TotalRow["by"], figures: readonly string[], years: readonly number[], nameOf: (code: string) => string): readonly GroupTotal[] {
  const rows = new Map<string, TotalRow>(seen.flatMap((row) => (row.by === by ? [[`${row.code} ${row.year}`, row]] : [])));
  const codes = [...new Set([...rows.values()].map(({ code }) => code))].toSorted((one, other) => (one === "" ? 1 : other === "" ? -1 : one < other ? -1 : 1));
  return codes.map((code) => ({ code, name: nameOf(code), years: years.map((year) => yearTotal(year, figures, rows.get(`${code} ${year}`))) }));
}

/** Who leaves on a day to come is still counted, in its place, its division and the whole. */
function withLeaving(seen: Seen, leaving: readonly LeavingRow[]): Seen {
  const rows = new Map<string, TotalRow>(seen.map((row) => [`${row.by} ${row.code} ${row.year}`, row]));
  for (const { year, place, division, cohort } of leaving) {
    for (const [by, code] of [["whole", ""], ["place", place], ["division", division]] as const) {
      const key = `${by} ${code} ${year}`;
      const row = rows.get(key) ?? { ...nobody, year, by, code };
      rows.set(key, { ...row, cohort: row.cohort + cohort });
    }
  }
  return [...rows.values()];
}

/** The place looked at: the one asked for within the officer's own, else the officer's own within the list's. */
export function placeOf(house: House, actor: Actor, season: SeasonRow, asked: string | undefined): string | undefined {
  const isWithin = (one: string, other: string): boolean => other === nation || one === other || house.regions.isWithin(one, other);
  const own = actor.nodes.find((node) => isWithin(season.node, node) || isWithin(node, season.node));
  if (own === undefined) return undefined;
  const area = isWithin(own, season.node) ? own : season.node;
  return asked === undefined || !isWithin(asked, area) ? (asked === undefined ? area : undefined) : asked;
}

/** Five years at most, the season's own last; another year's tables count where they were filed on the same form. */
export async function readUpkeepTotals(house: House, actor: Actor, input: ReadTotals): Promise<Result<UpkeepTotals>> {
  return command(house, actor, { act: "read-upkeep-totals", input: {} }, async (work) => {
    const season = await findSeason(work.tx, input.season);
    const form = house.yearForms.find(({ file }) => file.id === season?.form);
    const node = season === null ? undefined : placeOf(house, actor, season, input.node);
    if (season === null || form === undefined || node === undefined) return notFound;
    const seasons = (await listSeasons(work.tx)).filter((one) => one.node === season.node && one.kind === season.kind && one.level === season.level && one.form === season.form && one.year <= season.year && one.year > season.year - 5);
    const years = seasons.map(({ year }) => year).toSorted((one, other) => one - other);
    const asked: TotalsAsked = { seasons: seasons.map(({ id }) => id), node, division: input.division };
    const ids = form.file.totals ?? [];
    const seen = withLeaving(await readTotals(work.tx, ids.length, asked), await countLeaving(work.tx, asked, work.today));
    const figures = ids.flatMap((id) => { const one = form.file.figures[id]; return one === undefined ? [] : [{ id, label: one.label, unit: one.unit }]; });
    return ok({
      season, node, name: node === nation ? "全国" : (house.regions.get(node)?.name ?? node), division: input.division ?? null, figures,
      whole: grouped(seen, "whole", ids, years, () => "")[0]?.years ?? years.map((year) => yearTotal(year, ids, undefined)),
      byRegion: grouped(seen, "place", ids, years, (code) => house.regions.get(code)?.name ?? code),
      byIndustry: grouped(seen, "division", ids, years, (code) => (code === "" ? "未注明行业" : (house.industries.get(code)?.name ?? code))),
    });
  });
}
