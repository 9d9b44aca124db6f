// A house served over HTTP for whole journeys: two open rounds, nobody registered yet, and accounts of everybody who will act.
import type { Actor } from "@qingce/core/access/actor";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { buildApp } from "../../src/http/app.ts";
import { endPublicity } from "../../src/jobs/end-publicity.ts";
import { demonstrationCode } from "../../src/cli/simulation/cast.ts";
import { hashPassword } from "../../src/store/passwords.ts";
import { advance } from "../acts/advance.ts";
import { declare, enrol, enterList, openRoundOf, openStage, registration, value, type Stage } from "../acts/stage.ts";

export interface JourneyStage {
  readonly address: string;
  /** Of zhejiang/2025. */
  readonly round: string;
  /** Of city-model/draft, held by the demonstration city. */
  readonly cityRound: string;
  /** Account ids by login. */
  readonly accounts: { readonly [login: string]: string };
  readonly password: string;
  /** Who stands on the city's list and registers in the page. */
  readonly firm: { readonly name: string; readonly creditCode: string };
  /** A competitor that waits for the same city's recommendation. */
  readonly rival: string;
  /** A credit code of a county that nobody has registered with. */
  code(region: string, n: number): string;
  /** Nine in the morning of a day. */
  day(day: string): void;
  /** What the clock does by itself in service: ends publicity whose last day is over. */
  settle(round: string): Promise<void>;
  close(): Promise<void>;
}

const password = "journeys by keyboard 2025";
const department = (login: string, name: string) => ({ login, name: `${name}经办人（演示）`, role: "officer", nodes: ["33"], department: name }) as const;

const people = [
  { login: "county", name: "定海区经信局经办人（演示）", role: "officer", nodes: ["330902"] },
  { login: "city", name: "舟山市经信局经办人（演示）", role: "officer", nodes: ["3309"] },
  department("province", "省经信厅"),
  department("province-2", "省经信厅"),
  department("reform", "省发展改革委"),
  department("environment", "省生态环境厅"),
  { login: "first-county", name: "演示一区工信局经办人", role: "officer", nodes: ["990101"] },
  { login: "first-city", name: "演示市工信局经办人", role: "officer", nodes: ["9901"] },
  { login: "first-city-2", name: "演示市工信局复核人", role: "officer", nodes: ["9901"] },
  ...["expert-a", "expert-b", "expert-c"].map((login) => ({ login, name: `评审专家 ${login}（演示）`, role: "expert", nodes: [] }) as const),
] as const;

const security: Actor = { account: "at-the-machine", role: "security-admin", nodes: [] };

async function makeAccounts(stage: Stage): Promise<{ readonly [login: string]: string }> {
  const house = { ...stage.house, hashPassword };
  const made: { [login: string]: string } = {};
  for (const one of people) made[one.login] = value(await createAccount(house, security, { ...one, password, department: "department" in one ? one.department : undefined })).account;
  return made;
}

const edition = "zhejiang/2025";

/** Another factory of the city, passed by county and city: with the firm in the page there are two for one place. */
async function playRival(stage: Stage, round: string): Promise<string> {
  const firm = await enrol(stage, { ...registration("330903"), name: "演示海岛船舶修造有限公司" });
  await enterList(stage, "3309", "city", "factory", [firm]);
  const filed = await declare(stage, edition, round, firm, "factory", { selfScore: "80.0" });
  await advance(stage, { edition, round, authority: "33", filed: [filed] }, "recommend", "county-review");
  return firm.name;
}

/** Serves the pages of a folder; both rounds stand at their opening. */
export async function openJourneyStage(pages: string): Promise<JourneyStage> {
  const stage = await openStage("2025-06-05");
  const house = { ...stage.house, hashPassword };
  const accounts = await makeAccounts(stage);
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03", dates: { "declare-by": "2025-06-20" } });
  const cityRound = await openRoundOf(stage, { edition: "city-model/draft", year: 2025, authority: "9901", opens: "2025-06-03", dates: { "declare-by": "2025-06-20", "recommend-by": "2025-06-30" } });
  const firm = { name: "演示定海绿能机械有限公司", creditCode: demonstrationCode("330902", 901, "A"), region: "330902", industry: "3011" };
  await enterList(stage, "3309", "city", "factory", [firm]);
  const rival = await playRival(stage, round);
  const app = await buildApp(house, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    address,
    round,
    cityRound,
    accounts,
    password,
    firm,
    rival,
    code: (region, n) => demonstrationCode(region, n, "A"),
    day: (day) => stage.clock.day(day),
    settle: (ended) => endPublicity(house, { round: ended }),
    close: async () => {
      await app.close();
      await stage.close();
    },
  };
}
