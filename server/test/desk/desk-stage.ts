// A house served over HTTP for journeys at the desks: a round of zhejiang/2025 with eight factories of one city, and accounts that can sign in.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { visitor, type Actor } from "@qingce/core/access/actor";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { commission, evaluate } from "../acts/evaluation.ts";
import { object } from "../../src/acts/objections/receive-objection.ts";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { returnReview } from "../../src/acts/reviews/review.ts";
import { buildApp } from "../../src/http/app.ts";
import { firmName } from "../../src/cli/simulation/firm-name.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { hashPassword } from "../../src/store/passwords.ts";
import { advance, declareNone, scoreBy } from "../acts/advance.ts";
import { draft, enrol, enterList, fitAgency, openRoundOf, openStage, registration, submit, value, type Agency, type Filed, type Firm, type Stage } from "../acts/stage.ts";

export interface SignIn {
  readonly login: string;
  readonly password: string;
}

const edition = "zhejiang/2025";
const city = "3308";
const counties = ["330803", "330824", "330822", "330825"];
const scores = ["92.5", "88.0", "90.5", "79.0", "86.5", "83.0", "91.0", "74.5"];
const password = "journeys at the desk 2025";

const people = [
  { login: "county", name: "衢江区经信局经办人（演示）", role: "officer", nodes: ["330803"] },
  { login: "city", name: "衢州市经信局经办人（演示）", role: "officer", nodes: [city] },
  { login: "province", name: "省经信厅经办人（演示）", role: "officer", nodes: ["33"], department: "省经信厅" },
  { login: "province-2", name: "省经信厅复核人（演示）", role: "officer", nodes: ["33"], department: "省经信厅" },
  { login: "reform", name: "省发展改革委经办人（演示）", role: "officer", nodes: ["33"], department: "省发展改革委" },
  { login: "environment", name: "省生态环境厅经办人（演示）", role: "officer", nodes: ["33"], department: "省生态环境厅" },
  { login: "expert-a", name: "评审专家甲（演示）", role: "expert", nodes: [] },
  { login: "expert-b", name: "评审专家乙（演示）", role: "expert", nodes: [] },
  { login: "expert-c", name: "评审专家丙（演示）", role: "expert", nodes: [] },
] as const;

const security: Actor = { account: "at-the-machine", role: "security-admin", nodes: [] };

async function makeAccounts(stage: Stage): Promise<{ readonly [login: string]: string }> {
  const house = { ...stage.house, hashPassword };
  const made: { [login: string]: string } = {};
  for (const one of people) made[one.login] = value(await createAccount(house, security, { ...one, password, department: "department" in one ? one.department : undefined })).account;
  return made;
}

/** The second and fifth engage an evaluator; every other one judges itself. */
async function declareOne(stage: Stage, round: string, firm: Firm, n: number, agency: Agency): Promise<Filed> {
  const filed = await draft(stage, edition, round, firm, "factory", { selfScore: scores[n] ?? "80.0", commitment: { signatory: "演示法人", day: "2025-06-01" as PlainDay } });
  if (n === 1 || n === 4) {
    await commission(stage, filed, agency);
    await evaluate(stage, agency.actor, filed.declaration, { score: n === 1 ? "86.0" : "87.5" });
  }
  stage.clock.set(`2025-06-${String(10 + n).padStart(2, "0")} 10:2${n}:00`);
  return submit(stage, filed);
}

/** The park of the city, so that rules with facts, shares and proofs are on the desk too. */
async function declarePark(stage: Stage, round: string): Promise<Filed> {
  const firm = await enrol(stage, { ...registration(city), region: "330803", name: firmName(7, true) });
  const facts = { region: "330803", manufacturing_main: true, industrial_value_added_share: "0.655", legal_boundary: true, single_management_body: true, provincial_park: true, separately_counted_block: false };
  const made = await draft(stage, edition, round, firm, "park", { selfScore: "84.0", commitment: { signatory: "演示法人", day: "2025-06-01" as PlainDay } });
  const { body, revision } = value(await readDraft(stage.house, firm.actor, { declaration: made.declaration }));
  value(await saveDraft(stage.house, firm.actor, { declaration: made.declaration, revision, body: { ...body, facts: { ...body.facts, ...facts } } }));
  return submit(stage, made);
}

async function fill(stage: Stage, round: string): Promise<{ readonly filed: readonly Filed[]; readonly park: Filed }> {
  const firms = [];
  for (const n of scores.keys()) firms.push(await enrol(stage, { ...registration(counties[n % counties.length] ?? ""), name: firmName(n * 3, false) }));
  await enterList(stage, city, "city", "factory", firms);
  const agency = await fitAgency(stage, edition);
  const filed = [];
  for (const [n, firm] of firms.entries()) filed.push(await declareOne(stage, round, firm, n, agency));
  return { filed, park: await declarePark(stage, round) };
}

export interface DeskStage {
  readonly address: string;
  readonly round: string;
  /** As they were last submitted. */
  filed(): readonly Filed[];
  readonly park: Filed;
  readonly accounts: { readonly [login: string]: string };
  signIn(login: string): SignIn;
  /** Nine in the morning of a day. */
  day(day: string): void;
  /** The applicant of the nth factory corrects its draft and submits again. */
  resubmit(n: number, change: Partial<DeclarationBody>): Promise<void>;
  /** Another officer of the county returns the nth. */
  sendBack(n: number): Promise<void>;
  /** Plays the steps up to one, for all the factories but those named. */
  advance(to: string, from: string, without?: readonly number[]): Promise<void>;
  score(login: string, n: number, score: string): Promise<void>;
  object(number: string): Promise<void>;
  close(): Promise<void>;
}

async function resubmitted(stage: Stage, before: Filed, change: Partial<DeclarationBody>): Promise<Filed> {
  const { body, revision } = value(await readDraft(stage.house, before.firm.actor, { declaration: before.declaration }));
  value(await saveDraft(stage.house, before.firm.actor, { declaration: before.declaration, revision, body: { ...body, ...change } }));
  return submit(stage, before);
}

const reasons = [{ field: "selfScore", reason: "演示：请附计算依据" }];

/** Serves the pages of a folder; the round stands at the first review. */
export async function openDeskStage(pages: string): Promise<DeskStage> {
  const stage = await openStage("2025-06-05");
  const accounts = await makeAccounts(stage);
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03", dates: { "declare-by": "2025-06-20" } });
  const made = await fill(stage, round);
  const filed: Filed[] = [...made.filed];
  const nth = (n: number): Filed => filed[n] as Filed;
  const app = await buildApp(stage.house, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  stage.clock.day("2025-06-20");
  return {
    address,
    round,
    filed: () => filed,
    park: made.park,
    accounts,
    signIn: (login) => ({ login, password }),
    day: (day) => stage.clock.day(day),
    resubmit: async (n, change) => void (filed[n] = await resubmitted(stage, nth(n), change)),
    sendBack: async (n) => void value(await returnReview(stage.house, officer(nth(n).firm.region), { declaration: nth(n).declaration, step: "county-review", digest: nth(n).digest, reasons })),
    advance: (to, from, without = []) => advance(stage, { edition, round, authority: "33", filed: filed.filter((_, n) => !without.includes(n)) }, to, from),
    score: async (login, n, score) => {
      const who: Actor = { account: accounts[login] ?? "", role: "expert", nodes: [] };
      value(await declareNone(stage, who, nth(n)));
      value(await scoreBy(stage, who, nth(n), "expert-review", score));
    },
    object: async (number) => void value(await object(stage.house, visitor, { round, number, name: "演示异议人", contact: "000-00000000", reason: "演示：该单位申报的能耗数据与实际不符", evidence: [] })),
    close: async () => {
      await app.close();
      await stage.close();
    },
  };
}
