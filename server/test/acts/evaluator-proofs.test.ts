// What a registration must prove: files under the places that the editions ask for, closed to all but the body and the reviewing office; past work counted on the day.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ok } from "@qingce/core/base/refusal";
import { addDeed, withdrawDeed, type DeedGiven } from "../../src/acts/evaluators/deeds.ts";
import { addEvaluatorProof, dropEvaluatorProof, layEvaluatorProof } from "../../src/acts/evaluators/keep-proofs.ts";
import { readEvaluatorProof, readOwnEvaluatorProof } from "../../src/acts/evaluators/read-evaluator-proof.ts";
import { readOwnRegistration, readRegistration } from "../../src/acts/evaluators/read-registration.ts";
import { addStaff } from "../../src/acts/evaluators/staff.ts";
import { submitRegistration } from "../../src/acts/evaluators/submit-registration.ts";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { handIn } from "../../src/cli/simulation/hand-in.ts";
import { inventedIdentity } from "../../src/cli/simulation/invented-staff.ts";
import { paperFile } from "../../src/cli/simulation/papers.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, draft, eventsOf, firmsIn, fitAgency, openRoundOf, openStage, value, type Agency, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("2022-09-20");
});
afterAll(() => stage.close());

const edition = "miit/2022";
const ministry = officer("CN");
const own = async (body: Agency) => value(await readOwnRegistration(stage.house, body.actor));
const upload = (body: Agency, place: string) => addEvaluatorProof(stage.house, body.actor, { place }, async () => ok(paperFile("演示营业执照.pdf")));
const engageOne = async (body: Agency) => {
  const round = await openRoundOf(stage, { edition, year: 2022, opens: "2022-09-16" });
  const filed = await draft(stage, edition, round, (await firmsIn(stage, 1, "330106"))[0] as never);
  return engageEvaluator(stage.house, filed.firm.actor, { declaration: filed.declaration, evaluator: body.id });
};

describe("miit/2022: what a registration must prove", () => {
  it("[C1 n-2022 三（一）.2] submitted without files it is refused: licence, premises, finances, each person's title and employment, each piece of work, each with its clause", async () => {
    const body = await fitAgency(stage, edition);
    const refused = await submitRegistration(stage.house, body.actor);
    expect(new Set(codes(refused))).toEqual(new Set(["registration-proof-missing"]));
    const missing = refused.ok ? [] : refused.refusals;
    const said = (label: string) => missing.filter(({ facts }) => facts?.["label"] === label);
    expect(said("登记证书")).toMatchObject([{ clause: "三（一）.1", place: "fact:登记证书" }]);
    expect(said("产权或租赁证明")).toMatchObject([{ clause: "三（二）.1" }]);
    expect(said("财务管理制度文本")).toMatchObject([{ clause: "三（二）.3" }]);
    expect([said("职称证书").length, said("社保证明").length]).toEqual([10, 10]);
    expect(said("注明日期的合同或报告")).toMatchObject([{ clause: "三（五）.2" }]);
  });

  it("[C1] with every paper it goes to review; one file proves several; a paper taken away, or a person added, sends it back", async () => {
    const body = await fitAgency(stage, edition);
    expect(value(await handIn(stage.house, body.actor))).toEqual({ standing: "submitted" });
    expect(codes(await submitRegistration(stage.house, body.actor))).toEqual(["registration-not-there"]);
    const premises = (await own(body)).proofs.find((one) => one.label === "产权或租赁证明");
    const [file] = premises?.files ?? [];
    value(await dropEvaluatorProof(stage.house, body.actor, { place: premises?.place ?? "", digest: file?.digest ?? "" }));
    expect((await own(body)).standing).toBe("registered");
    expect(await submitRegistration(stage.house, body.actor)).toMatchObject({ ok: false, refusals: [{ code: "registration-proof-missing", place: "fact:产权或租赁证明" }] });
    value(await layEvaluatorProof(stage.house, body.actor, { digest: file?.digest ?? "", places: [premises?.place ?? ""] }));
    value(await submitRegistration(stage.house, body.actor));
    value(await addStaff(stage.house, body.actor, { staff: [{ name: "演示新人", identityNumber: inventedIdentity(90_001), title: "middle", field: "管理", fullTime: true, from: "2022-01-01" }] }));
    const again = await submitRegistration(stage.house, body.actor);
    expect(again.ok ? [] : again.refusals.map(({ facts }) => facts?.["label"])).toEqual(["职称证书", "社保证明"]);
  });

  it("[C1] what is denied, and a junior, need no paper; a place that nothing asks for takes none", async () => {
    const body = await fitAgency(stage, edition, { staff: [{ name: "演示初级", identityNumber: inventedIdentity(90_002), title: "junior", field: "能源", fullTime: true, from: "2020-01-01" }] });
    expect((await own(body)).proofs.filter((one) => one.place.startsWith("staff:"))).toEqual([]);
    for (const place of ["fact:无此证明", "staff:none:职称证书"]) expect(codes(await upload(body, place))).toEqual(["proof-not-asked"]);
    expect(codes(await layEvaluatorProof(stage.house, body.actor, { digest: "0".repeat(64), places: ["fact:登记证书"] }))).toEqual(["not-found"]);
    expect(codes(await dropEvaluatorProof(stage.house, body.actor, { place: "fact:登记证书", digest: "0".repeat(64) }))).toEqual(["not-found"]);
  });

  it("[S8] the body and the office that reviews it read a file; another body, another office and a county do not; neither name nor file name enters the log", async () => {
    const [body, other] = [await fitAgency(stage, edition), await fitAgency(stage, edition)];
    const { digest } = value(await upload(body, "fact:登记证书"));
    const asOffice = (node: string) => readEvaluatorProof(stage.house, officer(node), { node, evaluator: body.id, digest });
    expect(value(await readOwnEvaluatorProof(stage.house, body.actor, { digest })).name).toBe("演示营业执照.pdf");
    expect(value(await asOffice("CN")).mediaType).toBe("application/pdf");
    expect(codes(await asOffice("330106"))).toEqual(["not-registrar"]);
    expect(codes(await readEvaluatorProof(stage.house, officer("330106"), { node: "CN", evaluator: body.id, digest }))).not.toEqual([]);
    expect(codes(await readOwnEvaluatorProof(stage.house, other.actor, { digest }))).toEqual(["not-found"]);
    expect(JSON.stringify(await eventsOf(stage, "evaluator", body.id))).not.toContain("演示营业执照");
  });
});

describe("miit/2022: five years of past work, as dated records", () => {
  const work: DeedGiven = { kind: "evaluation", day: "2017-09-20", what: "演示绿色工厂评价", whose: "演示委托单位", source: "演示报告第1号" };

  it("[C1 n-2022 三（五）.2] five years ago to the day still counts, the day after it no more; stated without a record it counts nothing", async () => {
    const body = await fitAgency(stage, edition, { deeds: [work] });
    expect(codes(await engageOne(body))).toEqual([]);
    stage.clock.day("2022-09-21");
    expect(codes(await engageOne(body))).toEqual(["evaluator-five-years"]);
    stage.clock.day("2022-09-20");
    expect(codes(await engageOne(await fitAgency(stage, edition, { deeds: [] })))).toEqual(["evaluator-five-years"]);
  });

  it("[C1] told with day and source, withdrawn it stands as withdrawn and counts no more; a day to come and blanks are refused at their fields", async () => {
    const body = await fitAgency(stage, edition, { deeds: [] });
    expect(await addDeed(stage.house, body.actor, { ...work, day: "2022-09-21", source: " " })).toMatchObject({ ok: false, refusals: [{ code: "day-to-come", place: "day" }, { code: "deed-incomplete", place: "source" }] });
    value(await addDeed(stage.house, body.actor, { ...work, kind: "standard", day: "2022-09-20" }));
    expect(codes(await engageOne(body))).toEqual([]);
    const [deed] = (await own(body)).deeds;
    expect(deed).toMatchObject({ kind: "standard", day: "2022-09-20", source: "演示报告第1号", withdrawn: false });
    value(await withdrawDeed(stage.house, body.actor, { deed: deed?.deed ?? "" }));
    expect(codes(await withdrawDeed(stage.house, body.actor, { deed: deed?.deed ?? "" }))).toEqual(["deed-withdrawn"]);
    expect((await own(body)).deeds).toMatchObject([{ withdrawn: true }]);
    expect(codes(await engageOne(body))).toEqual(["evaluator-five-years"]);
  });

  it("[C1 C6] units on published lists under its name stand in its history, with day, source and later removal, for the body and its office", async () => {
    const body = await fitAgency(stage, edition);
    const { name } = await own(body);
    await stage.owner.query(
      `insert into entry (id, level, kind, year, name, region, from_day, to_day, pool, published, scope, body, version)
       values ($1, 'nation', 'factory', 2021, '演示上榜工厂', '330106', '2021-01-05', '2022-03-01', false, true, '{CN}', $2, 1)`,
      [`listed-${body.id}`, JSON.stringify({ document: "演示名单公告", published: { evaluator: name } })],
    );
    const history = [{ what: "removed", day: "2022-03-01", unit: "演示上榜工厂", source: "演示名单公告" }, { what: "listed", day: "2021-01-05", unit: "演示上榜工厂", source: "演示名单公告" }];
    expect((await own(body)).history).toEqual(history);
    expect(value(await readRegistration(stage.house, ministry, { node: "CN", evaluator: body.id })).history).toEqual(history);
  });
});
