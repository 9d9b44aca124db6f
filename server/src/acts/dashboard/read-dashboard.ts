// The dashboard of a round for one tier: everything counted over what the caller may see and nothing beyond it.
import { addDays, compareDays, isDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import { opened, type Edition } from "@qingce/core/programme/edition";
import type { Round } from "@qingce/core/programme/round";
import { countByDay, countByPlace, countReturned, countWhole, type PlaceCount, type ReturnedField, type Whole } from "../../store/dashboard.ts";
import type { DeclarationFilter } from "../../store/declarations.ts";
import { countEntries } from "../../store/entries.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import { stepDue } from "../declarations/waits.ts";
import type { House } from "../house.ts";
import { quotaShown } from "../rounds/read-round-desk.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";
import { loadsOf, type Load } from "./dashboard-loads.ts";
import { placesOf, waits, type PlaceShown } from "./dashboard-places.ts";
import { scoreBands, type Band } from "./dashboard-scores.ts";

export interface ReadDashboard {
  readonly round: string;
  /** A place within the caller's own; all that the caller sees where none is named. */
  readonly node?: string | undefined;
}

interface StepShown {
  readonly step: string;
  readonly says: string;
  readonly actor: string;
  readonly due: string | null;
  readonly waiting: number;
  readonly overdue: number;
  readonly soon: number;
}

interface Target {
  readonly id: string;
  readonly what: string;
  readonly n: number;
  readonly by: string;
  readonly clause: string;
  /** Standing on the authority's list of the kinds that the edition opens. */
  readonly done: number;
}

export interface Dashboard {
  readonly title: string;
  readonly edition: string;
  readonly node: string;
  readonly name: string;
  readonly own: boolean;
  readonly today: string;
  readonly steps: readonly StepShown[];
  readonly ends: readonly { readonly standing: string; readonly count: number }[];
  readonly places: readonly PlaceShown[];
  readonly quotas: readonly { readonly kind: string; readonly name: string; readonly node: string; readonly place: string; readonly quota: number | null; readonly taken: number; readonly sent: boolean }[];
  readonly targets: readonly Target[];
  readonly scores: readonly Band[];
  readonly cap: { readonly n: number; readonly clause: string } | null;
  readonly loads: readonly Load[];
  readonly returned: readonly (ReturnedField & { readonly label: string })[];
  readonly whole: Whole;
  readonly days: readonly { readonly day: string; readonly count: number }[];
}

/** What is due within three days is soon. */
const soonDays = 3;
const mostFields = 10;

function stepsShown(work: Work, edition: Edition, round: Round, counts: readonly PlaceCount[]): readonly StepShown[] {
  return edition.procedure.steps.map((step) => {
    const due = stepDue(edition, round, step);
    const waiting = counts.filter(({ status, open }) => waits(status) && open.includes(step.id)).reduce((all, one) => all + one.count, 0);
    const late = due !== null && compareDays(due, work.today) < 0;
    const soon = due !== null && !late && compareDays(due, addDays(work.today, soonDays)) <= 0;
    return { step: step.id, says: step.says, actor: step.actor, due, waiting, overdue: late ? waiting : 0, soon: soon ? waiting : 0 };
  });
}

async function quotasShown(work: Work, { round, sealed: { edition } }: RoundInHand, own: boolean, node: string): Promise<Dashboard["quotas"]> {
  const { regions } = work.house;
  const rows = [];
  for (const kind of opened(edition)) {
    const { nodes } = await quotaShown(work, edition, round, kind);
    const seen = nodes.filter((one) => (own && node === round.authority) || one.node === node || regions.isWithin(one.node, node));
    rows.push(...seen.map((one) => ({ kind, name: edition.edition.kinds[kind]?.name ?? kind, node: one.node, place: one.name, quota: one.quota, taken: one.taken, sent: one.sent })));
  }
  return rows;
}

async function targetsShown(work: Work, { round, sealed: { edition } }: RoundInHand): Promise<readonly Target[]> {
  const targets = [];
  for (const { id, what, n, by, cite } of edition.edition.targets ?? []) {
    let done = 0;
    for (const kind of opened(edition)) done += await countEntries(work.tx, { level: edition.edition.level, kind, node: round.authority, pool: false, on: work.today });
    targets.push({ id, what, n, by, clause: cite, done });
  }
  return targets;
}

/** The field of a return in the words of the edition. */
function labelOf(edition: Edition, field: string): string {
  const name = field.replace(/^(?:facts|proofs|statements)\./u, "");
  return edition.eligibility.facts[name]?.label ?? edition.rules.find((rule) => rule.id === name)?.says ?? (field === "selfScore" ? "自评得分" : field);
}

async function shown(work: Work, found: RoundInHand, node: string): Promise<Dashboard> {
  const { round, sealed: { edition } } = found;
  const { regions } = work.house;
  const own = work.actor.nodes.includes(round.authority);
  const inside = regions.all.filter(({ code }) => code === node || regions.isWithin(code, node)).map(({ code }) => code);
  const filter: DeclarationFilter = { roundId: round.id, ...(node === round.authority ? {} : { regions: inside }) };
  const counts = await countByPlace(work.tx, filter);
  const standings = [...new Set(counts.map(({ status }) => status).filter((status) => !waits(status) && status !== "draft"))].toSorted();
  const late = (id: string): boolean => { const step = edition.procedure.steps.find((one) => one.id === id); const due = step === undefined ? null : stepDue(edition, round, step); return due !== null && compareDays(due, work.today) < 0; };
  const { cap } = edition.procedure;
  return {
    title: round.title, edition: edition.id, node, name: node === nation ? "全国" : (regions.get(node)?.name ?? node), own, today: work.today,
    steps: stepsShown(work, edition, round, counts),
    ends: standings.map((standing) => ({ standing, count: counts.filter(({ status }) => status === standing).reduce((all, one) => all + one.count, 0) })),
    places: placesOf(regions, node, counts, late),
    quotas: await quotasShown(work, found, own, node),
    targets: await targetsShown(work, found),
    scores: await scoreBands(work, edition, filter, own),
    cap: cap === undefined ? null : { n: cap.n, clause: cap.cite },
    loads: await loadsOf(work, found, filter, own),
    returned: (await countReturned(work.tx, filter, mostFields)).map((one) => ({ ...one, label: labelOf(edition, one.field) })),
    whole: await countWhole(work.tx, filter),
    days: (await countByDay(work.tx, filter)).filter(({ day }) => isDay(day)),
  };
}

/** The place that is looked at: the one named if it lies within the caller's own, else the caller's own within the round. */
function nodeFor({ actor, house: { regions } }: Work, authority: string, wanted: string | undefined): string | undefined {
  const within = (code: string, of: string): boolean => code === of || of === nation || regions.isWithin(code, of);
  const own = actor.nodes.filter((node) => within(node, authority));
  if (wanted === undefined) return own[0];
  return own.some((node) => within(wanted, node)) ? wanted : undefined;
}

export const readDashboard = (house: House, actor: Actor, input: ReadDashboard): Promise<Result<Dashboard>> =>
  command(house, actor, { act: "read-dashboard", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const { authority } = found.value.round;
    const node = nodeFor(work, authority, input.node);
    const may = allowed(actor, "read-dashboard", { authority, scope: node === undefined ? [] : actor.nodes });
    if (!may.ok) return may;
    if (node === undefined) return notFound;
    if (node !== nation && house.regions.get(node) === undefined) return refuse({ code: "region-unknown", place: "node", hint: "没有这一地区" });
    return ok(await shown(work, found.value, node));
  });
