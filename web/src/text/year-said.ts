// A yearly table in words: its figures and units, what changed against last year, what a check found with its numbers.
import { filingWords } from "@qingce/core/upkeep/standing-words";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import type { Check, YearFormFile } from "@qingce/core/upkeep/year-form-file";
import { sayUnit } from "./sheet-said.ts";
import { tierWord } from "./words.ts";

const whole = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 4 });
const rough = new Intl.NumberFormat("zh-CN", { maximumSignificantDigits: 5 });

const isNothing = (value: number | null | undefined): value is null | undefined => value === null || value === undefined || Number.isNaN(value);

/** A figure as filed, thousands apart; a dash where there is none. */
export const sayYearFigure = (value: number | null | undefined): string => (isNothing(value) ? "—" : whole.format(value));
/** What was worked out: five places that count. */
export const sayWorkedOut = (value: number | null | undefined): string => (isNothing(value) ? "—" : rough.format(value));

/** "+1,200（+12.5%）"; nothing where a side is missing. */
export function sayChange(value: number | null | undefined, last: number | null | undefined): string {
  if (isNothing(value) || isNothing(last)) return "";
  const by = value - last;
  if (by === 0) return "持平";
  const sign = by > 0 ? "+" : "−";
  const share = last === 0 ? "" : `（${sign}${new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 1 }).format(Math.abs((by / last) * 100))}%）`;
  return `${sign}${rough.format(Math.abs(by))}${share}`;
}

export const severityWords: { readonly [severity: string]: string } = { fault: "错误", doubt: "存疑", hint: "提示" };

/** Names in an expression, units in brackets left out. */
const namesIn = (expr: string): readonly string[] => expr.replaceAll(/\[[^\]]*\]/gu, "").match(/[a-z][a-z0-9-]*/gu) ?? [];

function termsOf(check: Check): readonly string[] {
  switch (check.kind) {
    case "equal":
      return [...namesIn(check.left), ...namesIn(check.right)];
    case "limit":
      return namesIn(check.of);
    case "copied":
      return check.of;
    case "unit-slip":
    case "jump":
    case "outlier":
      return [check.of];
  }
}

/** The figure that a check's finding stands beside: the first it speaks of, or the first behind a value worked out. */
export function besideOf(file: YearFormFile, check: Check): string | undefined {
  const [first] = termsOf(check);
  if (first === undefined || Object.hasOwn(file.figures, first)) return first;
  return namesIn(file.derived[first]?.expr ?? "").find((name) => Object.hasOwn(file.figures, name));
}

const unitOf = ({ figures, derived }: YearFormFile, name: string): string => sayUnit(figures[name]?.unit ?? derived[name]?.unit);

interface FoundNumbers {
  readonly value: number | null;
  readonly other?: number | null | undefined;
  readonly factor?: number | null | undefined;
}

/** The numbers it was found on. */
export function sayFound(file: YearFormFile, check: Check, { value, other, factor }: FoundNumbers): string {
  const unit = "unit" in check ? sayUnit(check.unit) : check.kind === "copied" ? "" : unitOf(file, check.of);
  const withUnit = (number: number | null | undefined): string => `${sayWorkedOut(number)} ${unit}`.trim();
  switch (check.kind) {
    case "equal":
      return `一边 ${withUnit(value)}，另一边 ${withUnit(other)}，相差 ${withUnit(Math.abs((value ?? 0) - (other ?? 0)))}`;
    case "limit":
      return /[+-] /u.test(check.of) ? `多出 ${withUnit(value)}` : `为 ${withUnit(value)}，限值 ${withUnit(other)}`;
    case "unit-slip":
      return `本年 ${withUnit(value)}，${check.against === "last-year" ? "上年" : "同类中位数"} ${withUnit(other)}，约差 ${sayWorkedOut((factor ?? 1) < 1 ? 1 / (factor ?? 1) : factor)} 倍`;
    case "jump":
      return `本年 ${withUnit(value)}，上年 ${withUnit(other)}，为上年的 ${sayWorkedOut(factor)} 倍`;
    case "outlier":
      return `本单位 ${withUnit(value)}，同类中位数 ${withUnit(other)}`;
    case "copied":
      return "各项数值完全相同";
  }
}

export const sayCheckGround = ({ ground }: Check): string => (ground === "design" ? "自拟检查，通知未载" : `依据 ${ground}`);

/** Where a table stands, to whom it is: null is a table not filed. */
export const sayYearStanding = (standing: string | null, turn: string | null = null): string => (standing === null ? "未填报" : standing === "filed" ? (turn === null ? "审核中" : `待${tierWord(turn)}审核`) : (filingWords[standing] ?? standing));

export const labelAt = (form: YearForm, place: string): string => {
  const [head = "", name = ""] = place.split(".");
  if (head === "changes") return "变更说明";
  if (head === "figures") return form.file.figures[name]?.label ?? name;
  const check = form.file.checks.find(({ id }) => id === name);
  return check === undefined ? name : `说明原因：${check.says}`;
};
