// Possible listings: a name is a finding, an officer's word makes it a listing. On a real database, with fictitious names.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookForFindings } from "../../src/acts/imports/look-for-findings.ts";
import { confirmFinding, dismissFinding, listFindings } from "../../src/acts/imports/findings.ts";
import { importRegister } from "../../src/acts/imports/import-register.ts";
import { bringUnderProvince, listNationalNotProvincial } from "../../src/acts/imports/national-not-provincial.ts";
import { precheck } from "../../src/acts/precheck/precheck.ts";
import type { Actor } from "@qingce/core/access/actor";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { openRound } from "../../src/acts/rounds/open-round.ts";
import { enterLowerList } from "../../src/acts/register/enter-lower-list.ts";
import { creditCode, factoryList, nationalOfficer, officer, openHouse, registered, type TestHouse } from "./registrar.ts";

let here: TestHouse;
let unit: Awaited<ReturnType<typeof registered>>;
let namesake: Awaited<ReturnType<typeof registered>>;

const bring = async (text: string): Promise<void> => {
  const done = await importRegister(here.house, nationalOfficer, { file: "演示.csv", text });
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
};

async function findings(actor: Actor, state?: string) {
  const listed = await listFindings(here.house, actor, { state });
  if (!listed.ok) throw new Error(JSON.stringify(listed.refusals));
  return listed.value.findings;
}

beforeAll(async () => {
  here = await openHouse();
  unit = await registered(here.house, 1, "演示绿源(杭州)有限责任公司");
  await bring(factoryList(["1", "浙江", "演示绿源（杭州） 有限公司"], ["2", "宁波", "演示甬江有限公司"], ["3", "广东", "演示粤海有限公司"], ["4", "浙江", "演示已认有限公司"]));
  const opened = await openRound(here.house, officer("33"), { edition: "zhejiang/2023", year: 2023, authority: "33", title: "演示批次", opens: "2023-05-20", dates: {} });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  round = opened.value.round;
});
afterAll(() => here.close());

let round = "";

/** How the pre-check judges 已获评国家级或省级……不再申报 for the unit. */
async function alreadyListed(): Promise<string | undefined> {
  const done = await precheck(here.house, unit.actor, { round, kind: "factory", facts: {} });
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value.verdicts.find((verdict) => verdict.rule === "not-already-listed")?.outcome;
}

describe("findings", () => {
  test("[B2 E4] an import finds the organisation of that very name, and bars nothing by it", async () => {
    expect(await findings(officer("330106"))).toMatchObject([{ organisationId: unit.id, state: "open", name: "演示绿源（杭州）有限公司", entry: { level: "nation", kind: "factory", region: "33", creditCode: null } }]);
    expect(await alreadyListed()).toBe("met");
  });

  test("[B2] who registers later is found at once, and looked for again not twice", async () => {
    namesake = await registered(here.house, 2, "演示甬江有限公司", "330203");
    expect(await findings(officer("330203"))).toMatchObject([{ organisationId: namesake.id, state: "open" }]);
    expect(await lookForFindings(here.house, nationalOfficer)).toEqual({ ok: true, value: { noted: 0 } });
  });

  test("[K3] an office sees the findings of its own region, an applicant its own, and decides no others", async () => {
    expect(await findings(officer("3302"))).toMatchObject([{ organisationId: namesake.id }]);
    expect(await findings(unit.actor)).toMatchObject([{ organisationId: unit.id }]);
    const [foreign] = await findings(officer("3302"));
    expect(await confirmFinding(here.house, officer("330106"), { findings: [foreign!.id] })).toMatchObject({ ok: false, refusals: [{ code: "not-found" }] });
    expect(await confirmFinding(here.house, namesake.actor, { findings: [foreign!.id] })).toMatchObject({ ok: false, refusals: [{ code: "not-allowed" }] });
  });

  test("[B2 E4] dismissed with a reason it stays dismissed, also after the next look", async () => {
    const [one] = await findings(officer("3302"));
    expect(await dismissFinding(here.house, officer("3302"), { findings: [one!.id], reason: "" })).toMatchObject({ ok: false, refusals: [{ code: "reason-missing" }] });
    expect(await dismissFinding(here.house, officer("3302"), { findings: [one!.id], reason: "同名，另一法人" })).toMatchObject({ ok: true });
    await lookForFindings(here.house, nationalOfficer);
    expect(await findings(officer("3302"))).toMatchObject([{ state: "dismissed", reason: "同名，另一法人", decidedBy: "officer-3302" }]);
    expect(await confirmFinding(here.house, officer("3302"), { findings: [one!.id] })).toMatchObject({ ok: false, refusals: [{ code: "finding-decided" }] });
  });

  test("[B2 zj-2023 一（三）.1] confirmed by the county, the entry carries the credit code and the unit is already listed", async () => {
    const [one] = await findings(officer("330106"), "open");
    expect(await confirmFinding(here.house, officer("330106"), { findings: [one!.id] })).toEqual({ ok: true, value: { decided: 1 } });
    const { rows } = await here.owner.query<{ code: string; organisation: string }>("select credit_code as code, organisation_id as organisation from entry where id = $1", [one!.entryId]);
    expect(rows).toEqual([{ code: unit.creditCode, organisation: unit.id }]);
    expect(await alreadyListed()).toBe("not-met");
    const { rows: events } = await here.owner.query<{ type: string; actor: string }>("select type, actor from event where stream_kind = 'entry' and stream_id = $1 order by version", [one!.entryId]);
    expect(events.map((event) => event.type)).toEqual(["entered", "identified"]);
    expect(events[1]?.actor).toBe("officer-330106");
  });
});

describe("national but not provincial", () => {
  const province = officer("33");
  const names = async (): Promise<readonly string[]> => {
    const listed = await listNationalNotProvincial(here.house, province, { province: "33" });
    return listed.ok ? listed.value.entries.map((entry) => entry.name).toSorted() : [JSON.stringify(listed.refusals)];
  };

  test("[F8 zj-2025 一（三）.6] national entries without a provincial one are listed, 宁波 within, other provinces not", async () => {
    const entered = await enterLowerList(here.house, province, { level: "province", kind: "factory", document: "演示文件", from: "2024-01-01", node: "33", entries: [{ name: "演示已认有限责任公司", creditCode: creditCode(9), region: "330106" }] });
    expect(entered.ok).toBe(true);
    expect(await names()).toEqual(["演示甬江有限公司", "演示绿源（杭州）有限公司"].toSorted());
    expect(await listNationalNotProvincial(here.house, officer("44"), { province: "33" })).toMatchObject({ ok: false });
    expect(await listNationalNotProvincial(here.house, province, { province: "3301" })).toMatchObject({ ok: false, refusals: [{ code: "region-unknown" }] });
  });

  test("[F8 zj-2025 一（三）.6] the officer brings those under the province whose credit code is found, and no others", async () => {
    const listed = await listNationalNotProvincial(here.house, province, { province: "33" });
    const entries = listed.ok ? listed.value.entries : [];
    const bring = (some: readonly string[]) => bringUnderProvince(here.house, province, { province: "33", entries: some, document: "演示文件", from: "2025-06-02" as PlainDay });
    expect(await bring(entries.map((entry) => entry.id))).toMatchObject({ ok: false, refusals: [{ code: "entry-unidentified" }] });
    expect(await bring(entries.filter((entry) => entry.creditCode !== null).map((entry) => entry.id))).toEqual({ ok: true, value: { entered: 1 } });
    expect(await names()).toEqual(["演示甬江有限公司"]);
  });
});
