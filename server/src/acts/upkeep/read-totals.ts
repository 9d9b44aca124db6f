// The desk of a list's upkeep: sums and trends by region and industry, how completely and timely tables came in, findings open and confirmed. Below any node, within any division.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import { addArrivals, arrivalShares, trend } from "@qingce/core/upkeep/totals";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { findSeason, listSeasons, type SeasonRow } from "../../store/seasons.ts";
import { countArrivals, countFound, sumFigures, type ArrivalCell, type FoundCell, type SumCell, type TotalsAsked } from "../../store/year-totals.ts";
import { command, notFound, type Work } from "../command.ts";
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

interface Cells {
  readonly sums: readonly SumCell[];
  readonly arrivals: readonly ArrivalCell[];
  readonly found: readonly FoundCell[];
}

const sumOf = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((sum, one) => sum + of(one), 0);

function yearTotal(year: number, figures: readonly string[], cells: Cells): YearTotal {
  const [sums, found] = [cells.sums.filter((one) => one.year === year), cells.found.filter((one) => one.year === year)];
  const arrival = addArrivals(cells.arrivals.filter((one) => one.year === year));
  const at = (list: keyof Pick<SumCell, "sums" | "known" | "same" | "before">, n: number): number => sumOf(sums, (one) => one[list][n] ?? 0);
  return {
    year, ...arrival, ...arrivalShares(arrival),
    figures: figures.map((figure, n) => ({ figure, sum: at("sums", n), known: at("known", n), trend: trend(at("same", n), at("before", n)) })),
    found: sumOf(found, (one) => one.found), open: sumOf(found, (one) => one.open), asked: sumOf(found, (one) => one.asked), confirmed: sumOf(found, (one) => one.confirmed), cleared: sumOf(found, (one) => one.cleared),
  };
}

const yearsOf = (figures: readonly string[], years: readonly number[], cells: Cells): readonly YearTotal[] => years.map((year) => yearTotal(year, figures, cells));

/** One entry a code, in the order of codes; what has no industry comes last, under an empty code. */
function grouped(by: "region" | "division", figures: readonly string[], years: readonly number[], cells: Cells, nameOf: (code: string) => string): readonly GroupTotal[] {
  const codes = [...new Set([...cells.sums, ...cells.arrivals, ...cells.found].map((one) => one[by]))].toSorted((one, other) => (one === "" ? 1 : other === "" ? -1 : one < other ? -1 : 1));
  const of = <T extends { readonly region: string; readonly division: string }>(all: readonly T[], code: string): readonly T[] => all.filter((one) => one[by] === code);
  return codes.map((code) => ({ code, name: nameOf(code), years: yearsOf(figures, years, { sums: of(cells.sums, code), arrivals: of(cells.arrivals, code), found: of(cells.found, code) }) }));
}

/** The place looked at: the one asked for within the officer's own, else the officer's own within the list's. */
function placeOf(house: House, actor: Actor, season: SeasonRow, asked: string | undefined): string | undefined {
  const isWithin = (one: string, other: string): boolean => other === nation || one === other || house.regions.isWithin(one, other);
  const own = actor.nodes.find((node) => isWithin(season.node, node) || isWithin(node, season.node));
  if (own === undefined) return undefined;
  const area = isWithin(own, season.node) ? own : season.node;
  return asked === undefined || !isWithin(asked, area) ? (asked === undefined ? area : undefined) : asked;
}

const digitsBelow = (node: string): number => (node === nation ? 2 : Math.min(6, node.length + 2));

async function cellsOf({ tx, today }: Work, form: YearForm, asked: TotalsAsked): Promise<Cells> {
  return { sums: await sumFigures(tx, { id: form.file.id, figures: form.file.totals ?? [] }, asked), arrivals: await countArrivals(tx, asked, today), found: await countFound(tx, asked) };
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
    const cells = await cellsOf(work, form, { seasons, digits: digitsBelow(node), node: node === nation ? undefined : node, division: input.division });
    const ids = form.file.totals ?? [];
    const figures = ids.flatMap((id) => { const one = form.file.figures[id]; return one === undefined ? [] : [{ id, label: one.label, unit: one.unit }]; });
    return ok({
      season, node, name: node === nation ? "全国" : (house.regions.get(node)?.name ?? node), division: input.division ?? null, figures,
      whole: yearsOf(ids, years, cells),
      byRegion: grouped("region", ids, years, cells, (code) => house.regions.get(code)?.name ?? code),
      byIndustry: grouped("division", ids, years, cells, (code) => (code === "" ? "未注明行业" : (house.industries.get(code)?.name ?? code))),
    });
  });
}
