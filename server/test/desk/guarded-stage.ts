// A house served with its doors shut as in service, for the journey of an officer: a round whose list waits to be publicised.
import { asvsDoors } from "@qingce/core/access/doors";
import type { Actor } from "@qingce/core/access/actor";
import { fromEpoch, toEpoch } from "@qingce/core/base/instant";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { buildApp } from "../../src/http/app.ts";
import { hashPassword } from "../../src/store/passwords.ts";
import { advance } from "../acts/advance.ts";
import { declare, each, enterList, firmsIn, openRoundOf, openStage, value } from "../acts/stage.ts";
import { totpOf } from "../http/doors.ts";

const edition = "zhejiang/2025";
/** Given by the administrator; the owner must change it. */
const given = "given at the counter 2025";
const machine: Actor = { account: "at-the-machine", role: "security-admin", nodes: [] };

export interface GuardedStage {
  readonly address: string;
  readonly round: string;
  signIn(login: string): { readonly login: string; readonly password: string };
  /** What the phone shows now, so many steps of thirty seconds from here. */
  codeOf(secret: string): string;
  later(minutes: number): void;
  close(): Promise<void>;
}

export async function openGuardedStage(pages: string): Promise<GuardedStage> {
  const stage = await openStage("2025-06-03");
  // the clock of the house runs ahead of the stage's by what the journey says
  let ahead = 0;
  const clock = { now: () => fromEpoch(toEpoch(stage.clock.now()) + ahead) };
  const house = { ...stage.house, hashPassword, doors: asvsDoors, clock };
  for (const login of ["province", "province-2"]) value(await createAccount(house, machine, { login, name: `省经信厅${login === "province" ? "经办人" : "复核人"}（演示）`, role: "officer", nodes: ["33"], department: "省经信厅", password: given }));
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, 2, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  await advance(stage, { edition, round, authority: "33", filed }, "publicity");
  stage.clock.day("2025-09-22");
  const app = await buildApp(house, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    address,
    round,
    signIn: (login) => ({ login, password: given }),
    codeOf: (secret) => totpOf(secret.replaceAll(/\s/gu, ""), toEpoch(clock.now())),
    later: (minutes) => void (ahead += minutes * 60_000),
    close: async () => {
      await app.close();
      await stage.close();
    },
  };
}
