// Every threshold of an edition, each moved by one unit in each direction that makes sense. A lawyer would call these the boundaries.
import type { Edition } from "./edition.ts";
import type { Nudge } from "./threshold.ts";
import { conditionNudges } from "./threshold-conditions.ts";
import { countedNudges } from "./threshold-counted.ts";
import { procedureNudges } from "./threshold-procedure.ts";
import { selectionNudges } from "./threshold-selection.ts";
import { upkeepNudges } from "./threshold-upkeep.ts";

/** All nudges of an edition, in the order of its files. */
export const thresholds = (edition: Edition): readonly Nudge[] => [
  ...conditionNudges(edition),
  ...countedNudges(edition),
  ...procedureNudges(edition),
  ...selectionNudges(edition),
  ...upkeepNudges(edition),
];
