// A house served over HTTP for journeys with a computed score: a round of the city model that has adopted a scheme, a factory, an evaluator, officers.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Sheet } from "@qingce/core/score/sheet";
import type { Actor } from "@qingce/core/access/actor";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { commission } from "../acts/evaluation.ts";
import { adoptScheme } from "../../src/acts/rounds/adopt-scheme.ts";
import { buildApp } from "../../src/http/app.ts";
import { inventAnswers } from "../../src/cli/simulation/invented-answers.ts";
import { inventBenchmarks } from "../../src/cli/simulation/invented-benchmarks.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { hashPassword } from "../../src/store/passwords.ts";
import { agency, draft, enrol, openRoundOf, openStage, registration, value, type Agency, type Filed, type Stage } from "../acts/stage.ts";

const edition = "city-model/draft";
const authority = "3301";
const county = "330106";
const password = "journeys over a sheet 2025";
const security: Actor = { account: "at-the-machine", role: "security-admin", nodes: [] };

export interface SheetStage {
  readonly address: string;
  /** Has adopted a scheme for factories; its benchmarks are invented. */
  readonly round: string;
  /** Has adopted none. */
  readonly bare: string;
  /** Facts and commitment are in the draft, the sheet is empty. */
  readonly declaration: string;
  /** Submitted with a middling sheet, an evaluator engaged. */
  readonly filed: string;
  /** Another empty sheet: two people write it. */
  readonly shared: string;
  signIn(login: string): { readonly login: string; readonly password: string };
  close(): Promise<void>;
}

async function makeOfficers(stage: Stage): Promise<void> {
  const house = { ...stage.house, hashPassword };
  for (const one of [{ login: "county", name: "县级经办人（演示）", nodes: [county] }, { login: "city", name: "市级经办人（演示）", nodes: [authority] }]) value(await createAccount(house, security, { ...one, role: "officer", password }));
}

const rounds = (stage: Stage): Promise<string> => openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority });

async function factory(stage: Stage, round: string, login: string, sheet: Sheet | undefined): Promise<Filed> {
  const firm = await enrol({ ...stage, house: { ...stage.house, hashPassword } }, { ...registration(county), login, password });
  const filed = await draft(stage, edition, round, firm, "factory", { commitment: { signatory: "演示法人", day: "2025-03-08" as PlainDay }, ...(sheet === undefined ? {} : { sheet }) });
  const { revision, body } = value(await readDraft(stage.house, firm.actor, { declaration: filed.declaration }));
  const { selfScore: _, ...without } = body;
  value(await saveDraft(stage.house, firm.actor, { declaration: filed.declaration, revision, body: without }));
  return filed;
}

async function engaged(stage: Stage, filed: Filed, by: Agency): Promise<void> {
  await commission(stage, filed, by);
  value(await submitDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration }));
}

/** Serves the pages of a folder. */
export async function openSheetStage(pages: string): Promise<SheetStage> {
  const stage = await openStage("2025-03-10");
  const [round, bare] = [await rounds(stage), await rounds(stage)];
  const scheme = stage.house.schemes.get("gbt36132-2025/form-2026")?.scheme;
  if (scheme === undefined) throw new Error("no scheme");
  value(await adoptScheme(stage.house, officer(authority), { round, kind: "factory", scheme: scheme.file.id, benchmarks: inventBenchmarks(scheme), source: "演示标杆（虚构）" }));
  await makeOfficers(stage);
  const evaluator = await agency({ ...stage, house: { ...stage.house, hashPassword: async () => hashPassword(password) } }, { facts: {} });
  const { rows } = await stage.owner.query<{ login: string }>("select login from account where id = $1", [evaluator.actor.account]);
  const agencyLogin = rows[0]?.login ?? "";
  const [empty, shared, filed] = [await factory(stage, round, "factory-1", undefined), await factory(stage, round, "factory-3", undefined), await factory(stage, round, "factory-2", { answers: inventAnswers(scheme, () => 0.45), notApplicable: {} })];
  await engaged(stage, filed, evaluator);
  const app = await buildApp({ ...stage.house, hashPassword }, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    address,
    round,
    bare,
    declaration: empty.declaration,
    filed: filed.declaration,
    shared: shared.declaration,
    signIn: (login) => ({ login: login === "agency" ? agencyLogin : login, password }),
    close: async () => {
      await app.close();
      await stage.close();
    },
  };
}
