// One unit's table of one year 动态管理表: filed, audited tier by tier, returned or found failing. Drafts live outside; what is filed is frozen by digest.
import { isAfterDeadline, type Instant } from "../base/instant.ts";
import type { PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { tierName, type Tier } from "../rule/kind.ts";
import type { FailedIndicator } from "./ground.ts";
import { missingText } from "../base/written.ts";
import type { Season } from "./season.ts";

type By = { readonly by: string };

export type FilingEvent =
  | ({ readonly type: "filed"; readonly id: string; readonly entry: string; readonly season: string; readonly year: number; readonly digest: string; readonly receipt: string; readonly late: boolean; readonly at: Instant; readonly tiers: readonly Tier[] } & By)
  | ({ readonly type: "audited"; readonly tier: Tier; readonly digest: string; readonly opinion: string } & By)
  | ({ readonly type: "returned"; readonly tier: Tier; readonly digest: string; readonly reason: string; readonly fields: readonly string[] } & By)
  | ({ readonly type: "failed"; readonly tier: Tier; readonly digest: string; readonly indicators: readonly FailedIndicator[]; readonly proceeding: string } & By)
  | ({ readonly type: "closed"; readonly reason: string } & By)
  /** The removal that closed it was overturned: it is filled in again, by a last day of its own. */
  | ({ readonly type: "reopened"; readonly reason: string; readonly due: PlainDay } & By);

/** `failed` hands over to a proceeding; `closed` because the unit left the list meanwhile. */
export type FilingStanding = "filed" | "returned" | "passed" | "failed" | "closed";

export interface Filing {
  readonly id: string;
  readonly entry: string;
  readonly season: string;
  readonly year: number;
  readonly standing: FilingStanding;
  readonly digest: string;
  readonly receipt: string;
  readonly late: boolean;
  readonly tiers: readonly Tier[];
  /** How many of the tiers have passed it. */
  readonly passed: number;
  readonly times: number;
}

export type FilingState = undefined | Filing;

export const turnOf = (state: FilingState): Tier | undefined => (state?.standing === "filed" ? state.tiers[state.passed] : undefined);

export function evolveFiling(state: FilingState, event: FilingEvent): FilingState {
  if (event.type === "filed") {
    const { id, entry, season, year, digest, receipt, late, tiers } = event;
    const standing = tiers.length === 0 ? "passed" : "filed";
    return { id, entry, season, year, digest, receipt, tiers, late: late || (state?.late ?? false), standing, passed: 0, times: (state?.times ?? 0) + 1 };
  }
  if (state === undefined) return undefined;
  switch (event.type) {
    case "audited": {
      const passed = state.passed + 1;
      return { ...state, passed, standing: passed >= state.tiers.length ? "passed" : "filed" };
    }
    case "returned":
      return { ...state, standing: "returned", passed: 0 };
    case "failed":
      return { ...state, standing: "failed" };
    case "closed":
      return { ...state, standing: "closed" };
    case "reopened":
      return { ...state, standing: "returned", passed: 0 };
  }
}

export type FilingCommand =
  | { readonly kind: "file"; readonly id: string; readonly entry: string; readonly digest: string; readonly receipt: string; readonly by: string; readonly at: Instant; readonly season: Season & { readonly standing: "open" | "closed" }; readonly listed: boolean; /** Empty figures and faults that block, each with its place. */ readonly faults: readonly Refusal[] }
  | { readonly kind: "audit"; readonly tier: Tier; readonly digest: string; readonly opinion: string; readonly by: string }
  | { readonly kind: "return"; readonly tier: Tier; readonly digest: string; readonly reason: string; readonly fields: readonly string[]; readonly by: string }
  | { readonly kind: "fail"; readonly tier: Tier; readonly digest: string; readonly indicators: readonly FailedIndicator[]; readonly proceeding: string; readonly by: string }
  | { readonly kind: "close"; readonly reason: string; readonly by: string }
  | { readonly kind: "reopen"; readonly reason: string; readonly due: PlainDay; readonly by: string };

type Decision = Result<readonly FilingEvent[]>;

/** A table that passed or failed is not filed again; a late one is taken and marked, for no text held says it is refused. */
function file(state: FilingState, command: Extract<FilingCommand, { kind: "file" }>): Decision {
  const { id, entry, digest, receipt, by, at, season, listed, faults } = command;
  if (!listed) return refuse({ code: "entry-left", clause: season.clause, hint: "该单位已不在名单上，无须填报" });
  if (season.standing === "closed") return refuse({ code: "season-closed", clause: season.clause, hint: "该年度的填报已经结束" });
  if (state?.standing === "filed") return refuse({ code: "already-filed", facts: { receipt: state.receipt }, hint: `已填报，回执${state.receipt}；审核退回后方可修改` });
  if (state !== undefined && state.standing !== "returned") return refuse({ code: "filing-over", facts: { standing: state.standing }, hint: "该年度的表已审结" });
  if (faults.length > 0) return refuse(...faults);
  return ok([{ type: "filed", id, entry, season: season.id, year: season.year, digest, receipt, late: isAfterDeadline(at, season.due), at, tiers: season.tiers, by }]);
}

/** Only the tier whose turn it is, on the body that it has read. */
function turnFault(state: FilingState, { tier, digest }: { readonly tier: Tier; readonly digest: string }): Refusal | undefined {
  const turn = turnOf(state);
  if (state === undefined || turn === undefined) return { code: "nothing-to-audit", hint: "没有待审核的动态管理表" };
  if (turn !== tier) return { code: "tier-not-in-turn", facts: { turn }, hint: `现由${tierName(turn)}审核` };
  return digest === state.digest ? undefined : { code: "digest-stale", hint: "该表已重新填报，请按新内容审核" };
}

function failing(command: Extract<FilingCommand, { kind: "fail" }>): Decision {
  const { indicators, kind: _, ...told } = command;
  if (indicators.length === 0) return refuse({ code: "indicators-missing", place: "indicators", hint: "请写明哪些关键指标不符合要求" });
  const faults = indicators.flatMap(({ reason }, n) => missingText(reason, "reason", "请写明不符合要求的理由").map((one) => ({ ...one, place: `indicators.${n}.reason` })));
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "failed", indicators, ...told }]);
}

export function decideFiling(state: FilingState, command: FilingCommand): Decision {
  if (command.kind === "file") return file(state, command);
  if (command.kind === "close") return state === undefined || state.standing === "closed" || state.standing === "passed" ? refuse({ code: "nothing-open", hint: "没有未审结的动态管理表" }) : ok([{ type: "closed", reason: command.reason, by: command.by }]);
  if (command.kind === "reopen") return state?.standing === "closed" ? ok([{ type: "reopened", reason: command.reason, due: command.due, by: command.by }]) : refuse({ code: "nothing-closed", hint: "没有因移出而终止的动态管理表" });
  const fault = turnFault(state, command);
  if (fault !== undefined) return refuse(fault);
  switch (command.kind) {
    case "audit":
      return ok([{ type: "audited", tier: command.tier, digest: command.digest, opinion: command.opinion, by: command.by }]);
    case "return": {
      const faults = missingText(command.reason, "reason", "请写明退回的理由");
      const { kind: _, ...told } = command;
      return faults.length > 0 ? refuse(...faults) : ok([{ type: "returned", ...told }]);
    }
    case "fail":
      return failing(command);
  }
}
