// A house served for the evaluator's journey: a factory of Zhejiang 2023, whose notice asks for a visit, offers its evaluation; every role able to sign in.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Actor } from "@qingce/core/access/actor";
import { visitor } from "@qingce/core/access/actor";
import { opened } from "@qingce/core/programme/edition";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { registerEvaluator } from "../../src/acts/evaluators/register-evaluator.ts";
import { demonstrationCode, makingsOf } from "../../src/cli/simulation/cast.ts";
import { photographOf } from "../../src/cli/simulation/demonstration-photo.ts";
import { manned } from "../../src/cli/simulation/invented-staff.ts";
import { together } from "../../src/cli/simulation/satisfy.ts";
import { buildApp } from "../../src/http/app.ts";
import { hashPassword } from "../../src/store/passwords.ts";
import type { WallTime } from "@qingce/core/base/wall-time";
import { draft, enrol, enterList, openRoundOf, openStage, registration, value, type Stage } from "../acts/stage.ts";

const edition = "zhejiang/2023";
const password = "an evaluator's own work 2023";
const machine: Actor = { account: "at-the-machine", role: "security-admin", nodes: [] };

export interface EvaluationStage {
  readonly address: string;
  readonly declaration: string;
  readonly firm: string;
  readonly agency: string;
  signIn(login: string): { readonly login: string; readonly password: string };
  day(day: string): void;
  submit(): Promise<void>;
  /** A photograph, with the time that its camera wrote or with none. */
  photograph(time?: string): Buffer;
  close(): Promise<void>;
}

const agencyName = "演示绿评技术服务有限公司";

async function registerAgency(stage: Stage): Promise<string> {
  const law = stage.edition(edition);
  const { facts } = together(opened(law).map((kind) => makingsOf(law, "engage", kind)));
  const given = { login: "agency", password, name: agencyName, creditCode: demonstrationCode("330106", 990, "E"), legalRepresentative: "演示法人", affiliates: [], ...manned(law, facts, 990), contact: { name: "演示联系人", phone: "000-00000000" } };
  return value(await registerEvaluator({ ...stage.house, hashPassword }, visitor, given)).evaluator;
}

/** Serves the pages of a folder. */
export async function openEvaluationStage(pages: string): Promise<EvaluationStage> {
  const stage = await openStage("2023-05-10");
  const hashed = { ...stage, house: { ...stage.house, hashPassword } };
  const round = await openRoundOf(stage, { edition, year: 2023, opens: "2023-05-04", dates: { "declare-by": "2023-06-10" } });
  value(await createAccount(hashed.house, machine, { login: "county", name: "县级经办人（演示）", role: "officer", nodes: ["330106"], password }));
  const evaluator = await registerAgency(stage);
  const firm = await enrol(hashed, { ...registration("330106"), login: "firm", password, name: "演示西湖精密制造有限公司" });
  await enterList(stage, "3301", "city", "factory", [firm]);
  const made = await draft(stage, edition, round, firm);
  value(await engageEvaluator(stage.house, firm.actor, { declaration: made.declaration, evaluator, answerBy: "2023-05-20" as PlainDay }));
  const app = await buildApp(stage.house, { pages });
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    address,
    declaration: made.declaration,
    firm: firm.name,
    agency: agencyName,
    signIn: (login) => ({ login, password }),
    day: (day) => stage.clock.day(day),
    submit: async () => void value(await submitDeclaration(stage.house, firm.actor, { declaration: made.declaration })),
    photograph: (time) => photographOf(time as WallTime | undefined),
    close: async () => {
      await app.close();
      await stage.close();
    },
  };
}
