// The checks over a season in words, and what of their findings is asked for, kept in the address.
import type { InputOf, OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { YearFormFile } from "@qingce/core/upkeep/year-form-file";
import { sayFound, sayWorkedOut } from "./year-said.ts";

export type YearFindings = OutputOf<RouteOf<"list-year-findings">>;
export type CheckRun = YearFindings["runs"][number];
export type NationFinding = YearFindings["findings"][number];
type Asked = InputOf<RouteOf<"list-year-findings">>;

export const findingPage = 50;
const severities = ["fault", "doubt", "hint"] as const;
const standings = ["open", "asked", "answered", "confirmed", "cleared"] as const;
const sorts = ["check", "severity", "region", "industry", "name"] as const;

export const standingOptions = [["open", "未核实"], ["asked", "已问待答"], ["answered", "已答复"], ["confirmed", "已认定"], ["cleared", "已排除"]].map(([value, label]) => ({ value, label }));
export const sortOptions = [["check", "按检查"], ["severity", "按轻重"], ["region", "按地区"], ["industry", "按行业"], ["name", "按名称"]].map(([value, label]) => ({ value, label }));

/** What the address asks for; what it should not hold is left out. */
export function sieveFrom(search: string): Omit<Asked, "season" | "after" | "limit"> {
  const query = new URLSearchParams(search);
  const one = <T extends string>(of: readonly T[], name: string): T | undefined => of.find((value) => value === query.get(name));
  const [severity, standing, sort] = [one(severities, "severity"), one(standings, "standing"), one(sorts, "sort")];
  const matched = (name: string, pattern: RegExp): string | undefined => { const value = query.get(name) ?? ""; return pattern.test(value) ? value : undefined; };
  const [check, node, division] = [matched("check", /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/u), matched("node", /^[A-Z0-9]{2,12}$/u), matched("division", /^\d{2}$/u)];
  return {
    ...(severity === undefined ? {} : { severity }), ...(standing === undefined ? {} : { standing }), ...(sort === undefined ? {} : { sort }),
    ...(check === undefined ? {} : { check }), ...(node === undefined ? {} : { node }), ...(division === undefined ? {} : { division }),
  };
}

/** "12 / 34 项检查，5,000 张表，发现 20 处". */
export const sayRun = ({ next, total, reports, found }: CheckRun): string => `${next} / ${total} 项检查${reports === 0 ? "" : `，${sayWorkedOut(reports)} 张表`}，发现 ${found} 处`;

export const runStates: { readonly [state: string]: string } = { running: "进行中", done: "已完成", cancelled: "已停止" };

/** The numbers a finding was made on; of a check the form no longer has, the bare numbers. */
export function sayNationFound(form: YearFormFile | null, one: NationFinding): string {
  const check = form?.checks.find(({ id }) => id === one.check);
  const copied = one.otherName === null ? "" : `，与${one.otherName}相同`;
  return form === null || check === undefined ? `${sayWorkedOut(one.value)} / ${sayWorkedOut(one.other)}` : `${sayFound(form, check, one)}${copied}`;
}

/** Of what was decided, how much was right: "3 / 4，75%". */
export const sayPrecision = (confirmed: number, cleared: number): string => (confirmed + cleared === 0 ? "尚无结论" : `${confirmed} / ${confirmed + cleared}，${Math.round((confirmed / (confirmed + cleared)) * 100)}%`);
