// Last days by the server's clock in Asia/Shanghai: the day counts until 23:59:59 and not a second longer, on a holiday too.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { commission } from "./evaluation.ts";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { returnReview } from "../../src/acts/reviews/review.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, recommendOne, sendFrom, type Journey } from "./advance.ts";
import { codes, declare, draft, each, enterList, eventsOf, firmsIn, fitAgency, openRoundOf, openStage, submit, value, type Filed, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2023-04-20");
});
afterAll(async () => {
  await stage.close();
});

const submitted = (filed: Filed) => submitDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration });

async function factories(edition: string, round: string, n: number): Promise<readonly Filed[]> {
  const firms = await firmsIn(stage, n, "330802", "330803");
  await enterList(stage, "3308", "city", "factory", firms);
  return each(firms, (firm) => draft(stage, edition, round, firm));
}

describe("zhejiang/2023: deadlines in the May and 端午 holidays", () => {
  const edition = "zhejiang/2023";

  it("[R3 C1 zj-2023 二（二）.3] a body registered in the last second of 20 May may be engaged, one a second later not", async () => {
    stage.clock.day("2023-04-20");
    const round = await openRoundOf(stage, { edition, year: 2023, opens: "2023-04-20" });
    stage.clock.set("2023-05-20 23:59:59");
    const intime = await fitAgency(stage, edition);
    stage.clock.set("2023-05-21 00:00:00");
    const late = await fitAgency(stage, edition);
    const [one, two] = (await factories(edition, round, 2)) as [Filed, Filed];
    expect(codes(await engageEvaluator(stage.house, one.firm.actor, { declaration: one.declaration, evaluator: intime.id }))).toEqual([]);
    const refused = await engageEvaluator(stage.house, two.firm.actor, { declaration: two.declaration, evaluator: late.id });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: "evaluator-registered-late", clause: "二（二）.3", facts: { registeredOn: "2023-05-21", by: "2023-05-20" } }] });
  });

  it("[R3 zj-2023 三.2] 23 June is 端午, and the cities' last day stays there: one second later, and on the next workday, it is over", { timeout: 60_000 }, async () => {
    stage.clock.day("2023-05-10");
    const round = await openRoundOf(stage, { edition, year: 2023, opens: "2023-05-10" });
    const agency = await fitAgency(stage, edition);
    const filed = await each(await factories(edition, round, 2), async (one) => {
      await commission(stage, one, agency);
      return submit(stage, one);
    });
    const journey: Journey = { edition, round, authority: "33", filed, agency };
    await advance(stage, journey, "recommend");
    const [one, two] = filed as [Filed, Filed];
    stage.clock.set("2023-06-23 23:59:59");
    expect(codes(await recommendOne(stage, journey, one))).toEqual([]);
    for (const wall of ["2023-06-24 00:00:00", "2023-06-25 09:00:00", "2023-06-26 09:00:00"]) {
      stage.clock.set(wall);
      expect(await recommendOne(stage, journey, two)).toMatchObject({ ok: false, refusals: [{ code: "deadline-passed", clause: "三.2", facts: { date: "recommend-by", day: "2023-06-23" } }] });
    }
  });
});

describe("zhejiang/2025: the applicant's day set at opening, the cities' day stated", () => {
  const edition = "zhejiang/2025";
  const openRound = async (): Promise<string> => {
    stage.clock.day("2025-05-28");
    return openRoundOf(stage, { edition, year: 2025, opens: "2025-06-02", dates: { "declare-by": "2025-06-10" } });
  };

  it("[R3 B7 zj-2025 二（三）.3] a submit counts at 23:59:59 of the last day and not at 00:00:00", async () => {
    const [one, two] = (await factories(edition, await openRound(), 2)) as [Filed, Filed];
    stage.clock.set("2025-06-10 23:59:59");
    expect(codes(await submitted(one))).toEqual([]);
    stage.clock.set("2025-06-11 00:00:00");
    expect(await submitted(two)).toMatchObject({ ok: false, refusals: [{ code: "deadline-passed", facts: { date: "declare-by", day: "2025-06-10", at: "2025-06-10T16:00:00.000Z" } }] });
    expect((await eventsOf(stage, "declaration", two.declaration)).map((event) => event.type)).toEqual(["opened"]);
  });

  it("[R3 A5 zj-2025 二（三）.3] nor does it count in the last second before the round opens", async () => {
    const [one] = (await factories(edition, await openRound(), 1)) as [Filed];
    stage.clock.set("2025-06-01 23:59:59");
    expect(codes(await submitted(one))).toEqual(["round-not-open"]);
    stage.clock.set("2025-06-02 00:00:00");
    expect(codes(await submitted(one))).toEqual([]);
  });

  it("[R3 A5 B7 zj-2025 二（二）.2] who was returned may send again after the applicants' day: that day bound the first submit", async () => {
    const [draftOne] = (await factories(edition, await openRound(), 1)) as [Filed];
    stage.clock.set("2025-06-10 12:00:00");
    const one = await submit(stage, draftOne);
    stage.clock.set("2025-06-12 12:00:00");
    value(await returnReview(stage.house, officer("330802"), { declaration: one.declaration, step: "county-review", digest: one.digest, reasons: [{ field: "selfScore", reason: "演示：请补充依据" }] }));
    const { revision, body } = value(await readDraft(stage.house, one.firm.actor, { declaration: one.declaration }));
    value(await saveDraft(stage.house, one.firm.actor, { declaration: one.declaration, revision, body: { ...body, selfScore: "84.0" } }));
    expect(codes(await submitted(one))).toEqual([]);
  });

  it("[R3 D3 zj-2025 三.2] a recommendation and the list count until 30 June 23:59:59", { timeout: 60_000 }, async () => {
    const round = await openRound();
    const drafts = await factories(edition, round, 2);
    stage.clock.day("2025-06-05");
    const filed = await each(drafts, (one) => submit(stage, one));
    const journey: Journey = { edition, round, authority: "33", filed };
    await advance(stage, journey, "recommend");
    const [one, two] = filed as [Filed, Filed];
    const late = { ok: false, refusals: [{ code: "deadline-passed", clause: "三.2", facts: { date: "recommend-by", day: "2025-06-30" } }] };
    stage.clock.set("2025-06-30 23:59:59");
    expect(codes(await recommendOne(stage, journey, one))).toEqual([]);
    stage.clock.set("2025-07-01 00:00:00");
    expect(await recommendOne(stage, journey, two)).toMatchObject(late);
    stage.clock.set("2025-06-30 23:59:59");
    expect(codes(await recommendOne(stage, journey, two))).toEqual([]);
    stage.clock.set("2025-07-01 00:00:00");
    expect(await sendFrom(stage, journey, "3308", filed)).toMatchObject(late);
    stage.clock.set("2025-06-30 23:59:59");
    expect(codes(await sendFrom(stage, journey, "3308", filed))).toEqual([]);
  });

  it("[R3 D3 zj-2025 三.2] an empty list counts until 30 June as well", async () => {
    const journey: Journey = { edition, round: await openRound(), authority: "33", filed: [] };
    stage.clock.set("2025-07-01 00:00:00");
    expect(codes(await sendFrom(stage, journey, "3309", []))).toEqual(["deadline-passed"]);
  });
});

describe("sixth-edition/2026: a stated applicants' day", () => {
  const edition = "sixth-edition/2026";

  it("[R3 sixth 四.1] 31 March 23:59:59 is in time, 1 April 00:00:00 is late and the refusal cites the clause", async () => {
    stage.clock.day("2026-03-02");
    const round = await openRoundOf(stage, { edition, year: 2026, opens: "2026-03-02" });
    const [one, two] = (await firmsIn(stage, 2, "990101")) as [never, never];
    const late = await draft(stage, edition, round, two);
    stage.clock.set("2026-03-31 23:59:59");
    await declare(stage, edition, round, one);
    stage.clock.set("2026-04-01 00:00:00");
    expect(await submitted(late)).toMatchObject({ ok: false, refusals: [{ code: "deadline-passed", clause: "四.1" }] });
  });
});
