// Past rounds made by hand for the tests of the backtest: factories of one city, as their round left them.
import type { Instant } from "../../src/base/instant.ts";
import type { PlainDay } from "../../src/base/plain-day.ts";
import type { Declaration } from "../../src/declaration/state.ts";
import type { Edition } from "../../src/programme/edition.ts";
import type { Round } from "../../src/programme/round.ts";
import { severitiesOf } from "../../src/programme/edition.ts";
import type { PastCase, PastEngagement, PastRound } from "../../src/review/past-round.ts";
import type { Facts } from "../../src/rule/fact.ts";

export interface Unit {
  readonly n: number;
  readonly city?: string;
  readonly division?: string;
  readonly share?: string;
  readonly facts?: Facts;
  /** Experts' scores; none where it never came so far. */
  readonly scores?: readonly string[];
  readonly rank?: number;
  readonly reserve?: number;
  readonly evaluator?: string;
  readonly standing?: Declaration["standing"];
  readonly submittedAt?: string;
}

const departments = ["经信厅", "发展改革委", "生态环境厅"];
const numberOf = (n: number): string => `N${String(n).padStart(3, "0")}`;
const idOf = (n: number): string => `declaration-${n}`;

function recommendation(unit: Unit): Declaration["recommendation"] {
  const node = unit.city ?? "3301";
  return unit.reserve === undefined ? { kind: "recommended", node, rank: unit.rank ?? unit.n } : { kind: "reserved", node, place: unit.reserve };
}

function declarationOf(unit: Unit): Declaration {
  const city = unit.city ?? "3301";
  const scores = Object.fromEntries((unit.scores ?? []).map((score, n) => [`expert-${n}`, score]));
  const reached = unit.reserve === undefined;
  return {
    opening: { id: idOf(unit.n), number: numberOf(unit.n), round: "round-1", edition: "test/2025", hash: "h", kind: "factory", organisation: `o-${unit.n}`, name: `演示${unit.n}号厂`, region: `${city}06`, nodes: { county: `${city}06`, city, province: "33" } },
    standing: unit.standing ?? (reached ? "registered" : "left-out"),
    done: [],
    body: { facts: { value_added_share: unit.share ?? "0.60" }, proofs: [], statements: {}, selfScore: "85" },
    submittedOn: "2025-05-20" as PlainDay,
    submissions: 1,
    departures: [],
    doubts: [],
    reasons: [],
    opinions: reached ? { "joint-review": Object.fromEntries(departments.map((one) => [one, "agree" as const])) } : {},
    scores: reached ? { "expert-review": scores } : {},
    recommendation: recommendation(unit),
    openObjections: [],
    ...(unit.evaluator === undefined ? {} : { engagement: { id: `engagement-${unit.n}`, evaluator: unit.evaluator }, evaluation: { evaluator: unit.evaluator, score: "86", conclusion: "meets" as const, undertaking: true } }),
    ...(reached ? {} : { refusal: { code: "in-reserve", facts: { place: unit.reserve ?? 0 }, hint: `列为候补第 ${unit.reserve} 位` } }),
  };
}

const caseOf = (edition: Edition, unit: Unit): PastCase => ({
  declaration: declarationOf(unit),
  submittedAt: (unit.submittedAt ?? `2025-05-20T01:00:0${unit.n % 10}.000Z`) as Instant,
  circumstances: {
    kind: "factory", on: "2025-05-20" as PlainDay, facts: { value_added_share: unit.share ?? "0.60", ...unit.facts }, records: [], listings: [], authority: "33", nodesOf: {},
    lookBack: edition.eligibility["look-back"], severities: severitiesOf(edition), statements: {},
  },
  ...(unit.reserve === undefined ? { recommended: { facts: { on_city_list: true }, statements: {} } } : {}),
  division: unit.division ?? "30",
});

const round: Round = { id: "round-1", edition: "test/2025", hash: "h", year: 2025, authority: "33", title: "演示批次", opens: "2025-05-01" as PlainDay, dates: {}, quotas: {}, amendments: [], sent: [], done: [], selected: [] };

/** Evaluators of one group are `group-a:1`, `group-a:2`; engaged in the order of the units. */
const engagementsOf = (units: readonly Unit[]): readonly PastEngagement[] =>
  units.flatMap((unit) =>
    unit.evaluator === undefined ? [] : [{ declaration: idOf(unit.n), number: numberOf(unit.n), kind: "factory" as const, evaluator: { id: unit.evaluator, groupKey: unit.evaluator.split(":")[0] ?? "", legalRepresentative: "演示法人" }, here: true }],
  );

export const pastRound = (baseline: Edition, units: readonly Unit[], over: Partial<Pick<PastRound, "round" | "engagements">> = {}): PastRound => ({
  round, baseline, cases: units.map((unit) => caseOf(baseline, unit)), engagements: engagementsOf(units), ...over,
});
