// A house served over HTTP for the journey of an official table: a province that takes it in, a county that only reads of it.
import type { Actor } from "@qingce/core/access/actor";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { buildApp } from "../../src/http/app.ts";
import { hashPassword } from "../../src/store/passwords.ts";
import { openStage, value } from "../acts/stage.ts";

const password = "journeys at the desk 2025";
const security: Actor = { account: "at-the-machine", role: "security-admin", nodes: [] };
const people = [
  { login: "province", name: "省经信厅经办人（演示）", nodes: ["33"] },
  { login: "county", name: "西湖区经信局经办人（演示）", nodes: ["330106"] },
] as const;

export interface TableStage {
  readonly address: string;
  readonly password: string;
  close(): Promise<void>;
}

/** Serves the pages of a folder. */
export async function openTableStage(pages: string): Promise<TableStage> {
  const stage = await openStage("2025-06-05");
  const house = { ...stage.house, hashPassword };
  for (const one of people) value(await createAccount(house, security, { ...one, role: "officer", password }));
  const app = await buildApp(house, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    address,
    password,
    close: async () => {
      await app.close();
      await stage.close();
    },
  };
}
