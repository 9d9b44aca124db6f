// The step 推荐 at which a tier makes its list of a kind.
import type { Kind } from "../rule/kind.ts";
import { stagesOf, type Step } from "../rule/step.ts";
import type { Edition } from "./edition.ts";

/** Undefined where the notice has nobody recommend. */
export const recommendStep = (edition: Edition, kind: Kind): Step | undefined => stagesOf(edition.procedure.steps, kind).flat().find((step) => step.act === "recommend");
