// What a tier adds to a round for those below it: a day of its own that is earlier, training days, its own words, questions answered. None of it moves the round's days.
import { compareDays, isDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { dayOf } from "../rule/deadline.ts";
import type { Edition } from "./edition.ts";
import type { RoundCommand } from "./round-command.ts";
import type { Post, RoundEvent } from "./round-event.ts";
import type { Round } from "./round.ts";

type Command = Extract<RoundCommand, { kind: "post" }>;

/** A tier may ask for papers earlier than the notice does, never later; the authority moves its own days by an amendment. */
function earlierFault(state: Round, { node }: Command, post: Extract<Post, { kind: "earlier-date" }>, edition: Edition): Refusal | undefined {
  const date = edition.procedure.dates.find((one) => one.id === post.date);
  if (date === undefined) return { code: "date-unknown", place: "post.date", hint: `本通知没有日期 ${post.date}` };
  if (node === state.authority) return { code: "date-by-amendment", place: "post.date", hint: "组织单位变更日期须以补充通知" };
  const now = dayOf(date, state.dates);
  if (!isDay(post.day)) return { code: "day-malformed", place: "post.day", hint: "没有这一天" };
  if (compareDays(post.day, state.opens) < 0) return { code: "date-before-opening", place: "post.day", facts: { opens: state.opens, day: post.day }, hint: "期限早于受理首日" };
  if (now === undefined || compareDays(post.day, now) < 0) return undefined;
  return { code: "date-not-earlier", place: "post.day", ...(date.cite === undefined ? {} : { clause: date.cite }), facts: { now, day: post.day }, hint: `本级日期须早于本批次的 ${now}` };
}

const blank = (place: string, text: string, what: string): readonly Refusal[] => (text.trim() === "" ? [{ code: "field-missing", place: `post.${place}`, hint: `请填写${what}` }] : []);

function faultsOf(state: Round, command: Command, edition: Edition): readonly Refusal[] {
  const { post } = command;
  switch (post.kind) {
    case "earlier-date": {
      const fault = earlierFault(state, command, post, edition);
      return fault === undefined ? [] : [fault];
    }
    case "training":
      return [...(isDay(post.day) ? [] : [{ code: "day-malformed", place: "post.day", hint: "没有这一天" }]), ...blank("place", post.place, "地点"), ...blank("text", post.text, "内容")];
    case "word":
      return blank("text", post.text, "内容");
    case "answer":
      return [...blank("question", post.question, "问题"), ...blank("text", post.text, "答复")];
  }
}

/** Signed by somebody of the node that posts; stays readable beside the round. */
export function decidePost(state: Round, command: Command, edition: Edition): Result<readonly RoundEvent[]> {
  const unsigned: readonly Refusal[] = command.signedBy.trim() === "" ? [{ code: "signature-missing", place: "signedBy", hint: "请写明签发人" }] : [];
  const faults = [...faultsOf(state, command, edition), ...unsigned];
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "posted", node: command.node, post: command.post, signedBy: command.signedBy, day: command.day }]);
}
