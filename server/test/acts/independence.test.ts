// Hints at independence after a real evaluation: what both sides share with its places, for reviewers only, and only where the edition asks.
import { Document, Packer, Paragraph } from "docx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitor, type Actor } from "@qingce/core/access/actor";
import { noteHints, readHints } from "../../src/acts/independence/read-hints.ts";
import { addProof } from "../../src/acts/proofs/add-proof.ts";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { lookForHints } from "../../src/jobs/look-for-hints.ts";
import { runJobs } from "../../src/jobs/run-jobs.ts";
import { commission, evaluate } from "./evaluation.ts";
import { count, codes, draft, eventsOf, firmsIn, fitAgency, openRoundOf, openStage, submit, value, type Agency, type Filed, type Stage } from "./stage.ts";

const edition = "miit/2022";
const own = "本厂于三月拆除二号窑旧风机三台，改装磁悬浮风机两台并接入能源管理中心，值班长每班抄表一次，抄表记录存于动力车间档案柜备查";
const scores = "9.5、8.7、10.2、7.4、6.8、9.1、8.3、5.6";
let stage: Stage;
let agency: Agency;
let round: string;

beforeAll(async () => {
  stage = await openStage("2022-09-20");
  agency = await fitAgency(stage, edition);
  round = await openRoundOf(stage, { edition, year: 2022, opens: "2022-09-16" });
}, 120_000);
afterAll(() => stage.close());

const word = (creator: string, ...texts: readonly string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ creator, lastModifiedBy: creator, sections: [{ children: texts.map((text) => new Paragraph(text)) }] }));

async function* all(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
const upload = async (actor: Actor, declaration: string, place: string, name: string, bytes: Buffer): Promise<string> =>
  value(await addProof(stage.house, actor, { declaration, place }, async () => ({ ok: true, value: { name, bytes: all(bytes) } }))).digest;

/** Filed with a self-evaluation of its own, the evaluator engaged. */
async function declared(region: string, selfEvaluation: Buffer): Promise<Filed> {
  const [firm] = await firmsIn(stage, 1, region);
  const filed = await draft(stage, edition, round, firm as never);
  await commission(stage, filed, agency);
  const { revision, body } = value(await readDraft(stage.house, filed.firm.actor, { declaration: filed.declaration }));
  const of = body.proofs[0]?.of ?? "";
  const digest = await upload(filed.firm.actor, filed.declaration, of, "自评价报告.docx", selfEvaluation);
  value(await saveDraft(stage.house, filed.firm.actor, { declaration: filed.declaration, revision, body: { ...body, proofs: [...body.proofs, { digest, name: "自评价报告.docx", of }] } }));
  return submit(stage, filed);
}

async function evaluated(filed: Filed, report: Buffer, name = "评价报告.docx"): Promise<void> {
  const digest = await upload(agency.actor, filed.declaration, "report", name, report);
  await evaluate(stage, agency.actor, filed.declaration, { report: digest });
}

const queued = (): Promise<number> => count(stage, "graphile_worker.jobs where task_identifier = 'look-for-hints'");
const ministry = officer("CN");
const read = async (filed: Filed, actor: Actor = ministry) => value(await readHints(stage.house, actor, { declaration: filed.declaration }));
const look = (filed: Filed) => lookForHints(stage.house, { declaration: filed.declaration, nodes: ["CN"], evaluator: agency.id });

describe("miit/2022", () => {
  it("[C4 n-2022 三.1.3 三.1.4] a copied passage, a shared author and reused figures are shown with both places; a clause of the notice is not; the queue does it after the filing", async () => {
    const clause = stage.edition(edition).notice.clauses.map(({ text }) => text).toSorted((a, b) => b.length - a.length)[0] ?? "";
    const filed = await declared("330106", await word("张三丰", `一、概况。${own}。`, clause, "电耗1234.56万千瓦时，水耗98,765.4吨，气耗0.54321"));
    expect(await read(filed)).toMatchObject({ state: "waiting", clause: "三.1.3", hints: [] });
    await evaluated(filed, await word("张三丰", "评价组认为", `经核查，${own.replaceAll("，", ", ")}`, clause, "各项 0.54321、1234.56、98765.4"));
    expect(await queued()).toBe(1);
    const failures: string[] = [];
    const jobs = await runJobs(stage.house, stage.owner, (line) => failures.push(line));
    await expect.poll(async () => (await read(filed)).hints.length, { timeout: 15_000 }).toBeGreaterThan(0);
    await jobs.stop();
    expect(failures).toEqual([]);
    const { state, hints, unread, stale } = await read(filed);
    expect([state, stale]).toEqual(["looked", false]);
    expect(hints).toEqual([
      { kind: "maker", name: "张三丰", self: [{ document: "自评价报告.docx", at: "文档属性", property: "author" }, { document: "自评价报告.docx", at: "文档属性", property: "last-modified-by" }], report: [{ document: "评价报告.docx", at: "文档属性", property: "author" }, { document: "评价报告.docx", at: "文档属性", property: "last-modified-by" }] },
      { kind: "passage", characters: own.replaceAll("，", "").length, self: { document: "自评价报告.docx", at: "第1段", text: `${own}。` }, report: { document: "评价报告.docx", at: "第2段", text: own.replaceAll("，", ", ") } },
      { kind: "figures", more: 0, figures: ["1234.56", "98765.4", "0.54321"].map((figure) => ({ figure, one: { document: "自评价报告.docx", at: "第3段" }, other: { document: "评价报告.docx", at: "第4段" } })) },
    ]);
    expect(unread).toEqual([{ document: "演示佐证.pdf", side: "self", why: "broken" }, { document: "演示合同.pdf", side: "report", why: "no-text" }]);
  });

  it("[C4 S2] the applicant, the evaluator, an office elsewhere and a visitor are told nothing, by the policy and by the rows", async () => {
    const filed = await declared("330106", await word("甲", own));
    await evaluated(filed, await word("乙", own));
    await look(filed);
    expect((await read(filed, officer("33"))).hints).toHaveLength(1);
    for (const actor of [filed.firm.actor, agency.actor, officer("32"), visitor]) expect(["not-found", "not-allowed"]).toContain(codes(await readHints(stage.house, actor, { declaration: filed.declaration }))[0]);
    expect(codes(await noteHints(stage.house, agency.actor, { declaration: filed.declaration, note: "无" }))).toEqual(["not-allowed"]);
  });

  it("[C4] an officer marks what it looked at, with a note; the log keeps it, a second look does not lose it", async () => {
    const filed = await declared("330106", await word("甲", own));
    expect(codes(await noteHints(stage.house, ministry, { declaration: filed.declaration, note: "已核对" }))).toEqual(["hints-not-ready"]);
    await evaluated(filed, await word("乙", own));
    await look(filed);
    expect(codes(await noteHints(stage.house, ministry, { declaration: filed.declaration, note: " " }))).toEqual(["note-missing"]);
    value(await noteHints(stage.house, ministry, { declaration: filed.declaration, note: "已核对，系引用企业设备台账" }));
    await look(filed);
    expect((await read(filed)).notes).toMatchObject([{ by: ministry.account, note: "已核对，系引用企业设备台账" }]);
    expect(await eventsOf(stage, "independence", filed.declaration)).toMatchObject([{ type: "looked-at", actor: ministry.account, body: { hints: 1, note: "已核对，系引用企业设备台账" } }]);
  });

  it("[C4] the same row of scores in one evaluator's reports on two applicants is shown in both cases; an office that sees only one learns nothing of the other", async () => {
    const [here, there] = [await declared("330106", await word("甲", "本厂情况")), await declared("320583", await word("丙", "我厂情况"))];
    await evaluated(here, await word("乙", `各项得分${scores}`), "甲厂报告.docx");
    await evaluated(there, await word("丁", "分项如下", `得分${scores}`), "丙厂报告.docx");
    await Promise.all([look(here), look(there)]);
    const row = { figures: scores.split("、"), one: { document: "甲厂报告.docx", at: "第1段" }, other: { document: "丙厂报告.docx", at: "第2段" } };
    expect(await read(here)).toMatchObject({ hints: [{ kind: "other-report", declaration: there.declaration, rows: [row] }], others: [{ declaration: there.declaration, name: there.firm.name }] });
    expect(await read(there)).toMatchObject({ hints: [{ kind: "other-report", declaration: here.declaration, rows: [{ one: row.other, other: row.one }] }] });
    const inProvince = await read(here, officer("33"));
    expect(inProvince).toMatchObject({ hints: [{ declaration: "", rows: [{ other: { document: "另一份评价报告" } }] }], others: [] });
    expect(JSON.stringify(inProvince)).not.toContain("丙厂");
  });

  it("[C4] one file handed in by both, a report that is a picture, and files that cannot be read are told as such", async () => {
    const both = await word("甲", own, "一字不差");
    const filed = await declared("330106", both);
    await evaluated(filed, both);
    await look(filed);
    expect((await read(filed)).hints.map(({ kind }) => kind)).toEqual(["same-file"]);
    const scanned = await declared("330106", both);
    await evaluated(scanned, Buffer.from("89504e470d0a1a0a00", "hex"), "扫描件.png");
    await look(scanned);
    expect((await read(scanned)).unread).toContainEqual({ document: "扫描件.png", side: "report", why: "kind" });
  });
});

describe("zhejiang/2025", () => {
  it("[C4 zj-2025 二（一）.2] where the third party does the self-evaluation nothing is compared: no job, no row, whatever is copied", async () => {
    stage.clock.day("2025-06-03");
    const body = await fitAgency(stage, "zhejiang/2025");
    const open = await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-06-03" });
    const [firm] = await firmsIn(stage, 1, "330802");
    const filed = await draft(stage, "zhejiang/2025", open, firm as never, "park");
    await commission(stage, filed, body);
    const before = await queued();
    const report = await upload(body.actor, filed.declaration, "report", "报告.docx", await word("甲", own));
    await evaluate(stage, body.actor, filed.declaration, { report });
    const sent = await submit(stage, filed);
    expect(await queued()).toBe(before);
    await lookForHints(stage.house, { declaration: filed.declaration, nodes: ["33", "3308", "330802"], evaluator: body.id });
    expect(await count(stage, "independence_look where declaration_id = $1", filed.declaration)).toBe(0);
    expect(await read(sent, officer("33"))).toEqual({ state: "not-asked", hints: [], others: [], unread: [], notes: [] });
  });
});
