// The funnel of a round over all its kinds: each step once, with how many wait there, in the notice's order.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type DeskAnswer = OutputOf<RouteOf<"read-round-desk">>;
export type DeskKind = DeskAnswer["kinds"][number];
export type DeskStep = DeskKind["steps"][number];
export type WaitingAnswer = OutputOf<RouteOf<"read-waiting">>["waiting"];

export interface FunnelStep {
  readonly step: DeskStep;
  readonly waiting: number;
  readonly kinds: readonly { readonly kind: string; readonly name: string; readonly waiting: number }[];
}

/** Steps of all kinds merged by id. Two kinds may reach a step at different stages; the later one places it. */
export function funnelOf(kinds: readonly DeskKind[]): readonly FunnelStep[] {
  const all = kinds.flatMap((one) => one.steps.map((step) => ({ step, kind: one.kind, name: one.name, waiting: step.waiting })));
  const ids = [...new Set(all.map(({ step }) => step.step))];
  const merged = ids.flatMap((id): readonly (FunnelStep & { readonly stage: number })[] => {
    const here = all.filter(({ step }) => step.step === id);
    const [first] = here;
    if (first === undefined) return [];
    return [{ step: first.step, stage: Math.max(...here.map(({ step }) => step.stage)), waiting: here.reduce((sum, one) => sum + one.waiting, 0), kinds: here.map(({ kind, name, waiting }) => ({ kind, name, waiting })) }];
  });
  return merged.toSorted((one, other) => one.stage - other.stage);
}

/** The step that the desk opens with: the last one at which somebody waits for the authority, else the first with anybody. */
export function firstOpen(funnel: readonly FunnelStep[], actors: readonly string[]): string | undefined {
  const mine = funnel.filter(({ step, waiting }) => waiting > 0 && actors.includes(step.actor));
  return (mine.at(0) ?? funnel.find(({ waiting }) => waiting > 0) ?? funnel.at(0))?.step.step;
}
