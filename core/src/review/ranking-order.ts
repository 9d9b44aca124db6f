// By which order a recommending desk ranks its candidates: the notice's own where its first key can be told there, else the house's; each key in words.
import type { Edition } from "../programme/edition.ts";
import type { Kind, Tier } from "../rule/kind.ts";
import type { OrderKey } from "../rule/selection.ts";
import { stagesOf } from "../rule/step.ts";
import { deskOrder } from "./allot.ts";

export interface RankingOrder {
  readonly from: "notice" | "house";
  readonly keys: readonly OrderKey[];
}

/** Whether experts score before the list is made; a rank on that list is not known while it is made. */
function told(edition: Edition, kind: Kind, key: OrderKey): boolean {
  if (key.by === "recommended-rank") return false;
  if (key.by !== "score" || (key.of ?? "expert") !== "expert") return true;
  const acts = stagesOf(edition.procedure.steps, kind).flat().map((step) => step.act);
  const recommends = acts.indexOf("recommend");
  return acts.slice(0, recommends < 0 ? acts.length : recommends).includes("score");
}

const same = (one: OrderKey, other: OrderKey): boolean => one.by === other.by && one.of === other.of && one.level === other.level;

/** Where the notice's order begins with what is not known yet, such as experts' scores, its tie rules alone are no ranking. */
export function rankingOrder(edition: Edition, kind: Kind): RankingOrder {
  const declared = edition.procedure.selection[kind]?.order ?? [];
  const [first] = declared;
  if (first === undefined || !told(edition, kind, first)) return { from: "house", keys: deskOrder };
  const keys = declared.filter((key) => key.by !== "number" && told(edition, kind, key));
  return { from: "notice", keys: [...keys, ...deskOrder.filter((key) => !keys.some((one) => same(one, key)))] };
}

const levels: Readonly<Record<Tier, string>> = { county: "县级", city: "市级", province: "省级", nation: "国家级" };
const scores: { readonly [source: string]: string } = { expert: "专家评分", evaluator: "第三方评价得分", self: "自评价得分" };

/** One key in words, e.g. `第三方评价得分从高到低`. */
export function sayOrderKey(edition: Edition, key: OrderKey): string {
  const high = (key.direction ?? "high-first") === "high-first";
  const amount = high ? "从高到低" : "从低到高";
  const place = high ? "在前" : "在后";
  switch (key.by) {
    case "score":
      return `${scores[key.of ?? "expert"] ?? key.of ?? ""}${amount}`;
    case "fact":
      return `${edition.eligibility.facts[key.of ?? ""]?.label ?? key.of ?? ""}${amount}`;
    case "listed":
      return `已列入${key.level === undefined ? "" : levels[key.level]}同类名单的${place}`;
    case "pool":
      return `在培育库的${place}`;
    case "submitted":
      return `提交早的${place}`;
    case "recommended-rank":
      return `推荐位次靠前的${place}`;
    case "number":
      return `编号小的${place}`;
  }
}
