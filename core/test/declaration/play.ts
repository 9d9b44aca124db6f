// Plays one declaration of the fixture: commands in their proper form, a context by day, and states by the name of where they stand.
import { expect } from "vitest";
import { endOfDay, startOfDay, type Instant } from "../../src/base/instant.ts";
import type { PlainDay } from "../../src/base/plain-day.ts";
import type { Result } from "../../src/base/refusal.ts";
import type { DeclarationBody } from "../../src/declaration/body.ts";
import type { DeclarationCommand } from "../../src/declaration/command.ts";
import type { Context } from "../../src/declaration/context.ts";
import { decide } from "../../src/declaration/decide.ts";
import { decideEngagement, type EngagementCommand } from "../../src/declaration/decide-engagement.ts";
import { noWork } from "../../src/engagement/work.ts";
import type { DeclarationEvent, Opening } from "../../src/declaration/event.ts";
import { replay } from "../../src/declaration/evolve.ts";
import type { Declaration, DeclarationState } from "../../src/declaration/state.ts";
import type { Edition } from "../../src/programme/edition.ts";
import { severitiesOf } from "../../src/programme/edition.ts";
import { decidePublicity, type PublicityCommand } from "../../src/publicity/decide-publicity.ts";
import type { ListCommand, RecommendCommand, ReviewCommand } from "../../src/review/command.ts";
import { decideList } from "../../src/review/decide-list.ts";
import { decideRecommend } from "../../src/review/decide-recommend.ts";
import { decideReview } from "../../src/review/decide-review.ts";
import type { Circumstances } from "../../src/rule/circumstances.ts";

export type Command = DeclarationCommand | EngagementCommand | ReviewCommand | RecommendCommand | ListCommand | PublicityCommand;
export type Decision = Result<readonly DeclarationEvent[]>;

export const day = (text: string): PlainDay => text as PlainDay;

/** The first instant of a day in Shanghai, unless `at` says another. */
export const on = (edition: Edition, today: string, more: Partial<Context> = {}): Context => ({ edition, at: startOfDay(day(today)), today: day(today), opens: day("2025-05-01"), dates: {}, ...more });

export const lastInstantOf = (text: string): Instant => endOfDay(day(text));

/** Hands a command to the decider that answers for it. */
export function decideAny(state: DeclarationState, command: Command, context: Context): Decision {
  switch (command.kind) {
    case "open":
    case "engage":
    case "submit":
    case "withdraw":
    case "reopen":
    case "evaluate":
      return decide(state, command, context);
    case "accept-engagement":
    case "decline-engagement":
    case "take-back-engagement":
    case "lapse-engagement":
      return decideEngagement(state, command, context);
    case "pass":
    case "return":
    case "refuse":
    case "opine":
    case "score":
      return decideReview(state, command, context);
    case "recommend":
    case "reserve":
    case "exclude":
    case "release":
    case "send-up":
      return decideRecommend(state, command, context);
    case "select":
    case "leave-out":
    case "confirm":
      return decideList(state, command, context);
    default:
      return decidePublicity(state, command, context);
  }
}

export const opening: Opening = { id: "d1", number: "2025-0001", round: "r1", edition: "test/2025", hash: "h1", kind: "factory", organisation: "o1", name: "演示企业", region: "330106", nodes: { county: "330106", city: "3301", province: "33" } };

export const body: DeclarationBody = {
  facts: { value_added_share: "0.51" },
  proofs: [{ digest: "p1", name: "统计证明.pdf", of: "value_added_share" }],
  selfScore: "86.5",
  statements: {},
  commitment: { signatory: "张三", day: day("2025-05-10") },
};

export function circumstances(edition: Edition, change: Partial<Circumstances> = {}): Circumstances {
  return { kind: "factory", on: day("2025-05-20"), facts: body.facts, records: [], listings: [], authority: "33", nodesOf: {}, lookBack: { to: "declaration-day", "first-day": "counted" }, severities: severitiesOf(edition), statements: {}, ...change };
}

/** Every command in a form that is right in its own place; `digest` is the one that `submit` froze. */
export function commandsFor(edition: Edition) {
  const at = (step: string) => ({ step, digest: "b1" });
  return {
    open: { kind: "open", opening },
    engage: { kind: "engage", engagement: "g1", evaluator: "v1", answerBy: day("2025-05-31") },
    accept: { kind: "accept-engagement", engagement: "g1", evaluator: "v1" },
    decline: { kind: "decline-engagement", engagement: "g1", evaluator: "v1", reason: "人员不足" },
    takeBack: { kind: "take-back-engagement", reason: "另选机构" },
    lapseOffer: { kind: "lapse-engagement" },
    submit: { kind: "submit", body, digest: "b1", receipt: "S-1", circumstances: circumstances(edition) },
    withdraw: { kind: "withdraw", reason: "自愿撤回" },
    reopen: { kind: "reopen" },
    evaluate: { kind: "evaluate", engagement: "g1", evaluator: "v1", score: "88", conclusion: "meets", undertaking: true, report: "f1", work: noWork },
    countyPass: { kind: "pass", ...at("county-review"), opinion: "属实" },
    countyReturn: { kind: "return", ...at("county-review"), reasons: [{ field: "facts.value_added_share", reason: "与统计年报不符" }] },
    countyRefuse: { kind: "refuse", ...at("county-review"), clause: "甲一", reason: "占比不足" },
    cityPass: { kind: "pass", ...at("city-review"), opinion: "同意" },
    cityReturn: { kind: "return", ...at("city-review"), reasons: [{ field: "selfScore", reason: "得分缺依据" }] },
    recommend: { kind: "recommend", ...at("recommend"), node: "3301", facts: { on_city_list: true }, statements: {}, circumstances: circumstances(edition, { facts: { ...body.facts, on_city_list: true } }), taken: 0, cap: 2 },
    reserve: { kind: "reserve", step: "recommend", node: "3301", place: 1 },
    exclude: { kind: "exclude", step: "recommend", node: "3301", reason: "名额已满且排位靠后" },
    release: { kind: "release", step: "recommend", node: "3301", reason: "复核后调整" },
    sendUp: { kind: "send-up", step: "recommend", node: "3301", rank: 1, letter: "杭经信〔2025〕1号" },
    opineFirst: { kind: "opine", ...at("joint-review"), department: "经信厅", opinion: "agree", reason: "" },
    opineSecond: { kind: "opine", ...at("joint-review"), department: "发展改革委", opinion: "agree", reason: "" },
    opineThird: { kind: "opine", ...at("joint-review"), department: "生态环境厅", opinion: "agree", reason: "" },
    opineAgainst: { kind: "opine", ...at("joint-review"), department: "生态环境厅", opinion: "disagree", reason: "有未办结的处罚" },
    scoreFirst: { kind: "score", ...at("expert-review"), expert: "e1", score: "80" },
    scoreSecond: { kind: "score", ...at("expert-review"), expert: "e2", score: "91" },
    select: { kind: "select", step: "selection", place: 1 },
    leaveOut: { kind: "leave-out", step: "selection", refusal: { code: "not-selected-line", clause: "甲七", hint: "未入选" } },
    confirm: { kind: "confirm", step: "meeting", record: "会议纪要1号" },
    publicise: { kind: "publicise", step: "publicity", start: day("2025-08-04"), end: day("2025-08-08") },
    openObjection: { kind: "open-objection", objection: "j1" },
    upholdObjection: { kind: "close-objection", objection: "j1", upheld: true, reason: "查实" },
    dismissObjection: { kind: "close-objection", objection: "j1", upheld: false, reason: "不属实" },
    endPublicity: { kind: "end-publicity", step: "publicity" },
    announce: { kind: "announce", step: "announcement", document: "浙经信〔2025〕9号", day: day("2025-08-20") },
    register: { kind: "register", step: "registration", entry: "n1" },
  } as const satisfies Record<string, Command>;
}

export type CommandName = keyof ReturnType<typeof commandsFor>;

/** The day on which a command of the fixture is in time. */
const days: Partial<Record<CommandName, string>> = { open: "2025-05-20", engage: "2025-05-20", accept: "2025-05-21", decline: "2025-05-21", takeBack: "2025-05-21", submit: "2025-05-20", withdraw: "2025-05-21", reopen: "2025-05-21", openObjection: "2025-08-05", endPublicity: "2025-08-09", announce: "2025-08-20", register: "2025-08-20" };
export const dayFor = (name: CommandName): string => days[name] ?? "2025-06-10";

/** Decides the named command on its own day. */
export const act = (edition: Edition, state: DeclarationState, name: CommandName, change: object = {}): Decision =>
  decideAny(state, { ...commandsFor(edition)[name], ...change }, on(edition, dayFor(name)));

/** The events of commands that must all be accepted. */
export function eventsOf(edition: Edition, names: readonly CommandName[]): readonly DeclarationEvent[] {
  const events: DeclarationEvent[] = [];
  for (const name of names) {
    const decision = act(edition, replay(events), name);
    expect({ name, ...decision }).toMatchObject({ name, ok: true });
    if (decision.ok) events.push(...decision.value);
  }
  return events;
}

export const stateAfter = (edition: Edition, names: readonly CommandName[]): DeclarationState => replay(eventsOf(edition, names));

/** As `stateAfter`, for a declaration that has been opened. */
export function standingAfter(edition: Edition, names: readonly CommandName[]): Declaration {
  const state = stateAfter(edition, names);
  if (state === undefined) throw new Error("not opened");
  return state;
}

export const codesOf = (decision: Result<unknown>): readonly string[] => (decision.ok ? [] : decision.refusals.map((one) => one.code));
