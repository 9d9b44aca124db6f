// A plaque 标牌 from the register's data: the list, the unit, the year, the document, and the code that proves present status. No notice at hand gives the form.
import type { PaperModel } from "./paper-model.ts";
import { dayWords } from "./wording.ts";

export interface Plaque {
  readonly name: string;
  readonly list: string;
  readonly year: number;
  readonly document: string;
  /** Day on which it came onto the list. */
  readonly from: string;
  readonly demonstration: boolean;
  /** What the code says, and its drawing. */
  readonly address: string;
  readonly code: string;
}

export const plaque = ({ name, list, year, document, from, demonstration, address, code }: Plaque): PaperModel => ({
  title: `${list}标牌`,
  marks: demonstration ? ["演示"] : [],
  ownLayout: "自拟版式",
  pages: "dash",
  blocks: [{ kind: "plaque", list, name, year: `${year}年`, document, code, foot: [`列入日期：${dayWords(from)}`, "扫码查验现行状态，移出名单后本标牌即失效", address] }],
});
