// National units that their province has not recognised, as the office reads them: with the region's name.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { NationalRow } from "../../store/imports-entries.ts";
import type { House } from "../house.ts";
import { listNationalNotProvincial, type NationalAskedFor, type NationalPage } from "./national-not-provincial.ts";

export async function readNationalOnly(house: House, actor: Actor, input: NationalAskedFor): Promise<Result<NationalPage & { readonly entries: readonly (NationalRow & { readonly regionName: string })[] }>> {
  const listed = await listNationalNotProvincial(house, actor, input);
  if (!listed.ok) return listed;
  const { entries, ...page } = listed.value;
  return ok({ ...page, entries: entries.map((entry) => ({ ...entry, regionName: house.regions.get(entry.region)?.name ?? entry.region })) });
}
