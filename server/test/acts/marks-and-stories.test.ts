// Support marks with the clause that grants them, ended when the unit leaves; and what a listed unit tells of itself, checked, published with its entry, recommended upward.
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok } from "@qingce/core/base/refusal";
import { visitor } from "@qingce/core/access/actor";
import { confirmLeaving, proposeLeaving } from "../../src/acts/register/leave-entry.ts";
import { endEntryMark, listEntryMarks, setEntryMark, type SetEntryMark } from "../../src/acts/register/mark-entry.ts";
import { listEntryStories, listStories, readStoryFile } from "../../src/acts/register/read-stories.ts";
import { addStoryFile, decideOnStory, fileStory, keepStory, withdrawStory, type KeepStory } from "../../src/acts/register/tell-story.ts";
import { actInProceeding, type ProceedingAsked } from "../../src/acts/upkeep/act-in-proceeding.ts";
import { openProceeding } from "../../src/acts/upkeep/open-proceeding.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { codes, enterList, eventsOf, firmsIn, openStage, value, type Firm, type Stage } from "./stage.ts";

let stage: Stage;
const [county, city, province, nationDesk] = [officer("330106"), officer("3301"), officer("33"), officer("CN")];
const seconds = { "3301": secondOfficer("3301"), "33": secondOfficer("33") };

interface Listed {
  readonly firm: Firm;
  readonly entry: string;
}

beforeAll(async () => {
  stage = await openStage("2025-06-03", 16);
});
afterAll(() => stage.close());

async function listedAt(level: "city" | "province"): Promise<Listed> {
  const [firm] = (await firmsIn(stage, 1, "330106")) as [Firm];
  await enterList(stage, level === "city" ? "3301" : "33", level, "factory", [firm]);
  const { rows } = await stage.owner.query<{ id: string }>("select id from entry where credit_code = $1", [firm.creditCode]);
  return { firm, entry: rows[0]?.id ?? "" };
}

const mark = (entry: string, more: Partial<SetEntryMark> = {}): SetEntryMark => ({ entry, mark: "subsidy", edition: "city-model/draft", clause: "六（二）.1", document: "演示文件〔2025〕1号", from: "2025-06-03", ...more });
const marksOf = async (entry: string) => value(await listEntryMarks(stage.house, visitor, { entry })).marks;

async function left({ firm, entry }: Listed, node: "3301" | "33" = "3301"): Promise<void> {
  const { leaving } = value(await proposeLeaving(stage.house, firm.actor, { entry, ground: "own-will", on: "2025-06-03", reason: "演示", document: "演示申请" }));
  value(await confirmLeaving(stage.house, seconds[node], { leaving }));
}

describe("marks of support", () => {
  it("[F10 M 六（二）] the list's authority sets one by the clause that grants it, with a document; everybody reads it, no amount is kept", async () => {
    const { entry } = await listedAt("city");
    value(await setEntryMark(stage.house, city, mark(entry)));
    value(await setEntryMark(stage.house, city, mark(entry, { mark: "priority", clause: "六（二）.2" })));
    const read = value(await listEntryMarks(stage.house, visitor, { entry }));
    expect(read.marks.map((one) => [one.mark, one.clause, one.says, one.endedOn])).toEqual(expect.arrayContaining([["subsidy", "六（二）.1", "利用市级节能与循环经济专项资金等政策支持", null], ["priority", "六（二）.2", "优先推荐申报国家、省级绿色工厂", null]]));
    expect(read.supports.map(({ clause }) => clause)).toEqual(expect.arrayContaining(["六（二）.1", "六（二）.2"]));
  });
  it("[F10 Bad input] without a clause that grants it, a document, a day on the list, or twice by one clause, it is refused", async () => {
    const { entry } = await listedAt("city");
    expect(codes(await setEntryMark(stage.house, city, mark(entry, { clause: "五（四）.2" })))).toEqual(["clause-grants-nothing"]);
    expect(codes(await setEntryMark(stage.house, city, mark(entry, { edition: "zhejiang/2025" })))).toEqual(["clause-grants-nothing"]);
    expect(codes(await setEntryMark(stage.house, city, mark(entry, { edition: "nobody/2025" })))).toEqual(["edition-unknown"]);
    expect(codes(await setEntryMark(stage.house, city, mark(entry, { document: " " })))).toEqual(["document-missing"]);
    expect(codes(await setEntryMark(stage.house, city, mark(entry, { from: "2025-06-04" })))).toEqual(["day-to-come"]);
    expect(codes(await setEntryMark(stage.house, city, mark(entry, { from: "2000-01-01" })))).toEqual(["before-listing"]);
    value(await setEntryMark(stage.house, city, mark(entry)));
    expect(codes(await setEntryMark(stage.house, city, mark(entry)))).toEqual(["already-marked"]);
    expect(codes(await setEntryMark(stage.house, county, mark(entry)))).toEqual(["not-allowed"]);
    expect(codes(await setEntryMark(stage.house, officer("3302"), mark(entry)))).toEqual(["not-found"]);
  });
  it("[F10] an officer ends it with a day and a reason, once; then the clause may be used anew", async () => {
    const { entry } = await listedAt("city");
    const { mark: id } = value(await setEntryMark(stage.house, city, mark(entry)));
    expect(codes(await endEntryMark(stage.house, city, { mark: id, on: "2025-06-03", reason: "" }))).toEqual(["reason-missing"]);
    expect(codes(await endEntryMark(stage.house, city, { mark: id, on: "2025-06-02", reason: "演示" }))).toEqual(["before-mark"]);
    value(await endEntryMark(stage.house, city, { mark: id, on: "2025-06-03", reason: "演示：政策到期" }));
    expect(codes(await endEntryMark(stage.house, city, { mark: id, on: "2025-06-03", reason: "演示" }))).toEqual(["mark-ended"]);
    value(await setEntryMark(stage.house, city, mark(entry)));
    expect((await marksOf(entry)).map(({ endedReason }) => endedReason)).toEqual([null, "演示：政策到期"]);
  });
  it("[F10 F14] leaving the list ends every mark, with the document of the leaving; afterwards none is set", async () => {
    const one = await listedAt("city");
    const { mark: id } = value(await setEntryMark(stage.house, city, mark(one.entry)));
    await left(one);
    expect(await marksOf(one.entry)).toMatchObject([{ endedOn: "2025-06-03", endedReason: "已依演示申请移出名单" }]);
    expect((await eventsOf(stage, "entry-mark", id)).map(({ type }) => type)).toEqual(["set", "ended"]);
    expect(codes(await setEntryMark(stage.house, city, mark(one.entry)))).toEqual(["entry-left"]);
  });
  it("[F10 F12] a removal that is overturned gives back the marks that it ended, and not those that an officer had ended before", async () => {
    const one = await listedAt("province");
    await stage.owner.query("insert into entry_mark select x.id, e.id, null, 'priority', 'zhejiang/2023', x.id, '', '演示', '2025-06-03', x.ended, x.why, false, e.scope, 0 from entry e, (values ('held-1', null::date, null::text), ('ended-1', '2025-06-03'::date, '演示')) as x(id, ended, why) where e.id = $1", [one.entry]);
    const act = async (actor: typeof city, proceeding: string, ask: ProceedingAsked) => value(await actInProceeding(stage.house, actor, { proceeding, ask }));
    const { proceeding } = value(await openProceeding(stage.house, city, { entry: one.entry, edition: "zhejiang/2023", ground: { kind: "incident", incident: "演示事件", record: "accident-effect", severity: "造成重大社会影响", day: "2025-05-20" as PlainDay } }));
    await act(city, proceeding, { kind: "report" });
    await act(province, proceeding, { kind: "give-reasons", reasons: "演示", until: "2025-06-10" as PlainDay });
    await act(one.firm.actor, proceeding, { kind: "waive-hearing" });
    await act(province, proceeding, { kind: "decide", outcome: "remove", reason: "演示", document: "演示决定" });
    await act(seconds["33"], proceeding, { kind: "carry-out", reconsiderUntil: "2025-08-01" as PlainDay });
    expect((await marksOf(one.entry)).every(({ endedOn }) => endedOn !== null)).toBe(true);
    await act(one.firm.actor, proceeding, { kind: "ask-reconsideration", reason: "演示" });
    await act(seconds["33"], proceeding, { kind: "answer-reconsideration", overturned: true, reason: "演示", document: "演示复核" });
    expect((await marksOf(one.entry)).map(({ id, endedOn }) => [id, endedOn])).toEqual([["held-1", null], ["ended-1", "2025-06-03"]]);
  });
});

const summary = "演示：通过余热回收和能源管理中心建设，单位产品能耗逐年下降，经验可供同行参考。";
const told = (entry: string, more: Partial<KeepStory> = {}): KeepStory => ({ entry, kind: "practice", title: "余热回收（演示）", summary, ...more });
const pdf = async () => ok({ name: "报告.pdf", bytes: Readable.from([Buffer.from("%PDF-1.4\n演示报告")]) });
const publicOf = async (entry: string) => value(await listEntryStories(stage.house, visitor, { entry })).stories;

describe("what a listed unit tells", () => {
  it("[F11 N22 四] is kept, filed, published with the entry by the list's authority and recommended upward with a document; the tier above finds it", async () => {
    const one = await listedAt("province");
    const { story } = value(await keepStory(stage.house, one.firm.actor, told(one.entry)));
    expect(value(await listStories(stage.house, province, { entry: one.entry })).stories).toEqual([]);
    value(await fileStory(stage.house, one.firm.actor, { story }));
    expect(await publicOf(one.entry)).toEqual([]);
    expect(codes(await decideOnStory(stage.house, province, { story, outcome: "publish", recommend: true }))).toEqual(["document-missing"]);
    expect(codes(await decideOnStory(stage.house, city, { story, outcome: "publish" }))).toEqual(["not-allowed"]);
    value(await decideOnStory(stage.house, province, { story, outcome: "publish", recommend: true, document: "演示推荐〔2025〕1号" }));
    expect(await publicOf(one.entry)).toMatchObject([{ title: "余热回收（演示）", state: "published", recommended: true, publishedOn: "2025-06-03" }]);
    expect(value(await listStories(stage.house, nationDesk, { recommended: true, entry: one.entry })).total).toBe(1);
    expect((await eventsOf(stage, "entry-story", story)).map(({ type }) => type)).toEqual(["kept", "filed", "published"]);
  });
  it("[F11] a report needs its file, a practice a summary; returned with a reason it is mended and filed again", async () => {
    const one = await listedAt("city");
    const { story } = value(await keepStory(stage.house, one.firm.actor, told(one.entry, { kind: "report", title: "", summary: "短" })));
    expect(codes(await fileStory(stage.house, one.firm.actor, { story }))).toEqual(["title-missing", "summary-short", "file-missing"]);
    value(await keepStory(stage.house, one.firm.actor, told(one.entry, { story, kind: "report", title: "可持续发展报告（演示）" })));
    value(await addStoryFile(stage.house, one.firm.actor, { story }, pdf));
    value(await fileStory(stage.house, one.firm.actor, { story }));
    expect(codes(await fileStory(stage.house, one.firm.actor, { story }))).toEqual(["already-filed"]);
    expect(codes(await keepStory(stage.house, one.firm.actor, told(one.entry, { story })))).toEqual(["not-editable"]);
    expect(codes(await decideOnStory(stage.house, city, { story, outcome: "return" }))).toEqual(["reason-missing"]);
    value(await decideOnStory(stage.house, city, { story, outcome: "return", reason: "演示：缺少数据来源" }));
    expect(codes(await decideOnStory(stage.house, city, { story, outcome: "publish" }))).toEqual(["nothing-to-check"]);
    value(await fileStory(stage.house, one.firm.actor, { story }));
    expect(codes(await readStoryFile(stage.house, visitor, { story }))).toEqual(["not-found"]);
    value(await decideOnStory(stage.house, city, { story, outcome: "publish" }));
    expect(value(await readStoryFile(stage.house, visitor, { story })).name).toBe("报告.pdf");
  });
  it("[F11 Bad input] another firm, a unit that has left and an office cannot tell it; withdrawn or after a leaving it is shown no more", async () => {
    const [one, other] = [await listedAt("city"), await listedAt("city")];
    expect(codes(await keepStory(stage.house, other.firm.actor, told(one.entry)))).toEqual(["not-found"]);
    expect(codes(await keepStory(stage.house, city, told(one.entry)))).toEqual(["not-allowed"]);
    const publish = async (of: Listed): Promise<string> => {
      const { story } = value(await keepStory(stage.house, of.firm.actor, told(of.entry)));
      value(await fileStory(stage.house, of.firm.actor, { story }));
      value(await decideOnStory(stage.house, city, { story, outcome: "publish" }));
      return story;
    };
    const [story] = [await publish(one), await publish(other)];
    expect(codes(await keepStory(stage.house, other.firm.actor, told(other.entry, { story })))).toEqual(["not-found"]);
    value(await withdrawStory(stage.house, one.firm.actor, { story }));
    expect(codes(await withdrawStory(stage.house, one.firm.actor, { story }))).toEqual(["already-withdrawn"]);
    const { story: waiting } = value(await keepStory(stage.house, other.firm.actor, told(other.entry)));
    await left(other);
    expect([await publicOf(one.entry), await publicOf(other.entry)]).toEqual([[], []]);
    expect(codes(await fileStory(stage.house, other.firm.actor, { story: waiting }))).toEqual(["entry-left"]);
  });
});
