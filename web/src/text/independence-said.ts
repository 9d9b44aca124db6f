// Hints at independence in words: what the two sides share and where. Nothing here judges.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type Hints = OutputOf<RouteOf<"read-independence-hints">>;
export type Hint = Hints["hints"][number];
export type HintOf<K extends Hint["kind"]> = Extract<Hint, { readonly kind: K }>;

const properties = { "author": "作者", "last-modified-by": "最后保存者", "company": "单位", "software": "制作程序", "party": "名称" } as const;

export const sayProperty = (property: keyof typeof properties): string => properties[property];

const reasons: { readonly [why: string]: string } = {
  "missing": "文件不在", "kind": "图片，没有可比对的文字", "no-text": "没有可读的文字（可能是扫描件）", "cut": "篇幅过大，只读了前一部分", "encrypted": "加了密码", "too-large": "展开后过大", "broken": "读不出", "late": "读取超时",
};
export const sayUnread = (why: string): string => reasons[why] ?? why;

export const sayPlace = ({ document, at }: { readonly document: string; readonly at: string }): string => (at === "" ? document : `${document} ${at}`);

export function hintTitle(hint: Hint, others: Hints["others"]): string {
  switch (hint.kind) {
    case "same-file":
      return "双方上传了同一个文件";
    case "maker":
      return `双方文件属性中有同一名称：${hint.name}`;
    case "passage":
      return `双方材料有相同的文段：${hint.characters} 字`;
    case "figures":
      return `双方材料有 ${hint.figures.length + hint.more} 个相同的数字`;
    case "other-report": {
      const other = others.find((one) => one.declaration === hint.declaration);
      const parts = [hint.rows.length === 0 ? "" : `${hint.rows.length} 列次序相同的数字`, hint.figures.length === 0 ? "" : `${hint.figures.length + hint.more} 个相同的数字`];
      return `与本机构另一份评价报告（${other === undefined ? "不在您的辖区" : other.name}）有${parts.filter((one) => one !== "").join("、")}`;
    }
  }
}

/** How many of each, for the head. */
export function hintCounts(hints: readonly Hint[]): string {
  const names = { "same-file": "同一文件", "maker": "相同名称", "passage": "相同文段", "figures": "相同数字", "other-report": "与其他报告相同" } as const;
  return Object.entries(names).flatMap(([kind, name]) => {
    const n = hints.filter((one) => one.kind === kind).length;
    return n === 0 ? [] : [`${name} ${n}`];
  }).join("，");
}
