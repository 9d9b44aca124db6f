// Hands out what the desk of a list's upkeep shows, with the filters in force: totals, the units of a peer group, findings. The acts that read them are asked, with the same rights.
import type { Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { findingRows, peerUnitRows, totalsRows } from "../../documents/upkeep-desk.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { listYearFindings, type FindingsAsked } from "./check-year.ts";
import { everyPage, handOutRows, together, type ListFormat } from "./hand-out-rows.ts";
import { readPeerUnits, type ListPeerUnits } from "./read-peer-units.ts";
import { readUpkeepTotals, type ReadTotals } from "./read-totals.ts";

type In<T> = Omit<T, "after" | "limit"> & { readonly format: ListFormat };
type Handing = Promise<Result<FileHandedOut>>;

/** Units of a demonstration are invented, and every row says so. */
const markOf = (house: House): string => (house.demonstration === undefined ? "" : "演示数据，单位和数字均为虚构");

export async function downloadUpkeepTotals(house: House, actor: Actor, { format, ...asked }: In<ReadTotals>): Handing {
  const read = await readUpkeepTotals(house, actor, asked);
  return read.ok ? handOutRows(`${read.value.season.year}年动态管理汇总-${read.value.name}`, format, totalsRows(read.value, markOf(house))) : read;
}

export async function downloadPeerUnits(house: House, actor: Actor, { format, ...asked }: In<ListPeerUnits>): Handing {
  const pages = await everyPage((after) => readPeerUnits(house, actor, { ...asked, after, limit: together }));
  if (!pages.ok) return pages;
  const [first] = pages.value;
  return handOutRows(`同类单位-${first?.name ?? ""}${first?.divisionName ?? ""}`, format, peerUnitRows(first?.figures ?? [], pages.value.flatMap(({ units }) => units), markOf(house)));
}

export async function downloadYearFindings(house: House, actor: Actor, { format, ...asked }: In<FindingsAsked>): Handing {
  const pages = await everyPage((after) => listYearFindings(house, actor, { ...asked, after, limit: together }));
  if (!pages.ok) return pages;
  const rows = pages.value.flatMap(({ findings }) => findings).map((one) => ({ ...one, regionName: house.regions.get(one.region)?.name ?? one.region }));
  return handOutRows("全量检查结果", format, findingRows(rows, markOf(house)));
}
