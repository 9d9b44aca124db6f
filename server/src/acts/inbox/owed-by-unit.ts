// Due from a listed unit: its yearly tables, answers to questions, its word before a removal, papers of a spot check.
import { drawnWaiting, questionsWaiting } from "../../store/duties.ts";
import { listProceedings } from "../../store/proceedings.ts";
import { ownTables } from "../upkeep/read-table.ts";
import { owed, type Owed, type Source } from "./owed.ts";

export const owedYearTables: Source = async (work) =>
  (await ownTables(work)).flatMap(({ season, entry, name, standing }) => {
    if (standing !== null && standing !== "returned") return [];
    const own = { organisation: work.actor.organisation ?? "" };
    return [owed({ kind: standing === null ? "file-year-table" : "mend-year-table", who: `${name}（${season.year}年度）`, due: season.due, page: `/desk/year-tables/${season.id}/${entry}`, act: "file-year-table", object: own })];
  });

const ownedBy = (organisation: string | null): { readonly organisation?: string } => (organisation === null ? {} : { organisation });

export const owedAnswers: Source = async ({ tx }) => {
  const found = new Map<string, Owed>();
  for (const { season, entry, name, year, organisation } of await questionsWaiting(tx, false)) {
    const page = `/desk/year-tables/${season}/${entry}`;
    found.set(page, owed({ kind: "answer-question", who: `${name}（${year}年度）`, count: (found.get(page)?.count ?? 0) + 1, page, act: "answer-question", object: ownedBy(organisation) }));
  }
  return [...found.values()];
};

/** Noticed of the reasons, not yet answered, the day not over. */
export const owedHearings: Source = async ({ tx, today }) =>
  (await listProceedings(tx, { standing: "open" }, { limit: 500 })).flatMap(({ id, name, organisationId, state }) => {
    const until = state.hearingUntil ?? null;
    if (state.hearing !== "noticed" || (until !== null && today > until)) return [];
    return [owed({ kind: "answer-hearing", who: name, due: until, page: `/desk/proceedings/${id}`, act: "act-in-proceeding", object: ownedBy(organisationId) })];
  });

export const owedPapers: Source = async ({ tx }) =>
  (await drawnWaiting(tx)).filter(({ standing }) => standing === "drawn").map(({ spotCheck, entry, name, organisation }) => owed({ kind: "file-spot-check", who: name, page: `/desk/spot-checks/${spotCheck}/${entry}`, act: "file-spot-check-papers", object: ownedBy(organisation) }));
