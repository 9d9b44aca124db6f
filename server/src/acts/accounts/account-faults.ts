// What an account of the office must be: an officer holds known nodes of one tier; nobody else holds any. An expert may name where it works.
import type { Refusal } from "@qingce/core/base/refusal";
import type { House } from "../house.ts";

export interface AccountShape {
  readonly login: string;
  readonly role: string;
  readonly nodes: readonly string[];
  readonly department: string | null;
}

/** All faults at once, beside their fields. */
export function accountFaults(house: House, { role, nodes, department }: AccountShape): readonly Refusal[] {
  const officer = role === "officer";
  const unknown = nodes.filter((node) => house.regions.get(node)?.code !== node);
  const levels = new Set(nodes.map((node) => house.regions.get(node)?.level));
  return [
    ...(officer && nodes.length === 0 ? [{ code: "nodes-missing", place: "nodes", hint: "经办人须指定管辖地区" }] : []),
    ...(!officer && nodes.length > 0 ? [{ code: "nodes-needless", place: "nodes", hint: "只有经办人才有管辖地区" }] : []),
    ...(!officer && role !== "expert" && department !== null ? [{ code: "department-needless", place: "department", hint: "只有经办人和专家才有所属部门或单位" }] : []),
    ...unknown.map((node) => ({ code: "region-unknown", place: "nodes", facts: { region: node }, hint: `没有行政区划代码 ${node}` })),
    ...(levels.size > 1 ? [{ code: "nodes-mixed", place: "nodes", hint: "一个账号的管辖地区须属同一层级" }] : []),
  ];
}
