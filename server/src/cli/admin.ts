// `qingce admin create <login> --role …`: the first administrators of a house in service, made at the machine itself.
import { randomBytes } from "node:crypto";
import type { Actor } from "@qingce/core/access/actor";
import { createAccount } from "../acts/accounts/create-account.ts";
import { databasePlace, option } from "./options.ts";
import { evidenceStore } from "./outward/evidence-settings.ts";
import { programmesFolder } from "./place.ts";
import { buildHouse, openDatabase } from "./wiring.ts";

type Say = (line: string) => void;

export const atTheMachine: Actor = { account: "machine", role: "security-admin", nodes: [] };

export const randomPassword = (): string => randomBytes(12).toString("base64url");

const roles = new Set(["officer", "expert", "system-admin", "security-admin", "auditor"]);
const usage = "用法：qingce admin create <login> --role security-admin|system-admin|auditor|officer|expert [--name 姓名] [--nodes 33,3301] [--department 部门] [--data 目录]";

/** The password comes from QINGCE_PASSWORD, else it is drawn and said once. */
export async function admin([verb, login, ...words]: readonly string[], say: Say): Promise<number> {
  const role = option(words, "role") ?? "";
  const place = databasePlace(words);
  if (verb !== "create" || login === undefined || login.startsWith("--") || !roles.has(role)) {
    say(usage);
    return 2;
  }
  if (place === undefined) {
    say("请设置 DATABASE_URL 与 DATABASE_APP_URL，或以 --data <目录> 使用内置数据库。");
    return 2;
  }
  const given = process.env["QINGCE_PASSWORD"];
  const password = given ?? randomPassword();
  const database = await openDatabase(place, (error) => say(error.message));
  try {
    const house = await buildHouse({ app: database.app, programmes: [programmesFolder()], evidence: evidenceStore(place) });
    const nodes = (option(words, "nodes") ?? "").split(",").filter((node) => node !== "");
    const made = await createAccount(house, atTheMachine, { login, password, name: option(words, "name") ?? login, role, nodes, department: option(words, "department") });
    if (!made.ok) {
      for (const one of made.refusals) say(`${one.code} ${one.place ?? ""} ${one.hint}`);
      return 1;
    }
    say(given === undefined ? `已建立账号 ${login}，口令（仅显示这一次）：${password}` : `已建立账号 ${login}`);
    return 0;
  } finally {
    await database.close();
  }
}
