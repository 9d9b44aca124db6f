// Proceedings 动态调整: opened against a listed unit, acted in by whose turn it is, read by those concerned.
import Type, { type TProperties } from "typebox";
import type { Proceeding as ProceedingState, ProceedingEvent } from "../upkeep/proceeding.ts";
import { closed, Code, Day, EditionId, Id, Line, Moment, Node, OrNull, page, Paragraph, Search, Word } from "./field.ts";
import { route } from "./route.ts";

type WithoutBy<E> = E extends unknown ? Omit<E, "by"> : never;

const Outcome = Type.Enum(["keep", "remove"]);
const Lines = Type.Array(Line, { maxItems: 50 });
const ask = <const K extends string, const P extends TProperties>(kind: K, properties: P) => closed({ kind: Type.Literal(kind), ...properties });

const Ask = Type.Union([
  ask("report", {}),
  ask("assess", { on: Day, place: Line, assessors: Lines, found: Paragraph, meets: Type.Boolean(), proofs: Lines }),
  ask("give-opinion", { outcome: Outcome, reason: Paragraph, document: Line }),
  ask("give-reasons", { reasons: Paragraph, until: Day }),
  ask("ask-hearing", { words: Paragraph }),
  ask("waive-hearing", {}),
  ask("hold-hearing", { on: Day, record: Paragraph, present: Lines }),
  ask("decide", { outcome: Outcome, reason: Paragraph, document: Line }),
  ask("opine-jointly", { agrees: Type.Boolean(), reason: Paragraph }),
  ask("publicise", { start: Day }),
  ask("end-publicity", { objection: Type.Optional(Line) }),
  ask("announce", { document: Line, on: Day }),
  ask("carry-out", { reconsiderUntil: Day }),
  ask("abandon", { reason: Paragraph }),
  ask("ask-reconsideration", { reason: Paragraph }),
  ask("answer-reconsideration", { overturned: Type.Boolean(), reason: Paragraph, document: Line }),
  ask("return-plaque", { on: Day }),
]);

const Ground = Type.Union([
  closed({ kind: Type.Literal("incident"), incident: Line, record: Word, severity: Type.Optional(Line), day: Day }),
  closed({ kind: Type.Literal("other-rule"), rule: Type.Enum(["not-filed", "fraud", "spot-check"]), basis: Line, facts: Paragraph }),
]);

export const OpenProceedingInput = closed({ entry: Id, edition: EditionId, ground: Ground });
export const ActInProceedingInput = closed({ proceeding: Id, ask: Ask });
export const ProceedingOnlyInput = closed({ proceeding: Id });
export const proceedingFilter = { standing: Type.Optional(Type.Enum(["open", "kept", "removed", "reinstated", "abandoned"])), stage: Type.Optional(Word), entry: Type.Optional(Id), mine: Type.Optional(Type.Boolean()), node: Type.Optional(Node), search: Type.Optional(Search), sort: Type.Optional(Type.Enum(["name", "newest"])) };
export const ListProceedingsInput = closed({ ...proceedingFilter, ...page });

const Proceeding = Type.Object({ id: Id, entryId: Id, name: Type.String(), kind: Code, level: Code, edition: EditionId, ground: Code, says: Type.String(), standing: Code, stage: OrNull(Code), turn: OrNull(Type.String()), openedOn: Day, /** Path, hearing, outcome and the rest, as folded from the events. */ state: Type.Unsafe<ProceedingState>({}), version: Type.Integer() });

/** What was done, oldest first; whose account did it stays with the log. */
const Done = Type.Object({ at: Moment, event: Type.Unsafe<WithoutBy<ProceedingEvent>>({}) });
/** One incident, all that tell of it: offices in their words, outside registers as read. */
const Source = Type.Object({ from: Type.Enum(["office", "register"]), says: Type.String(), severity: OrNull(Type.String()), register: OrNull(Type.String()), readOn: OrNull(Day) });
const Read = Type.Interface([Proceeding], { history: Type.Array(Done), sources: Type.Array(Source) });

export const proceedingRoutes = [
  route({ id: "open-proceeding", method: "POST", path: "/proceedings", act: "open-proceeding", summary: "对在册单位立一件动态调整：事件（按通知的情形和程度），或通知未载而另有文件依据的情形。", input: OpenProceedingInput, response: Type.Object({ proceeding: Id, /** The same incident was told before: this telling joined the open proceeding. */ joined: Type.Boolean() }), status: 201 }),
  route({ id: "list-proceedings", method: "GET", path: "/proceedings", act: "list-proceedings", summary: "本地区的动态调整；当事单位只见自己的。", input: ListProceedingsInput, response: Type.Object({ proceedings: Type.Array(Proceeding), next: OrNull(Type.String()) }), status: 200 }),
  route({ id: "read-proceeding", method: "GET", path: "/proceedings/:proceeding", act: "read-proceeding", summary: "一件动态调整：环节、条款、现由谁办、已有结论。", input: ProceedingOnlyInput, response: Read, status: 200 }),
  route({ id: "act-in-proceeding", method: "POST", path: "/proceedings/:proceeding/acts", act: "act-in-proceeding", summary: "办理当前环节：上报、现场评估、意见、告知、听证、决定、联合审核、公示、公布、移出、复核。", input: ActInProceedingInput, response: Type.Object({ proceeding: Id, standing: Code, stage: OrNull(Code) }), status: 200 }),
] as const;
