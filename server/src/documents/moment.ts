// A moment in a table that is handed out: by the clock of Shanghai, to the minute.
import type { Instant } from "@qingce/core/base/instant";
import { wallTimeOf } from "@qingce/core/base/wall-time";

export const moment = (instant: string): string => wallTimeOf(instant as Instant).replace("T", " ");
