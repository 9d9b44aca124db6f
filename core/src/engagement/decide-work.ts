// Decides what an evaluator puts on record. Times are Shanghai's wall clock; who went is held against the registered staff of that very day.
import { compareDays, isDay, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { sayDay } from "../base/say-day.ts";
import { dayOfWallTime, isWallTime, type WallTime } from "../base/wall-time.ts";
import type { WorkEvent } from "./event.ts";
import type { Contract, DocumentSeen, EvaluationWork, Examiner, Photo } from "./work.ts";

/** Days and times are as they were typed. */
export type WorkCommand =
  | ({ readonly kind: "contract" } & Omit<Contract, "signedOn"> & { readonly signedOn: string })
  | { readonly kind: "review-documents"; readonly id: string; readonly on: string; readonly staff: readonly string[]; readonly documents: readonly DocumentSeen[]; readonly findings: string }
  | { readonly kind: "visit"; readonly id: string; readonly from: string; readonly to: string; readonly staff: readonly string[]; readonly place: string; readonly received: string; readonly seen: string; readonly photos: readonly (Omit<Photo, "takenAt"> & { readonly takenAt: string })[] }
  | { readonly kind: "strike"; readonly record: string; readonly reason: string };

/** An employment of the evaluator's own register. */
export interface Employed extends Examiner {
  readonly from: PlainDay;
  readonly to?: PlainDay;
}

export interface WorkContext {
  readonly accepted: boolean;
  readonly engagedOn: PlainDay;
  readonly now: WallTime;
  readonly staff: readonly Employed[];
  /** The clause that asks for an evaluation at all. */
  readonly clause?: string | undefined;
}

type Decision = Result<readonly WorkEvent[]>;
type Of<K extends WorkCommand["kind"]> = Extract<WorkCommand, { kind: K }>;

const clauseOf = ({ clause }: WorkContext): { readonly clause?: string } => (clause === undefined ? {} : { clause });

const blank = (place: string, text: string, what: string): readonly Refusal[] => (text.trim() === "" ? [{ code: "record-incomplete", place, hint: `请填写${what}` }] : []);

const malformed = (place: string): Refusal => ({ code: "day-malformed", place, hint: "日期请写作 2025-06-30" });

/** Neither before the engagement nor after today. */
function dayFaults(place: string, on: string, context: WorkContext, act: "visit" | "review"): readonly Refusal[] {
  if (!isDay(on)) return [malformed(place)];
  const word = act === "visit" ? "现场走访" : "资料审查";
  if (compareDays(on, context.engagedOn) < 0) return [{ code: `${act}-before-engagement`, place, ...clauseOf(context), facts: { on, engagedOn: context.engagedOn }, hint: `${word}不能早于委托之日${sayDay(context.engagedOn)}` }];
  return compareDays(on, dayOfWallTime(context.now)) > 0 ? [{ code: `${act}-in-future`, place, facts: { on, today: dayOfWallTime(context.now) }, hint: `${word}尚未发生，事后再记` }] : [];
}

const worksOn = (one: Employed, on: PlainDay): boolean => compareDays(one.from, on) <= 0 && (one.to === undefined || compareDays(on, one.to) <= 0);

/** The persons by their ids, each employed on the day. */
function examiners(ids: readonly string[], on: PlainDay, context: WorkContext): Result<readonly Examiner[]> {
  if (ids.length === 0) return refuse({ code: "examiner-missing", place: "staff", hint: "请选择本机构的登记人员" });
  const found = [...new Set(ids)].map((id) => context.staff.find((one) => one.staff === id && worksOn(one, on)));
  const known = found.filter((one) => one !== undefined);
  if (known.length < found.length) return refuse({ code: "examiner-not-registered", place: "staff", ...clauseOf(context), facts: { on }, hint: `所选人员在${sayDay(on)}不是本机构的登记人员，请先在机构登记中登记` });
  return ok(known.map(({ staff, name, title }) => ({ staff, name, title })));
}

function contract(command: Of<"contract">, context: WorkContext): Decision {
  const { kind: _, ...given } = command;
  const faults = [
    ...blank("number", given.number, "合同编号"),
    ...blank("client", given.client, "委托方签署人"),
    ...blank("contractor", given.contractor, "受托方签署人"),
    ...(given.file === "" ? [{ code: "contract-file-missing", place: "file", hint: "请上传合同文件" }] : []),
  ];
  const { signedOn } = given;
  if (!isDay(signedOn)) return refuse(...faults, malformed("signedOn"));
  if (compareDays(signedOn, dayOfWallTime(context.now)) > 0) return refuse(...faults, { code: "contract-in-future", place: "signedOn", facts: { signedOn }, hint: "签订日期不能晚于今天" });
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "contracted", ...given, signedOn }]);
}

function reviewDocuments(given: Of<"review-documents">, context: WorkContext): Decision {
  const { id, on, documents, findings } = given;
  const faults = [
    ...dayFaults("on", on, context, "review"),
    ...(documents.every((one) => one.name.trim() === "") ? [{ code: "documents-missing", place: "documents", hint: "请选择或写明所审查的资料" }] : []),
    ...blank("findings", findings, "审查发现"),
  ];
  if (!isDay(on)) return refuse(...faults);
  const by = examiners(given.staff, on, context);
  if (!by.ok) return refuse(...faults, ...by.refusals);
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "documents-reviewed", id, on, by: by.value, documents: documents.filter((one) => one.name.trim() !== ""), findings }]);
}

/** A photograph's own time is what it is; one stated by hand must be a time that has been. */
function photosOf(given: Of<"visit">["photos"], context: WorkContext): Result<readonly Photo[]> {
  const photos: Photo[] = [];
  const faults: Refusal[] = [];
  for (const [n, { takenAt, ...photo }] of given.entries()) {
    const place = `photos.${n}`;
    if (!isWallTime(takenAt)) faults.push({ code: "photo-time-missing", place, facts: { name: photo.name }, hint: `“${photo.name}”没有拍摄时间，请填写` });
    else if (photo.source === "stated" && takenAt > context.now) faults.push({ code: "photo-in-future", place, facts: { name: photo.name, takenAt }, hint: `“${photo.name}”的拍摄时间晚于现在` });
    else photos.push({ ...photo, takenAt });
  }
  return faults.length > 0 ? refuse(...faults) : ok(photos);
}

function spanFaults({ from, to }: Of<"visit">, context: WorkContext): readonly Refusal[] {
  if (!isWallTime(from)) return [{ code: "time-malformed", place: "from", hint: "请填写开始时间" }];
  if (!isWallTime(to)) return [{ code: "time-malformed", place: "to", hint: "请填写结束时间" }];
  if (to < from) return [{ code: "times-reversed", place: "to", hint: "结束时间不能早于开始时间" }];
  const day = dayFaults("from", dayOfWallTime(from), context, "visit");
  if (day.length > 0) return day;
  return to > context.now ? [{ code: "visit-in-future", place: "to", facts: { to, now: context.now }, hint: "现场走访尚未结束，事后再记" }] : [];
}

function visit(given: Of<"visit">, context: WorkContext): Decision {
  const { id, from, to, place, received, seen } = given;
  const photos = photosOf(given.photos, context);
  const faults = [...spanFaults(given, context), ...blank("place", place, "走访地点"), ...blank("received", received, "接待人员"), ...blank("seen", seen, "现场所见"), ...(photos.ok ? [] : photos.refusals)];
  if (!isWallTime(from) || !isWallTime(to) || !photos.ok) return refuse(...faults);
  const by = examiners(given.staff, dayOfWallTime(from), context);
  if (!by.ok) return refuse(...faults, ...by.refusals);
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "visited", id, from, to, by: by.value, place, received, seen, photos: photos.value }]);
}

function strike(work: EvaluationWork, { record, reason }: Of<"strike">): Decision {
  if (![...work.documents, ...work.visits].some((one) => one.id === record)) return refuse({ code: "record-unknown", place: "record", hint: "没有这条记录" });
  if (reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明作废原因" });
  return ok([{ type: "struck", record, reason }]);
}

export const unanswered: Refusal = { code: "engagement-unanswered", place: "engagement", hint: "评价机构尚未接受委托" };

/** Nothing is put on record before the engagement is accepted. */
export function decideWork(work: EvaluationWork, command: WorkCommand, context: WorkContext): Decision {
  if (!context.accepted) return refuse({ ...unanswered, ...clauseOf(context) });
  switch (command.kind) {
    case "contract":
      return contract(command, context);
    case "review-documents":
      return reviewDocuments(command, context);
    case "visit":
      return visit(command, context);
    case "strike":
      return strike(work, command);
  }
}
