// Which act answers which route of the door: coming in, going, and one's own account. Tokens leave by cookies alone.
import { ok } from "@qingce/core/base/refusal";
import type { RouteId } from "@qingce/core/contract/routes";
import { changeOwnPassword } from "../acts/sessions/change-own-password.ts";
import { listFailedSignIns } from "../acts/sessions/list-failed-sign-ins.ts";
import { endOtherSessions, endSession, listSessions } from "../acts/sessions/own-sessions.ts";
import { beginSecondFactor, confirmSecondFactor, dropSecondFactor, readSecondFactor, redrawRecoveryCodes } from "../acts/sessions/second-factor.ts";
import { signIn } from "../acts/sessions/sign-in.ts";
import { stepUp } from "../acts/sessions/step-up.ts";
import type { CallContext, Handlers } from "./call.ts";

type Ids = "sign-in" | "sign-out" | "list-sessions" | "end-session" | "end-other-sessions" | "step-up" | "read-second-factor" | "begin-second-factor" | "confirm-second-factor" | "draw-recovery-codes" | "drop-second-factor" | "change-password" | "list-failed-sign-ins";

const loginOf = ({ me }: CallContext): string => me?.login ?? "";
const guesserOf = (call: CallContext) => ({ login: loginOf(call), address: call.address, agent: call.agent, device: call.device, session: call.session });

export const ownDoorHandlers: Pick<Handlers, Ids & RouteId> = {
  "sign-in": async (house, _actor, input, call) => {
    const done = await signIn(house, { ...guesserOf(call), ...input });
    if (!done.ok) return done;
    call.keepToken(done.value.token);
    call.keepDevice(done.value.device);
    return ok(done.value.me);
  },
  "sign-out": async (house, actor, _input, { session, keepToken }) => {
    keepToken(undefined);
    return endSession(house, actor, { session });
  },
  "list-sessions": (house, actor, _input, { session }) => listSessions(house, actor, { current: session }),
  "end-session": endSession,
  "end-other-sessions": (house, actor, _input, { session }) => endOtherSessions(house, actor, { current: session }),
  "step-up": async (house, actor, input, call) => {
    const done = await stepUp(house, actor, { ...guesserOf(call), ...input });
    if (!done.ok) return done;
    call.keepToken(done.value.token);
    return ok({ until: done.value.until });
  },
  "read-second-factor": (house, actor) => readSecondFactor(house, actor),
  "begin-second-factor": (house, actor, _input, call) => beginSecondFactor(house, actor, loginOf(call)),
  "confirm-second-factor": async (house, actor, input, { session, keepToken }) => {
    const done = await confirmSecondFactor(house, actor, { ...input, session });
    if (!done.ok) return done;
    keepToken(done.value.token);
    return ok({ recoveryCodes: done.value.recoveryCodes });
  },
  "draw-recovery-codes": (house, actor, _input, { me }) => redrawRecoveryCodes(house, actor, me?.door.hasFactor ?? false),
  "drop-second-factor": (house, actor) => dropSecondFactor(house, actor),
  "change-password": async (house, actor, input, call) => {
    const done = await changeOwnPassword(house, actor, { ...guesserOf(call), ...input });
    if (!done.ok) return done;
    call.keepToken(done.value.token);
    return ok({ changed: true });
  },
  "list-failed-sign-ins": (house, actor) => listFailedSignIns(house, actor),
};
