// The chair sets an opened score aside 排除评分: the step waits for another expert, as long as nothing has been built on the scores.
import { ok, refuse, type Result } from "../base/refusal.ts";
import type { DeclarationEvent } from "../declaration/event.ts";
import type { DeclarationState } from "../declaration/state.ts";
import type { Edition } from "../programme/edition.ts";
import { stagesOf } from "../rule/step.ts";

export function decideSetAside(state: DeclarationState, command: { readonly step: string; readonly seat: string; readonly reason: string }, edition: Edition): Result<readonly DeclarationEvent[]> {
  if (state === undefined) return refuse({ code: "declaration-unknown", hint: "没有这份申报" });
  if (!Object.hasOwn(state.scores[command.step] ?? {}, command.seat)) return refuse({ code: "not-scored", hint: "没有这一评分" });
  if (command.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明排除该评分的理由" });
  const stages = stagesOf(edition.procedure.steps, state.opening.kind);
  const at = stages.findIndex((stage) => stage.some((step) => step.id === command.step));
  const later = stages.slice(at + 1).flat();
  const built = state.publicity !== undefined || later.some((step) => state.done.includes(step.id));
  if (state.standing !== "under-way" || built) return refuse({ code: "set-aside-too-late", hint: "评分已用于后续遴选或公示，不能再排除" });
  return ok([{ type: "score-set-aside", step: command.step, expert: command.seat, reason: command.reason }]);
}
