// Decides what a round's selection or meeting does to one declaration.
import { ok, refuse, type Result } from "../base/refusal.ts";
import { notOpen, stepTooLate, type Context } from "../declaration/context.ts";
import type { DeclarationEvent } from "../declaration/event.ts";
import { openSteps } from "../declaration/position.ts";
import type { DeclarationState } from "../declaration/state.ts";
import type { StepAct } from "../rule/step.ts";
import type { ListCommand } from "./command.ts";
import { placeFault } from "./place-fault.ts";

/** A selection does not meet and a meeting does not select; either may leave out. */
const actsOf: Readonly<Record<ListCommand["kind"], readonly StepAct[]>> = { select: ["select"], confirm: ["meet"], "leave-out": ["select", "meet"] };

/** Select, leave out or confirm, at the step named and only while it is open. */
export function decideList(state: DeclarationState, command: ListCommand, context: Context): Result<readonly DeclarationEvent[]> {
  if (state === undefined) return refuse({ code: "declaration-unknown", hint: "没有这份申报" });
  const open = openSteps(context.edition, state);
  const step = open.find((one) => one.id === command.step && actsOf[command.kind].includes(one.act));
  if (step === undefined) return refuse(notOpen(command.kind, open));
  const late = stepTooLate(context, step);
  if (late !== undefined) return refuse(late);
  switch (command.kind) {
    case "select": {
      const fault = placeFault(command.place, "place");
      return fault === undefined ? ok([{ type: "selected", step: step.id, place: command.place }]) : refuse(fault);
    }
    case "leave-out":
      return ok([{ type: "left-out", step: step.id, refusal: command.refusal }]);
    case "confirm":
      return command.record.trim() === "" ? refuse({ code: "record-missing", place: "record", hint: "会议须有记录" }) : ok([{ type: "confirmed", step: step.id, record: command.record }]);
  }
}
