// The checks over a season's tables as a job: started by the office whose list it is, stopped between two steps, taken up again; and what they found.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { JsonObject } from "@qingce/core/base/json";
import type { Actor } from "@qingce/core/access/actor";
import { precisionInService } from "@qingce/core/upkeep/finding-question";
import type { YearFormFile } from "@qingce/core/upkeep/year-form-file";
import { enqueue } from "../../store/enqueue.ts";
import { append } from "../../store/event-log.ts";
import { countFiltered, countFindings, listNationFindings, type FindingCount, type FindingFilter, type FindingOrder, type NationFindingRow } from "../../store/nation-findings.ts";
import { findSeason, type SeasonRow } from "../../store/seasons.ts";
import { addYearCheck, findYearCheck, listYearChecks, lockYearCheck, moveYearCheck, runningCheckOf, type YearCheckRow } from "../../store/year-checks.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";

const checkTask = "check-year";

/** Tells the run's stream what became of it. */
export async function tellYearCheck(work: Pick<Work, "tx" | "at" | "actor" | "house">, row: YearCheckRow, type: string, body: JsonObject): Promise<Result<YearCheckRow>> {
  const head = await append(work.tx, { stream: { kind: "year-check", id: row.id }, expectedVersion: row.version, events: [{ type, body }], at: work.at, actor: work.actor.account || work.actor.role, scope: row.scope, suite: work.house.suite });
  return head.ok ? ok({ ...row, version: head.value.version }) : head;
}

const running = refuse({ code: "check-running", hint: "本填报期的全量检查正在进行" });

/** Starts a run over what stands filed; one at a time. What a run before found stays until its check is through again. */
export async function startYearCheck(house: House, actor: Actor, input: { readonly season: string }, key?: string): Promise<Result<{ readonly check: string }>> {
  return command(house, actor, { act: "check-year", input: { ...input }, key }, async (work) => {
    const season = await findSeason(work.tx, input.season);
    const form = house.yearForms.find(({ file }) => file.id === season?.form);
    if (season === null) return notFound;
    const may = allowed(actor, "check-year", { node: season.node });
    if (!may.ok) return may;
    if (form === undefined) return refuse({ code: "form-not-held", facts: { form: season.form }, hint: "没有这一版动态管理表" });
    const row: YearCheckRow = { id: house.ids.next("check"), seasonId: season.id, form: season.form, year: season.year, state: "running", total: form.checks.length, next: 0, reports: 0, found: 0, startedAt: work.at, endedAt: null, account: actor.account, scope: season.scope, version: 1 };
    if (!(await addYearCheck(work.tx, row))) return running;
    const told = await tellYearCheck(work, { ...row, version: 0 }, "started", { season: season.id, form: season.form, year: season.year, checks: row.total });
    if (!told.ok) return told;
    await enqueue(work.tx, checkTask, { check: row.id }, { key: `check:${row.id}` });
    return ok({ check: row.id });
  });
}

async function change(house: House, actor: Actor, id: string, act: (work: Work, row: YearCheckRow) => Promise<Result<YearCheckRow>>): Promise<Result<{ readonly check: string; readonly state: string }>> {
  return command(house, actor, { act: "check-year", input: {} }, async (work) => {
    const seen = await findYearCheck(work.tx, id);
    const season = seen === null ? null : await findSeason(work.tx, seen.seasonId);
    if (season === null) return notFound;
    const may = allowed(actor, "check-year", { node: season.node });
    if (!may.ok) return may;
    const row = await lockYearCheck(work.tx, id);
    const told = row === null ? notFound : await act(work, row);
    if (!told.ok) return told;
    await moveYearCheck(work.tx, told.value);
    return ok({ check: id, state: told.value.state });
  });
}

/** Stops between two steps; what was found stays, and the run can be taken up again. */
export const cancelYearCheck = (house: House, actor: Actor, input: { readonly check: string }): ReturnType<typeof change> =>
  change(house, actor, input.check, async (work, row) =>
    row.state === "running" ? tellYearCheck(work, { ...row, state: "cancelled", endedAt: work.at }, "cancelled", { next: row.next, total: row.total }) : refuse({ code: `check-${row.state}`, facts: { state: row.state }, hint: "只有正在进行的检查可以取消" }),
  );

/** Goes on from where it stopped; also after a crash, when it still stands as running. */
export const resumeYearCheck = (house: House, actor: Actor, input: { readonly check: string }): ReturnType<typeof change> =>
  change(house, actor, input.check, async (work, row) => {
    if (row.state === "done") return refuse({ code: "check-done", facts: { state: row.state }, hint: "这次检查已经完成，可以重新开始一次" });
    const other = await runningCheckOf(work.tx, row.seasonId);
    if (other !== null && other.id !== row.id) return running;
    await enqueue(work.tx, checkTask, { check: row.id }, { key: `check:${row.id}` });
    return row.state === "running" ? ok(row) : tellYearCheck(work, { ...row, state: "running", endedAt: null }, "resumed", { next: row.next, total: row.total });
  });

export interface CheckCount extends FindingCount {
  readonly severity: string;
  readonly says: string;
  readonly ground: string;
  /** Of what was decided, the share confirmed. */
  readonly precision: number | null;
}

export interface YearFindings {
  readonly season: SeasonRow;
  /** The reader's own area, and whether the list is its office's: it alone starts runs. */
  readonly node: string;
  readonly own: boolean;
  readonly form: YearFormFile | null;
  readonly runs: readonly Omit<YearCheckRow, "scope" | "version">[];
  readonly checks: readonly CheckCount[];
  readonly findings: readonly (NationFindingRow & { readonly says: string })[];
  /** Of those asked for, on all pages. */
  readonly total: number;
  readonly next: string | null;
}

export interface FindingsAsked extends FindingFilter {
  readonly season: string;
  readonly sort?: FindingOrder | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** What was found in the officer's regions, with counts by check in the order of the form; every check of the form is told, found or not. */
export async function listYearFindings(house: House, actor: Actor, input: FindingsAsked): Promise<Result<YearFindings>> {
  return command(house, actor, { act: "list-year-findings", input: {} }, async ({ tx }) => {
    const season = await findSeason(tx, input.season);
    if (season === null || !actor.nodes.some((own) => season.scope.includes(own) || house.regions.isWithin(own, season.node))) return notFound;
    const { season: _, after, limit = 50, sort = "check", ...filter } = input;
    const from = /^\d{1,9}$/u.test(after ?? "") ? Number(after) : 0;
    const form = house.yearForms.find(({ file }) => file.id === season.form)?.file;
    const checks = form?.checks ?? [];
    const saidBy = new Map(checks.map(({ id, says }) => [id, says]));
    const counted = new Map((await countFindings(tx, season.id, input.node)).map((one) => [one.check, one]));
    const zero = { found: 0, open: 0, asked: 0, answered: 0, confirmed: 0, cleared: 0 };
    const rows = await listNationFindings(tx, season.id, filter, { order: sort, from, limit });
    const total = await countFiltered(tx, season.id, filter);
    return ok({
      season, node: actor.nodes.find((own) => own === season.node) ?? actor.nodes[0] ?? season.node, own: actor.nodes.includes(season.node), form: form ?? null,
      runs: (await listYearChecks(tx, season.id)).map(({ scope: _s, version: _v, ...run }) => run),
      checks: checks.map(({ id, severity, says, ground }) => {
        const counts = counted.get(id) ?? { check: id, ...zero };
        return { ...counts, severity, says, ground, precision: precisionInService(counts.confirmed, counts.cleared) };
      }),
      findings: rows.map((one) => ({ ...one, says: saidBy.get(one.check) ?? one.check })),
      total,
      next: from + rows.length < total && rows.length > 0 ? String(from + rows.length) : null,
    });
  });
}
