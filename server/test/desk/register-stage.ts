// A house served for journeys at the register's desk: units on the city's and the province's lists, two officers of the city, one of the province, a listed firm's own account.
import { visitor, type Actor } from "@qingce/core/access/actor";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { registerOrganisation } from "../../src/acts/organisations/register-organisation.ts";
import { buildApp } from "../../src/http/app.ts";
import { hashPassword } from "../../src/store/passwords.ts";
import { enterList, openStage, registration, value } from "../acts/stage.ts";

const password = "journeys at the register 2025";
const machine: Actor = { account: "at-the-machine", role: "security-admin", nodes: [] };
const people = [
  { login: "city", name: "杭州市经信局经办人（演示）", nodes: ["3301"] },
  { login: "city-2", name: "杭州市经信局复核人（演示）", nodes: ["3301"] },
  { login: "province", name: "省经信厅经办人（演示）", nodes: ["33"] },
] as const;
const names = ["演示青山新材料有限公司", "演示绿水机械有限公司", "演示晨雾电子有限公司", "演示远望化工有限公司"];

export interface RegisterStage {
  readonly address: string;
  /** Units on the city's list, the first on the province's too and with an account `firm`. */
  readonly names: readonly string[];
  signIn(login: string): { readonly login: string; readonly password: string };
  close(): Promise<void>;
}

/** Serves the pages of a folder. */
export async function openRegisterStage(pages: string): Promise<RegisterStage> {
  const stage = await openStage("2025-06-05");
  const house = { ...stage.house, hashPassword };
  for (const one of people) value(await createAccount(house, machine, { ...one, role: "officer", password }));
  const firms = names.map((name, n) => ({ ...registration("330106"), name, ...(n === 0 ? { login: "firm", password } : {}) }));
  for (const firm of firms) value(await registerOrganisation(firm.login === "firm" ? house : stage.house, visitor, firm));
  await enterList(stage, "3301", "city", "factory", firms);
  await enterList(stage, "33", "province", "factory", firms.slice(0, 1));
  const app = await buildApp(house, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  const close = async (): Promise<void> => {
    await app.close();
    await stage.close();
  };
  return { address, names, signIn: (login) => ({ login, password }), close };
}
