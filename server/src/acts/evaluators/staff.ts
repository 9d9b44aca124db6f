// Staff of an evaluator: told by itself, one employment a record. The identity number is checked, made a digest, and forgotten.
import { checkIdentityNumber } from "@qingce/core/base/identity-number";
import { compareDays, parseDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { titles, type Title } from "@qingce/core/rule/staff";
import { listStaff, personOf, putStaff, type StaffRow } from "../../store/evaluator-staff.ts";
import type { NewEvent } from "../../store/event-log.ts";
import { notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { keepOwn, writeChange } from "./keep-own.ts";

export interface StaffGiven {
  readonly name: string;
  readonly identityNumber: string;
  readonly title: Title;
  readonly field: string;
  readonly fullTime: boolean;
  readonly from: string;
  readonly to?: string | undefined;
}

function staffFaults(given: StaffGiven, number: Result<unknown>): readonly Refusal[] {
  const [from, to] = [parseDay(given.from), given.to === undefined ? undefined : parseDay(given.to)];
  return [
    ...(number.ok ? [] : number.refusals.map((one) => ({ ...one, place: "identityNumber" }))),
    ...(given.name.trim() === "" ? [{ code: "name-missing", place: "name", hint: "请填写姓名" }] : []),
    ...(given.field.trim() === "" ? [{ code: "field-missing", place: "field", hint: "请填写专业" }] : []),
    ...(titles.includes(given.title) ? [] : [{ code: "title-unknown", place: "title", hint: "职称级别须为初级、中级或高级" }]),
    ...(from.ok ? [] : from.refusals.map((one) => ({ ...one, place: "from" }))),
    ...(to === undefined || to.ok ? [] : to.refusals.map((one) => ({ ...one, place: "to" }))),
    ...(from.ok && to?.ok === true && compareDays(to.value, from.value) < 0 ? [{ code: "days-reversed", place: "to", hint: "止日不能早于起日" }] : []),
  ];
}

const overlaps = (row: StaffRow, given: StaffGiven): boolean => (row.to === null || row.to >= given.from) && (given.to === undefined || given.to >= row.from);

/** Writes the rows and gives the events, which hold no name and no digest of a person. */
export async function takeOnStaff(work: Work, evaluator: string, all: readonly StaffGiven[]): Promise<Result<readonly NewEvent[]>> {
  const known = [...(await listStaff(work.tx, evaluator))];
  const events: NewEvent[] = [];
  for (const [n, given] of all.entries()) {
    const number = checkIdentityNumber(given.identityNumber);
    const faults = staffFaults(given, number);
    if (faults.length > 0 || !number.ok) return refuse(...faults.map((one) => (all.length === 1 ? one : { ...one, place: `staff.${n}.${one.place ?? ""}` })));
    const person = await personOf(work.tx, number.value);
    if (known.some((row) => row.person === person && overlaps(row, given))) return refuse({ code: "staff-known", place: all.length === 1 ? "identityNumber" : `staff.${n}.identityNumber`, hint: "这一人员的任职时间与已有记录重叠，请先写明原记录的止日" });
    const id = work.house.ids.next("staff");
    const row = { id, evaluatorId: evaluator, person, name: given.name.trim(), title: given.title, field: given.field.trim(), fullTime: given.fullTime, from: given.from as StaffRow["from"], to: (given.to ?? null) as StaffRow["to"] };
    await putStaff(work.tx, row);
    known.push(row);
    events.push({ type: "staff-added", body: { staff: id, title: row.title, field: row.field, fullTime: row.fullTime, from: row.from, to: row.to } });
  }
  return ok(events);
}

/** Adds one or more employments to one's own staff. */
export function addStaff(house: House, actor: Actor, input: { readonly staff: readonly StaffGiven[] }): Promise<Result<{ readonly added: number }>> {
  return keepOwn(house, actor, { input: {} }, async (work, row) => {
    const taken = await takeOnStaff(work, row.id, input.staff);
    if (!taken.ok) return taken;
    const written = await writeChange(work, row, taken.value);
    return written.ok ? ok({ added: taken.value.length }) : written;
  });
}

/** Ends an employment on its last day; the record stays, for a count of an earlier day. */
export async function endStaff(house: House, actor: Actor, input: { readonly staff: string; readonly to: string }): Promise<Result<{ readonly staff: string }>> {
  return keepOwn(house, actor, { input: {} }, async (work, evaluator) => {
    const last = parseDay(input.to);
    if (!last.ok) return refuse(...last.refusals.map((one) => ({ ...one, place: "to" })));
    const row = (await listStaff(work.tx, evaluator.id)).find((one) => one.id === input.staff);
    if (row === undefined) return notFound;
    if (row.to !== null && row.to <= work.today) return refuse({ code: "staff-ended", facts: { to: row.to }, hint: `这一任职已于 ${row.to} 结束` });
    if (compareDays(last.value, row.from) < 0) return refuse({ code: "days-reversed", place: "to", hint: "止日不能早于起日" });
    await putStaff(work.tx, { ...row, to: last.value });
    const written = await writeChange(work, evaluator, [{ type: "staff-ended", body: { staff: row.id, to: last.value } }]);
    return written.ok ? ok({ staff: row.id }) : written;
  });
}
