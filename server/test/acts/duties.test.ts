// What each role's inbox says is due beside its cases: every kind for whom it concerns, until it is done, and for nobody else.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, type PlainDay } from "@qingce/core/base/plain-day";
import { visitor, type Actor } from "@qingce/core/access/actor";
import type { DutyKind } from "@qingce/core/access/duty";
import { decideOnBlacklisting, proposeBlacklisting } from "../../src/acts/evaluators/blacklist.ts";
import { reviewEvaluator } from "../../src/acts/evaluators/review-evaluator.ts";
import { fileYearReport } from "../../src/acts/evaluators/year-reports.ts";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { confirmFinding, dismissFinding, listFindings } from "../../src/acts/imports/findings.ts";
import { importRegister } from "../../src/acts/imports/import-register.ts";
import { readDuties } from "../../src/acts/inbox/read-duties.ts";
import { decideObjection, listObjections } from "../../src/acts/objections/handle-objections.ts";
import { object } from "../../src/acts/objections/receive-objection.ts";
import { assignExpert } from "../../src/acts/reviews/assign-expert.ts";
import { declareConflict } from "../../src/acts/officers/declare-conflict.ts";
import { confirmPublication, proposePublication } from "../../src/acts/rounds/publish-list.ts";
import { registerOrganisation } from "../../src/acts/organisations/register-organisation.ts";
import { handIn } from "../../src/cli/simulation/hand-in.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { acceptOffer } from "../../src/cli/simulation/work-scene.ts";
import { advance, declareNone, publish, scoreBy, type Journey } from "./advance.ts";
import { factoryList, nationalOfficer } from "../imports/registrar.ts";
import { codes, declare, draft, each, enterList, firmsIn, fitAgency, openRoundOf, openStage, registration, value, type Filed, type Firm, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
const [province, second, ministry] = [officer("33"), secondOfficer("33"), officer("CN")];
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03", 16);
});
afterAll(() => stage.close());

const duties = async (actor: Actor) => value(await readDuties(stage.house, actor, { limit: 500 })).duties;
const kindsOf = async (actor: Actor): Promise<readonly DutyKind[]> => (await duties(actor)).map(({ kind }) => kind);
const of = async (actor: Actor, kind: DutyKind) => (await duties(actor)).filter((one) => one.kind === kind);

async function journeyTo(step: string, n = 1): Promise<Journey> {
  stage.clock.day("2025-06-03");
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, n, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  const journey = { edition, round, authority: "33", filed };
  await advance(stage, journey, step);
  return journey;
}

describe("the second person", () => {
  it("[D2 S3 E1] a list that one officer proposed for publication waits for another of the same authority, and for nobody else, until it is confirmed", { timeout: 60_000 }, async () => {
    const { round } = await journeyTo("publicity", 2);
    value(await proposePublication(stage.house, province, { round, publication: "publicity", step: "publicity", document: "演示文件" }));
    expect(await of(second, "confirm-publication")).toMatchObject([{ what: "确认公示、公布名单", count: 2, page: `/desk/rounds/${round}`, due: null, overdue: false }]);
    for (const actor of [province, officer("3308"), officer("32")]) expect(await kindsOf(actor)).not.toContain("confirm-publication");
    value(await confirmPublication(stage.house, second, { round }));
    expect(await kindsOf(second)).not.toContain("confirm-publication");
  });

  it("[D2 C6 n-2022 三.1.5] a proposed blacklisting waits for another officer of the same office", async () => {
    const body = await fitAgency(stage, "miit/2022");
    const { blacklisting } = value(await proposeBlacklisting(stage.house, ministry, { node: "CN", evaluator: body.id, edition: "miit/2022", reason: "演示：检测数据系伪造", document: "演示处理决定〔2025〕1号" }));
    expect(await of(secondOfficer("CN"), "decide-blacklisting")).toMatchObject([{ page: `/desk/evaluators?one=${body.id}` }]);
    expect(await kindsOf(ministry)).not.toContain("decide-blacklisting");
    expect(await kindsOf(second)).not.toContain("decide-blacklisting");
    value(await decideOnBlacklisting(stage.house, secondOfficer("CN"), { node: "CN", blacklisting, confirmed: false }));
    expect(await kindsOf(secondOfficer("CN"))).not.toContain("decide-blacklisting");
  });
});

describe("objections", () => {
  it("[D2 E2 D11] an open one waits for the authority with its last day, is overdue the day after, and not for an officer who declared a conflict; an outcome ends it", { timeout: 60_000 }, async () => {
    const journey = await journeyTo("publicity");
    const [one] = journey.filed as [Filed];
    stage.clock.day("2025-09-22");
    await publish(stage, journey, "publicity", "publicity");
    value(await object(stage.house, visitor, { round: journey.round, number: one.number, name: "演示异议人", contact: "13900001111", reason: "演示：所报用能数据与实际严重不符", evidence: [] }));
    const [objection] = value(await listObjections(stage.house, province, { round: journey.round })).objections;
    const due = objection?.clock.due ?? "";
    expect(await of(province, "decide-objection")).toMatchObject([{ due, overdue: false, page: `/desk/rounds/${journey.round}` }]);
    expect(JSON.stringify(await duties(province))).not.toContain("演示异议人");
    for (const actor of [officer("3308"), officer("330802"), officer("32"), one.firm.actor]) expect(await kindsOf(actor)).not.toContain("decide-objection");
    stage.clock.set(`${due} 23:59:59`);
    expect((await of(province, "decide-objection"))[0]?.overdue).toBe(false);
    stage.clock.set(`${addDays(due as PlainDay, 1)} 00:00:00`);
    expect((await of(province, "decide-objection"))[0]?.overdue).toBe(true);
    value(await declareConflict(stage.house, second, { declaration: one.declaration, reason: "演示：亲属在该单位任职" }));
    expect(await kindsOf(second)).not.toContain("decide-objection");
    value(await decideObjection(stage.house, province, { objection: objection?.objection ?? "", upheld: false, reason: "演示：经核查" }));
    expect(await kindsOf(province)).not.toContain("decide-objection");
    stage.clock.day("2025-06-03");
  });
});

describe("evaluators", () => {
  it("[D2 C1] a registration handed in waits for the office that reviews it, then for its publication; one not handed in waits for the body itself", async () => {
    const body = await fitAgency(stage, edition);
    expect(await kindsOf(body.actor)).toEqual(["submit-registration"]);
    value(await handIn(stage.house, body.actor));
    const own = async (actor: Actor) => (await duties(actor)).filter(({ page }) => page.includes(body.id)).map(({ kind }) => kind);
    expect([await kindsOf(body.actor), await own(province), await own(officer("3308")), await own(officer("330802"))]).toEqual([[], ["review-registration"], [], []]);
    value(await reviewEvaluator(stage.house, province, { node: "33", evaluator: body.id, decision: "pass", reason: "演示：符合" }));
    expect(await own(province)).toEqual(["publish-registration"]);
    value(await reviewEvaluator(stage.house, province, { node: "33", evaluator: body.id, decision: "publish", reason: "" }));
    expect(await own(province)).toEqual([]);
  });

  it("[D2 C8 C5] an offer waits for the evaluator until the day that the applicant set, then its work until the last day of the step; another evaluator has none of it", async () => {
    stage.clock.day("2025-06-03");
    const [body, other] = [await fitAgency(stage, edition), await fitAgency(stage, edition)];
    for (const { actor } of [body, other]) value(await handIn(stage.house, actor));
    const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
    const firms = await firmsIn(stage, 1, "330802");
    await enterList(stage, "3308", "city", "factory", firms);
    const filed = await draft(stage, edition, round, firms[0] as Firm);
    value(await engageEvaluator(stage.house, filed.firm.actor, { declaration: filed.declaration, evaluator: body.id, answerBy: "2025-06-05" as PlainDay }));
    expect(await duties(body.actor)).toMatchObject([{ kind: "answer-engagement", what: "答复委托", due: "2025-06-05", declaration: filed.declaration, page: `/desk/cases/${filed.declaration}`, overdue: false }]);
    expect(await duties(other.actor)).toEqual([]);
    value(await acceptOffer(stage.house, body.actor, filed.declaration));
    expect((await duties(body.actor)).map(({ declaration }) => declaration)).toEqual([filed.declaration]);
    expect(await kindsOf(body.actor)).not.toContain("answer-engagement");
  });

  it("[D2 C7 n-2022 三.1.8] the yearly report waits for the body that took part, and once its day is over for the office to chase, which counts those who have not filed", { timeout: 60_000 }, async () => {
    stage.clock.day("2022-09-20");
    const round = await openRoundOf(stage, { edition: "miit/2022", year: 2022, opens: "2022-09-16" });
    const body = await fitAgency(stage, "miit/2022");
    const filed = await draft(stage, "miit/2022", round, (await firmsIn(stage, 1, "330106"))[0] as Firm);
    value(await engageEvaluator(stage.house, filed.firm.actor, { declaration: filed.declaration, evaluator: body.id }));
    expect(await of(body.actor, "file-evaluator-report")).toMatchObject([{ due: "2022-10-31", overdue: false, page: "/desk/evaluator" }]);
    stage.clock.set("2022-10-31 23:59:59");
    expect([await of(ministry, "chase-evaluator-reports"), (await of(body.actor, "file-evaluator-report"))[0]?.overdue]).toEqual([[], false]);
    stage.clock.set("2022-11-01 00:00:00");
    expect([await of(ministry, "chase-evaluator-reports"), (await of(body.actor, "file-evaluator-report"))[0]?.overdue]).toMatchObject([[{ count: 1, due: "2022-10-31", overdue: true }], true]);
    expect(await kindsOf(province)).not.toContain("chase-evaluator-reports");
    value(await fileYearReport(stage.house, body.actor, { round, period: "2022年", work: "演示", problems: "", signatory: "演示" }));
    expect([await of(ministry, "chase-evaluator-reports"), await of(body.actor, "file-evaluator-report")]).toEqual([[], []]);
    stage.clock.day("2025-06-03");
  });
});

describe("experts", () => {
  it("[D2 D6] a case given waits first for the declaration of interests, then for the score, then for nothing; another expert hears of none of it", { timeout: 60_000 }, async () => {
    const journey = await journeyTo("joint-review");
    const [one] = journey.filed as [Filed];
    const [expert, other] = stage.experts as [Actor, Actor];
    value(await assignExpert(stage.house, province, { declaration: one.declaration, expert: expert.account }));
    expect(await duties(expert)).toMatchObject([{ kind: "declare-interest", declaration: one.declaration, page: `/desk/cases/${one.declaration}` }]);
    value(await declareNone(stage, expert, one));
    expect(await kindsOf(expert)).toEqual(["score-case"]);
    expect(await duties(other)).toEqual([]);
    value(await scoreBy(stage, expert, one, "expert-review", "85"));
    expect(await duties(expert)).toEqual([]);
  });
});

describe("everybody else", () => {
  it("[D2 S1] a visitor and the administrators have no duties; the order is by day, what has none last", async () => {
    for (const role of ["public", "system-admin", "security-admin", "auditor"] as const) expect(codes(await readDuties(stage.house, { account: "nobody", role, nodes: [] }, {}))).toEqual(["not-allowed"]);
    const days = (await duties(province)).map(({ due }) => due ?? "9999-12-31");
    expect(days).toEqual(days.toSorted());
    expect(value(await readDuties(stage.house, province, { limit: 1 })).total).toBe(days.length);
  });
});

describe("findings", () => {
  it("[D2 B2 E4] units whose names stand on a published list wait, counted together, for the offices of their own place until each is decided; not for another place, nor for the units", async () => {
    const names = ["演示待核一有限公司", "演示待核二有限公司"];
    value(await importRegister(stage.house, nationalOfficer, { file: "演示.csv", text: factoryList(...names.map((name, n) => [String(n + 1), "浙江", name] as const)) }));
    const [first] = (await each(names, async (name) => value(await registerOrganisation(stage.house, visitor, { ...registration("330203"), name })))) as [{ account: string; organisation: string }, unknown];
    const [county, city] = [officer("330203"), officer("3302")];
    for (const actor of [county, city]) expect(await of(actor, "decide-findings")).toMatchObject([{ what: "核对疑似在册", count: 2, due: null, page: "/desk/findings" }]);
    for (const actor of [officer("330802"), officer("32"), { account: first.account, role: "applicant", nodes: [], organisation: first.organisation } as Actor]) expect(await kindsOf(actor)).not.toContain("decide-findings");
    const [one, other] = value(await listFindings(stage.house, county, { state: "open" })).findings;
    value(await confirmFinding(stage.house, county, { findings: [one?.id ?? ""] }));
    for (const actor of [county, city]) expect((await of(actor, "decide-findings"))[0]?.count).toBe(1);
    value(await dismissFinding(stage.house, city, { findings: [other?.id ?? ""], reason: "演示：同名，另一法人" }));
    for (const actor of [county, city]) expect(await of(actor, "decide-findings")).toEqual([]);
  });
});
