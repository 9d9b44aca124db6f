// A house served over HTTP for journeys at the imports' and findings' desks: the queue runs, a firm of a listed name has registered.
import { visitor, type Actor } from "@qingce/core/access/actor";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { registerOrganisation } from "../../src/acts/organisations/register-organisation.ts";
import { importRegister } from "../../src/acts/imports/import-register.ts";
import { buildApp } from "../../src/http/app.ts";
import { runJobs } from "../../src/jobs/run-jobs.ts";
import { hashPassword } from "../../src/store/passwords.ts";
import { openStage, registration, value } from "../acts/stage.ts";
import { factoryList, listFile, nationalOfficer } from "./registrar.ts";

const password = "journeys at the desk 2025";
const security: Actor = { account: "at-the-machine", role: "security-admin", nodes: [] };
const people = [
  { login: "nation", name: "国家级主管部门经办人（演示）", nodes: ["CN"] },
  { login: "province", name: "省经信厅经办人（演示）", nodes: ["33"] },
  { login: "county", name: "西湖区经信局经办人（演示）", nodes: ["330106"] },
] as const;

export interface ImportStage {
  readonly address: string;
  readonly password: string;
  /** The published list of parks on this machine. */
  readonly parks: string;
  close(): Promise<void>;
}

/** Serves the pages of a folder. */
export async function openImportStage(pages: string): Promise<ImportStage> {
  const stage = await openStage("2025-06-05");
  const house = { ...stage.house, hashPassword };
  for (const one of people) value(await createAccount(house, security, { ...one, role: "officer", password }));
  value(await importRegister(house, nationalOfficer, { file: "演示工厂.csv", text: factoryList(["1", "浙江", "演示晨光有限公司"], ["2", "浙江", "演示同名有限公司"]) }));
  for (const name of ["演示晨光有限责任公司", "演示同名有限公司"]) value(await registerOrganisation(stage.house, visitor, { ...registration("330106"), name }));
  const jobs = await runJobs(house, stage.owner, (line) => void process.stderr.write(`${line}\n`));
  const app = await buildApp(house, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    address,
    password,
    parks: listFile("parks"),
    close: async () => {
      await jobs.stop();
      await app.close();
      await stage.close();
    },
  };
}
