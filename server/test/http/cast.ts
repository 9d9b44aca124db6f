// Sixteen ways to stand to one case: who owns it, works on it, reviews it above and beside, runs its round, administers the house.
import { Readable } from "node:stream";
import type { Actor } from "@qingce/core/access/actor";
import { advance, declareNone } from "../acts/advance.ts";
import { agency, declare, draft, enrol, enterList, openRoundOf, registration, submit, value, type Filed, type Stage } from "../acts/stage.ts";
import { makingsOf } from "../../src/cli/simulation/cast.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { commission, evaluate } from "../acts/evaluation.ts";
import { storeFile } from "../../src/store/evidence-files.ts";
import { uploadsOf } from "../../src/store/objection-uploads.ts";
import { figureColumn } from "../../src/store/year-figures.ts";
import { assignExpert } from "../../src/acts/reviews/assign-expert.ts";

export const standings = [
  "public", "applicant", "foreign applicant", "evaluator", "foreign evaluator", "expert", "foreign expert",
  "county", "foreign county", "city", "foreign city", "province", "foreign province", "system", "security", "auditor",
] as const;
export type StandingName = (typeof standings)[number];

export interface Case {
  readonly people: { readonly [name in Exclude<StandingName, "public">]: Actor };
  readonly round: string;
  /** Submitted, with an evaluation, at the county's review. */
  readonly reviewed: Filed;
  /** A draft of the same firm in another round, its evaluator engaged. */
  readonly drafted: Filed;
  /** At the city's recommendation. */
  readonly candidate: Filed;
  /** At the joint review and the experts'. */
  readonly judged: Filed;
  readonly evaluator: string;
  /** Digest of a proof of `reviewed`. */
  readonly proof: string;
  readonly publication: string;
  readonly objection: string;
  readonly receipt: string;
  /** Digest of a file of that objection. */
  readonly objectionFile: string;
  /** A finding about the firm, dismissed already. */
  readonly finding: string;
  /** Digest of a file among the papers of its spot check. */
  readonly spotFile: string;
}

const edition = "zhejiang/2025";
const administrator = (role: "system-admin" | "security-admin" | "auditor"): Actor => ({ account: `the-${role}`, role, nodes: [] });

async function insertPublic(stage: Stage, round: string, declaration: string): Promise<Pick<Case, "publication" | "objection" | "objectionFile" | "receipt" | "finding" | "spotFile">> {
  await stage.owner.query(`insert into publication values ('P1', '${round}', 'publicity', null, '演示公示', '2025-07-01', '2025-07-05', '{33}', true, '{"list":[]}', 1)`);
  const file = value(await storeFile(uploadsOf(stage.house.evidence, round), { name: "演示.pdf", bytes: Readable.from([Buffer.from("%PDF-1.4\n演示")]), limit: 1000 }));
  await stage.owner.query(`insert into objection_upload values ('${round}', '${file.digest}', ${file.size}, '${file.mediaType}', '2025-06-03', true, '{33}')`);
  await stage.owner.query(`insert into objection values ('J1', '${round}', '${declaration}', null, 'open', 'RECEIPT1', '{33}', '{"evidence":["${file.digest}"]}', 1)`);
  await stage.owner.query(`insert into finding select 'F1', o.id, 'E1', 'dismissed', o.name, '演示', o.scope, '2025-06-03', '2025-06-03', 'officer', 1 from declaration d join organisation o on o.id = d.organisation_id where d.id = '${declaration}'`);
  await stage.owner.query("insert into entry_leaving select 'L1', id, null, 'removal', '2025-06-03', '演示', '演示', null, '3301', 'dropped', 'somebody', '2025-06-03', 'somebody', '2025-06-03', '演示', scope, 1 from entry where id = 'entry-000001'");
  await stage.owner.query("insert into entry_notice select 'N1', id, 'E1', 'renamed', '2025-06-03', '演示', '演示', '3301', 'kept', '2025-06-03', 'somebody', '2025-06-03', '演示', scope, 1 from entry where id = 'entry-000001'");
  await stage.owner.query("insert into webhook values ('W1', '33', 'https://example.com/', '{}', 'on', '2025-06-03', 'somebody')");
  await stage.owner.query("insert into webhook_secret values ('W1', '演示', null, null)");
  await stage.owner.query("insert into webhook_delivery (id, webhook_id, kind, stream_kind, stream_id, version, at) values ('D1', 'W1', 'round/opened', 'round', 'R1', 1, '2025-06-03T01:00:00.000Z')");
  await insertUpkeep(stage);
  await insertTold(stage);
  return { spotFile: await insertSpotCheck(stage), publication: "P1", objection: "J1", objectionFile: file.digest, receipt: "RECEIPT1", finding: "F1" };
}

/** A mark that has ended; a story that is published, one withdrawn, one before the city. */
async function insertTold(stage: Stage): Promise<void> {
  await stage.owner.query("insert into entry_mark select 'M9', e.id, null, 'subsidy', 'city-model/draft', '六（二）.1', '', '演示', '2025-06-01', '2025-06-02', '演示', false, e.scope, 1 from entry e where e.id = 'entry-000001'");
  const file = value(await storeFile(stage.house.evidence, { name: "演示.pdf", bytes: Readable.from([Buffer.from("%PDF-1.4\n演示经验")]), limit: 1000 }));
  for (const [id, state] of [["S7", "published"], ["S8", "withdrawn"], ["S9", "filed"]] as const) await stage.owner.query("insert into entry_story select $1, e.id, o.id, 'practice', e.name, '演示', '', $2::jsonb, $3, '2025-06-01', null, false, null, null, '3301', e.scope, 1 from entry e join organisation o on o.credit_code = e.credit_code where e.id = 'entry-000001'", [id, JSON.stringify({ digest: file.digest, name: "演示.pdf", size: file.size, mediaType: file.mediaType }), state]);
}

/** A season that is over, a table at the city's audit, a proceeding at the city's hearing. */
async function insertUpkeep(stage: Stage): Promise<void> {
  const form = stage.house.yearForms.find(({ file }) => file.id === "factory-2026");
  await stage.owner.query("select open_year_form('factory-2026', $1::text[], '', '2025-06-03T01:00:00.000Z')", [(form?.figures ?? []).map(({ id }) => figureColumn(id))]);
  await stage.owner.query("insert into season select 'S1', 'zhejiang/2023', $1, 2024, kind, level, '3301', kind || '-2026', '2025-04-15', 'closed', '{county,city}', '二（三）.3', '{3301,33}', 1 from entry where id = 'entry-000001'", [stage.house.editions.current.get("zhejiang/2023")?.hash]);
  const audit = JSON.stringify({ figures: {}, notes: {}, changes: "", audit: { tiers: ["county", "city"], passed: 1, times: 1 } });
  await stage.owner.query("insert into filing select 'T1', 'S1', e.id, o.id, e.name, e.pinyin, e.region, e.industry, 2024, e.kind, 'filed', 'city', false, '2025-04-01', repeat('0', 64), 'R1', $1::jsonb, '[]', e.scope, 1 from entry e left join organisation o on o.credit_code = e.credit_code where e.id = 'entry-000001'", [audit]);
  await stage.owner.query("insert into year_check select 'K1', id, form, year, 'done', 1, 1, 1, 0, now(), now(), 'somebody', scope, 1 from season where id = 'S1'");
  const state = JSON.stringify({ id: "Q1", entry: "entry-000001", edition: "zhejiang/2023", editionHash: "", kind: "factory", level: "city", ground: { kind: "other-rule", rule: "fraud", basis: "演示", facts: "演示" }, path: [{ act: "hear", who: "city" }, { act: "decide", who: "city" }, { act: "carry-out", who: "city" }], standing: "open", at: 0, hearing: "not-noticed", agreed: [], reconsideration: "none", plaqueReturned: false, lastBy: "somebody" });
  await stage.owner.query("insert into proceeding select 'Q1', e.id, o.id, e.name, e.kind, e.level, 'zhejiang/2023', 'other-rule', 'open', 'hear', '3301', '2025-06-03', $1::jsonb, e.scope, 1 from entry e left join organisation o on o.credit_code = e.credit_code where e.id = 'entry-000001'", [state]);
}

/** Drawn, the unit of the case among those drawn, its papers handed in with one file. */
async function insertSpotCheck(stage: Stage): Promise<string> {
  const { suite } = stage.house;
  const file = value(await storeFile(stage.house.evidence, { name: "演示.pdf", bytes: Readable.from([Buffer.from("%PDF-1.4\n演示抽检")]), limit: 1000 }));
  await stage.owner.query("insert into spot_check select 'V1', 'city-model/draft', $1, kind, level, '3301', '2025-06-01', 'drawn', 1, '[]', '', '', $2, '演示', '2025-06-02', '1', '|1', array[id], null, null, null, '五（四）.2', '{3301,33}', 1 from entry where id = 'entry-000001'", [stage.house.editions.current.get("city-model/draft")?.hash, suite]);
  await stage.owner.query("insert into spot_check_unit select 'V1', e.id, o.id, e.name, e.region, 'filed', repeat('0', 64), null, null, false, e.scope from entry e left join organisation o on o.credit_code = e.credit_code where e.id = 'entry-000001'");
  await stage.owner.query("insert into spot_check_file select 'V1', e.id, $1, o.id, '演示.pdf', 1, 'application/pdf', e.scope from entry e join organisation o on o.credit_code = e.credit_code where e.id = 'entry-000001'", [file.digest]);
  return file.digest;
}

/** Sets the whole case up through the acts. */
export async function openCase(stage: Stage): Promise<Case> {
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const other = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const [firm, second, third] = [await enrol(stage, registration("330106")), await enrol(stage, registration("330106")), await enrol(stage, registration("330106"))];
  const stranger = await enrol(stage, registration("330281"));
  await enterList(stage, "3301", "city", "factory", [firm, second, third]);
  const facts = makingsOf(stage.edition(edition), "engage", "factory").facts;
  const [engaged, idle] = [await agency(stage, { facts }), await agency(stage, { facts })];
  const opened = await draft(stage, edition, round, firm);
  await commission(stage, opened, engaged);
  const proof = await evaluate(stage, engaged.actor, opened.declaration, { score: "85" });
  const reviewed = await submit(stage, opened);
  const drafted = await draft(stage, edition, other, firm);
  await commission(stage, drafted, engaged);
  const [candidate, judged] = [await declare(stage, edition, round, second), await declare(stage, edition, other, third)];
  await advance(stage, { edition, round, authority: "33", filed: [candidate] }, "recommend");
  await advance(stage, { edition, round: other, authority: "33", filed: [judged] }, "joint-review");
  const [expert, foreignExpert] = stage.experts as [Actor, Actor];
  value(await assignExpert(stage.house, officer("33"), { declaration: judged.declaration, expert: expert.account }));
  value(await declareNone(stage, expert, judged));
  const people: Case["people"] = {
    "applicant": firm.actor,
    "foreign applicant": stranger.actor,
    "evaluator": engaged.actor,
    "foreign evaluator": idle.actor,
    expert,
    "foreign expert": foreignExpert,
    "county": officer("330106"),
    "foreign county": officer("330281"),
    "city": officer("3301"),
    "foreign city": officer("3302"),
    "province": officer("33", "省经信厅"),
    "foreign province": officer("34", "省经信厅"),
    "system": administrator("system-admin"),
    "security": administrator("security-admin"),
    "auditor": administrator("auditor"),
  };
  return { people, round, reviewed, drafted, candidate, judged, evaluator: engaged.id, proof, ...(await insertPublic(stage, round, reviewed.declaration)) };
}
