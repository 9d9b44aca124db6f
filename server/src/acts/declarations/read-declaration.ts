// One declaration as a case: where it stands, what is open, what was decided; and its timeline from the log.
import type { Json, JsonObject } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Edition } from "@qingce/core/programme/edition";
import { openSteps } from "@qingce/core/declaration/position";
import type { Declaration } from "@qingce/core/declaration/state";
import { stagesOf } from "@qingce/core/rule/step";
import { loadStream } from "../../store/load-stream.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { accessTo, takeUp } from "./declaration-in-hand.ts";
import { openTo } from "../reviews/own-assignment.ts";

export interface CaseRead {
  readonly declaration: Declaration;
  readonly round: { readonly id: string; readonly title: string; readonly edition: string; readonly hash: string };
  readonly version: number;
  readonly open: readonly { readonly id: string; readonly act: string; readonly actor: string; readonly says: string; readonly clause?: string }[];
  readonly stages: readonly (readonly { readonly id: string; readonly actor: string; readonly says: string; readonly done: boolean }[])[];
}

/** Experts' scores of the steps at which all are in; the others stay sealed from everybody 评分未齐前保密. */
function unsealed(edition: Edition, state: Declaration): Declaration["scores"] {
  const allIn = (id: string, given: object): boolean => Object.keys(given).length >= (edition.procedure.steps.find((step) => step.id === id)?.experts?.n ?? 1);
  return Object.fromEntries(Object.entries(state.scores).filter(([id, given]) => allIn(id, given)));
}

export async function readDeclaration(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<CaseRead>> {
  return command(house, actor, { act: "read-declaration", input: {} }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const experts = await openTo(work, input.declaration);
    if (!experts.ok) return experts;
    const may = allowed(actor, "read-declaration", { ...accessTo(found.value), experts: experts.value });
    if (!may.ok) return may;
    const { state, round, sealed, declaration } = found.value;
    const { edition } = sealed;
    return ok({
      declaration: shownTo(actor, { ...state, scores: unsealed(edition, state) }),
      round: { id: round.id, title: round.title, edition: round.edition, hash: round.hash },
      version: declaration.version,
      open: openSteps(edition, state).map((step) => ({ id: step.id, act: step.act, actor: step.actor, says: step.says, ...(step.cite === undefined ? {} : { clause: step.cite }) })),
      stages: stagesOf(edition.procedure.steps, state.opening.kind).map((stage) => stage.map((step) => ({ id: step.id, actor: step.actor, says: step.says, done: state.done.includes(step.id) || (step.act === "declare" && state.submissions > 0) }))),
    });
  });
}

/** Scores and opinions are the office's until the list is out; nobody outside it learns who gave which. */
const shownTo = (actor: Actor, state: Declaration): Declaration => (actor.role === "officer" ? state : { ...state, scores: {}, opinions: {} });

const inner: ReadonlySet<string> = new Set(["scored", "opined", "objection-opened", "objection-closed"]);

/** Outside the office the timeline leaves out what is inner, and names no officer. */
const tellableTo = (actor: Actor, events: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  actor.role === "officer" ? events : events.filter((event) => !inner.has(event.type)).map((event) => (event.actor === actor.account ? event : { ...event, actor: "" }));

export interface TimelineEntry {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly digest: string;
  readonly body: Json;
}

export async function readTimeline(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<{ readonly events: readonly TimelineEntry[] }>> {
  return command(house, actor, { act: "read-timeline", input: {} }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "read-timeline", accessTo(found.value));
    if (!may.ok) return may;
    const open = unsealed(found.value.sealed.edition, found.value.state);
    const shown = (type: string, body: JsonObject): JsonObject => (type === "scored" && !Object.hasOwn(open, typeof body["step"] === "string" ? body["step"] : "") ? { step: body["step"] ?? "" } : body);
    const { events } = await loadStream(work.tx, { kind: "declaration", id: input.declaration });
    return ok({ events: tellableTo(actor, events.map(({ version, type, at, actor: by, digest, body }) => ({ version, type, at, actor: by, digest, body: shown(type, body) }))) });
  });
}
