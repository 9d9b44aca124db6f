// What a paper says, block by block, before anything is drawn: every renderer prints the same text from it.
import type { Issued } from "@qingce/core/programme/paper";

export interface Field {
  readonly label: string;
  readonly value: string;
  /** Across the table. */
  readonly wide?: boolean;
  /** A text of its own, with room to write. */
  readonly tall?: boolean;
}

export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width; alike where absent. */
  readonly widths?: readonly number[];
}

/** Headings are numbered 一、（一）1.（1）; `mark` is that number. */
export type Block =
  | { readonly kind: "head"; readonly issued: Issued; readonly issuers: readonly string[]; readonly number: string }
  | { readonly kind: "cover"; readonly title: string; readonly above: string; readonly fields: readonly Field[]; readonly day: string }
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "addressee"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "line"; readonly text: string; readonly align: "left" | "center" | "right" }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly mark: string; readonly text: string }
  | { readonly kind: "fields"; readonly fields: readonly Field[] }
  | ({ readonly kind: "table" } & Table)
  | { readonly kind: "attachments"; readonly names: readonly string[] }
  | { readonly kind: "signature"; readonly persons: readonly Field[]; readonly issuers: readonly string[]; readonly seal: string; readonly day: string }
  | { readonly kind: "annex"; readonly label: string }
  /** A page of its own across; `code` is a drawing in SVG. */
  | { readonly kind: "plaque"; readonly list: string; readonly name: string; readonly year: string; readonly document: string; readonly code: string; readonly foot: readonly string[] }
  /** A new page; `across` lays those that follow on their side, until the next. */
  | { readonly kind: "page"; readonly across?: true };

export type BlockOf<K extends Block["kind"]> = Extract<Block, { readonly kind: K }>;

export interface PaperModel {
  readonly title: string;
  /** Words across every page: 演示, 草稿. */
  readonly marks: readonly string[];
  /** Why the layout is our own 自拟版式; empty where the notice gives the form. */
  readonly ownLayout: string;
  /** — 1 — of official papers, 第 1 页 共 9 页 of reports. */
  readonly pages: "dash" | "of";
  readonly blocks: readonly Block[];
}
