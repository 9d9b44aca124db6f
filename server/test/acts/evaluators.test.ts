// The registry of evaluators: staff counted on the day, review and publication, the yearly report.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { visitor } from "@qingce/core/access/actor";
import { changeEvaluator } from "../../src/acts/evaluators/change-evaluator.ts";
import { listEvaluators } from "../../src/acts/evaluators/list-evaluators.ts";
import { judgeEvaluatorName, readEvaluatorNames } from "../../src/acts/evaluators/names.ts";
import { listRegistrations, readOwnRegistration, readRegistration } from "../../src/acts/evaluators/read-registration.ts";
import { reviewEvaluator } from "../../src/acts/evaluators/review-evaluator.ts";
import { addStaff, endStaff, type StaffGiven } from "../../src/acts/evaluators/staff.ts";
import { fileYearReport, readYearReports } from "../../src/acts/evaluators/year-reports.ts";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { inventedIdentity } from "../../src/cli/simulation/invented-staff.ts";
import { handIn } from "../../src/cli/simulation/hand-in.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, count, draft, each, eventsOf, firmsIn, fitAgency, numbers, openRoundOf, openStage, value, type Agency, type Filed, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("2022-09-20");
});
afterAll(async () => {
  await stage.close();
});

const ministry = "miit/2022";
const openRound = (): Promise<string> => openRoundOf(stage, { edition: ministry, year: 2022, opens: "2022-09-16" });
const oneDraft = async (round: string): Promise<Filed> => draft(stage, ministry, round, (await firmsIn(stage, 1, "330106"))[0] as never);
const engage = (filed: Filed, { id }: Agency) => engageEvaluator(stage.house, filed.firm.actor, { declaration: filed.declaration, evaluator: id });

let serial = 50_000;
const person = (change: Partial<StaffGiven> = {}): StaffGiven => ({ name: "演示人员", identityNumber: inventedIdentity((serial += 1)), title: "middle", field: "管理", fullTime: true, from: "2020-01-01", ...change });
const people = (n: number, change: Partial<StaffGiven> = {}): readonly StaffGiven[] => numbers(n).map(() => person(change));
const senior = { title: "senior", field: "能源" } as const;

describe("miit/2022: staff counted from records on the day", () => {
  it("[C1 n-2022 三（三）.1] nine of middle title are refused, the tenth makes it ten", async () => {
    const round = await openRound();
    const body = await fitAgency(stage, ministry, { staff: [...people(5, senior), ...people(4)] });
    const filed = await oneDraft(round);
    expect(await engage(filed, body)).toMatchObject({ ok: false, refusals: [{ code: "evaluator-staff", clause: "三（三）.1", facts: { green_staff_mid: "9" } }] });
    value(await addStaff(stage.house, body.actor, { staff: people(1) }));
    expect(codes(await engage(filed, body))).toEqual([]);
  });

  it("[C1 n-2022 三（三）.2] four seniors of the named fields and one of another are four", async () => {
    const round = await openRound();
    const body = await fitAgency(stage, ministry, { staff: [...people(4, senior), ...people(1, { title: "senior", field: "财务" }), ...people(6)] });
    expect(codes(await engage(await oneDraft(round), body))).toEqual(["evaluator-senior-staff"]);
  });

  it("[C1 n-2022 三（三）.1] what a body states of its own numbers counts nothing", async () => {
    const body = await fitAgency(stage, ministry, { staff: people(5, senior) });
    value(await changeEvaluator(stage.house, body.actor, { facts: { ...value(await readOwnRegistration(stage.house, body.actor)).facts, green_staff_mid: "99" } }));
    expect(codes(await engage(await oneDraft(await openRound()), body))).toEqual(["evaluator-staff"]);
  });

  it("[C1 n-2022 三（三）.1] on the last day of the tenth the body may be engaged, the day after not", async () => {
    const round = await openRound();
    const body = await fitAgency(stage, ministry, { staff: [...people(5, senior), ...people(4), person({ to: "2022-09-21" })] });
    stage.clock.day("2022-09-21");
    expect(codes(await engage(await oneDraft(round), body))).toEqual([]);
    stage.clock.day("2022-09-22");
    expect(codes(await engage(await oneDraft(round), body))).toEqual(["evaluator-staff"]);
    stage.clock.day("2022-09-20");
  });

  it("[C1 n-2022 三（三）.1] one person in two affiliates counts once: at the other it is one too few", async () => {
    const round = await openRound();
    const shared = person({ from: "2019-01-01" });
    const first = await fitAgency(stage, ministry, { staff: [...people(5, senior), ...people(4), shared] });
    const alone = await fitAgency(stage, ministry, { staff: [...people(5, senior), ...people(4), { ...shared, from: "2020-01-01" }] });
    expect(codes(await engage(await oneDraft(round), alone))).toEqual([]);
    const tied = await fitAgency(stage, ministry, { affiliates: [first.creditCode], staff: [...people(5, senior), ...people(4), { ...shared, from: "2021-01-01" }] });
    expect(codes(await engage(await oneDraft(round), tied))).toEqual(["evaluator-staff"]);
    expect(codes(await engage(await oneDraft(round), first))).toEqual([]);
  });
});

describe("staff as personal records", () => {
  it("[C1 S8] no identity number is kept, no name enters the log, and nobody but the office and the body reads a name", async () => {
    const secret = person({ name: "演示独有姓名" });
    const body = await fitAgency(stage, ministry, { staff: [secret] });
    expect(await count(stage, "evaluator_staff s where to_jsonb(s)::text like $1", `%${secret.identityNumber}%`)).toBe(0);
    expect(await count(stage, "event where body like '%演示独有姓名%' or body like $1", `%${secret.identityNumber}%`)).toBe(0);
    expect((await eventsOf(stage, "evaluator", body.id)).map((event) => event.type)).toEqual(["registered", "tied", "staff-added", "deed-added"]);
    expect(value(await readRegistration(stage.house, officer("CN"), { node: "CN", evaluator: body.id })).staff.map((one) => one.name)).toEqual(["演示独有姓名"]);
    expect(JSON.stringify(value(await listEvaluators(stage.house, visitor, { all: true })))).not.toContain("演示独有姓名");
  });

  it("[C1] a wrong number, an unknown day, days reversed, an overlap and one who has left already are refused at their fields", async () => {
    const known = person();
    const body = await fitAgency(stage, ministry, { staff: [known] });
    const add = async (given: StaffGiven) => addStaff(stage.house, body.actor, { staff: [given] });
    expect(await add(person({ identityNumber: "1" }))).toMatchObject({ ok: false, refusals: [{ code: "identity-number-malformed", place: "identityNumber" }] });
    expect(codes(await add(person({ from: "2022-02-30" })))).toEqual(["day-malformed"]);
    expect(codes(await add(person({ name: " ", field: "" })))).toEqual(["name-missing", "field-missing"]);
    expect(codes(await add(person({ from: "2022-02-02", to: "2022-02-01" })))).toEqual(["days-reversed"]);
    expect(codes(await add({ ...known, from: "2021-01-01" }))).toEqual(["staff-known"]);
    const [first] = value(await readOwnRegistration(stage.house, body.actor)).staff;
    const end = (to: string) => endStaff(stage.house, body.actor, { staff: first?.staff ?? "", to });
    expect(codes(await end("2019-12-31"))).toEqual(["days-reversed"]);
    expect(codes(await end("never"))).toEqual(["day-malformed"]);
    value(await end("2022-09-01"));
    expect(codes(await end("2022-09-02"))).toEqual(["staff-ended"]);
    expect(codes(await add({ ...known, from: "2022-09-02" }))).toEqual([]);
  });
});

describe("review and publication", () => {
  const decide = (body: Agency, decision: "pass" | "return" | "publish", reason = "") => reviewEvaluator(stage.house, officer("CN"), { node: "CN", evaluator: body.id, decision, reason });
  const hand = (body: Agency) => handIn(stage.house, body.actor);
  const shown = async (body: Agency) => value(await listEvaluators(stage.house, visitor, { limit: 500 })).evaluators.find((one) => one.evaluator === body.id);

  it("[C1] registered, reviewed, published: the public sees it with its counted staff when it is published, not before", async () => {
    const body = await fitAgency(stage, ministry);
    expect(codes(await decide(body, "publish"))).toEqual(["registration-not-there"]);
    value(await hand(body));
    value(await decide(body, "pass", "材料齐全"));
    expect(await shown(body)).toBeUndefined();
    value(await decide(body, "publish"));
    expect(await shown(body)).toMatchObject({ standing: "published", publishedOn: "2022-09-20" });
    expect((await shown(body))?.facts.filter((one) => one.counted).map((one) => one.value)).toContain("10人");
    expect(codes(await decide(body, "pass"))).toEqual(["registration-not-there"]);
  });

  it("[C1] a change goes back to review, and the public list keeps what was published until then", async () => {
    const body = await fitAgency(stage, ministry);
    value(await hand(body));
    value(await decide(body, "pass"));
    value(await decide(body, "publish"));
    value(await changeEvaluator(stage.house, body.actor, { facts: { fixed_premises: false } }));
    expect((await shown(body))?.facts.find((one) => one.fact === "fixed_premises")?.value).toBe("是");
    value(await hand(body));
    value(await decide(body, "pass"));
    value(await decide(body, "publish"));
    expect((await shown(body))?.facts.find((one) => one.fact === "fixed_premises")?.value).toBe("否");
  });

  it("[C1] a return wants its reason, which the body reads; a change with nothing in it is refused", async () => {
    const body = await fitAgency(stage, ministry);
    value(await hand(body));
    expect(codes(await decide(body, "return", " "))).toEqual(["reason-missing"]);
    value(await decide(body, "return", "场所证明已过期"));
    expect(value(await readOwnRegistration(stage.house, body.actor))).toMatchObject({ standing: "returned", returned: "场所证明已过期" });
    expect(codes(await changeEvaluator(stage.house, body.actor, {}))).toEqual(["nothing-changed"]);
    expect(codes(await changeEvaluator(stage.house, body.actor, { legalRepresentative: " " }))).toEqual(["representative-missing"]);
    value(await changeEvaluator(stage.house, body.actor, { documents: { fixed_premises: "租赁合同（演示）" } }));
    expect(value(await readOwnRegistration(stage.house, body.actor))).toMatchObject({ standing: "registered", returned: null, documents: { fixed_premises: "租赁合同（演示）" } });
    expect(codes(await decide(body, "pass"))).toEqual(["registration-not-there"]);
    value(await hand(body));
    const waiting = value(await listRegistrations(stage.house, officer("CN"), { node: "CN", standing: "submitted", limit: 500 }));
    expect(waiting.registrations.map((one) => one.evaluator)).toContain(body.id);
  });

  it("[C1 M 五（一）.1] an office that issues no notice reviews nothing; where the model plan leaves the issuer open, a city does once it has opened a round of it, and no other", async () => {
    const body = await fitAgency(stage, ministry);
    const review = (node: string) => reviewEvaluator(stage.house, officer(node), { node, evaluator: body.id, decision: "pass", reason: "" });
    for (const node of ["330106", "3301"]) {
      expect(codes(await review(node))).toEqual(["not-registrar"]);
      expect(codes(await listRegistrations(stage.house, officer(node), { node }))).toEqual(["not-registrar"]);
    }
    await openRoundOf(stage, { edition: "city-model/draft", year: 2022, opens: "2022-10-01", authority: "3301", dates: { "declare-by": "2022-10-20" } });
    expect(codes(await listRegistrations(stage.house, officer("3302"), { node: "3302" }))).toEqual(["not-registrar"]);
    expect(value(await listRegistrations(stage.house, officer("3301"), { node: "3301", limit: 500 })).registrations.map((one) => one.evaluator)).toContain(body.id);
    value(await handIn(stage.house, body.actor));
    expect(value(await review("3301"))).toEqual({ standing: "reviewed" });
  });
});

describe("miit/2022: the yearly working report", () => {
  const report = { period: "2022年1月至9月", work: "评价演示工厂", problems: "无", signatory: "演示负责人" };
  const file = (body: Agency, round: string, change: Partial<typeof report> = {}) => fileYearReport(stage.house, body.actor, { round, ...report, ...change });
  const engaged = async (): Promise<{ readonly round: string; readonly bodies: readonly Agency[] }> => {
    const round = await openRound();
    const bodies = await each(numbers(3), () => fitAgency(stage, ministry));
    for (const body of bodies) value(await engage(await oneDraft(round), body));
    return { round, bodies };
  };

  it("[C7 n-2022 三.4.1 三.4.2] filed on 31 October it is in time, on 1 November late; who has not filed is overdue the day after, not on the day", async () => {
    const { round, bodies } = await engaged();
    const [one, two, three] = bodies as [Agency, Agency, Agency];
    stage.clock.set("2022-10-31 23:59:59");
    expect(value(await file(one, round))).toEqual({ filedOn: "2022-10-31", late: false });
    const seen = async () => value(await readYearReports(stage.house, officer("CN"), { round }));
    expect((await seen()).reports.filter((row) => row.overdue)).toEqual([]);
    stage.clock.set("2022-11-01 00:00:00");
    expect(value(await file(two, round))).toEqual({ filedOn: "2022-11-01", late: true });
    expect((await seen()).due).toBe("2022-10-31");
    // the answer's shape is closed: what the row keeps beside the report would break it
    expect((await seen()).reports.find((row) => row.evaluator === one.id)?.report).toEqual(report);
    expect(value(await readOwnRegistration(stage.house, one.actor)).reports.map((row) => row.report)).toEqual([report]);
    expect((await seen()).reports.filter((row) => row.overdue).map((row) => row.evaluator)).toEqual([three.id]);
    expect((await seen()).reports.filter((row) => row.late).map((row) => row.evaluator)).toEqual([two.id]);
    expect(value(await readOwnRegistration(stage.house, three.actor)).reports).toMatchObject([{ round, due: "2022-10-31" as PlainDay, overdue: true, filedOn: null }]);
    stage.clock.day("2022-09-20");
  });

  it("[C7 n-2022 三.4.2] filed again it keeps its first day; an empty one, one of who took no part, and one of a notice that asks for none are refused", async () => {
    const { round, bodies } = await engaged();
    const body = bodies[0] as Agency;
    expect(codes(await file(body, round, { work: "", signatory: " " }))).toEqual(["report-incomplete", "report-incomplete"]);
    value(await file(body, round));
    stage.clock.day("2022-09-21");
    expect(value(await file(body, round, { problems: "补充" })).filedOn).toBe("2022-09-20");
    stage.clock.day("2022-09-20");
    expect(codes(await file(await fitAgency(stage, ministry), round))).toEqual(["not-taken-part"]);
    const zhejiang = await openRoundOf(stage, { edition: "zhejiang/2023", year: 2023, opens: "2022-09-20" });
    expect(codes(await file(body, zhejiang))).toEqual(["report-not-foreseen"]);
  });
});

describe("names in published lists", () => {
  it("[C6] two spellings are proposed as one body, and nothing is so before a person says it", async () => {
    const [long, short] = ["演示评审（北京）认证有限公司", "演示评审(北京)认证有限责任公司"];
    for (const [n, name] of [long, long, short].entries()) {
      await stage.owner.query("insert into entry (id, level, kind, year, name, region, from_day, pool, published, scope, body, version) values ($1, 'nation', 'factory', 2017, '演示厂', '33', '2017-01-01', false, true, '{CN,33}', $2, 1)", [`spelt-${n}`, JSON.stringify({ published: { evaluator: name } })]);
    }
    const read = async () => value(await readEvaluatorNames(stage.house, officer("CN"), { node: "CN" }));
    expect((await read()).proposals).toEqual([{ name: short, count: 1, chief: long, evaluator: null, why: "括号、空格或字形写法不同" }]);
    expect((await read()).judged).toEqual([]);
    const judge = (name: string, same: boolean) => judgeEvaluatorName(stage.house, officer("CN"), { node: "CN", name, chief: long, same });
    expect(codes(await judge("演示别名", true))).toEqual(["not-proposed"]);
    value(await judge(short, true));
    expect((await read()).proposals).toEqual([]);
    expect((await read()).judged).toEqual([{ name: short, chief: long, same: true, evaluator: null }]);
    expect(codes(await judge(short, false))).toEqual(["not-proposed"]);
  });
});
