// Past work of an evaluator 业绩: told by itself, one dated record each with its source; what was told wrongly is withdrawn, not erased.
import { compareDays, parseDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeedKind } from "@qingce/core/rule/deeds";
import { listDeeds, putDeed } from "../../store/evaluator-deeds.ts";
import type { NewEvent } from "../../store/event-log.ts";
import { notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { keepOwn, writeChange } from "./keep-own.ts";

export interface DeedGiven {
  readonly kind: DeedKind;
  readonly day: string;
  readonly what: string;
  readonly whose: string;
  readonly source: string;
}

function deedFaults(given: DeedGiven, today: string): readonly Refusal[] {
  const day = parseDay(given.day);
  const blank = ([["what", "业绩名称"], ["whose", "委托或主办单位"], ["source", "合同、报告或文件的名称和编号"]] as const).filter(([field]) => given[field].trim() === "");
  return [
    ...(day.ok ? [] : day.refusals.map((one) => ({ ...one, place: "day" }))),
    ...(day.ok && compareDays(day.value, today as typeof day.value) > 0 ? [{ code: "day-to-come", place: "day", hint: "业绩日期不能晚于今天" }] : []),
    ...blank.map(([place, name]) => ({ code: "deed-incomplete", place, hint: `请填写${name}` })),
  ];
}

/** Writes the rows and gives the events: the stream is public and holds no names. */
export async function takeOnDeeds(work: Work, evaluatorId: string, all: readonly DeedGiven[]): Promise<Result<readonly NewEvent[]>> {
  const events: NewEvent[] = [];
  for (const [n, given] of all.entries()) {
    const faults = deedFaults(given, work.today);
    const day = parseDay(given.day);
    if (faults.length > 0 || !day.ok) return refuse(...faults.map((one) => (all.length === 1 ? one : { ...one, place: `deeds.${n}.${one.place ?? ""}` })));
    const id = work.house.ids.next("deed");
    await putDeed(work.tx, { id, evaluatorId, kind: given.kind, day: day.value, what: given.what.trim(), whose: given.whose.trim(), source: given.source.trim(), withdrawn: false });
    events.push({ type: "deed-added", body: { deed: id, kind: given.kind, day: day.value } });
  }
  return ok(events);
}

export function addDeed(house: House, actor: Actor, input: DeedGiven, key?: string): Promise<Result<{ readonly added: number }>> {
  return keepOwn(house, actor, { input: { ...input }, key }, async (work, row) => {
    const taken = await takeOnDeeds(work, row.id, [input]);
    if (!taken.ok) return taken;
    const written = await writeChange(work, row, taken.value);
    return written.ok ? ok({ added: taken.value.length }) : written;
  });
}

export function withdrawDeed(house: House, actor: Actor, input: { readonly deed: string }): Promise<Result<{ readonly deed: string }>> {
  return keepOwn(house, actor, { input: { ...input } }, async (work, row) => {
    const deed = (await listDeeds(work.tx, row.id)).find((one) => one.id === input.deed);
    if (deed === undefined) return notFound;
    if (deed.withdrawn) return refuse({ code: "deed-withdrawn", hint: "这一业绩已撤销" });
    await putDeed(work.tx, { ...deed, withdrawn: true });
    const written = await writeChange(work, row, [{ type: "deed-withdrawn", body: { deed: deed.id } }]);
    return written.ok ? ok({ deed: deed.id }) : written;
  });
}
