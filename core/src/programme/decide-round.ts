// Decides the authority's commands on a round: opening under a sealed edition, quotas, signed amendments, lists, publication by two people.
import type { Calendar } from "../base/calendar.ts";
import { compareDays, yearOf, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { sayDay } from "../base/say-day.ts";
import { windowOf } from "../base/window.ts";
import { windowRule } from "../rule/publicity-rule.ts";
import { overQuota } from "../rule/quota.ts";
import { decideAdoption } from "./decide-adoption.ts";
import { decideAmendment } from "./decide-amendment.ts";
import { decidePost } from "./decide-post.ts";
import type { Edition } from "./edition.ts";
import { noStep, runsFor, stepDone, stepOf, unfinished } from "./round-step.ts";
import type { RoundCommand } from "./round-command.ts";
import type { RoundEvent } from "./round-event.ts";
import { quotaInForce, type Round, type RoundState } from "./round.ts";

type Decision = Result<readonly RoundEvent[]>;
type Of<K extends RoundCommand["kind"]> = Extract<RoundCommand, { kind: K }>;

export interface RoundContext {
  readonly edition: Edition;
  readonly calendar: Calendar;
  readonly today: PlainDay;
}

function open(command: Of<"open">, context: RoundContext): Decision {
  const known = new Set(context.edition.procedure.dates.map((date) => date.id));
  const faults: Refusal[] = Object.keys(command.dates).filter((id) => !known.has(id)).map((id) => ({ code: "date-unknown", place: `dates.${id}`, hint: `本通知没有日期 ${id}` }));
  const moved = context.edition.procedure.dates.filter((date) => date.day !== "unstated" && command.dates[date.id] !== undefined && command.dates[date.id] !== date.day);
  faults.push(...moved.map((date) => ({ code: "date-stated", place: `dates.${date.id}`, ...(date.cite === undefined ? {} : { clause: date.cite }), hint: `通知已定${sayDay(date.day)}，须以补充通知变更` })));
  const early = Object.entries(command.dates).filter(([, day]) => compareDays(day, command.opens) < 0);
  faults.push(...early.map(([id, day]) => ({ code: "date-before-opening", place: `dates.${id}`, facts: { day, opens: command.opens }, hint: "期限早于受理首日" })));
  if (yearOf(command.opens) !== command.year && yearOf(command.opens) !== command.year - 1) faults.push({ code: "year-differs", place: "year", facts: { year: command.year, opens: command.opens }, hint: "年度与受理首日不符" });
  if (command.title.trim() === "") faults.push({ code: "title-missing", place: "title", hint: "请填写批次名称" });
  if (faults.length > 0) return refuse(...faults);
  const { kind: _, ...rest } = command;
  return ok([{ type: "opened", edition: context.edition.id, ...rest }]);
}

function sendList(state: Round, command: Of<"send-list">, { edition }: RoundContext): Decision {
  if (!runsFor(edition, command.step, "recommend", command.of)) return refuse(noStep(edition, "recommend"));
  if (state.sent.some((one) => one.kind === command.of && one.node === command.node)) return refuse({ code: "list-already-sent", facts: { node: command.node }, hint: "推荐名单已上报" });
  if (command.letter.number.trim() === "" || command.letter.signatory.trim() === "") return refuse({ code: "letter-incomplete", place: "letter", hint: "推荐函须有文号和签发人" });
  const listed = [...command.ranked, ...command.reserve];
  if (new Set(listed).size < listed.length) return refuse({ code: "list-duplicate", place: "ranked", hint: "名单中有重复的申报" });
  const cap = quotaInForce(state, edition, command.of, command.node);
  // Whoever goes beyond an in-principle quota carries a written reason in its own stream; a strict one holds here as well.
  const over = command.ranked.length === 0 ? undefined : overQuota(edition.procedure.quota[command.of], cap, command.ranked.length - 1, command.node, command.letter.number);
  if (over !== undefined) return refuse(over);
  return ok([{ type: "list-sent", step: command.step, kind: command.of, node: command.node, letter: command.letter, ranked: command.ranked, reserve: command.reserve }]);
}

/** A supplementary announcement 补充公布: units held back by an objection that was then dismissed, none of them announced before. */
function supplements(state: Round, command: Of<"propose">): boolean {
  const announced = state.announcement?.list ?? [];
  return command.publication === "announcement" && announced.length > 0 && command.list.length > 0 && command.list.every((one) => !announced.includes(one));
}

function propose(state: Round, command: Of<"propose">, { edition, calendar, today }: RoundContext): Decision {
  const step = stepOf(edition, command.step, command.publication === "publicity" ? "publicise" : "announce");
  if (step === undefined) return refuse(noStep(edition, command.publication));
  if (state.done.includes(step.id) && !supplements(state, command)) return refuse(stepDone);
  const early = unfinished(state, edition, step);
  if (early !== undefined) return refuse(early);
  if (command.list.length === 0) return refuse({ code: "list-empty", place: "list", hint: "名单为空" });
  if (command.document.trim() === "") return refuse({ code: "document-missing", place: "document", hint: "请填写公示或公布文件的名称、文号" });
  const base: RoundEvent = { type: "proposed", publication: command.publication, step: step.id, list: command.list, by: command.by, document: command.document };
  if (command.publication === "announcement") {
    const strangers = command.list.filter((one) => state.publicity !== undefined && !state.publicity.list.includes(one));
    return strangers.length === 0 ? ok([base]) : refuse({ code: "not-publicised", place: "list", facts: { list: strangers }, hint: "未经公示的不能公布" });
  }
  if (state.publicity?.step === step.id) return refuse({ code: "already-publicised", hint: "已在公示" });
  const start = command.start ?? today;
  const rule = edition.procedure.publicity === undefined ? undefined : windowRule(edition.procedure.publicity);
  if (rule === undefined) return refuse(noStep(edition, "publicity"));
  if (compareDays(start, today) < 0) return refuse({ code: "start-in-past", place: "start", facts: { start, today }, hint: "公示首日不能早于今天" });
  const window = windowOf(calendar, start, rule);
  return window.ok ? ok([{ ...base, start: window.value.start, end: window.value.end }]) : refuse(...window.refusals);
}

function confirm(state: Round, command: Of<"confirm">, { edition, today }: RoundContext): Decision {
  const { proposal } = state;
  if (proposal === undefined) return refuse({ code: "nothing-proposed", hint: "没有待确认的公示或公布" });
  if (proposal.by === command.by) return refuse({ code: "two-people", hint: "须由另一人确认" });
  if (proposal.publication === "publicity") {
    if (proposal.start === undefined || proposal.end === undefined) return refuse({ code: "nothing-proposed", hint: "没有待确认的公示" });
    if (compareDays(proposal.start, today) < 0) return refuse({ code: "start-in-past", facts: { start: proposal.start, today }, hint: "公示首日已过，请重新提出" });
    return ok([{ type: "publicised", step: proposal.step, list: proposal.list, start: proposal.start, end: proposal.end, by: command.by }]);
  }
  const step = stepOf(edition, proposal.step, "announce");
  return ok([{ type: "announced", step: proposal.step, list: proposal.list, document: proposal.document, departments: step?.departments ?? [edition.edition.authority.office], day: today, by: command.by }]);
}

function endPublicity(state: Round, command: Of<"end-publicity">, { today }: RoundContext): Decision {
  if (state.publicity === undefined || state.publicity.step !== command.step) return refuse({ code: "not-publicised", hint: "尚未公示" });
  if (state.done.includes(command.step)) return refuse({ code: "step-done", hint: "公示已结束" });
  if (compareDays(today, state.publicity.end) <= 0) return refuse({ code: "publicity-running", facts: { end: state.publicity.end }, hint: `公示至 ${state.publicity.end}（含当日）` });
  return ok([{ type: "publicity-ended", step: command.step }]);
}

/** A table that comes after recommendations were made, or lists sent, gives every node at least what it has used; one it does not name has none. */
function belowTaken(state: Round, { of, table, taken = {} }: Of<"import-quota">): readonly Refusal[] {
  return Object.entries(taken)
    .filter(([node, n]) => n > (table[node] ?? 0))
    .map(([node, n]) => {
      const sent = state.sent.some((one) => one.kind === of && one.node === node);
      const mend = sent ? "名单已上报，名额不得低于上报数" : `请不低于 ${n} 个，或由该地区写明理由移出后再导入`;
      return { code: "quota-lowered-below-taken", place: `table.${node}`, facts: { node, quota: table[node] ?? 0, taken: n, sent }, hint: `该地区已推荐 ${n} 家，名额 ${table[node] ?? 0} 个不够：${mend}` };
    });
}

/** Once: what is in force changes by a signed amendment only. */
function importQuota(state: Round, command: Of<"import-quota">, { edition }: RoundContext): Decision {
  const quota = edition.procedure.quota[command.of];
  if (!Object.hasOwn(edition.edition.kinds, command.of)) return refuse({ code: "kind-not-open", facts: { kind: command.of }, hint: "本通知不受理这一类" });
  if (state.quotas[command.of] !== undefined) return refuse({ code: "quota-already-imported", facts: { kind: command.of }, hint: "名额表已导入，须以补充通知调剂" });
  if (quota !== undefined && !("is" in quota)) return refuse({ code: "quota-stated", clause: quota.cite, hint: "通知已定名额，须以补充通知调剂" });
  const wrong = Object.entries(command.table).find(([, n]) => !Number.isSafeInteger(n) || n < 0);
  if (wrong !== undefined) return refuse({ code: "quota-malformed", place: `table.${wrong[0]}`, facts: { n: wrong[1] }, hint: "名额须是非负整数" });
  if (command.source.trim() === "") return refuse({ code: "source-missing", place: "source", hint: "请写明名额表的来源" });
  const low = belowTaken(state, command);
  if (low.length > 0) return refuse(...low);
  return ok([{ type: "quota-imported", kind: command.of, table: command.table, source: command.source }]);
}

function selectOnce(state: Round, command: Of<"select">, { edition }: RoundContext): Decision {
  if (!runsFor(edition, command.step, "select", command.of)) return refuse(noStep(edition, "select"));
  if (state.selected.includes(command.of)) return refuse(stepDone);
  return ok([{ type: "selected", step: command.step, kind: command.of, selected: command.selected, leftOut: command.leftOut }]);
}

function meet(state: Round, command: Of<"meet">, { edition }: RoundContext): Decision {
  if (stepOf(edition, command.step, "meet") === undefined) return refuse(noStep(edition, "meet"));
  if (state.done.includes(command.step)) return refuse(stepDone);
  if (command.record.trim() === "" || command.present.length === 0) return refuse({ code: "record-missing", place: "record", hint: "会议须有记录和出席人" });
  return ok([{ type: "met", step: command.step, record: command.record, present: command.present }]);
}

function register(state: Round, command: Of<"register">, { edition }: RoundContext): Decision {
  const step = stepOf(edition, command.step, "register");
  if (step === undefined) return refuse(noStep(edition, "register"));
  if (state.done.includes(step.id)) return refuse(stepDone);
  const early = unfinished(state, edition, step);
  return early === undefined ? ok([{ type: "registered", step: step.id, entries: command.entries }]) : refuse(early);
}

/** Decides one command on a round. */
export function decideRound(state: RoundState, command: RoundCommand, context: RoundContext): Decision {
  if (command.kind === "open") return state === undefined ? open(command, context) : refuse({ code: "already-open", hint: "批次已开" });
  if (state === undefined) return refuse({ code: "round-unknown", hint: "没有这一批次" });
  switch (command.kind) {
    case "import-quota":
      return importQuota(state, command, context);
    case "adopt-scheme":
      return decideAdoption(state, command, context.edition);
    case "amend":
      return decideAmendment(state, command, context.edition, context.today);
    case "post":
      return decidePost(state, command, context.edition);
    case "send-list":
      return sendList(state, command, context);
    case "select":
      return selectOnce(state, command, context);
    case "meet":
      return meet(state, command, context);
    case "propose":
      return propose(state, command, context);
    case "confirm":
      return confirm(state, command, context);
    case "end-publicity":
      return endPublicity(state, command, context);
    case "register":
      return register(state, command, context);
  }
}
