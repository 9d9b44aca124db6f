// Backtests a round for its authority: read only, on the records as they stand, under an edition on disk or changed values of the sealed one.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import type { Fault } from "@qingce/core/notice/fault";
import { changeEdition, type ChangeMade } from "@qingce/core/programme/change-edition";
import { changeable, placeSaid, type Changeable } from "@qingce/core/programme/changeable";
import { valueWord } from "@qingce/core/programme/compare-words";
import { citeAbove } from "@qingce/core/programme/cite-above";
import { readChanges } from "@qingce/core/programme/read-changes";
import { backtest, type Backtest, type Difference, type Tally } from "@qingce/core/review/backtest";
import { roundHead } from "../../store/chain-head.ts";
import { findEvaluator } from "../../store/evaluators.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House, SealedEdition } from "../house.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";
import { sealed } from "../wiring-editions.ts";
import { takeUpPast } from "./take-up-past.ts";

export interface BacktestRound {
  readonly round: string;
  /** An edition on disk; the round's own where none is named. */
  readonly edition?: string | undefined;
  /** One a line, `procedure.cap.n=5`. */
  readonly changes?: string | undefined;
}

interface Named {
  readonly name: string;
}

/** What the answer was reckoned from; it goes with every copy of it. */
interface Baseline {
  readonly round: string;
  readonly title: string;
  readonly authority: string;
  readonly edition: string;
  readonly editionName: string;
  readonly hash: string;
  readonly chainHead: string;
  readonly day: PlainDay;
}

interface Changed {
  readonly edition: string;
  readonly editionName: string;
  readonly hash: string;
  /** `says`, `fromSaid`, `toSaid`: place and values in words. */
  readonly changes: readonly (ChangeMade & { readonly clause: string | null; readonly says: string; readonly fromSaid: string; readonly toSaid: string })[];
}

export interface BacktestAnswer extends Omit<Backtest, "entered" | "dropped" | "undecided" | "byRegion" | "bySector" | "byEvaluator"> {
  readonly baseline: Baseline;
  readonly changed: Changed;
  readonly entered: readonly DifferenceShown[];
  readonly dropped: readonly DifferenceShown[];
  readonly undecided: readonly DifferenceShown[];
  readonly byRegion: readonly (Tally & Named)[];
  readonly bySector: readonly (Tally & Named)[];
  readonly byEvaluator: readonly (Tally & Named)[];
}

export interface DifferenceShown extends Omit<Difference, "reasons"> {
  readonly regionName: string;
  readonly sectorName: string;
  readonly evaluatorName: string;
  readonly reasons: readonly { readonly code: string; readonly clause: string | null; readonly hint: string }[];
}

const asRefusal = ({ code, file, key, clause, says }: Fault): Refusal => ({ code, place: `changes ${file} ${key}`.slice(0, 200), ...(clause === undefined ? {} : { clause }), facts: { file, key }, hint: says });

interface ChangedEdition {
  readonly sealed: SealedEdition;
  readonly changes: Changed["changes"];
}

function changedEdition(house: House, found: RoundInHand, input: BacktestRound): Result<ChangedEdition> {
  const base = input.edition === undefined ? found.sealed : house.editions.current.get(input.edition);
  if (base === undefined) return refuse({ code: "edition-unknown", place: "edition", hint: `没有这一版：${input.edition ?? ""}` });
  const changes = readChanges(input.changes ?? "");
  if (!changes.ok) return changes;
  if (changes.value.length === 0) return ok({ sealed: base, changes: [] });
  const { edition, faults, made } = changeEdition(base.edition, changes.value);
  if (edition === undefined) return refuse(...faults.map(asRefusal));
  const files = { "edition.yaml": edition.edition, "eligibility.yaml": edition.eligibility, "procedure.yaml": edition.procedure, "upkeep.yaml": edition.upkeep };
  const said = (one: ChangeMade) => {
    const { topic, key, says } = placeSaid(edition, partOf(one.file), one.key.split("."));
    return { says: [topic, says, house.regions.get(key)?.name ?? key].filter((word) => word !== "").join("："), fromSaid: valueWord(one.from), toSaid: valueWord(one.to) };
  };
  return ok({ sealed: sealed(edition, house.suite), changes: made.map((one) => ({ ...one, ...said(one), clause: citeAbove(files[one.file], one.key.split(".")) ?? null })) });
}

const partOf = (file: ChangeMade["file"]): "edition" | "eligibility" | "procedure" | "upkeep" => {
  switch (file) {
    case "edition.yaml":
      return "edition";
    case "eligibility.yaml":
      return "eligibility";
    case "procedure.yaml":
      return "procedure";
    case "upkeep.yaml":
      return "upkeep";
  }
};

async function evaluatorNames({ tx }: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of ids) names.set(id, (await findEvaluator(tx, id))?.name ?? id);
  return names;
}

async function named(work: Work, found: Backtest): Promise<Omit<BacktestAnswer, "baseline" | "changed">> {
  const { regions, industries } = work.house;
  const evaluators = await evaluatorNames(work, found.byEvaluator.map(({ key }) => key).filter((key) => key !== ""));
  const ofRegion = (code: string): string => (code === nation ? "全国" : (regions.get(code)?.name ?? code));
  const ofSector = (code: string): string => (code === "" ? "未注明行业" : (industries.get(code)?.name ?? code));
  const ofEvaluator = (id: string): string => (id === "" ? "未委托" : (evaluators.get(id) ?? id));
  const shown = (one: Difference): DifferenceShown => ({
    ...one, regionName: ofRegion(one.region), sectorName: ofSector(one.sector), evaluatorName: ofEvaluator(one.evaluator),
    reasons: one.reasons.map(({ code, clause, hint }) => ({ code, clause: clause ?? null, hint })),
  });
  const each = (all: readonly Tally[], nameOf: (key: string) => string) => all.map((one) => ({ ...one, name: nameOf(one.key) }));
  return { ...found, entered: found.entered.map(shown), dropped: found.dropped.map(shown), undecided: found.undecided.map(shown), byRegion: each(found.byRegion, ofRegion), bySector: each(found.bySector, ofSector), byEvaluator: each(found.byEvaluator, ofEvaluator) };
}

async function takeUpOwn(work: Work, round: string): Promise<Result<RoundInHand>> {
  const found = await takeUpRound(work, round);
  if (!found.ok) return found;
  const may = allowed(work.actor, "read-backtest", { authority: found.value.round.authority });
  return may.ok ? found : may;
}

/** Runs the round under the changed edition; nothing is written. */
export const backtestRound = (house: House, actor: Actor, input: BacktestRound): Promise<Result<BacktestAnswer>> =>
  command(house, actor, { act: "read-backtest", input: {} }, async (work) => {
    const found = await takeUpOwn(work, input.round);
    if (!found.ok) return found;
    const changed = changedEdition(house, found.value, input);
    if (!changed.ok) return changed;
    const { round, sealed: own } = found.value;
    const past = await takeUpPast(work, found.value);
    const baseline: Baseline = { round: round.id, title: round.title, authority: own.edition.edition.authority.office, edition: own.edition.id, editionName: own.edition.edition.name, hash: own.hash, chainHead: await roundHead(work.tx, round.id, house.suite), day: work.today };
    const { sealed: next, changes } = changed.value;
    return ok({ baseline, changed: { edition: next.edition.id, editionName: next.edition.edition.name, hash: next.hash, changes }, ...(await named(work, backtest(past, next.edition))) });
  });

/** What may be moved: the thresholds of the edition that the round was sealed under, or of another that is taken in its place. */
export const readThresholds = (house: House, actor: Actor, input: { readonly round: string; readonly edition?: string | undefined }): Promise<Result<{ readonly edition: string; readonly hash: string; readonly thresholds: readonly Changeable[] }>> =>
  command(house, actor, { act: "read-backtest", input: {} }, async (work) => {
    const found = await takeUpOwn(work, input.round);
    if (!found.ok) return found;
    const taken = input.edition === undefined ? found.value.sealed : house.editions.current.get(input.edition);
    if (taken === undefined) return refuse({ code: "edition-unknown", place: "edition", hint: `没有这一版：${input.edition ?? ""}` });
    const { edition, hash } = taken;
    const regionNamed = (one: Changeable): Changeable => ({ ...one, key: house.regions.get(one.key)?.name ?? one.key });
    return ok({ edition: edition.id, hash, thresholds: changeable(edition).map(regionNamed) });
  });
