// The frame of a paper after listing: the edition by which the unit is judged, the year, the list's authority; no round stands behind it.
import type { PaperDue, PaperPlace } from "@qingce/core/programme/papers-due";
import { papersDue } from "@qingce/core/programme/papers-due";
import type { Kind } from "@qingce/core/rule/kind";
import type { Frame } from "../../documents/papers/frame.ts";
import type { House } from "../house.ts";
import { frameOf, type FrameGround } from "./paper-frame.ts";

export interface UpkeepGroundOf {
  readonly editionHash: string;
  readonly year: number;
  readonly kind?: Kind;
  /** Node of the list's authority. */
  readonly authority: string;
}

export interface UpkeepPaper {
  readonly due: PaperDue;
  readonly ground: FrameGround;
}

/** The edition's own paper of that place and form; undefined where it brings none forth. */
export function upkeepPaper(house: House, place: PaperPlace, form: PaperDue["form"], of: UpkeepGroundOf): UpkeepPaper | undefined {
  const sealed = house.editions.byHash(of.editionHash);
  const due = sealed === undefined ? undefined : papersDue(sealed.edition, place, of.kind).find((one) => one.form === form);
  return sealed === undefined || due === undefined ? undefined : { due, ground: { round: { year: of.year, authority: of.authority }, sealed } };
}

export const upkeepFrame = (house: House, { due, ground }: UpkeepPaper, how: { readonly kind?: Kind; readonly node?: string; readonly draft: boolean }): Frame => frameOf(house, ground, due, how);
