// Carries the checks over a year on, a step a transaction, as the owner on a connection of its own: reads both years once, works column by column.
import type pg from "pg";
import { ok, type Result } from "@qingce/core/base/refusal";
import { dayInShanghai } from "@qingce/core/base/instant";
import type { Actor } from "@qingce/core/access/actor";
import type { Found } from "@qingce/core/upkeep/found";
import { nationSteps, type NationStep } from "@qingce/core/upkeep/nation-check";
import { columnOf, type YearTable } from "@qingce/core/upkeep/year-table";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { databaseOf } from "../../store/database.ts";
import { dropFindingsBefore, replaceFindings } from "../../store/nation-findings.ts";
import { findYearCheck, lockYearCheck, moveYearCheck, type YearCheckRow } from "../../store/year-checks.ts";
import { readYearColumns, type YearColumns } from "../../store/year-columns.ts";
import { notFound } from "../command.ts";
import type { House } from "../house.ts";
import { tellYearCheck } from "./check-year.ts";

const clock: Actor = { account: "clock", role: "officer", nodes: [] };

/** Peers are units of one division of industry 大类 in one province; a unit without an industry has none. */
export function peersOf(house: Pick<House, "industries">, { regions, industries }: Pick<YearColumns, "regions" | "industries">): { readonly group: Int32Array; readonly groups: number } {
  const known = new Map<string, number>();
  let groups = 0;
  const division = new Map<string, string | undefined>();
  const divisionOf = (code: string): string | undefined => {
    if (!division.has(code)) division.set(code, house.industries.ancestors(code).find(({ code: of }) => /^\d{2}$/u.test(of))?.code);
    return division.get(code);
  };
  const group = Int32Array.from(regions, (region, row) => {
    const of = divisionOf(industries[row] ?? "");
    if (of === undefined) return groups++;
    const key = `${of} ${region.slice(0, 2)}`;
    const held = known.get(key) ?? groups++;
    known.set(key, held);
    return held;
  });
  return { group, groups };
}

const breath = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** As `deriveColumns`, others served between two columns. */
async function derived(form: YearForm, figures: readonly Float64Array[], rows: number): Promise<readonly Float64Array[]> {
  const columns = [...figures];
  for (const { bound } of form.derived) {
    columns.push(columnOf(bound, columns, rows));
    await breath();
  }
  return columns;
}

async function readTable(house: House, owner: pg.Pool, row: YearCheckRow, form: YearForm): Promise<{ readonly table: YearTable; readonly filings: readonly string[] }> {
  const client = await owner.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const read = await readYearColumns(client, { season: row.seasonId, form: row.form, figures: form.figures.map(({ id }) => id) });
    await client.query("commit");
    const rows = read.filings.length;
    const [values, last] = [await derived(form, read.values, rows), await derived(form, read.last, rows)];
    return { filings: read.filings, table: { rows, values, last, ...peersOf(house, read) } };
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

const orNull = (values: readonly number[]): readonly (number | null)[] => values.map((value) => (Number.isFinite(value) ? value : null));

interface Run {
  readonly house: House;
  readonly owner: pg.Pool;
  readonly form: YearForm;
  readonly filings: readonly string[];
}

/** One step's findings in place of those before, and the run moved on; null when it does not run any more. */
async function writeStep({ owner, form, filings }: Run, id: string, step: NationStep, found: readonly Found[]): Promise<YearCheckRow | null> {
  return databaseOf(owner).transaction().execute(async (tx) => {
    const row = await lockYearCheck(tx, id);
    if (row?.state !== "running") return null;
    for (const [n, one] of found.entries()) {
      const place = step.checks[n] ?? 0;
      const copied = form.checks[place]?.kind === "copied";
      const named = one.rows.map((at) => filings[at] ?? "");
      await replaceFindings(tx, { season: row.seasonId, run: row.id }, {
        check: one.check, place, severity: one.severity, filings: named, values: orNull(one.values), others: copied ? one.rows.map(() => null) : orNull(one.others), factors: orNull(one.factors),
        otherFilings: one.others.map((at) => (copied ? (filings[at] ?? null) : null)),
      });
    }
    const moved = { ...row, next: row.next + found.length, reports: filings.length, found: row.found + found.reduce((sum, one) => sum + one.rows.length, 0) };
    await moveYearCheck(tx, moved);
    return moved;
  });
}

/** Ends a run that still runs: through, or left because the form has other checks now than when it was started. */
async function end({ house, owner, form }: Pick<Run, "house" | "owner" | "form">, id: string, as: "done" | "cancelled"): Promise<Result<YearCheckRow>> {
  const at = house.clock.now();
  return databaseOf(owner).transaction().execute(async (tx) => {
    const row = await lockYearCheck(tx, id);
    if (row === null) return notFound;
    if (row.state !== "running") return ok(row);
    if (as === "done") await dropFindingsBefore(tx, { season: row.seasonId, checks: form.checks.map(({ check }) => check.id) });
    const body = as === "done" ? { reports: row.reports, found: row.found, on: dayInShanghai(at) } : { next: row.next, total: row.total, because: "form-changed" };
    const told = await tellYearCheck({ house, tx, actor: clock, at }, { ...row, state: as, endedAt: at }, as, body);
    if (told.ok) await moveYearCheck(tx, told.value);
    return told;
  });
}

/** To its end, or until it is cancelled; `steps` stops it earlier, as a job would that is asked to stop. Taken up again, it skips the checks that are through. */
export async function runYearCheck(house: House, owner: pg.Pool, input: { readonly check: string; readonly steps?: number | undefined }): Promise<Result<YearCheckRow>> {
  const row = await findYearCheck(databaseOf(owner), input.check);
  const form = house.yearForms.find(({ file }) => file.id === row?.form);
  if (row === null || form === undefined) return notFound;
  if (row.state !== "running") return ok(row);
  if (form.checks.length !== row.total) return end({ house, owner, form }, row.id, "cancelled");
  const { table, filings } = await readTable(house, owner, row, form);
  const run: Run = { house, owner, form, filings };
  let [through, made] = [0, 0];
  for (const step of nationSteps(form, table)) {
    through += step.checks.length;
    if (through <= row.next) continue;
    if (made === input.steps) return ok((await findYearCheck(databaseOf(owner), row.id)) ?? row);
    const moved = await writeStep(run, row.id, step, step.run());
    if (moved === null) return ok((await findYearCheck(databaseOf(owner), row.id)) ?? row);
    made += 1;
    await breath();
  }
  return end(run, row.id, "done");
}
