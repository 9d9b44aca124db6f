// A house served for a look at the independence hints: two firms evaluated by one evaluator under miit/2022, passages and figures planted.
import { Document, Packer, Paragraph } from "docx";
import type { Actor } from "@qingce/core/access/actor";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { addProof } from "../../src/acts/proofs/add-proof.ts";
import { buildApp } from "../../src/http/app.ts";
import { lookForHints } from "../../src/jobs/look-for-hints.ts";
import { hashPassword } from "../../src/store/passwords.ts";
import { commission, evaluate } from "../acts/evaluation.ts";
import { draft, firmsIn, fitAgency, openRoundOf, openStage, submit, value, type Agency, type Filed, type Stage } from "../acts/stage.ts";

const edition = "miit/2022";
const password = "looking at the hints 2022";
const machine: Actor = { account: "at-the-machine", role: "security-admin", nodes: [] };
const copied = "本厂于三月拆除二号窑旧风机三台，改装磁悬浮风机两台并接入能源管理中心，值班长每班抄表一次，抄表记录存于动力车间档案柜备查。";

export interface HintsStage {
  readonly address: string;
  readonly declaration: string;
  signIn(login: string): { readonly login: string; readonly password: string };
  close(): Promise<void>;
}

async function file(stage: Stage, actor: Actor, declaration: string, place: string, name: string, creator: string, texts: readonly string[]): Promise<string> {
  const bytes = await Packer.toBuffer(new Document({ creator, lastModifiedBy: creator, sections: [{ children: texts.map((text) => new Paragraph(text)) }] }));
  const once = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  return value(await addProof(stage.house, actor, { declaration, place }, async () => ({ ok: true, value: { name, bytes: once() } }))).digest;
}

async function evaluated(stage: Stage, round: string, agency: Agency, self: readonly string[], report: readonly string[]): Promise<Filed> {
  const [firm] = await firmsIn(stage, 1, "330106");
  const filed = await draft(stage, edition, round, firm as never);
  const { declaration } = filed;
  await commission(stage, filed, agency);
  const { revision, body } = value(await readDraft(stage.house, filed.firm.actor, { declaration }));
  const of = body.proofs[0]?.of ?? "";
  const digest = await file(stage, filed.firm.actor, declaration, of, "自评价报告.docx", "张三丰", self);
  value(await saveDraft(stage.house, filed.firm.actor, { declaration, revision, body: { ...body, proofs: [...body.proofs, { digest, name: "自评价报告.docx", of }] } }));
  const sent = await submit(stage, filed);
  await evaluate(stage, agency.actor, declaration, { report: await file(stage, agency.actor, declaration, "evaluation-report", "评价报告.docx", "张三丰", report) });
  await lookForHints(stage.house, { declaration, nodes: ["CN"], evaluator: agency.id });
  return sent;
}

export async function openHintsStage(pages: string): Promise<HintsStage> {
  const stage = await openStage("2022-09-20", 16);
  value(await createAccount({ ...stage.house, hashPassword }, machine, { login: "province", password, name: "省经信厅经办人（演示）", role: "officer", nodes: ["33"] }));
  const agency = await fitAgency(stage, edition);
  const round = await openRoundOf(stage, { edition, year: 2022, opens: "2022-09-16" });
  const scores = "各项得分9.5、8.7、10.2、7.4、6.8、9.1、8.3、5.6";
  await evaluated(stage, round, agency, ["本厂情况"], ["评价组意见", scores]);
  const filed = await evaluated(stage, round, agency, [copied, "电耗1234.56万千瓦时，水耗98,765.4吨，气耗0.54321"], [`经核查，${copied}`, "各项 0.54321、1234.56、98765.4", scores]);
  const app = await buildApp(stage.house, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  const close = async (): Promise<void> => {
    await app.close();
    await stage.close();
  };
  return { address, declaration: filed.declaration, signIn: (login) => ({ login, password }), close };
}
