// A department's opinion that comes late: after its day, after the departments have settled the step, after the case is left out. Refused, nothing half done.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { opine } from "../../src/acts/reviews/review.ts";
import { root } from "../../src/cli/place.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance } from "./advance.ts";
import { codes, declare, each, enterList, eventsOf, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

const dated = "consulted-by/2026";
let stage: Stage;
let folder: string;

/** The invented sixth edition whose departments speak by the day of the recommendation 四.4. */
async function writeDated(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), "qingce-late-"));
  const at = join(folder, dated);
  await cp(join(root(), "server", "test", "fixtures", "sixth-edition", "2026"), at, { recursive: true, filter: (path) => !path.includes("cases") });
  for (const [file, from, to] of [["notice.md", /^id: .*$/mu, `id: ${dated}`], ["edition.yaml", /^id: .*$/mu, `id: ${dated}`], ["procedure.yaml", /^ {4}act: opine$/mu, "    act: opine\n    date: recommend-by"]] as const) {
    await writeFile(join(at, file), (await readFile(join(at, file), "utf8")).replace(from, to));
  }
}

beforeAll(async () => {
  await writeDated();
  stage = await openStage("2026-03-02", 8, undefined, [folder]);
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

const say = (one: Filed, step: string, node: string, department: string, opinion: "agree" | "disagree" = "agree") =>
  opine(stage.house, officer(node, department), { declaration: one.declaration, step, digest: one.digest, opinion, reason: "演示：迟到的意见" });
const seen = async (one: Filed) => [value(await readDeclaration(stage.house, officer("33"), { declaration: one.declaration })).declaration, await eventsOf(stage, "declaration", one.declaration)];

describe("a step with a day: the county's departments speak until 20 April 2026", () => {
  it("[D5 R3 sixth 四.4] in the last second of the day it counts; one second later it is refused by the clause of the date, and the case stands as it stood", async () => {
    const round = await openRoundOf(stage, { edition: dated, year: 2026, opens: "2026-03-02" });
    const [one] = (await each(await firmsIn(stage, 1, "990101"), (firm) => declare(stage, dated, round, firm))) as [Filed];
    stage.clock.set("2026-04-20 23:59:59");
    expect(codes(await say(one, "county-consultation", "990101", "县级工业主管部门"))).toEqual([]);
    const before = await eventsOf(stage, "declaration", one.declaration);
    stage.clock.set("2026-04-21 00:00:00");
    expect(await say(one, "county-consultation", "990101", "县级发展改革部门")).toMatchObject({ ok: false, refusals: [{ code: "deadline-passed", clause: "四.4", facts: { date: "recommend-by", day: "2026-04-20" }, hint: expect.stringContaining("2026年4月20日") as string }] });
    expect(await eventsOf(stage, "declaration", one.declaration)).toEqual(before);
    stage.clock.set("2026-04-20 23:59:59");
    expect(codes(await say(one, "county-consultation", "990101", "县级发展改革部门"))).toEqual([]);
  });
});

describe("a step that is settled: zhejiang/2025, three departments of the province", () => {
  const edition = "zhejiang/2025";
  const [lead, reform, ecology] = ["省经信厅", "省发展改革委", "省生态环境厅"] as const;
  const settled = { ok: false, refusals: [{ code: "step-not-open", clause: "二（四）.1", facts: { settled: "joint-review" }, hint: expect.stringContaining("不再接受意见") as string }] };

  async function atJoint(): Promise<Filed> {
    stage.clock.day("2025-06-03");
    const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
    const firms = await firmsIn(stage, 1, "330802");
    await enterList(stage, "3308", "city", "factory", firms);
    const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
    await advance(stage, { edition, round, authority: "33", filed }, "joint-review");
    return filed[0] as Filed;
  }

  it("[D5 zj-2025 二（四）.1] once all have agreed, while experts still score, a changed mind is told by clause that the step is over; a department that was never asked that it has no say", async () => {
    const one = await atJoint();
    for (const department of [lead, reform, ecology]) value(await say(one, "joint-review", "33", department));
    const before = await seen(one);
    expect(await say(one, "joint-review", "33", ecology, "disagree")).toMatchObject(settled);
    expect(codes(await say(one, "joint-review", "33", "省财政厅", "disagree"))).toEqual(["not-allowed"]);
    expect(codes(await say(one, "joint-review", "3308", ecology, "disagree"))).toEqual(["not-allowed"]);
    expect(codes(await say(one, "joint-review", "32", ecology, "disagree"))).toEqual(["not-found"]);
    expect(await seen(one)).toEqual(before);
  });

  it("[D5 zj-2025 二（四）.1] once one against it has left the case out, a late agreement does not bring it back", async () => {
    const one = await atJoint();
    for (const department of [lead, reform]) value(await say(one, "joint-review", "33", department));
    value(await say(one, "joint-review", "33", ecology, "disagree"));
    const before = await seen(one);
    expect(before[0]).toMatchObject({ standing: "left-out" });
    expect(await say(one, "joint-review", "33", ecology)).toMatchObject(settled);
    expect(await seen(one)).toEqual(before);
  });

  it("[D5 zj-2025 二（四）.1] before the step is open an opinion is refused too, as not its turn", async () => {
    stage.clock.day("2025-06-03");
    const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
    const firms = await firmsIn(stage, 1, "330802");
    await enterList(stage, "3308", "city", "factory", firms);
    const [one] = (await each(firms, (firm) => declare(stage, edition, round, firm))) as [Filed];
    expect(codes(await say(one, "joint-review", "33", lead))).toEqual(["not-allowed"]);
  });
});
