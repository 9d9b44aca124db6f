// The notice's own line for its list 入选线, apart from the standard's pass 合格线: whose score it takes, how high, and by which clause.
import type { Kind } from "@qingce/core/rule/kind";
import type { Cut, ScoreSource, Selection } from "@qingce/core/rule/selection";

export interface NoticeLine {
  readonly id: string;
  readonly says: string;
  /** Undefined where a reading of the notice stands in for a clause. */
  readonly clause: string | undefined;
}

export interface NoticeSource { readonly procedure: { readonly selection: { readonly [kind in Kind]?: Selection } } }

const whose: { readonly [source in ScoreSource]: string } = { expert: "专家评审得分", evaluator: "第三方评价得分", self: "自评价得分" };

/** The notice's own words, and whose score they speak of where they leave it open. */
function sayCut({ score, says }: Cut): string {
  const named = score === undefined || says.includes(whose[score].slice(0, 2)) ? "" : `（按${whose[score]}）`;
  return `${says}${named}`;
}

export const noticeLines = ({ procedure }: NoticeSource, kind: Kind): readonly NoticeLine[] =>
  (procedure.selection[kind]?.cuts ?? []).map((cut) => ({ id: cut.id, says: sayCut(cut), clause: cut.cite }));
