// The correction period: until the last second of its day a return may be sent again; then the case closes by itself, once.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { returnReview } from "../../src/acts/reviews/review.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { doWhatIsDue } from "../../src/cli/demo-queue.ts";
import { lapseReturn } from "../../src/jobs/lapse-return.ts";
import { codes, declare, each, enterList, eventsOf, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "../acts/stage.ts";

const edition = "zhejiang/2025";
let stage: Stage;
let cases: Filed[];

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, 4, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  cases = [...(await each(firms, (firm) => declare(stage, edition, round, firm)))];
});
afterAll(async () => {
  await stage.close();
});

const sendBack = (one: Filed, until?: string) => returnReview(stage.house, officer("330802"), { declaration: one.declaration, step: "county-review", digest: one.digest, reasons: [{ field: "selfScore", reason: "演示" }], ...(until === undefined ? {} : { until: until as PlainDay }) });
const again = (one: Filed) => submitDeclaration(stage.house, one.firm.actor, { declaration: one.declaration });
const standing = async (one: Filed) => value(await readDeclaration(stage.house, one.firm.actor, { declaration: one.declaration })).declaration;
const job = (one: Filed) => lapseReturn(stage.house, { declaration: one.declaration, node: "330802" });

describe("the correction period", () => {
  it("[D11] ends after today", async () => {
    const one = cases[0] as Filed;
    expect(codes(await sendBack(one, "2025-06-03"))).toEqual(["correction-in-past"]);
    expect(codes(await sendBack(one, "2025-06-31"))).toEqual(["day-malformed"]);
  });

  it("[D11 R3] a second before midnight in Shanghai it may be sent again, at midnight not; the clock then closes the case, once", async () => {
    const [intime, late] = cases as [Filed, Filed];
    for (const one of [intime, late]) value(await sendBack(one, "2025-06-10"));
    expect((await standing(late)).correctUntil).toBe("2025-06-10");
    const { rows } = await stage.owner.query<{ at: string }>("select run_at::text as at from graphile_worker.jobs where task_identifier = 'lapse-return' order by id");
    expect(rows.map(({ at }) => new Date(at).toISOString())).toEqual(["2025-06-10T16:00:00.000Z", "2025-06-10T16:00:00.000Z"]);
    stage.clock.set("2025-06-10 23:59:59");
    await job(late);
    expect((await standing(late)).standing).toBe("returned");
    value(await again(intime));
    stage.clock.set("2025-06-11 00:00:00");
    expect(codes(await again(late))).toEqual(["correction-over"]);
    await Promise.all([job(late), job(late), job(intime)]);
    expect(await standing(late)).toMatchObject({ standing: "left-out", refusal: { code: "correction-lapsed", facts: { until: "2025-06-10" } } });
    expect((await eventsOf(stage, "declaration", late.declaration)).filter((event) => event.type === "lapsed").map((event) => event.actor)).toEqual(["clock"]);
    expect((await standing(intime)).standing).toBe("under-way");
  });

  it("[D11 zj-2025 R-Y14] where neither the notice nor the officer sets a day, the case stays open", async () => {
    const one = cases[2] as Filed;
    value(await sendBack(one));
    stage.clock.day("2025-06-29");
    await job(one);
    expect((await standing(one)).standing).toBe("returned");
  });

  it("[D11 R3] in the demonstration it ends by the clock that is moved by hand, whatever day the machine has", async () => {
    const one = cases[3] as Filed;
    stage.clock.day("2025-07-01");
    value(await sendBack(one, "2025-07-04"));
    const told: string[] = [];
    const look = () => doWhatIsDue(stage.house, stage.owner, (line) => told.push(line));
    const waiting = async () => (await stage.owner.query("select 1 from graphile_worker.jobs where key = $1", [`lapse-return:${one.declaration}`])).rowCount;
    stage.clock.set("2025-07-04 23:59:59");
    await look();
    expect([(await standing(one)).standing, await waiting()]).toEqual(["returned", 1]);
    stage.clock.day("2025-07-05");
    await look();
    await look();
    expect([(await standing(one)).standing, await waiting(), told]).toEqual(["left-out", 0, []]);
  });
});
