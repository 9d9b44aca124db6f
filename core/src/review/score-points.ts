// An expert's score sheet 专家评分表: points item by item within each item's most, and what they come to by the scheme's own weights.
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { scoreText } from "../declaration/scoring.ts";
import type { Item, Scheme } from "../score/scheme.ts";

/** Points by item; exact decimals as text. */
export interface ItemPoints {
  readonly [item: string]: string;
}

/** The most that one item gives; undefined where the scheme does not hold it. */
export const mostPoints = ({ file }: Pick<Item, "file">): number | undefined => (file.points === "not-held" ? undefined : Number(file.points));

function faultOf(item: Item, given: string | undefined): readonly Refusal[] {
  const place = `points.${item.id}`;
  const most = mostPoints(item);
  if (given === undefined) return [{ code: "points-missing", place, clause: item.file.clause, hint: `“${item.file.name}”尚未评分` }];
  if (!/^\d+(\.\d{1,2})?$/u.test(given)) return [{ code: "points-malformed", place, hint: `“${item.file.name}”请填不小于 0、至多两位小数的分数` }];
  return most !== undefined && Number(given) > most ? [{ code: "points-over", place, clause: item.file.clause, facts: { most, given }, hint: `“${item.file.name}”最多 ${most} 分` }] : [];
}

/** The sum of groups, each by its items' weights and no more than its own most. */
function summed({ groups, items }: Scheme, pointsOf: (item: string) => number): number {
  const totals = groups.map((group, at) => {
    const sum = items.filter((item) => item.group === at).reduce((all, item) => all + pointsOf(item.id) * item.weight, 0);
    return Number.isFinite(group.max) ? Math.min(sum, group.max) : sum;
  });
  return totals.reduce((all, one) => all + one, 0);
}

/** What the points given so far come to, while the sheet is filled in; what is no number counts as nothing yet. */
export const totalSoFar = (scheme: Scheme, points: ItemPoints): string => scoreText(summed(scheme, (item) => Number(points[item]) || 0));

/** What is wrong with one item's points as they stand; nothing while none are given. */
export const pointsFault = (item: Item, given: string | undefined): Refusal | undefined => (given === undefined || given === "" ? undefined : faultOf(item, given)[0]);

/** What the points come to; refuses unknown, missing and excessive ones, all at once. A group gives no more than its own most. */
export function totalOfPoints(scheme: Scheme, points: ItemPoints): Result<string> {
  const strange = Object.keys(points).filter((id) => !scheme.items.some((item) => item.id === id));
  const faults = [...strange.map((id) => ({ code: "item-unknown", place: `points.${id.slice(0, 60)}`, hint: "评分表中没有这一项" })), ...scheme.items.flatMap((item) => faultOf(item, points[item.id]))];
  if (faults.length > 0) return refuse(...faults);
  return ok(scoreText(summed(scheme, (item) => Number(points[item]))));
}
