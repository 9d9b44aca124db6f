// What an applicant is told of its own draft when the notice changes: amendments that hold, a revised text and what it would mean; nobody else hears of the draft.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeEdition } from "@qingce/core/programme/change-edition";
import { readTouched } from "../../src/acts/backtests/read-touched.ts";
import { readRevision } from "../../src/acts/declarations/read-revision.ts";
import type { House } from "../../src/acts/house.ts";
import { addRecords } from "../../src/acts/records/add-records.ts";
import { amendRound } from "../../src/acts/rounds/change-round.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, count, draft, enterList, firmsIn, openRoundOf, openStage, value, type Filed, type Firm, type Stage } from "./stage.ts";

const edition = "zhejiang/2023";
const province = officer("33");
let stage: Stage;
let round = "";
let one: Filed;
let other: Filed;

beforeAll(async () => {
  stage = await openStage("2023-05-04", 8);
  round = await openRoundOf(stage, { edition, year: 2023, opens: "2023-05-04" });
  const firms = (await firmsIn(stage, 2, "330106")) as readonly [Firm, Firm];
  await enterList(stage, "3301", "city", "factory", firms);
  [one, other] = [await draft(stage, edition, round, firms[0]), await draft(stage, edition, round, firms[1])];
}, 60_000);
afterAll(() => stage.close());

/** The house after the notice's text on file has changed; open rounds keep the sealed one. */
function revised(at: string, to: string): House {
  const { editions } = stage.house;
  const { edition: next } = changeEdition(stage.edition(edition), [{ at, to }]);
  if (next === undefined) throw new Error(at);
  return { ...stage.house, editions: { ...editions, byHash: (hash) => editions.byHash(hash), current: new Map([...editions.current, [edition, { edition: next, hash: "f".repeat(64) } as never]]) } };
}
const read = async (house: House, { firm, declaration }: Filed) => value(await readRevision(house, firm.actor, { declaration }));
const accident = ({ creditCode }: Firm) => addRecords(stage.house, province, { node: "33", records: [{ creditCode, kind: "safety-accident", register: "演示登记", readOn: "2023-05-04", source: "演示来源", severity: "一般", occurredOn: "2022-06-01" }] });

describe("a draft whose notice is revised", () => {
  it("[A8] while the text on file is the sealed one there is nothing to tell", async () => {
    expect(await read(stage.house, one)).toEqual({ amendments: [], revised: null });
  });

  it("[A8 zj-2023 一（三）.2.2] the clause revised is named, with what it would mean for this draft alone; one without such an accident is untouched", async () => {
    value(await accident(one.firm));
    const house = revised("eligibility.rules.no-grave-accident.require.severity-from", "一般");
    expect((await read(house, one)).revised).toMatchObject({ edition, clauses: ["一（三）.2.2"], refused: [{ code: "no-grave-accident", clause: "一（三）.2.2" }], allowed: [], papers: [] });
    expect((await read(house, other)).revised).toMatchObject({ clauses: ["一（三）.2.2"], refused: [], allowed: [], facts: [], checks: [], papers: [] });
  });

  it("[A8 S1] the draft stays its owner's alone: another firm, the county and the province are told nothing, the province's count leaves it out, and nothing is written", async () => {
    const before = await count(stage, "event");
    const house = revised("procedure.cap.n", "5");
    for (const actor of [other.firm.actor, officer("330106"), province]) expect((await readRevision(house, actor, { declaration: one.declaration })).ok).toBe(false);
    expect(codes(await readRevision(house, other.firm.actor, { declaration: one.declaration }))).toEqual(["not-found"]);
    expect(value(await readTouched(stage.house, province, { round, edition: "zhejiang/2025" })).cases).toBe(0);
    expect(await count(stage, "event")).toBe(before);
  });

  it("[A14] a signed amendment holds at once and is told with its words, day and signatory", async () => {
    value(await amendRound(stage.house, province, { round, change: { kind: "correction", text: "附件2表头更正为“绿色低碳工厂”" }, signedBy: "演示签发人", reason: "演示：笔误" }));
    expect((await read(stage.house, one)).amendments).toEqual([{ kind: "correction", says: "附件2表头更正为“绿色低碳工厂”", signedBy: "演示签发人", day: "2023-05-04", reason: "演示：笔误" }]);
  });
});
