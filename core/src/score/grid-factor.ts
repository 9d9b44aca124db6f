// Finds the CO2 factor of electricity: the place's own of the year and calibre asked for, or, only as declared, the grid's or the nation's.
import { ok, refuse, type Result } from "../base/refusal.ts";
import { nation } from "../base/region.ts";
import type { CarrierFile, GridFactor } from "./carrier-file.ts";
import type { GridAsk } from "./carrier-row.ts";
import { certaintyWords } from "./certainty.ts";

export interface GridFound { readonly factor: GridFactor; readonly says: string }

const levels = { province: "省级", grid: "区域电网", nation: "全国" } as const;

/** Provinces go by their two digits: a city's or county's code asks for its province's factor. */
function own(file: CarrierFile, ask: GridAsk, level: GridFactor["level"]): GridFactor | undefined {
  const place = level === "province" ? ask.place.slice(0, 2) : level === "grid" ? ask.grid : nation;
  return file.grid.factors.find((one) => one.level === level && one.place === place && one.vintage === ask.vintage && one.calibre === ask.calibre);
}

/** Refuses with `factor-not-held` when neither the place's factor nor any declared stand-in is held; the hint names the years that are. */
export function gridFactor(file: CarrierFile, ask: GridAsk): Result<GridFound> {
  const unit = file.grid.unit;
  const first = own(file, ask, ask.place === nation ? "nation" : "province");
  if (first !== undefined) return ok({ factor: first, says: `电网因子：${first.name}${first.vintage}年${levels[first.level]} ${first.value} ${unit}（${certaintyWords[first.certainty]}）` });
  for (const level of ask.fall) {
    const factor = own(file, ask, level);
    if (factor !== undefined) return ok({ factor, says: `未持有${ask.place}的${ask.vintage}年因子，按填报人所写改用${levels[level]}：${factor.name} ${factor.value} ${unit}（${certaintyWords[factor.certainty]}）` });
  }
  const years = [...new Set(file.grid.factors.filter((one) => one.level === "province" && one.place === ask.place.slice(0, 2) && one.calibre === ask.calibre).map(({ vintage }) => vintage))];
  const instead = years.length === 0 ? "" : `，所持为 ${years.join("、")} 年`;
  return refuse({ code: "factor-not-held", place: "carriers.grid", facts: { place: ask.place, vintage: ask.vintage, calibre: ask.calibre }, hint: `未持有 ${ask.place} 的 ${ask.vintage} 年电力二氧化碳因子${instead}；可写明改用区域电网或全国值` });
}
