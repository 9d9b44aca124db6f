// Which act answers which route about plans.
import { keepPlan } from "../acts/upkeep/keep-plan.ts";
import { readPlanGaps } from "../acts/upkeep/read-plan-gaps.ts";
import { readPlans, sendPlanTable } from "../acts/upkeep/send-plan-table.ts";
import type { Handlers } from "./call.ts";

export const cultivationHandlers: Pick<Handlers, "list-plans" | "read-plan-gaps" | "keep-plan" | "send-plan-table"> = {
  "list-plans": readPlans,
  "read-plan-gaps": readPlanGaps,
  "keep-plan": (house, actor, input, { key }) => keepPlan(house, actor, input, key),
  "send-plan-table": (house, actor, input, { key }) => sendPlanTable(house, actor, input, key),
};
