// A publicity notice or an announcement as a paper: of what was made public, or of what one officer has proposed and none confirmed.
import type { Json } from "@qingce/core/base/json";
import { papersDue } from "@qingce/core/programme/papers-due";
import { opened } from "@qingce/core/programme/edition";
import type { Publication } from "@qingce/core/programme/round-event";
import { windowRule } from "@qingce/core/rule/publicity-rule";
import { announcement } from "../../documents/papers/announcement.ts";
import type { ListedKind } from "../../documents/papers/list-annexes.ts";
import type { PaperModel } from "../../documents/papers/paper-model.ts";
import { publicityNotice } from "../../documents/papers/publicity-notice.ts";
import { emptyUnit } from "../../documents/papers/unit-on-list.ts";
import type { House } from "../house.ts";
import type { RoundInHand } from "../rounds/round-in-hand.ts";
import { frameOf } from "./paper-frame.ts";
import { placeName } from "./unit-of-declaration.ts";

export interface UnitPublished {
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
}

export interface Published {
  readonly publication: Publication;
  readonly document: string;
  readonly units: readonly UnitPublished[];
  readonly start: string;
  readonly end: string;
  readonly draft: boolean;
}

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");

/** The list of a publication's row. */
export function unitsPublished(list: Json | undefined): readonly UnitPublished[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: Json) => {
    if (typeof one !== "object" || one === null || Array.isArray(one)) return [];
    const row = one as { readonly [key: string]: Json };
    return [{ number: text(row["number"]), name: text(row["name"]), kind: text(row["kind"]), region: text(row["region"]) }];
  });
}

function listedKinds(house: House, { sealed: { edition } }: RoundInHand, units: readonly UnitPublished[]): readonly ListedKind[] {
  return opened(edition).flatMap((kind) => {
    const own = units.filter((one) => one.kind === kind);
    return own.length === 0 ? [] : [{ name: edition.edition.kinds[kind]?.name ?? kind, units: own.map((one) => ({ ...emptyUnit, name: one.name, number: one.number, region: placeName(house, one.region) })) }];
  });
}

function daysWords({ sealed: { edition } }: RoundInHand): string {
  const rule = edition.procedure.publicity === undefined ? undefined : windowRule(edition.procedure.publicity);
  return rule === undefined ? "" : `${rule.n}个${rule.unit === "working-day" ? "工作日" : "自然日"}`;
}

/** A step may say in brackets at its end how it is read; the public notice leaves that out. */
const withoutRemark = (says: string): string => says.replace(/（(?:[^（）]|（[^（）]*）)*）$/u, "");

const whileOpen = { "held-back": "异议办结前，所涉单位暂缓公布。", "announced": "" } as const;

export function publicationModel(house: House, found: RoundInHand, { publication, document, units, start, end, draft }: Published): PaperModel | undefined {
  const { edition } = found.sealed;
  const { procedure } = edition;
  const paper = papersDue(edition, "round").find(({ form }) => form === (publication === "publicity" ? "publicity-notice" : "announcement"));
  if (paper === undefined) return undefined;
  const frame = frameOf(house, found, paper, { draft });
  const kinds = listedKinds(house, found, units);
  if (publication === "announcement") {
    const window = found.round.publicity;
    return announcement(frame, { document, kinds, publicised: window === undefined ? undefined : { start: window.start, end: window.end }, day: start });
  }
  const before = procedure.steps.slice(0, procedure.steps.findIndex(({ act }) => act === "publicise"));
  return publicityNotice(frame, { document, procedure: before.map(({ says }) => withoutRemark(says)), kinds, start, end, days: daysWords(found), whileOpen: whileOpen[procedure.objection["while-open"]] });
}
