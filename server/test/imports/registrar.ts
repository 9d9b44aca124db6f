// A house on a database of its own for imports: the nation's officer, the four real lists, and organisations that nobody ever listed.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCreditCode } from "@qingce/core/base/credit-code";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Actor } from "@qingce/core/access/actor";
import { visitor } from "@qingce/core/access/actor";
import type { House } from "../../src/acts/house.ts";
import { registerOrganisation } from "../../src/acts/organisations/register-organisation.ts";
import { programmesFolder } from "../../src/cli/place.ts";
import { houseOver } from "../../src/cli/simulation/open-house.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

export const officer = (...nodes: readonly string[]): Actor => ({ account: `officer-${nodes.join("-")}`, role: "officer", nodes });
export const nationalOfficer = officer("CN");

export type ListName = "factories" | "parks" | "supply-chain" | "products";
export const listFile = (name: ListName): string => join(programmesFolder(), "national-lists", `${name}.csv`);
export const realList = (name: ListName): Promise<string> => readFile(listFile(name), "utf8");

export interface TestHouse extends TestDatabase {
  readonly house: House;
}

export async function openHouse(): Promise<TestHouse> {
  const database = await createDatabase();
  const evidence = await mkdtemp(join(tmpdir(), "qingce-import-"));
  const { house } = await houseOver(database.app, [programmesFolder()], "2025-06-02" as PlainDay, evidence);
  const close = async (): Promise<void> => {
    await database.close();
    await rm(evidence, { recursive: true, force: true });
  };
  return { ...database, house, close };
}

export const creditCode = (n: number): string => {
  const made = makeCreditCode(`91330106MA${String(n).padStart(7, "0")}`);
  return made.ok ? made.value : "";
};

/** Registers a fictitious organisation of a name; answers its id, code and account. */
export async function registered(house: House, n: number, name: string, region = "330106"): Promise<{ readonly id: string; readonly creditCode: string; readonly actor: Actor }> {
  const code = creditCode(n);
  const done = await registerOrganisation(house, visitor, { login: `unit-${n}`, password: "demo password", name, creditCode: code, region, industry: "3011", legalRepresentative: "演示", contact: { name: "演示", phone: "0" } });
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return { id: done.value.organisation, creditCode: code, actor: { account: done.value.account, role: "applicant", nodes: [], organisation: done.value.organisation } };
}

/** A list of fictitious factories of the first batch. */
export const factoryList = (...rows: readonly (readonly [sequence: string, region: string, name: string])[]): string =>
  ["category,batch,list_year,seq,region,name,industry,third_party", ...rows.map(([sequence, region, name]) => `绿色工厂,第一批,2017,${sequence},${region},${name},机械,演示评价院`)].join("\n");

/** What the register holds, as one number of bytes: nothing may change it that says it changes nothing. */
export async function fingerprint({ owner }: TestDatabase): Promise<string> {
  const { rows } = await owner.query<{ text: string }>(
    "select md5(string_agg(e::text, '|' order by e.id)) || (select md5(string_agg(v.digest, '|' order by v.seq)) from event v where v.stream_kind = 'entry') as text from entry e",
  );
  return rows[0]?.text ?? "";
}
