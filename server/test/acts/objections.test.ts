// Objections on a real house: a real name, kept apart from the log; an open one holds back, an upheld one strikes, and the list shows it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "@qingce/core/base/canonical-json";
import { visitor } from "@qingce/core/access/actor";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { decideObjection, listObjections, readReceipt, unmaskObjector } from "../../src/acts/objections/handle-objections.ts";
import { object } from "../../src/acts/objections/receive-objection.ts";
import { endPublicity } from "../../src/acts/rounds/publish-list.ts";
import { digest } from "../../src/store/digest.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, publish, type Journey } from "./advance.ts";
import { codes, count, declare, each, enterList, eventsOf, firmsIn, numbers, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
const province = officer("33");
const objector = { name: "隐名不得外泄", contact: "13900001111" };
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
});
afterAll(async () => {
  await stage.close();
});

/** A list of three in publicity since 22 September. */
async function publicised(): Promise<Journey> {
  stage.clock.day("2025-06-03");
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, 3, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  const journey = { edition, round, authority: "33", filed };
  await advance(stage, journey, "publicity");
  stage.clock.day("2025-09-22");
  await publish(stage, journey, "publicity", "publicity");
  return journey;
}

const raise = ({ round, filed }: Journey, n = 0, given: Partial<typeof objector & { reason: string }> = {}, key?: string) =>
  object(stage.house, visitor, { round, number: (filed[n] as Filed).number, ...objector, reason: "演示：所报用能数据与实际严重不符", evidence: [], ...given }, key);

const open = async ({ round }: Journey): Promise<string> => value(await listObjections(stage.house, province, { round })).objections.find((one) => one.state === "open")?.objection ?? "";
const decide = async (journey: Journey, upheld: boolean, reason = "演示：经核查") => decideObjection(stage.house, province, { objection: await open(journey), upheld, reason });
const end = async ({ round }: Journey): Promise<void> => {
  stage.clock.day("2025-09-29");
  value(await endPublicity(stage.house, province, { round }));
};
const standing = async (one: Filed) => value(await readDeclaration(stage.house, one.firm.actor, { declaration: one.declaration })).declaration;

describe("an objection", () => {
  it("[E2] without a name, without a contact, with a word for a reason, or against somebody not on the list it is refused and leaves nothing", { timeout: 60_000 }, async () => {
    const journey = await publicised();
    const before = await count(stage, "event");
    expect(await raise(journey, 0, { name: "  " })).toMatchObject({ ok: false, refusals: [{ code: "objector-anonymous", place: "objector.name" }] });
    expect(await raise(journey, 0, { contact: "" })).toMatchObject({ ok: false, refusals: [{ code: "contact-missing", place: "objector.contact" }] });
    expect(codes(await raise(journey, 0, { reason: "不行" }))).toEqual(["reason-missing"]);
    expect(codes(await object(stage.house, visitor, { round: journey.round, number: "ZHEJIANG2025-9999", ...objector, reason: "演示：所报用能数据与实际严重不符", evidence: [] }))).toEqual(["not-publicised"]);
    expect(codes(await object(stage.house, province, { round: journey.round, number: journey.filed[0]?.number ?? "", ...objector, reason: "演示：所报用能数据与实际严重不符", evidence: [] }))).toEqual(["not-allowed"]);
    expect([await count(stage, "event"), await count(stage, "objection"), await count(stage, "objector")]).toEqual([before, 0, 0]);
  });

  it("[E2 S8] the receipt tells where it stands; the name is in no event, no objection row, no declaration row and no list", { timeout: 60_000 }, async () => {
    const journey = await publicised();
    const { receipt } = value(await raise(journey, 0, {}, "objection-key"));
    const ask = async () => value(await readReceipt(stage.house, visitor, { receipt, round: journey.round }));
    expect(await ask()).toMatchObject({ state: "open", outcome: null });
    expect(codes(await readReceipt(stage.house, visitor, { receipt: "receipt-x", round: journey.round }))).toEqual(["not-found"]);
    for (const word of [objector.name, objector.contact]) {
      const like = `%${word}%`;
      expect(await count(stage, "event where body like $1 or actor like $1", like)).toBe(0);
      expect(await count(stage, "objection where objection::text like $1", like)).toBe(0);
      expect(await count(stage, "declaration where declaration::text like $1", like)).toBe(0);
      expect(await count(stage, "command where command::text like $1", like)).toBe(0);
      expect(await count(stage, "round where round::text like $1", like)).toBe(0);
      expect(JSON.stringify(await listObjections(stage.house, province, journey))).not.toContain(word);
    }
    value(await decide(journey, false, "演示：经核查不属实"));
    expect(await ask()).toMatchObject({ state: "dismissed", outcome: "演示：经核查不属实" });
  });

  it("[S8] the digest in the log cannot be made from receipt, name and contact alone", { timeout: 60_000 }, async () => {
    const journey = await publicised();
    const { receipt } = value(await raise(journey));
    const [received] = await eventsOf(stage, "objection", await open(journey));
    expect(received?.body["objectorDigest"]).not.toBe(digest(stage.house.suite, canonicalJson({ receipt, ...objector })));
  });

  it("[E2 S8 K1] to see who objected an officer of the authority gives a reason, and the look is in the log before the name is shown", { timeout: 60_000 }, async () => {
    const journey = await publicised();
    value(await raise(journey));
    const objection = await open(journey);
    const looks = () => count(stage, "event where stream_kind = 'unmasking' and body like $1", `%${objection}%`);
    expect(codes(await unmaskObjector(stage.house, province, { objection, reason: " " }))).toEqual(["reason-missing"]);
    for (const node of ["3308", "32"]) expect(codes(await unmaskObjector(stage.house, officer(node), { objection, reason: "演示" }))).toEqual(["not-found"]);
    expect(codes(await unmaskObjector(stage.house, journey.filed[0]?.firm.actor ?? visitor, { objection, reason: "演示" }))).toEqual(["not-found"]);
    expect(await looks()).toBe(0);
    expect(value(await unmaskObjector(stage.house, province, { objection, reason: "演示：核实异议人身份" }))).toEqual(objector);
    expect(await looks()).toBe(1);
  });

  it("[S8 E2] the subject does not learn of the objector from its own case, nor sees the objections of the round", { timeout: 60_000 }, async () => {
    const journey = await publicised();
    value(await raise(journey));
    const { actor } = (journey.filed[0] as Filed).firm;
    expect(codes(await listObjections(stage.house, actor, { round: journey.round }))).toEqual(["not-allowed"]);
    expect(JSON.stringify(await standing(journey.filed[0] as Filed))).not.toContain(objector.name);
    expect(codes(await listObjections(stage.house, officer("3308"), { round: journey.round }))).toEqual(["not-found"]);
  });
});

describe("what an objection does", () => {
  it("[E2 zj-2025 二（四）.4] while it is open the unit is held back and the others are announced", { timeout: 60_000 }, async () => {
    const journey = await publicised();
    value(await raise(journey));
    await end(journey);
    const list = await publish(stage, journey, "announcement", "announcement");
    expect(list.toSorted()).toEqual(journey.filed.slice(1).map((one) => one.number).toSorted());
    expect(await standing(journey.filed[0] as Filed)).toMatchObject({ standing: "under-way", openObjections: [expect.any(String)] });
  });

  it("[E2] upheld it strikes the unit: the announced list is shorter than the publicised one, both stay to be read", { timeout: 60_000 }, async () => {
    const journey = await publicised();
    value(await raise(journey));
    expect(codes(await decideObjection(stage.house, officer("3308"), { objection: await open(journey), upheld: true, reason: "演示" }))).toEqual(["not-found"]);
    expect(codes(await decide(journey, true, " "))).toEqual(["reason-missing"]);
    value(await decide(journey, true, "演示：经核查属实"));
    expect(await standing(journey.filed[0] as Filed)).toMatchObject({ standing: "struck", refusal: { code: "objection-upheld", hint: "演示：经核查属实" } });
    await end(journey);
    await publish(stage, journey, "announcement", "announcement");
    const { rows } = await stage.owner.query<{ kind: string; n: number }>("select kind, jsonb_array_length(body->'list') as n from publication where round_id = $1 order by kind", [journey.round]);
    expect(rows).toEqual([{ kind: "announcement", n: 2 }, { kind: "publicity", n: 3 }]);
  });

  it("[E2] dismissed it changes nothing but the record; twice decided it is not", { timeout: 60_000 }, async () => {
    const journey = await publicised();
    value(await raise(journey));
    const objection = await open(journey);
    const both = await each(numbers(4), () => decideObjection(stage.house, province, { objection, upheld: false, reason: "演示：不属实" }));
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(new Set(both.flatMap(codes))).toEqual(new Set(["already-decided"]));
    await end(journey);
    expect(await publish(stage, journey, "announcement", "announcement")).toHaveLength(3);
  });

  it("[R2 E2] ten objections to one unit at once are all received, each with its receipt", { timeout: 60_000 }, async () => {
    const journey = await publicised();
    const received = await each(numbers(10), (n) => raise(journey, 0, { name: `演示异议人${n}` }));
    expect(new Set(received.map((one) => value(one).receipt)).size).toBe(10);
    expect((await standing(journey.filed[0] as Filed)).openObjections).toHaveLength(10);
  });
});
