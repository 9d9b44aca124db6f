// Facts read from outside registers, entered by an office: dated, sourced, never edited. The check finds them by credit code.
import { checkCreditCode } from "@qingce/core/base/credit-code";
import type { JsonObject } from "@qingce/core/base/json";
import { compareDays, type PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { append } from "../../store/event-log.ts";
import { findOrganisationByCreditCode } from "../../store/organisations.ts";
import { addRecords as put } from "../../store/records.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";

export interface RecordGiven {
  readonly creditCode: string;
  readonly register: string;
  readonly kind: string;
  readonly severity?: string | undefined;
  readonly occurredOn?: string | undefined;
  readonly resolved?: boolean | undefined;
  readonly readOn: string;
  readonly source: string;
}

export interface AddRecords {
  /** The node that the office acts for. */
  readonly node: string;
  readonly records: readonly RecordGiven[];
}

const faultsOf = (records: readonly RecordGiven[], today: PlainDay): readonly Refusal[] =>
  records.flatMap((one, n) => {
    const code = checkCreditCode(one.creditCode);
    const future = [one.readOn, one.occurredOn].some((day) => day !== undefined && compareDays(day as PlainDay, today) > 0);
    return [
      ...(code.ok ? [] : code.refusals.map((fault) => ({ ...fault, place: `records.${n}.creditCode` }))),
      ...(future ? [{ code: "day-in-future", place: `records.${n}`, hint: "发生日期和查询日期不能晚于今天" }] : []),
      ...(one.source.trim() === "" ? [{ code: "source-missing", place: `records.${n}.source`, hint: "请写明来源" }] : []),
    ];
  });

async function addOne(work: Work, node: string, one: RecordGiven): Promise<Result<null>> {
  const id = work.house.ids.next("record");
  const body: JsonObject = { creditCode: one.creditCode, register: one.register, kind: one.kind, severity: one.severity ?? null, occurredOn: one.occurredOn ?? null, resolved: one.resolved ?? null, readOn: one.readOn, source: one.source };
  const organisation = await findOrganisationByCreditCode(work.tx, one.creditCode);
  const scope = [...new Set([node, ...(organisation?.scope ?? [])])];
  const head = await append(work.tx, { stream: { kind: "record", id }, expectedVersion: 0, events: [{ type: "read", body }], at: work.at, actor: work.actor.account, scope, suite: work.house.suite });
  if (!head.ok) return head;
  await put(work.tx, [{ id, organisationId: organisation?.id ?? null, creditCode: one.creditCode, register: one.register, kind: one.kind, severity: one.severity ?? null, occurredOn: one.occurredOn ?? null, resolved: one.resolved ?? null, readOn: one.readOn, source: one.source, scope, body: {} }]);
  return ok(null);
}

export async function addRecords(house: House, actor: Actor, input: AddRecords, key?: string): Promise<Result<{ readonly added: number }>> {
  const may = allowed(actor, "add-records", { node: input.node });
  if (!may.ok) return may;
  return command(house, actor, { act: "add-records", input: { ...input } as unknown as JsonObject, key }, async (work) => {
    const faults = faultsOf(input.records, work.today);
    if (faults.length > 0) return refuse(...faults);
    for (const one of input.records) {
      const added = await addOne(work, input.node, one);
      if (!added.ok) return added;
    }
    return ok({ added: input.records.length });
  });
}
