// Imports and findings over the API: the nation's office imports, counties decide, and what a county has confirmed bars a declaration.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, requestOf, type Client } from "@qingce/core/contract/client";
import { partsOf, type Route } from "@qingce/core/contract/route";
import { routes } from "@qingce/core/contract/routes";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { acceptOffer } from "../../src/cli/simulation/work-scene.ts";
import { runJobs } from "../../src/jobs/run-jobs.ts";
import { importRegister as importJob } from "../../src/jobs/import-register.ts";
import { draft, enrol, enterList, fitAgency, openRoundOf, openStage, registration, value, type Agency, type Filed, type Firm, type Stage } from "../acts/stage.ts";
import { ask, codeOf, comeIn, openDoor } from "../http/door.ts";
import { naughtyValues } from "../http/naughty.ts";
import { factoryList, nationalOfficer, officer, realList } from "./registrar.ts";

let stage: Stage;
let app: FastifyInstance;
let nation: Client;
let county: Client;
let cookie = "";

const clientAs = (session: string): Client => clientOf(async ({ method, path, body, key }) => ask(app, { method, url: path, body, cookie: session, ...(key === undefined ? {} : { headers: { "idempotency-key": key } }) }));

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  app = await openDoor(stage);
  cookie = await comeIn(stage, nationalOfficer);
  nation = clientAs(cookie);
  county = clientAs(await comeIn(stage, officer("330106")));
});
afterAll(async () => {
  await app.close();
  await stage.close();
});

const entries = async (): Promise<number> => Number((await stage.owner.query<{ n: string }>("select count(*) as n from entry where level = 'nation'")).rows[0]?.n);

describe("imports over the API", () => {
  let id = "";

  it("[G2] a dry run of the parks tells all and keeps nothing", async () => {
    const told = value(await nation.call("import-register", { file: "parks.csv", text: await realList("parks"), dryRun: true }));
    expect(told).toMatchObject({ import: null, state: "dry-run", list: "park", read: 119, taken: 119, rejected: [] });
    expect([await entries(), value(await nation.call("list-register-imports", {})).imports]).toEqual([0, []]);
  });

  it("[G2] one for the queue answers at once, is cancelled and resumed, and the clock's job ends it", async () => {
    const begun = value(await nation.call("import-register", { file: "parks.csv", text: await realList("parks"), background: true }));
    id = begun.import ?? "";
    expect(begun).toMatchObject({ state: "running", taken: 0 });
    expect(value(await nation.call("cancel-register-import", { import: id }))).toMatchObject({ state: "cancelled", next: 0 });
    expect(await nation.call("cancel-register-import", { import: id })).toMatchObject({ ok: false, refusals: [{ code: "import-cancelled" }] });
    expect(value(await nation.call("resume-register-import", { import: id, background: true }))).toMatchObject({ state: "running", next: 0 });
    const reports: string[] = [];
    const jobs = await runJobs(stage.house, stage.owner, (line) => reports.push(line));
    const state = async (): Promise<string> => value(await nation.call("read-register-import", { import: id })).state;
    for (let n = 0; n < 100 && (await state()) !== "done"; n += 1) await new Promise((resolve) => void setTimeout(resolve, 50));
    await jobs.stop();
    expect([await state(), await entries(), reports]).toEqual(["done", 119, []]);
    expect(value(await nation.call("read-register-import", { import: id }))).toMatchObject({ next: 119, total: 119, taken: 119, rejectedRows: [] });
  });

  it("[G2] a job whose import is not there ends quietly, one without an import does not", async () => {
    await importJob(stage.house, { import: "none" });
    await expect(importJob(stage.house, null)).rejects.toThrow("without an import");
  });

  it("[E4] everybody reads the totals beside the ledger: 118 parks stand of 119", async () => {
    const { batches } = value(await clientAs("").call("register-totals", {}));
    const parks = batches.filter((one) => one.category === "绿色工业园区");
    expect([parks.reduce((sum, one) => sum + one.entries - one.left, 0), parks.every((one) => one.agrees)]).toEqual([118, true]);
  });

  it("[G2] a bad row is handed out as a file with its place and reason", async () => {
    const text = `${factoryList(["1", "浙江", "演示晨光有限公司"])}\n绿色工厂,第一批,2017,甲,浙江,演示暮光有限公司,机械,演示评价院`;
    const done = value(await nation.call("import-register", { file: "演示.csv", text }));
    expect(done).toMatchObject({ state: "done", read: 2, taken: 1, rejected: [{ row: 3, code: "sequence-malformed" }] });
    const file = await ask(app, { method: "GET", url: `/api/register-imports/${done.import ?? ""}/rejected`, cookie });
    expect([file.status, file.headers["content-type"], file.headers["content-disposition"]]).toEqual([200, "text/csv; charset=utf-8", expect.stringContaining("-rejected.csv")]);
    expect(file.text).toContain("绿色工厂,第一批,2017,甲,浙江,演示暮光有限公司,机械,演示评价院,演示.csv,3,seq,sequence-malformed,");
  });

  it("[G2] an open proposal is confirmed afterwards with a value of one's own", async () => {
    const done = value(await nation.call("import-register", { file: "演示.csv", text: factoryList(["7", "无此省", "演示无处有限公司"]) }));
    const open = done.proposals.find((one) => one.state === "open");
    const place = { import: done.import ?? "", confirmed: [{ row: open?.row ?? 0, column: open?.column ?? "" }] };
    expect(await nation.call("confirm-proposals", place)).toMatchObject({ ok: false, refusals: [{ code: "value-missing" }] });
    expect(value(await nation.call("confirm-proposals", { ...place, confirmed: place.confirmed.map((one) => ({ ...one, value: "33" })) }))).toEqual({ corrected: 1 });
    const { rows } = await stage.owner.query<{ region: string }>("select region from entry where name = '演示无处有限公司'");
    expect(rows).toEqual([{ region: "33" }]);
  });

  it("[S10 S8] eight million characters come through, more is refused; a body over the route's limit is 413, and nobody else's is read", async () => {
    const call = (text: string) => nation.call("import-register", { file: "x.csv", text, dryRun: true });
    expect(await call("x".repeat(8 * 1024 * 1024))).toMatchObject({ ok: false, refusals: [{ code: "list-empty" }] });
    expect(await call("x".repeat(8 * 1024 * 1024 + 1))).toMatchObject({ ok: false, refusals: [{ code: "field-too-long" }] });
    expect(codeOf(await ask(app, { method: "POST", url: "/api/register-imports", body: { file: "x.csv", text: "名".repeat(9_200_000) }, cookie }))).toBe("body-too-large");
    expect(codeOf(await ask(app, { method: "POST", url: "/api/register-imports", body: { file: "x.csv", text: "名".repeat(9_200_000) } }))).toBe("unauthenticated");
  });

  it("[S1] only the nation's own office imports: a province's finds no such thing", async () => {
    const province = clientAs(await comeIn(stage, officer("33")));
    expect(await province.call("list-register-imports", {})).toMatchObject({ ok: false, refusals: [{ code: "not-found" }] });
    expect(await province.call("read-register-import", { import: id })).toMatchObject({ ok: false, refusals: [{ code: "not-found" }] });
  });

  it.each([["import-register", { file: "x.csv", text: "" }], ["confirm-proposals", { import: "none", confirmed: [{ row: 1, column: "x" }] }], ["resume-register-import", { import: "none" }], ["bring-under-province", { province: "33", entries: ["x"], document: "演示", from: "2025-01-01" }], ["dismiss-findings", { findings: ["x"], reason: "演示" }]] as const)("[S10] %s answers naughty values of the nation's officer and never breaks", { timeout: 60_000 }, async (name, input) => {
    const route = (routes as readonly Route[]).find((one) => one.id === name) as Route;
    const broken: string[] = [];
    for (const field of Object.keys(partsOf(route).body?.properties ?? {})) {
      for (const given of naughtyValues) {
        const { method, path, body } = requestOf(name, { ...input, [field]: given } as never);
        const heard = await ask(app, { method, url: path, body: body ?? {}, cookie });
        if (heard.status >= 500) broken.push(`${field}=${JSON.stringify(given).slice(0, 60)}: ${heard.text.slice(0, 200)}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

describe("a declared firm of a listed name", () => {
  const named = async (name: string): Promise<Firm> => enrol(stage, { ...registration("330106"), name });
  let same: Filed;
  let other: Filed;

  /** A draft that lacks nothing, its evaluator engaged. */
  async function whole(round: string, firm: Firm, agency: Agency): Promise<Filed> {
    const filed = await draft(stage, "zhejiang/2023", round, firm);
    value(await engageEvaluator(stage.house, firm.actor, { declaration: filed.declaration, evaluator: agency.id }));
    value(await acceptOffer(stage.house, agency.actor, filed.declaration));
    return filed;
  }

  const verdict = async ({ firm, round }: Filed): Promise<string | undefined> => {
    const told = value(await clientAs(await comeIn(stage, firm.actor)).call("precheck", { round, kind: "factory", facts: {} }));
    return told.verdicts.find((one) => one.rule === "not-already-listed")?.outcome;
  };
  const openFor = async ({ firm }: Filed) => {
    const { findings } = value(await county.call("list-findings", { state: "open" }));
    return findings.filter((one) => one.organisation.id === firm.actor.organisation);
  };

  beforeAll(async () => {
    value(await nation.call("import-register", { file: "演示.csv", text: factoryList(["11", "浙江", "演示同名（杭州） 有限公司"], ["12", "浙江", "演示异主有限公司"]) }));
    stage.clock.day("2023-05-18");
    const agency = await fitAgency(stage, "zhejiang/2023");
    stage.clock.day("2023-06-01");
    const round = await openRoundOf(stage, { edition: "zhejiang/2023", year: 2023, opens: "2023-05-20" });
    const firms = [await named("演示同名(杭州)有限责任公司"), await named("演示异主有限公司")] as const;
    await enterList(stage, "3301", "city", "factory", firms);
    [same, other] = [await whole(round, firms[0], agency), await whole(round, firms[1], agency)];
  });

  it("[E4 B2] registering alone notes it, for its own county and itself, and bars nothing", async () => {
    expect(await openFor(same)).toMatchObject([{ name: "演示同名（杭州）有限公司", organisation: { name: "演示同名(杭州)有限责任公司", creditCode: same.firm.creditCode }, entry: { batch: "第一批", regionGiven: "浙江", creditCode: null } }]);
    const own = value(await clientAs(await comeIn(stage, same.firm.actor)).call("list-findings", {})).findings;
    expect(own.map((one) => one.organisation.id)).toEqual([same.firm.actor.organisation]);
    expect([await verdict(same), await verdict(other)]).toEqual(["met", "met"]);
    const { rows } = await stage.owner.query<{ actor: string }>("select actor from event where stream_kind = 'finding' and stream_id = $1", [(await openFor(same))[0]?.id]);
    expect(rows).toEqual([{ actor: same.firm.actor.account }]);
    expect(value(await county.call("look-for-findings", {}))).toEqual({ noted: 0 });
  });

  it("[E4 zj-2023 一（三）.1] confirmed, the 2023 notice's 已获评…不再申报 refuses the submission", async () => {
    const [finding] = await openFor(same);
    expect(value(await county.call("confirm-findings", { findings: [finding?.id ?? ""] }))).toEqual({ decided: 1 });
    expect(await verdict(same)).toBe("not-met");
    const refused = await clientAs(await comeIn(stage, same.firm.actor)).call("submit-declaration", { declaration: same.declaration });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: "not-already-listed", clause: "一（三）.1" }] });
  });

  it("[E4] dismissed with its reason, the other firm submits", async () => {
    const [finding] = await openFor(other);
    expect(await county.call("dismiss-findings", { findings: [finding?.id ?? ""], reason: " " })).toMatchObject({ ok: false, refusals: [{ code: "reason-missing" }] });
    expect(value(await county.call("dismiss-findings", { findings: [finding?.id ?? ""], reason: "同名，另一法人" }))).toEqual({ decided: 1 });
    expect(await verdict(other)).toBe("met");
    const sent = await clientAs(await comeIn(stage, other.firm.actor)).call("submit-declaration", { declaration: other.declaration });
    expect(sent).toMatchObject({ ok: true });
  });

  it("[F8 U2 zj-2025 一（三）.6] the province pages through, takes up the identified unit, by document and day, once", async () => {
    stage.clock.day("2025-06-03");
    const province = clientAs(await comeIn(stage, officer("33")));
    const listed = async () => value(await province.call("list-national-only", { province: "33", limit: 500 })).entries;
    const page = async (after?: string) => value(await province.call("list-national-only", { province: "33", limit: 1, ...(after === undefined ? {} : { after }) }));
    const [whole, opening] = [await listed(), await page()];
    expect([opening.total, opening.identified, opening.entries]).toEqual([whole.length, 1, whole.slice(0, 1)]);
    const paged = [...opening.entries];
    for (let next = opening.next; next !== null; ) {
      const one = await page(next);
      paged.push(...one.entries);
      next = one.next;
    }
    expect(paged).toEqual(whole);
    const identified = (await listed()).filter((one) => one.creditCode !== null);
    expect(identified).toMatchObject([{ name: "演示同名（杭州）有限公司", regionName: "浙江省" }]);
    const bring = { province: "33", entries: identified.map((one) => one.id), document: "演示纳入文件", from: "2025-06-01" } as never;
    const [first, again] = [value(await province.call("bring-under-province", bring, "k1")), value(await province.call("bring-under-province", bring, "k1"))];
    expect([first, again]).toEqual([{ entered: 1 }, { entered: 1 }]);
    expect((await listed()).filter((one) => one.creditCode !== null)).toEqual([]);
  });

  it("[E4 R2] the last day on a list still counts, the day after does not", async () => {
    const last = async (day: string | null): Promise<string | undefined> => {
      await stage.owner.query("update entry set to_day = $1::date where credit_code = $2", [day, same.firm.creditCode]);
      return verdict(same);
    };
    const day = stage.house.clock.now().slice(0, 10);
    expect([await last(null), await last(day), await last("2025-06-02")]).toEqual(["not-met", "not-met", "met"]);
  });
});
