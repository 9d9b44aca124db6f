// What was typed as the ground of a proceeding, and the ground it makes; or what of it is open, each with its field.
import type { InputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { isDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { OtherRule } from "@qingce/core/upkeep/ground";

export interface GroundTyped {
  readonly kind: "incident" | "other-rule";
  readonly record: string;
  readonly severity: string;
  readonly incident: string;
  readonly day: string;
  readonly rule: OtherRule;
  readonly basis: string;
  readonly facts: string;
}

type Ground = InputOf<RouteOf<"open-proceeding">>["ground"];

export function groundFrom({ kind, record, severity, incident, day, rule, basis, facts }: GroundTyped): Result<Ground> {
  if (kind === "other-rule") return ok({ kind, rule, basis, facts });
  const faults = [
    ...(record === "" ? [{ code: "record-missing", place: "record", hint: "请选择情形" }] : []),
    ...(incident.trim() === "" ? [{ code: "incident-missing", place: "incident", hint: "请写明事件" }] : []),
  ];
  if (!isDay(day)) return refuse(...faults, { code: "day-missing", place: "day", hint: "请选择日期" });
  return faults.length > 0 ? refuse(...faults) : ok({ kind, record, incident, day, ...(severity === "" ? {} : { severity }) });
}
