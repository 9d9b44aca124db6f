// Personal data beside the log is erased when its term is over, not a day before; the chains stay whole and tell that something was there.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personalDataTerms } from "@qingce/core/base/house-settings";
import { fromEpoch, toEpoch } from "@qingce/core/base/instant";
import { unmaskObjector } from "../../src/acts/objections/handle-objections.ts";
import { erasePersonal } from "../../src/acts/retention/erase-personal.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, openStage, type Stage } from "../acts/stage.ts";

let stage: Stage;
const day = 24 * 60 * 60 * 1000;
beforeAll(async () => {
  stage = await openStage("2025-06-03");
  await stage.owner.query(`insert into objection values ('J1', 'R', 'D', null, 'decided', 'RC1', '{33}', '{"decidedOn":"2025-06-03"}', 1), ('J2', 'R', 'D', null, 'open', 'RC2', '{33}', '{}', 1)`);
  await stage.owner.query(`insert into objector values ('J1', '{33}', '{"name":"演示异议人甲","contact":"0","salt":"s"}'), ('J2', '{33}', '{"name":"演示异议人乙","contact":"0","salt":"s"}')`);
  await stage.owner.query("insert into account (id, login, name, password_hash, password_set_at, role, nodes) values ('a', 'a', '', '', now(), 'officer', '{33}')");
  await stage.owner.query("insert into session (id_digest, account_id, created_at, seen_at, expires_at, ended_at, address, agent) values ('s1', 'a', '2025-06-02', '2025-06-02', '2025-06-03 01:00Z', null, '10.0.0.1', 'x'), ('s2', 'a', '2025-06-02', '2025-06-02', '2099-01-01', null, '10.0.0.2', 'x')");
  await stage.owner.query("insert into sign_in_failure (account_id, at, address, agent, known) values ('a', '2025-06-03 01:00Z', '10.0.0.3', 'x', false)");
}, 60_000);
afterAll(() => stage.close());

const start = toEpoch("2025-06-03T01:00:00.000Z" as never);
const runAfter = (ms: number) => erasePersonal({ ...stage.house, clock: { now: () => fromEpoch(start + ms) } }, stage.owner);

describe("terms of personal data", () => {
  it("[K6 S8] traces of sessions and failures go after 184 days and a moment, not at 184 days; a session that lives keeps its own", async () => {
    expect(await runAfter(personalDataTerms.traceDays * day)).toEqual({ objectors: 0, sessions: 0, failures: 0 });
    expect(await runAfter(personalDataTerms.traceDays * day + 1)).toEqual({ objectors: 0, sessions: 1, failures: 1 });
    const { rows } = await stage.owner.query<{ readonly address: string }>("select address from session where id_digest in ('s1', 's2') order by id_digest");
    expect(rows.map(({ address }) => address)).toEqual(["", "10.0.0.2"]);
  });

  it("[K6 S8 E2] who objected goes two years after the decision, not a day before, never while it is open; the look then says so", async () => {
    const look = (objection: string) => unmaskObjector(stage.house, officer("33"), { objection, reason: "演示" });
    await runAfter((personalDataTerms.objectorDays - 1) * day);
    expect(await look("J1")).toMatchObject({ ok: true, value: { name: "演示异议人甲" } });
    expect(await runAfter(personalDataTerms.objectorDays * day)).toMatchObject({ objectors: 1 });
    expect(codes(await look("J1"))).toEqual(["personal-data-erased"]);
    expect(await runAfter(9000 * day)).toMatchObject({ objectors: 0 });
    expect(await look("J2")).toMatchObject({ ok: true, value: { name: "演示异议人乙" } });
    const { rows } = await stage.owner.query<{ readonly text: string }>("select o::text as text from objector o where objection_id = 'J1'");
    expect(rows[0]?.text).not.toContain("演示异议人甲");
  });

  it("[K6 S7] each run that erased something is an event of counts alone", async () => {
    const { rows } = await stage.owner.query<{ readonly body: string }>("select body::text as body from event where stream_kind = 'erasure' order by seq");
    expect(rows.map(({ body }) => JSON.parse(body) as object)).toEqual([{ objectors: 0, sessions: 1, failures: 1 }, { objectors: 1, sessions: 0, failures: 0 }]);
  });
});
