// Due from an office about the units on its lists: tables to audit and to chase, questions, proceedings, spot checks, tables of plans.
import { yearOf } from "@qingce/core/base/plain-day";
import { isAfterDeadline } from "@qingce/core/base/instant";
import { tiers, type Kind, type Tier } from "@qingce/core/rule/kind";
import { openStage } from "@qingce/core/upkeep/proceeding";
import { planDuty, type PlanKind } from "@qingce/core/upkeep/cultivation";
import { drawnWaiting, questionsWaiting, reconsiderationsWaiting, spotChecksWaiting, tablesWaiting } from "../../store/duties.ts";
import { listUnfiled } from "../../store/overdue-tables.ts";
import { listPlanTables } from "../../store/plans.ts";
import { listProceedings } from "../../store/proceedings.ts";
import { listSeasons } from "../../store/seasons.ts";
import type { Work } from "../command.ts";
import { listName } from "../entries/list-name.ts";
import { nodeOfTier } from "../places/node-of-tier.ts";
import { isOwnStage } from "../upkeep/act-in-proceeding.ts";
import { cohortOf } from "../upkeep/plan-cohort.ts";
import { firstAuditor } from "../upkeep/spot-check-unit.ts";
import { owed, type Owed, type Source } from "./owed.ts";

const seasonName = (one: { readonly year: number; readonly level: Tier; readonly kind: Kind }): string => `${one.year}年度${listName({ ...one, pool: false })}`;

export const owedAudits: Source = async ({ tx, actor, house }) => {
  const all: Owed[] = [];
  for (const node of actor.nodes) {
    const tier = house.regions.get(node)?.level ?? "";
    for (const one of await tablesWaiting(tx, { node, tier })) all.push(owed({ kind: "audit-year-tables", who: seasonName(one), count: one.count, page: `/desk/upkeep/${one.season}`, act: "audit-year-table", object: { node } }));
  }
  return all;
};

/** Open seasons of the office that are over their day while units have not filed. */
export const owedLateTables: Source = async ({ tx, actor, at, today }) => {
  const all: Owed[] = [];
  for (const season of await listSeasons(tx)) {
    if (season.standing !== "open" || !actor.nodes.includes(season.node) || !isAfterDeadline(at, season.due)) continue;
    const { length } = await listUnfiled(tx, season, { on: today }, { limit: 1000 });
    if (length > 0) all.push(owed({ kind: "chase-year-tables", who: seasonName(season), count: length, due: season.due, page: `/desk/upkeep/${season.id}?view=unfiled`, act: "open-season", object: { node: season.node } }));
  }
  return all;
};

/** Answered and not decided, unit by unit. */
export const owedQuestions: Source = async ({ tx, house }) => {
  const found = new Map<string, Owed>();
  for (const { season, entry, name, year, node, turn, scope } of await questionsWaiting(tx, true)) {
    const auditor = turn === null ? undefined : nodeOfTier(house, scope, turn);
    const page = `/desk/upkeep/${season}/${entry}`;
    found.set(page, owed({ kind: "decide-questions", who: `${name}（${year}年度）`, count: (found.get(page)?.count ?? 0) + 1, page, act: "question-finding", object: { scope, turn: [node, ...(auditor === undefined ? [] : [auditor])] } }));
  }
  return [...found.values()];
};

export const owedProceedings: Source = async (work) => {
  const { tx, actor, house, today } = work;
  const page = (id: string): string => `/desk/proceedings/${id}`;
  const open = (await listProceedings(tx, { standing: "open", turn: actor.nodes }, { limit: 500 })).filter((row) => isOwnStage(house, actor, row, today)).map((row) => {
    const due = openStage(row.state)?.act === "publicise" ? (row.state.publicity?.end ?? null) : null;
    return owed({ kind: "act-in-proceeding", who: row.name, due, page: page(row.id), act: "act-in-proceeding", object: { scope: row.scope, ...(row.turn === null ? {} : { node: row.turn }) } });
  });
  const asked = (await reconsiderationsWaiting(tx)).flatMap(({ id, name, scope, state }) => {
    const tier = state.path.find(({ act }) => act === "decide")?.who;
    const node = tier === undefined ? undefined : nodeOfTier(house, scope, tier);
    return node === undefined || state.lastBy === actor.account ? [] : [owed({ kind: "answer-reconsideration", who: name, page: page(id), act: "act-in-proceeding", object: { scope, node } })];
  });
  return [...open, ...asked.filter(({ object }) => actor.nodes.includes(object.node ?? ""))];
};

/** Numbers that have come out, papers to audit first, conclusions, and a result that everything is ready for. */
export const owedSpotChecks: Source = async ({ tx, actor, house, today }) => {
  const ofList = (await spotChecksWaiting(tx, actor.nodes)).flatMap(({ id, node, standing, numberDay, kind, level }) =>
    standing === "frozen" && today < numberDay ? [] : [owed({ kind: standing === "frozen" ? "draw-spot-check" : "publish-spot-check", who: listName({ level, kind, pool: false }), due: standing === "frozen" ? numberDay : null, page: `/desk/spot-checks/${id}`, act: "hold-spot-check", object: { node } })],
  );
  const ofUnits = (await drawnWaiting(tx)).flatMap(({ spotCheck, standing, scope, editionHash, kind, node, name, entry }) => {
    if (standing === "drawn") return [];
    const first = standing === "filed";
    const whose = first ? firstAuditor(house, { row: { editionHash, kind, node }, entry: { scope } }) : node;
    return [owed({ kind: first ? "audit-spot-check" : "conclude-spot-check", who: name, page: `/desk/spot-checks/${spotCheck}/${entry}`, act: first ? "audit-spot-check-papers" : "hold-spot-check", object: { node: whose, scope } })];
  });
  return [...ofList, ...ofUnits.filter(({ object }) => actor.nodes.includes(object.node ?? ""))];
};

const planKinds: readonly PlanKind[] = ["cultivation", "summary"];

/** The table of plans that an edition has the node's tier send by a day of this year or the last, and that has not gone. */
export const owedPlanTables: Source = async (work) => {
  const { actor, house, today } = work;
  const all: Owed[] = [];
  for (const node of actor.nodes) {
    for (const [id, { edition }] of house.editions.current) {
      for (const kind of planKinds) if (await isPlanOwed(work, { node, edition: id, kind })) {
        const duty = planDuty(edition, kind);
        all.push(owed({ kind: "send-plan-table", who: `${duty?.form ?? ""}（${yearOf(today)}年）`, due: duty?.due ?? null, page: "/desk/plans", act: "send-plan-table", object: { node } }));
      }
    }
  }
  return all;
};

async function isPlanOwed(work: Work, { node, edition: id, kind }: { readonly node: string; readonly edition: string; readonly kind: PlanKind }): Promise<boolean> {
  const { tx, house, today } = work;
  const edition = house.editions.current.get(id)?.edition;
  const duty = edition === undefined ? undefined : planDuty(edition, kind);
  const issuer = edition?.edition.authority.region ?? "";
  if (duty === undefined || duty.due === null || yearOf(duty.due) !== yearOf(today)) return false;
  if (!tiers.some((tier) => tier === duty.who) || house.regions.get(node)?.level !== duty.who || !house.regions.isWithin(node, issuer)) return false;
  if ((await listPlanTables(tx, { kind, edition: id, year: yearOf(today), node })).length > 0) return false;
  return (await cohortOf(work, kind, node)).length > 0;
}
