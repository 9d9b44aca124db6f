// A proceeding 动态调整: one listed unit, one ground, the stages frozen when it opened, and how far it has come. Folded from its events.
import type { PlainDay } from "../base/plain-day.ts";
import type { Kind, Tier } from "../rule/kind.ts";
import type { UpkeepGround } from "./ground.ts";
import type { Stage } from "./path.ts";

/** The outcome that is proposed or decided 动态调整意见: the unit stays or is taken off. */
export type Outcome = "keep" | "remove";

export interface Opening {
  readonly id: string;
  readonly entry: string;
  readonly edition: string;
  readonly editionHash: string;
  readonly kind: Kind;
  readonly level: Tier;
  readonly ground: UpkeepGround;
  readonly path: readonly Stage[];
}

type By = { readonly by: string };

export type ProceedingEvent =
  | ({ readonly type: "opened"; readonly day: PlainDay } & Opening & By)
  /** The same incident from another register or office. */
  | ({ readonly type: "told-again"; readonly incident: string; readonly severity?: string; readonly day: PlainDay } & By)
  | ({ readonly type: "reported"; readonly day: PlainDay } & By)
  | ({ readonly type: "assessed"; readonly on: PlainDay; readonly place: string; readonly assessors: readonly string[]; readonly found: string; readonly meets: boolean; readonly proofs: readonly string[] } & By)
  | ({ readonly type: "opined"; readonly outcome: Outcome; readonly reason: string; readonly document: string } & By)
  | ({ readonly type: "reasons-given"; readonly reasons: string; readonly until: PlainDay } & By)
  | ({ readonly type: "hearing-asked"; readonly day: PlainDay; readonly words: string } & By)
  | ({ readonly type: "hearing-waived"; readonly day: PlainDay } & By)
  /** The day named passed and nobody asked. */
  | ({ readonly type: "hearing-lapsed"; readonly until: PlainDay } & By)
  | ({ readonly type: "hearing-held"; readonly on: PlainDay; readonly record: string; readonly present: readonly string[] } & By)
  | ({ readonly type: "decided"; readonly outcome: Outcome; readonly reason: string; readonly document: string; readonly day: PlainDay } & By)
  | ({ readonly type: "department-opined"; readonly department: string; readonly agrees: boolean; readonly reason: string } & By)
  | ({ readonly type: "publicised"; readonly start: PlainDay; readonly end: PlainDay } & By)
  | ({ readonly type: "publicity-ended"; readonly objection?: string } & By)
  | ({ readonly type: "announced"; readonly document: string; readonly on: PlainDay } & By)
  | ({ readonly type: "removed"; readonly on: PlainDay; readonly document: string; readonly reconsiderUntil: PlainDay } & By)
  | ({ readonly type: "abandoned"; readonly reason: string } & By)
  | ({ readonly type: "reconsideration-asked"; readonly reason: string; readonly day: PlainDay } & By)
  | ({ readonly type: "reconsideration-answered"; readonly overturned: boolean; readonly reason: string; readonly document: string; readonly day: PlainDay } & By)
  | ({ readonly type: "plaque-returned"; readonly on: PlainDay } & By);

/** `open` runs along its path; the others are ends, of which `removed` may still be reconsidered. */
export type ProceedingStanding = "open" | "kept" | "removed" | "reinstated" | "abandoned";

export interface Proceeding extends Opening {
  readonly standing: ProceedingStanding;
  /** Index of the open stage in `path`. */
  readonly at: number;
  readonly outcome?: Outcome;
  /** Later tellings of the incident, oldest first. */
  readonly toldAgain?: readonly { readonly incident: string; readonly severity?: string }[];
  readonly hearing: "not-noticed" | "noticed" | "asked" | "waived" | "lapsed" | "held";
  readonly hearingUntil?: PlainDay;
  readonly agreed: readonly string[];
  readonly publicity?: { readonly start: PlainDay; readonly end: PlainDay };
  readonly document?: string;
  readonly removedOn?: PlainDay;
  readonly reconsiderUntil?: PlainDay;
  readonly reconsideration: "none" | "asked" | "upheld" | "overturned";
  readonly plaqueReturned: boolean;
  /** Who decided or announced last: another must carry it out. */
  readonly lastBy: string;
}

export type ProceedingState = Proceeding | undefined;

export const openStage = (state: Proceeding): Stage | undefined => (state.standing === "open" ? state.path[state.at] : undefined);

const indexOf = (state: Proceeding, act: Stage["act"]): number => state.path.findIndex((one) => one.act === act);

/** On to the next stage; hearing, joint review, publicity and the rest are for removals only. */
const onward = (state: Proceeding, change: Partial<Proceeding> = {}): Proceeding => ({ ...state, at: state.at + 1, ...change });

function afterDecision({ publicity, ...state }: Proceeding, { outcome, document, by }: Extract<ProceedingEvent, { type: "decided" }>): Proceeding {
  if (outcome === "keep") return { ...state, ...(publicity === undefined ? {} : { publicity }), standing: "kept", outcome, document, lastBy: by };
  // A decision taken anew is publicised anew.
  return onward(state, { outcome, document, agreed: [], lastBy: by });
}

/** What lets the unit stay needs no hearing: it goes straight to whoever decides. */
const towardsKeeping = (state: Proceeding): Proceeding => ({ ...state, outcome: "keep", at: indexOf(state, "decide") });

function afterAssessment(state: Proceeding, meets: boolean): Proceeding {
  const opining = state.path[state.at + 1]?.act === "give-opinion";
  return meets && !opining ? towardsKeeping(state) : onward(state, { outcome: meets ? "keep" : "remove" });
}

/** All agree: on. One does not: back to who decided, who weighs it anew. */
function afterDepartment(state: Proceeding, { department, agrees }: Extract<ProceedingEvent, { type: "department-opined" }>): Proceeding {
  if (!agrees) return { ...state, agreed: [], at: indexOf(state, "decide") };
  const agreed = [...state.agreed, department];
  const all = (state.path[state.at]?.departments ?? []).every((one) => agreed.includes(one));
  return all ? onward(state, { agreed }) : { ...state, agreed };
}

function afterEnding(state: Proceeding, event: Extract<ProceedingEvent, { type: "removed" | "abandoned" | "reconsideration-asked" | "reconsideration-answered" | "plaque-returned" }>): Proceeding {
  switch (event.type) {
    case "removed":
      return { ...state, standing: "removed", at: state.path.length, removedOn: event.on, document: event.document, reconsiderUntil: event.reconsiderUntil };
    case "abandoned":
      return { ...state, standing: "abandoned" };
    case "reconsideration-asked":
      return { ...state, reconsideration: "asked" };
    case "reconsideration-answered":
      return event.overturned ? { ...state, standing: "reinstated", reconsideration: "overturned" } : { ...state, reconsideration: "upheld" };
    case "plaque-returned":
      return { ...state, plaqueReturned: true };
  }
}

export function evolveProceeding(state: ProceedingState, event: ProceedingEvent): ProceedingState {
  if (event.type === "opened") {
    const { type: _, by, day: __, ...opening } = event;
    return state ?? { ...opening, standing: "open", at: 0, hearing: "not-noticed", agreed: [], reconsideration: "none", plaqueReturned: false, lastBy: by };
  }
  if (state === undefined) return undefined;
  switch (event.type) {
    case "told-again": {
      const { type: _, day: __, by: ___, ...telling } = event;
      return { ...state, toldAgain: [...(state.toldAgain ?? []), telling] };
    }
    case "reported":
      return onward(state);
    case "assessed":
      return afterAssessment(state, event.meets);
    case "opined":
      return event.outcome === "keep" ? towardsKeeping(state) : onward(state, { outcome: event.outcome });
    case "reasons-given":
      return { ...state, at: indexOf(state, "hear"), hearing: "noticed", hearingUntil: event.until };
    case "hearing-asked":
      return { ...state, hearing: "asked" };
    case "hearing-waived":
      return onward(state, { hearing: "waived" });
    case "hearing-lapsed":
      return onward(state, { hearing: "lapsed" });
    case "hearing-held":
      return onward(state, { hearing: "held" });
    case "decided":
      return afterDecision(state, event);
    case "department-opined":
      return afterDepartment(state, event);
    case "publicised":
      return { ...state, publicity: { start: event.start, end: event.end } };
    case "publicity-ended":
      return event.objection === undefined ? onward(state) : { ...state, at: indexOf(state, "decide") };
    case "announced":
      return onward(state, { document: event.document, lastBy: event.by });
    default:
      return afterEnding(state, event);
  }
}
