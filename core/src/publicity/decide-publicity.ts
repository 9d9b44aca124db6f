// Decides what publicity, objections and the announcement do to one declaration on the list.
import { compareDays, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { notOpen, type Context } from "../declaration/context.ts";
import type { DeclarationEvent } from "../declaration/event.ts";
import { openSteps } from "../declaration/position.ts";
import type { Declaration, DeclarationState } from "../declaration/state.ts";
import type { StepAct } from "../rule/step.ts";
import { outsideWindow, publicityOver } from "./objection-window.ts";

export type PublicityCommand =
  | { readonly kind: "publicise"; readonly step: string; readonly start: PlainDay; readonly end: PlainDay }
  | { readonly kind: "end-publicity"; readonly step: string }
  | { readonly kind: "open-objection"; readonly objection: string }
  | { readonly kind: "close-objection"; readonly objection: string; readonly upheld: boolean; readonly reason: string }
  | { readonly kind: "announce"; readonly step: string; readonly document: string; readonly day: PlainDay }
  | { readonly kind: "register"; readonly step: string; readonly entry: string };

type Decision = Result<readonly DeclarationEvent[]>;

function openAt(state: Declaration, act: StepAct, id: string, context: Context): Refusal | undefined {
  const open = openSteps(context.edition, state);
  return open.some((step) => step.id === id && step.act === act) ? undefined : notOpen(act, open);
}

/** 公示无异议的才公布: while an objection is open the unit is held back, where the edition reads it so. */
function heldBack(state: Declaration, context: Context): Refusal | undefined {
  const rule = context.edition.procedure.objection;
  if (state.openObjections.length === 0 || rule["while-open"] === "announced") return undefined;
  return { code: "objection-open", ...(rule.cite === undefined ? {} : { clause: rule.cite }), facts: { objections: state.openObjections }, hint: "尚有异议未处理，暂不公布" };
}

/** The window must have run out, its last day included. */
function stillRunning(state: Declaration, step: string, context: Context): Refusal | undefined {
  if (state.publicity?.step !== step) return { code: "not-publicised", hint: "尚未公示" };
  const { end } = state.publicity;
  return compareDays(context.today, end) <= 0 ? { code: "publicity-running", facts: { end }, hint: `公示至 ${end}（含当日）` } : undefined;
}

function openObjection(state: Declaration, objection: string, { today }: Context): Decision {
  if (state.publicity === undefined || state.standing !== "under-way") return refuse({ code: "not-publicised", hint: "该单位不在公示名单中" });
  const { step, end } = state.publicity;
  const outside = outsideWindow(state.publicity, today) ?? (state.done.includes(step) ? publicityOver(end) : undefined);
  if (outside !== undefined) return refuse(outside);
  if (state.openObjections.includes(objection)) return refuse({ code: "already-received", hint: "已收到" });
  return ok([{ type: "objection-opened", objection }]);
}

/** An objection upheld strikes whoever is still on the way; one who has an end already leaves the register by its own rules. */
function closeObjection(state: Declaration, command: Extract<PublicityCommand, { kind: "close-objection" }>): Decision {
  if (!state.openObjections.includes(command.objection)) return refuse({ code: "objection-unknown", hint: "没有这件未处理的异议" });
  if (command.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明处理结论" });
  const closed: DeclarationEvent = { type: "objection-closed", objection: command.objection, upheld: command.upheld };
  return ok(command.upheld && state.standing === "under-way" ? [closed, { type: "struck", objection: command.objection, reason: command.reason }] : [closed]);
}

/** Decides one command on a listed declaration. */
export function decidePublicity(state: DeclarationState, command: PublicityCommand, context: Context): Decision {
  if (state === undefined) return refuse({ code: "declaration-unknown", hint: "没有这份申报" });
  switch (command.kind) {
    case "publicise": {
      const stop = openAt(state, "publicise", command.step, context) ?? (state.publicity?.step === command.step ? { code: "already-publicised", hint: "已在公示" } : undefined);
      return stop === undefined ? ok([{ type: "publicised", step: command.step, start: command.start, end: command.end }]) : refuse(stop);
    }
    case "end-publicity": {
      const stop = openAt(state, "publicise", command.step, context) ?? stillRunning(state, command.step, context);
      return stop === undefined ? ok([{ type: "publicity-ended", step: command.step }]) : refuse(stop);
    }
    case "open-objection":
      return openObjection(state, command.objection, context);
    case "close-objection":
      return closeObjection(state, command);
    case "announce": {
      const stop = openAt(state, "announce", command.step, context) ?? heldBack(state, context) ?? (command.document.trim() === "" ? { code: "document-missing", place: "document", hint: "请填写公布文件的名称、文号" } : undefined);
      return stop === undefined ? ok([{ type: "announced", step: command.step, document: command.document, day: command.day }]) : refuse(stop);
    }
    case "register": {
      const stop = openAt(state, "register", command.step, context);
      return stop === undefined ? ok([{ type: "registered", step: command.step, entry: command.entry }]) : refuse(stop);
    }
  }
}
