// The later half of evolve: from recommendation to register.
import { impossible } from "../base/impossible.ts";
import type { DeclarationEvent } from "./event.ts";
import type { Declaration } from "./state.ts";

type ListEvent = Extract<
  DeclarationEvent,
  { type: "recommended" | "reserved" | "excluded" | "released" | "sent-up" | "left-out" | "selected" | "confirmed" | "publicised" | "publicity-ended" | "objection-opened" | "objection-closed" | "struck" | "announced" | "registered" }
>;

/** A step ends once; the evaluation inside a self-evaluation has no step of its own. */
export const done = (state: Declaration, step: string): Declaration => (step === "" || state.done.includes(step) ? state : { ...state, done: [...state.done, step] });

/** Evolves a declaration by an event of the list it stands on. */
export function evolveList(state: Declaration, event: ListEvent): Declaration {
  switch (event.type) {
    case "recommended":
      return { ...state, recommendation: { kind: "recommended", node: event.node } };
    case "reserved":
      return { ...state, recommendation: { kind: "reserved", node: event.node, place: event.place } };
    case "excluded":
      return { ...state, recommendation: { kind: "excluded", node: event.node, reason: event.reason } };
    case "released":
      return { ...state, recommendation: { kind: "none" } };
    case "sent-up":
      return done(state.recommendation.kind === "recommended" ? { ...state, recommendation: { ...state.recommendation, rank: event.rank } } : state, event.step);
    case "left-out":
      return { ...state, standing: "left-out", refusal: event.refusal };
    case "selected":
    case "confirmed":
    case "publicity-ended":
      return done(state, event.step);
    case "publicised":
      return { ...state, publicity: { step: event.step, start: event.start, end: event.end } };
    case "objection-opened":
      return { ...state, openObjections: [...state.openObjections, event.objection] };
    case "objection-closed":
      return { ...state, openObjections: state.openObjections.filter((one) => one !== event.objection) };
    case "struck":
      return { ...state, standing: "struck", refusal: { code: "objection-upheld", facts: { objection: event.objection }, hint: event.reason } };
    case "announced":
      return done({ ...state, document: event.document }, event.step);
    case "registered":
      return { ...done(state, event.step), standing: "registered", entry: event.entry };
    default:
      return impossible(event);
  }
}
