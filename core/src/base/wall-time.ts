// A minute on the wall clock of Shanghai, as people write down when something was: `YYYY-MM-DDTHH:mm`; text order is time order.
import { fromEpoch, toEpoch, type Instant } from "./instant.ts";
import { isDay, type PlainDay } from "./plain-day.ts";

export type WallTime = string & { readonly wallTime: "Asia/Shanghai" };

const SHAPE = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d$/;
const SHANGHAI = 8 * 3_600_000;

export const isWallTime = (text: string): text is WallTime => isDay(SHAPE.exec(text)?.[1]);

export const dayOfWallTime = (time: WallTime): PlainDay => time.slice(0, 10) as PlainDay;

/** What the clock on the wall shows at a moment. */
export const wallTimeOf = (at: Instant): WallTime => fromEpoch(toEpoch(at) + SHANGHAI).slice(0, 16) as WallTime;
