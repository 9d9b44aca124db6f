// A house served for journeys of the offices around a publicity: three factories publicised, a fourth firm with an evaluator engaged, every role able to sign in.
import type { Actor } from "@qingce/core/access/actor";
import { visitor } from "@qingce/core/access/actor";
import { opened } from "@qingce/core/programme/edition";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { commission } from "../acts/evaluation.ts";
import { registerEvaluator } from "../../src/acts/evaluators/register-evaluator.ts";
import { sweepUploads } from "../../src/acts/objections/sweep-uploads.ts";
import { addProof } from "../../src/acts/proofs/add-proof.ts";
import { demonstrationCode, makingsOf } from "../../src/cli/simulation/cast.ts";
import { manned } from "../../src/cli/simulation/invented-staff.ts";
import { evaluator } from "../../src/cli/simulation/people.ts";
import { together } from "../../src/cli/simulation/satisfy.ts";
import { buildApp } from "../../src/http/app.ts";
import { hashPassword } from "../../src/store/passwords.ts";
import { advance, publish } from "../acts/advance.ts";
import { declare, draft, each, enrol, enterList, firmsIn, openRoundOf, openStage, registration, submit, value, type Filed, type Stage } from "../acts/stage.ts";

const edition = "zhejiang/2025";
const password = "journeys of the offices 2025";

const people = [
  { login: "city", name: "衢州市经信局经办人（演示）", role: "officer", nodes: ["3308"] },
  { login: "province", name: "省经信厅经办人（演示）", role: "officer", nodes: ["33"], department: "省经信厅" },
  { login: "province-2", name: "省经信厅复核人（演示）", role: "officer", nodes: ["33"], department: "省经信厅" },
  { login: "nation", name: "工业和信息化部经办人（演示）", role: "officer", nodes: ["CN"] },
  { login: "nation-2", name: "工业和信息化部复核人（演示）", role: "officer", nodes: ["CN"] },
  { login: "system", name: "系统管理员（演示）", role: "system-admin", nodes: [] },
  { login: "security", name: "安全管理员（演示）", role: "security-admin", nodes: [] },
  { login: "auditor", name: "审计员（演示）", role: "auditor", nodes: [] },
] as const;

const machine: Actor = { account: "at-the-machine", role: "security-admin", nodes: [] };

export interface OfficeStage {
  readonly address: string;
  /** In publicity since 22 September. */
  readonly round: string;
  /** Open for declarations, in which the evaluator is engaged. */
  readonly later: string;
  readonly units: readonly { readonly name: string; readonly number: string }[];
  /** The draft that the evaluator is engaged for. */
  readonly engaged: { readonly declaration: string; readonly name: string };
  /** At the city's review, with a picture, a PDF and a table among its proofs. */
  readonly proved: { readonly declaration: string; readonly name: string };
  signIn(login: string): { readonly login: string; readonly password: string };
  /** The evaluator took part in a round that asks for a yearly report, and published lists name it under two spellings. */
  past(): Promise<void>;
  day(day: string): void;
  /** Takes away the uploads that have waited too long. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

async function registerAgency(stage: Stage): Promise<{ readonly id: string; readonly actor: Actor }> {
  const law = stage.edition(edition);
  const { facts } = together(opened(law).map((kind) => makingsOf(law, "engage", kind)));
  const given = { login: "agency", password, name: "演示绿评技术服务有限公司", creditCode: demonstrationCode("330106", 990, "E"), legalRepresentative: "演示法人", affiliates: [], ...manned(law, facts, 990), contact: { name: "演示联系人", phone: "000-00000000" } };
  const made = value(await registerEvaluator({ ...stage.house, hashPassword }, visitor, given));
  return { id: made.evaluator, actor: evaluator(made.account, made.evaluator) };
}

// the smallest whole picture: one pixel
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");
const files = [
  { name: "演示现场照片.png", bytes: pixel },
  { name: "演示检测报告.pdf", bytes: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n") },
  { name: "演示台账.csv", bytes: Buffer.from("月份,用电量\n1,100\n") },
] as const;

/** A park whose proofs are of every sort that a reader meets. */
async function declareWithProofs(stage: Stage, round: string): Promise<Filed> {
  const firm = await enrol(stage, { ...registration("330803"), name: "演示衢江工业园区管理有限公司" });
  const made = await draft(stage, edition, round, firm, "park");
  const added = await each(files, async ({ name, bytes }) => {
    const chunks = (async function* () {
      yield bytes;
    })();
    const { digest } = value(await addProof(stage.house, firm.actor, { declaration: made.declaration, place: "legal_boundary" }, async () => ({ ok: true, value: { name, bytes: chunks } })));
    return { digest, name, of: "legal_boundary" };
  });
  const { body, revision } = value(await readDraft(stage.house, firm.actor, { declaration: made.declaration }));
  value(await saveDraft(stage.house, firm.actor, { declaration: made.declaration, revision, body: { ...body, proofs: [...body.proofs.filter(({ of }) => of !== "legal_boundary"), ...added] } }));
  return submit(stage, made);
}

/** The factory's draft is whole; only the evaluator's report is to come. */
async function engage(stage: Stage, round: string): Promise<Filed> {
  const agency = await registerAgency(stage);
  const firm = await enrol(stage, { ...registration("330803"), name: "演示衢江精密制造有限公司" });
  await enterList(stage, "3308", "city", "factory", [firm]);
  const made = await draft(stage, edition, round, firm);
  await commission(stage, made, agency);
  return made;
}

async function publicised(stage: Stage): Promise<{ readonly round: string; readonly filed: readonly Filed[] }> {
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, 3, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  const journey = { edition, round, authority: "33", filed };
  await advance(stage, journey, "publicity");
  stage.clock.day("2025-09-22");
  await publish(stage, journey, "publicity", "publicity");
  return { round, filed };
}

/** Rows alone: the round of 2022 was not run in this house. */
async function pastOf(stage: Stage): Promise<void> {
  const round = await openRoundOf(stage, { edition: "miit/2022", year: 2022, opens: "2022-09-16" });
  await stage.owner.query(
    `insert into engagement (id, declaration_id, round_id, organisation_id, evaluator_id, state, scope, version)
     select 'engagement-past', 'declaration-past', $1, 'organisation-past', id, 'engaged', '{CN}', 1 from evaluator`,
    [round],
  );
  const names = ["演示绿评技术服务有限公司（原演示评价所）", "演示绿评技术服务 有限公司"];
  for (const [n, evaluator] of names.entries()) {
    await stage.owner.query(
      `insert into entry (id, level, kind, year, name, region, from_day, pool, published, scope, body, version) values ($1, 'nation', 'factory', 2021, $2, '330802', '2021-01-05', false, true, '{CN}', $3, 1)`,
      [`entry-past-${n}`, `演示上榜工厂${n + 1}`, JSON.stringify({ document: "演示名单公告", published: { evaluator } })],
    );
  }
}

/** Serves the pages of a folder. */
export async function openOfficeStage(pages: string): Promise<OfficeStage> {
  const stage = await openStage("2025-06-03");
  const house = { ...stage.house, hashPassword };
  for (const one of people) value(await createAccount(house, machine, { ...one, password, department: "department" in one ? one.department : undefined }));
  const { round, filed } = await publicised(stage);
  const later = await openRoundOf(stage, { edition, year: 2025, opens: "2025-09-20", dates: { "declare-by": "2025-10-20" } });
  const [engaged, proved] = [await engage(stage, later), await declareWithProofs(stage, later)];
  const app = await buildApp(house, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    address,
    round,
    later,
    units: filed.map(({ number, firm }) => ({ number, name: firm.name })),
    engaged: { declaration: engaged.declaration, name: engaged.firm.name },
    proved: { declaration: proved.declaration, name: proved.firm.name },
    signIn: (login) => ({ login, password }),
    past: () => pastOf(stage),
    day: (day) => stage.clock.day(day),
    sweep: () => sweepUploads(house),
    close: async () => {
      await app.close();
      await stage.close();
    },
  };
}
