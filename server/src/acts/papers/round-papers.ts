// The papers of a round: what is published is everyone's; what is proposed, and the record of the meeting, are the authority's.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { papersDue, type PaperDue } from "@qingce/core/programme/papers-due";
import type { AmendmentChange, RoundEvent } from "@qingce/core/programme/round-event";
import { amendmentNotice } from "../../documents/papers/amendment-notice.ts";
import { meetingRecord } from "../../documents/papers/meeting-record.ts";
import type { PaperModel } from "../../documents/papers/paper-model.ts";
import { dayWords } from "../../documents/papers/wording.ts";
import type { PaperFormat } from "../../documents/papers/paper-thread.ts";
import { loadStream } from "../../store/load-stream.ts";
import { listPublications, type PublicationRow } from "../../store/publications.ts";
import { dayInShanghai } from "@qingce/core/base/instant";
import { allowed, command, notFound, type Work } from "../command.ts";
import { allDeclarations } from "../declarations/all-declarations.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";
import { fromStored } from "../stored-event.ts";
import { handOutPaper, type PaperMade } from "./hand-out-paper.ts";
import { frameOf, listedPaper, type PaperListed } from "./paper-frame.ts";
import { publicationModel, unitsPublished } from "./publication-model.ts";

interface RoundPaper {
  /** Own id in the round: a publication's, `amendment-1`, `meeting-1`, `proposal`. */
  readonly id: string;
  readonly due: PaperDue;
  readonly draft: boolean;
  readonly make: () => Promise<PaperModel | undefined>;
}

const dueOf = ({ sealed }: RoundInHand, form: PaperDue["form"]): PaperDue | undefined => papersDue(sealed.edition, "round").find((one) => one.form === form);

function ofPublication(house: House, found: RoundInHand, row: PublicationRow): readonly RoundPaper[] {
  const due = dueOf(found, row.kind === "publicity" ? "publicity-notice" : "announcement");
  if (due === undefined || (row.kind !== "publicity" && row.kind !== "announcement")) return [];
  const publication = row.kind;
  return [{ id: row.id, due, draft: false, make: async () => publicationModel(house, found, { publication, document: row.title, units: unitsPublished(row.body["list"]), start: row.opens, end: row.closes ?? "", draft: false }) }];
}

function changeWords(house: House, { sealed: { edition } }: RoundInHand, change: AmendmentChange): string {
  const place = (node: string): string => house.regions.get(node)?.name ?? node;
  switch (change.kind) {
    case "extension":
      return `${edition.procedure.dates.find(({ id }) => id === change.date)?.what ?? change.date}的截止日期改为${dayWords(change.day)}。`;
    case "correction":
      return `更正：${change.text}`;
    case "supplement":
      return `补充：${change.text}`;
    case "quota-transfer":
      return `${edition.edition.kinds[change.of]?.name ?? change.of}推荐名额${change.n}个由${place(change.from)}调剂至${place(change.to)}。`;
  }
}

function ofAmendments(house: House, found: RoundInHand): readonly RoundPaper[] {
  const due = dueOf(found, "amendment-notice");
  if (due === undefined) return [];
  return found.round.amendments.map(({ change, reason, signedBy, day }, at) => ({
    id: `amendment-${at + 1}`,
    due,
    draft: false,
    make: async () => amendmentNotice(frameOf(house, found, due, { draft: false }), { change: changeWords(house, found, change), reason, signedBy, day }),
  }));
}

type Met = Extract<RoundEvent, { readonly type: "met" }>;

async function ofMeetings(work: Work, found: RoundInHand): Promise<readonly RoundPaper[]> {
  const due = dueOf(found, "meeting-record");
  if (due === undefined) return [];
  const { events } = await loadStream(work.tx, { kind: "round", id: found.round.id });
  return events.filter(({ type }) => type === "met").map((stored, at) => {
    const { record, present, step } = fromStored(stored) as Met;
    const confirmed = async (): Promise<readonly string[]> => (await allDeclarations(work, { roundId: found.round.id })).map(stateOf).filter(({ done }) => done.includes(step)).map(({ opening }) => opening.name);
    return { id: `meeting-${at + 1}`, due, draft: false, make: async () => meetingRecord(frameOf(work.house, found, due, { draft: false }), { record, present, day: dayInShanghai(stored.at), confirmed: await confirmed() }) };
  });
}

/** What one officer proposed and another has still to confirm. */
function ofProposal(work: Work, found: RoundInHand): readonly RoundPaper[] {
  const { proposal, id } = found.round;
  const due = proposal === undefined ? undefined : dueOf(found, proposal.publication === "publicity" ? "publicity-notice" : "announcement");
  if (proposal === undefined || due === undefined) return [];
  const make = async (): Promise<PaperModel | undefined> => {
    const rows = await allDeclarations(work, { roundId: id });
    const units = rows.filter((row) => proposal.list.includes(row.number ?? "")).map((row) => stateOf(row).opening);
    return publicationModel(work.house, found, { publication: proposal.publication, document: proposal.document, units, start: proposal.start ?? "", end: proposal.end ?? "", draft: true });
  };
  return [{ id: "proposal", due, draft: true, make }];
}

/** Newest publications first; the authority's own papers only to its officers. */
async function papersOf(work: Work, actor: Actor, found: RoundInHand): Promise<readonly RoundPaper[]> {
  const rows = await listPublications(work.tx, { roundId: found.round.id }, { limit: 100 });
  const open = [...rows.filter(({ published }) => published).toReversed().flatMap((row) => ofPublication(work.house, found, row)), ...ofAmendments(work.house, found)];
  const inner = allowed(actor, "read-ranking", { authority: found.round.authority }).ok;
  return inner ? [...ofProposal(work, found), ...open, ...(await ofMeetings(work, found))] : open;
}

export async function listRoundPapers(house: House, actor: Actor, input: { readonly round: string }): Promise<Result<{ readonly papers: readonly PaperListed[] }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "read-public", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const papers = await papersOf(work, actor, found.value);
    return ok({ papers: papers.map(({ id, due, draft }) => ({ ...listedPaper(house, due, { draft }), paper: id })) });
  });
}

export async function readRoundPaper(house: House, actor: Actor, input: { readonly round: string; readonly paper: string; readonly format: PaperFormat }): Promise<Result<FileHandedOut>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const made = await command<PaperMade>(house, actor, { act: "read-public", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const paper = (await papersOf(work, actor, found.value)).find(({ id }) => id === input.paper);
    const model = await paper?.make();
    return model === undefined ? notFound : ok({ model, of: "" });
  });
  return handOutPaper(house, made, input.format);
}
