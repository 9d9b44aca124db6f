// An objection 异议: real name, contact and reason, received while publicity runs; identity is kept apart from the stream.
import type { PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { outsideWindow, type Window } from "./objection-window.ts";

/** Who objects; stored apart, under a policy of its own, never in the event log. */
export interface Objector {
  readonly name: string;
  readonly contact: string;
}

export type ObjectionEvent =
  | { readonly type: "received"; readonly id: string; readonly round: string; readonly declaration: string; readonly receipt: string; readonly reason: string; readonly evidence: readonly string[]; readonly objectorDigest: string; readonly day: PlainDay }
  /** The handler's opinion 核查意见, before the decision. */
  | { readonly type: "opined"; readonly opinion: string; readonly by: string; readonly day: PlainDay }
  | { readonly type: "decided"; readonly upheld: boolean; readonly reason: string; readonly by: string; readonly day: PlainDay };

export type Objection =
  | undefined
  | { readonly standing: "open" | "upheld" | "dismissed"; readonly id: string; readonly round: string; readonly declaration: string; readonly receipt: string; readonly reason: string; readonly day: PlainDay; readonly opinion?: string; readonly outcome?: string };

export type ObjectionCommand =
  | { readonly kind: "receive"; readonly id: string; readonly round: string; readonly declaration: string; readonly receipt: string; readonly objector: Objector; readonly objectorDigest: string; readonly reason: string; readonly evidence: readonly string[]; readonly window: Window | undefined }
  | { readonly kind: "opine"; readonly opinion: string; readonly by: string }
  | { readonly kind: "decide"; readonly upheld: boolean; readonly reason: string; readonly by: string };

export function evolveObjection(state: Objection, event: ObjectionEvent): Objection {
  switch (event.type) {
    case "received":
      return state ?? { standing: "open", id: event.id, round: event.round, declaration: event.declaration, receipt: event.receipt, reason: event.reason, day: event.day };
    case "opined":
      return state === undefined ? undefined : { ...state, opinion: event.opinion };
    case "decided":
      return state === undefined ? undefined : { ...state, standing: event.upheld ? "upheld" : "dismissed", outcome: event.reason };
  }
}

type Receive = Extract<ObjectionCommand, { kind: "receive" }>;

function faults(command: Receive, today: PlainDay): readonly Refusal[] {
  const { window } = command;
  const found: readonly (Refusal | undefined)[] = [
    command.objector.name.trim() === "" ? { code: "objector-anonymous", place: "objector.name", hint: "异议须署真实姓名或单位名称" } : undefined,
    command.objector.contact.trim() === "" ? { code: "contact-missing", place: "objector.contact", hint: "请留联系方式" } : undefined,
    command.reason.trim().length < 10 ? { code: "reason-missing", place: "reason", hint: "请写明事实和理由（不少于10字）" } : undefined,
    window === undefined ? { code: "not-publicised", hint: "该单位不在公示名单中" } : outsideWindow(window, today),
  ];
  return found.filter((one) => one !== undefined);
}

/** Decides one command on an objection. */
export function decideObjection(state: Objection, command: ObjectionCommand, today: PlainDay): Result<readonly ObjectionEvent[]> {
  if (command.kind === "receive") {
    if (state !== undefined) return refuse({ code: "already-received", hint: "已收到" });
    const found = faults(command, today);
    if (found.length > 0) return refuse(...found);
    const { id, round, declaration, receipt, reason, evidence, objectorDigest } = command;
    return ok([{ type: "received", id, round, declaration, receipt, reason, evidence, objectorDigest, day: today }]);
  }
  if (state === undefined) return refuse({ code: "objection-unknown", hint: "没有这件异议" });
  if (state.standing !== "open") return refuse({ code: "already-decided", facts: { standing: state.standing }, hint: "异议已处理" });
  if (command.kind === "opine") {
    if (command.opinion.trim() === "") return refuse({ code: "opinion-missing", place: "opinion", hint: "请写明核查意见" });
    return ok([{ type: "opined", opinion: command.opinion, by: command.by, day: today }]);
  }
  if (command.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明处理结论" });
  return ok([{ type: "decided", upheld: command.upheld, reason: command.reason, by: command.by, day: today }]);
}
