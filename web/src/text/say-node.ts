// Says the nodes of edition.yaml and procedure.yaml that carry no sentence of their own: office, filing place, tiers, quota, cap, publicity.
import type { Kind } from "@qingce/core/rule/kind";
import { sayDay } from "./day.ts";
import type { EditionSource } from "@qingce/core/contract/edition-routes";
import { sayCap, sayEvaluation, sayObjection, sayPublicity, sayQuota, sayTiers } from "./procedure-said.ts";
import type { EditionAnswer, RuleAnswer } from "./question.ts";
import { tierWord } from "./words.ts";

type Say = (source: EditionSource, kind: string, kindName: string) => string | undefined;

function sayTree({ edition: { tree } }: EditionSource): string {
  const planned = tree["separately-planned"] === "own-recommender" ? "计划单列市单独推荐" : "计划单列市由所在省推荐";
  return tree.corps === "own-recommender" ? `${planned}，新疆生产建设兵团单独推荐` : planned;
}

function sayForce({ edition: { "in-force": force } }: EditionSource): string {
  if (force.from === "unstated") return "施行日期未载明";
  return `自${sayDay(force.from)}起施行${force.to === undefined || force.to === "unstated" ? "" : `，至${sayDay(force.to)}止`}`;
}

const sayOrder: Say = ({ procedure }, kind, name) => {
  const first = procedure.selection[kind as Kind]?.order[0];
  return first?.by === "listed" ? `${name}：已列入${tierWord(first.level ?? "province")}名单的排在前` : `${name}：按规则排序`;
};

/** By the first part of the rule's place. */
const nodes: { readonly [part: string]: Say } = {
  authority: ({ edition }) => `由${edition.authority.office}组织`,
  outcome: ({ edition }) => (edition.outcome.is === "pool" ? "结果为列入培育库" : "结果为列入名单"),
  kinds: (_, __, name) => `开设类别：${name}`,
  filing: ({ edition }) => `申报材料报至${edition.filing.place}`,
  "in-force": sayForce,
  tree: sayTree,
  standards: (source, at) => {
    const standard = source.edition.standards[Number(at)];
    return standard === undefined ? undefined : `依据《${standard.name}》${standard.number ?? ""}`;
  },
  tiers: (source, kind, name) => `${name}：${sayTiers(source, kind as Kind)}`,
  evaluation: (source, kind, name) => `${name}：第三方评价${sayEvaluation(source, kind as Kind)}`,
  cap: (source) => sayCap(source),
  quota: (source, kind, name) => `${name}：${sayQuota(source, kind as Kind)}`,
  selection: sayOrder,
  publicity: (source) => sayPublicity(source),
  objection: (source) => sayObjection(source),
  resubmission: ({ procedure }) => (procedure.resubmission["resumes-at"] === "same-step" ? "退回补正后，从退回的那一步继续" : "退回补正后，从第一步重来"),
};

/** The sentence of a node, or undefined where the rule speaks for itself. */
export function sayNode({ rule, file }: RuleAnswer, { source, kinds }: EditionAnswer): string | undefined {
  const [part = "", at = "", key = ""] = rule.split(".");
  if (file === "eligibility.yaml" || file === "upkeep.yaml" || !Object.hasOwn(nodes, part)) return undefined;
  if (part === "selection" && key !== "order") return undefined;
  return nodes[part]?.(source, at, kinds.find((one) => one.kind === at)?.name ?? at);
}
