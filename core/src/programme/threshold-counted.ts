// The thresholds of counted facts: how far back an evaluator's past work counts.
import type { Edition } from "./edition.ts";
import { moves, nudgePart, type Nudge } from "./threshold.ts";
import { wholeSteps } from "./threshold-step.ts";

export const countedNudges = (edition: Edition): readonly Nudge[] =>
  Object.entries(edition.eligibility.facts).flatMap(([fact, { counted }]) =>
    counted?.of === "deeds" ? moves(["facts", fact, "counted", "within-years"], counted.cite, counted["within-years"], wholeSteps(counted["within-years"], 1)).map((move) => nudgePart(edition, "eligibility", move)) : [],
  );
