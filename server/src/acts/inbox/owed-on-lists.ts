// Due from an office about its lists: publications and leavings that wait for the second person, objections, notices from other lists, findings.
import { isDay } from "@qingce/core/base/plain-day";
import { objectionClock } from "@qingce/core/publicity/objection-clock";
import { proposalsWaiting, countOpenFindings } from "../../store/duties.ts";
import { listLeavings } from "../../store/entry-leavings.ts";
import { listNotices } from "../../store/entry-notices.ts";
import { listObjections } from "../../store/objections.ts";
import { accessTo, takeUp } from "../declarations/declaration-in-hand.ts";
import { toldLeavings, toldNotices } from "../register/leavings-told.ts";
import { owed, type Owed, type Source } from "./owed.ts";

const publications = { publicity: "公示", announcement: "公布" } as const;

/** A list proposed by somebody else of the same authority. */
export const owedPublications: Source = async ({ tx, actor }) =>
  (await proposalsWaiting(tx, actor.nodes)).flatMap(({ round, title, authority, publication, by, list }) =>
    by === actor.account ? [] : [owed({ kind: "confirm-publication", who: `${title}（${publication === "announcement" ? publications.announcement : publications.publicity}）`, count: list.length, page: `/desk/rounds/${round}`, act: "confirm-publication", object: { authority } })],
  );

/** Each with its own clock; one whose subject is the reader's own, or in which it declared a conflict, is not its to decide. */
export const owedObjections: Source = async (work) => {
  const all: Owed[] = [];
  for (const row of await listObjections(work.tx, { state: "open" })) {
    const found = await takeUp(work, row.declarationId);
    if (!found.ok) continue;
    const { state, round, row: { title }, sealed } = found.value;
    const { authority, organisation, recused } = accessTo(found.value);
    const object = { ...(authority === undefined ? {} : { authority }), ...(organisation === undefined ? {} : { organisation }), ...(recused === undefined ? {} : { recused }) };
    const day = row.body["day"];
    const due = objectionClock(sealed.edition.procedure.objection, isDay(day) ? day : work.today, work.house.calendar)?.due ?? null;
    all.push(owed({ kind: "decide-objection", who: `${state.opening.number}（${title}）`, due, page: `/desk/rounds/${round.id}`, act: "decide-objection", object }));
  }
  return all;
};

export const owedLeavings: Source = async (work) =>
  (await toldLeavings(work, await listLeavings(work.tx, { state: "proposed", authorities: work.actor.nodes }, { limit: 500 }), work.actor))
    .filter(({ own }) => !own)
    .map(({ entryId, authority, name, list }) => owed({ kind: "confirm-leaving", who: `${name}（${list}）`, page: `/desk/entries/${entryId}`, act: "confirm-leaving", object: { node: authority } }));

export const owedNotices: Source = async (work) =>
  (await toldNotices(work, await listNotices(work.tx, { state: "open", authorities: work.actor.nodes }, { limit: 500 }))).map(({ entryId, authority, scope, name, list }) =>
    owed({ kind: "answer-entry-notice", who: `${name}（${list}）`, page: `/desk/entries/${entryId}`, act: "keep-entry", object: { node: authority, scope } }),
  );

export const owedFindings: Source = async ({ tx, actor }) => {
  const count = await countOpenFindings(tx);
  return count === 0 ? [] : [owed({ kind: "decide-findings", who: "名称与已公布名单相近的单位", count, page: "/desk/findings", act: "decide-finding", object: { scope: actor.nodes } })];
};
