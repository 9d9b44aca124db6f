// A house served for the journey of upkeep: two listed factories with accounts, officers of county, city and province, the three departments, last year's table filed.
import { visitor, type Actor } from "@qingce/core/access/actor";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { registerOrganisation } from "../../src/acts/organisations/register-organisation.ts";
import { fileYearTable, saveYearDraft } from "../../src/acts/upkeep/file-table.ts";
import { openSeason } from "../../src/acts/upkeep/open-season.ts";
import { applicant, officer } from "../../src/cli/simulation/people.ts";
import { buildApp } from "../../src/http/app.ts";
import { hashPassword } from "../../src/store/passwords.ts";
import { enterList, openStage, registration, value, type Stage } from "../acts/stage.ts";
import { soundYear } from "../upkeep/sound-year.ts";

const password = "journeys of upkeep 2024";
const machine: Actor = { account: "at-the-machine", role: "security-admin", nodes: [] };
const people: readonly { readonly login: string; readonly name: string; readonly nodes: readonly string[]; readonly department?: string }[] = [
  { login: "county", name: "杭州市西湖区经信局经办人（演示）", nodes: ["330106"] },
  { login: "city", name: "杭州市经信局经办人（演示）", nodes: ["3301"] },
  { login: "province", name: "省经信厅经办人（演示）", nodes: ["33"] },
  { login: "province-2", name: "省经信厅复核人（演示）", nodes: ["33"] },
  { login: "industry", name: "省经信厅联审人（演示）", nodes: ["33"], department: "省经信厅" },
  { login: "reform", name: "省发展改革委联审人（演示）", nodes: ["33"], department: "省发展改革委" },
  { login: "environment", name: "省生态环境厅联审人（演示）", nodes: ["33"], department: "省生态环境厅" },
];
const names = ["演示青山新材料有限公司", "演示绿水机械有限公司"];

export interface UpkeepStage {
  readonly address: string;
  /** Both on the province's list; the first with the account `firm` and a table of the year before. */
  readonly names: readonly string[];
  /** Entries of the list by name. */
  readonly entries: { readonly [name: string]: string };
  /** The figures of a year in which everything adds up, in the order of the form. */
  readonly figures: { readonly [id: string]: number };
  day(day: string): void;
  signIn(login: string): { readonly login: string; readonly password: string };
  close(): Promise<void>;
}

/** Last year's table of the first firm, filed and closed for this journey. */
async function lastYear(stage: Stage, firm: Actor, entry: string): Promise<void> {
  const { season } = value(await openSeason(stage.house, officer("33"), { edition: "zhejiang/2023", year: 2022, kind: "factory", authority: "33", due: "2024-03-29" }));
  value(await saveYearDraft(stage.house, firm, { season, entry, revision: 0, body: { figures: { ...soundYear, output: 11_500, "output-main": 10_500, energy: 2_900, "electric-energy": 1_700 }, notes: {}, changes: "" } }));
  value(await fileYearTable(stage.house, firm, { season, entry }));
}

/** Serves the pages of a folder. */
export async function openUpkeepStage(pages: string): Promise<UpkeepStage> {
  const stage = await openStage("2024-03-01");
  const house = { ...stage.house, hashPassword };
  for (const one of people) value(await createAccount(house, machine, { ...one, department: one.department, role: "officer", password }));
  const firms = names.map((name, n) => ({ ...registration("330106"), name, ...(n === 0 ? { login: "firm", password } : {}) }));
  const made: { readonly account: string; readonly organisation: string }[] = [];
  for (const firm of firms) made.push(value(await registerOrganisation(firm.login === "firm" ? house : stage.house, visitor, firm)));
  await enterList(stage, "33", "province", "factory", firms);
  const { rows } = await stage.owner.query<{ readonly id: string; readonly name: string }>("select id, name from entry where level = 'province'");
  const entries = Object.fromEntries(rows.map(({ id, name }) => [name, id]));
  await lastYear(stage, applicant(made[0]?.account ?? "", made[0]?.organisation ?? ""), entries[names[0] ?? ""] ?? "");
  const app = await buildApp(house, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  const close = async (): Promise<void> => {
    await app.close();
    await stage.close();
  };
  return { address, names, entries, figures: soundYear, day: (day) => stage.clock.day(day), signIn: (login) => ({ login, password }), close };
}
