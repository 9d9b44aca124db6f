// What stands around the text of a paper: the edition's words for it, the notice behind it, its issuers, its marks.
import type { Edition } from "@qingce/core/programme/edition";
import type { PaperLayout } from "@qingce/core/programme/paper-layout";
import type { PaperDue } from "@qingce/core/programme/papers-due";
import { levelWord } from "@qingce/core/register/entry-words";
import type { Kind } from "@qingce/core/rule/kind";
import type { Frame } from "../../documents/papers/frame.ts";
import { blank } from "../../documents/papers/wording.ts";
import type { House } from "../house.ts";
import type { RoundInHand } from "../rounds/round-in-hand.ts";

export interface PaperListed {
  readonly paper: string;
  readonly name: string;
  readonly form: string;
  readonly clause: string | null;
  readonly draft: boolean;
  /** The layout is ours: the notice's own form is not held, or there is none. */
  readonly ownLayout: boolean;
}

export interface FramedFor {
  /** Absent where the paper is of all kinds. */
  readonly kind?: Kind;
  /** The tier's node that issues it; the authority where absent. */
  readonly node?: string;
  readonly layout?: PaperLayout | undefined;
  readonly draft: boolean;
}

const tables: ReadonlySet<string> = new Set(["summary-table", "city-list", "recommender-statement", "proof-index", "self-evaluation-report", "self-evaluation-table", "evaluation-report", "evaluator-undertaking", "meeting-record", "submission-receipt", "objection-receipt"]);

const isOwnLayout = ({ form, columns }: PaperDue): boolean => columns === "not-held" || (columns === undefined && tables.has(form));

function layoutWords(paper: PaperDue, layout: PaperLayout | undefined): string {
  if (!isOwnLayout(paper)) return "";
  return layout?.source === undefined ? "自拟版式" : `自拟版式，参照${layout.source}`;
}

const stated = (text: string | undefined): string | undefined => (text === undefined || text === "unstated" ? undefined : text);

/** A model's XX市 is the round's own place. */
const placed = (text: string, place: string): string => text.replaceAll(/XX[省市县]/gu, place);

/** 省级绿色低碳工厂; a name that begins with a place (XX市绿色工厂) says its level itself, and so does a model's own place. */
function listNameOf({ edition }: Edition, kind: Kind | undefined, place: string): string {
  const written = kind === undefined ? Object.values(edition.kinds).map((one) => one.name).join("、") : (edition.kinds[kind]?.name ?? kind);
  const name = placed(written, place);
  return /^[^、]{1,6}[省市县]/u.test(name) ? name : `${levelWord(edition.level)}${name}`;
}

/** A tier's bureau is its region's name with what the edition calls it; a demonstration's is fictitious and says so. */
function issuersOf(house: House, edition: Edition, paper: PaperDue, node: string | undefined, place: string): readonly string[] {
  const names = node === undefined ? (paper.issuers ?? [placed(edition.edition.authority.office, place)]) : [`${house.regions.get(node)?.name ?? node}${paper.issuers?.[0] ?? blank}`];
  return house.demonstration === undefined ? names : names.map((name) => `${name}（演示）`);
}

export const nameOfPaper = (house: House, { name }: PaperDue, node: string | undefined): string => (node === undefined ? name : name.replace("＿＿市", house.regions.get(node)?.name ?? node));

/** What of a round a paper needs: papers after listing have a year and an authority without one. */
export interface FrameGround {
  readonly round: Pick<RoundInHand["round"], "year" | "authority">;
  readonly sealed: Pick<RoundInHand["sealed"], "edition">;
}

export function frameOf(house: House, { round, sealed }: FrameGround, paper: PaperDue, { kind, node, layout, draft }: FramedFor): Frame {
  const { edition } = sealed;
  const { meta } = edition.notice;
  const place = house.regions.get(round.authority)?.name ?? "XX市";
  return {
    name: nameOfPaper(house, paper, node),
    notice: { title: placed(stated(meta["title"]) ?? edition.edition.name, place), number: stated(meta["number"]) },
    issued: paper.issued,
    issuers: issuersOf(house, edition, paper, node, place),
    addressee: paper.addressee ?? (node === undefined ? undefined : placed(edition.edition.authority.office, place)),
    contact: paper.contact,
    year: round.year,
    listName: listNameOf(edition, kind, place),
    draft,
    demonstration: house.demonstration !== undefined,
    ownLayout: layoutWords(paper, layout),
  };
}

export const listedPaper = (house: House, paper: PaperDue, { node, draft }: FramedFor): PaperListed => ({
  paper: paper.id,
  name: nameOfPaper(house, paper, node),
  form: paper.form,
  clause: paper.cite ?? null,
  draft,
  ownLayout: isOwnLayout(paper),
});
