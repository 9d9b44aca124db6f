// What every paper of an edition has around its text: its name, the notice behind it, who issues it to whom, and how it is marked.
import type { Issued } from "@qingce/core/programme/paper";
import { numberHeadings } from "./number-headings.ts";
import type { Block, PaperModel } from "./paper-model.ts";
import { blank, type NoticeNamed } from "./wording.ts";

export interface Frame {
  readonly name: string;
  readonly notice: NoticeNamed;
  readonly issued?: Issued | undefined;
  /** The lead first. */
  readonly issuers: readonly string[];
  readonly addressee?: string | undefined;
  readonly contact?: string | undefined;
  readonly year: number;
  /** 省级绿色低碳工厂: the list's level with the kind's name in the notice. */
  readonly listName: string;
  readonly draft: boolean;
  readonly demonstration: boolean;
  /** Empty where the notice itself gives the form. */
  readonly ownLayout: string;
}

const numberBlank = "＿＿＿＿〔＿＿＿＿〕＿＿号";

/** The head that a bureau's paper carries; plain papers have none. */
export const headOf = ({ issued, issuers }: Frame, number: string): readonly Block[] =>
  issued === undefined ? [] : [{ kind: "head", issued, issuers: issuers.length === 0 ? [blank] : issuers, number: number.trim() === "" ? numberBlank : number }];

/** Closes a paper: headings numbered, marks in place. */
export const paperOf = (frame: Frame, title: string, pages: PaperModel["pages"], blocks: readonly Block[]): PaperModel => ({
  title,
  marks: [...(frame.demonstration ? ["演示"] : []), ...(frame.draft ? ["草稿"] : [])],
  ownLayout: frame.ownLayout,
  pages,
  blocks: numberHeadings(blocks),
});
