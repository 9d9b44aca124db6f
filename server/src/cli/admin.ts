// `qingce admin`: the first administrators of a house in service, made at the machine itself, and a second factor that nobody else can reset.
import { randomBytes } from "node:crypto";
import type { Actor } from "@qingce/core/access/actor";
import { createAccount } from "../acts/accounts/create-account.ts";
import { listAccounts } from "../acts/accounts/list-accounts.ts";
import { resetSecondFactor } from "../acts/accounts/reset-second-factor.ts";
import type { Result } from "@qingce/core/base/refusal";
import type { House } from "../acts/house.ts";
import { databasePlace, option } from "./options.ts";
import { evidenceStore } from "./outward/evidence-settings.ts";
import { programmesFolder } from "./place.ts";
import { buildHouse, openDatabase } from "./wiring.ts";

type Say = (line: string) => void;

export const atTheMachine: Actor = { account: "machine", role: "security-admin", nodes: [] };

export const randomPassword = (): string => randomBytes(12).toString("base64url");

const roles = new Set(["officer", "expert", "system-admin", "security-admin", "auditor"]);
const usage = "用法：qingce admin create <login> --role security-admin|system-admin|auditor|officer|expert [--name 姓名] [--nodes 33,3301] [--department 部门] [--data 目录]\n      qingce admin reset-second-factor <login> --reason 理由 [--data 目录]";

const sayRefused = (done: Result<unknown>, say: Say): number => {
  for (const one of done.ok ? [] : done.refusals) say(`${one.code} ${one.place ?? ""} ${one.hint}`);
  return done.ok ? 0 : 1;
};

/** For the administrator whom no other can help. */
async function resetAtTheMachine(house: House, login: string, reason: string, say: Say): Promise<number> {
  const listed = await listAccounts(house, atTheMachine);
  const account = listed.ok ? listed.value.accounts.find((one) => one.login === login)?.account : undefined;
  if (account === undefined) {
    say(`没有账号 ${login}`);
    return 1;
  }
  const done = await resetSecondFactor(house, atTheMachine, { account, reason });
  if (done.ok) say(`已重置 ${login} 的第二因素，其登录已全部结束`);
  return sayRefused(done, say);
}

async function create(house: House, login: string, words: readonly string[], say: Say): Promise<number> {
  const given = process.env["QINGCE_PASSWORD"];
  const password = given ?? randomPassword();
  const nodes = (option(words, "nodes") ?? "").split(",").filter((node) => node !== "");
  const made = await createAccount(house, atTheMachine, { login, password, name: option(words, "name") ?? login, role: option(words, "role") ?? "", nodes, department: option(words, "department") });
  if (made.ok) say(given === undefined ? `已建立账号 ${login}，口令（仅显示这一次，首次登录须修改）：${password}` : `已建立账号 ${login}`);
  return sayRefused(made, say);
}

/** The password comes from QINGCE_PASSWORD, else it is drawn and said once. */
export async function admin([verb, login, ...words]: readonly string[], say: Say): Promise<number> {
  const place = databasePlace(words);
  const whole = verb === "reset-second-factor" ? option(words, "reason") !== undefined : verb === "create" && roles.has(option(words, "role") ?? "");
  if (!whole || login === undefined || login.startsWith("--")) {
    say(usage);
    return 2;
  }
  if (place === undefined) {
    say("请设置 DATABASE_URL 与 DATABASE_APP_URL，或以 --data <目录> 使用内置数据库。");
    return 2;
  }
  const database = await openDatabase(place, (error) => say(error.message));
  try {
    const house = await buildHouse({ app: database.app, programmes: [programmesFolder()], evidence: evidenceStore(place) });
    return await (verb === "create" ? create(house, login, words, say) : resetAtTheMachine(house, login, option(words, "reason") ?? "", say));
  } finally {
    await database.close();
  }
}
