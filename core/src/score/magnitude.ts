// Figures a thousand or ten thousand times off their like: last year's figure, or the other years in the same form. Mostly a unit slip.
import type { Answers } from "./answers.ts";
import { movePoint } from "./cell-number.ts";
import type { Doubt } from "./doubt.ts";

/** Between 316 and 3162 times is taken for a thousand, from there on for ten thousand. */
const places = (ratio: number): number => {
  const power = Math.log10(ratio);
  return Math.abs(power) < 2.5 || Math.abs(power) > 4.5 ? 0 : Math.sign(power) * (Math.abs(power) < 3.5 ? 3 : 4);
};

export type MagnitudeAsked = Pick<Doubt, "code" | "hint" | "taken" | "choices">;

/** `like` is what the figure is held against, `says` names it: 上年, 其他年份. */
export function magnitudeDoubt(text: string, like: string, label: string, says: string): MagnitudeAsked | undefined {
  const [value, other] = [Number(text), Number(like)];
  if (!(value > 0) || !(other > 0)) return undefined;
  const moved = places(value / other);
  if (moved === 0) return undefined;
  const instead = movePoint(text, -moved);
  const factor = Math.abs(moved) === 3 ? "一千" : "一万";
  return {
    code: "magnitude", taken: text, hint: `${label}填 ${text}，${says}是 ${like}，约差${factor}倍，是不是单位填错？`,
    choices: [{ label: `改为 ${instead}`, value: instead }, { label: `${text} 无误`, value: text }],
  };
}

/** The figure of an answer place (`field`, `field.2`, `table.1.column`) in earlier answers. */
export function figureAt(answers: Answers, place: string): string | undefined {
  const [field = "", row, column] = place.split(".");
  const answer = Object.hasOwn(answers, field) ? answers[field] : undefined;
  if (typeof answer === "string") return row === undefined ? answer : undefined;
  if (!Array.isArray(answer) || row === undefined) return undefined;
  const one: unknown = (answer as readonly unknown[])[Number(row) - 1];
  if (typeof one === "string") return one;
  const cell: unknown = typeof one === "object" && one !== null && column !== undefined ? (one as { readonly [name: string]: unknown })[column] : undefined;
  return typeof cell === "string" ? cell : undefined;
}
