// Where the edition computes its scores, the authority adopts the scheme with invented benchmarks, said to be so; sheets are filled with invented figures.
import { standardOf } from "@qingce/core/declaration/body-faults";
import { opened } from "@qingce/core/programme/edition";
import type { Kind } from "@qingce/core/rule/kind";
import type { Sheet } from "@qingce/core/score/sheet";
import { adoptScheme } from "../../acts/rounds/adopt-scheme.ts";
import { inventAnswers } from "./invented-answers.ts";
import { inventBenchmarks } from "./invented-benchmarks.ts";
import { officer } from "./people.ts";
import { expectOk, type Stage } from "./stage.ts";

/** The scheme that computes the scores of a kind; undefined where they are attested. */
export const schemeOf = ({ edition, house }: Stage, kind: Kind) => {
  const standard = standardOf(edition, kind);
  return standard?.scores === "computed" ? house.schemes.get(standard.scheme)?.scheme : undefined;
};

export async function adoptSchemes(stage: Stage): Promise<void> {
  for (const kind of opened(stage.edition)) {
    const scheme = schemeOf(stage, kind);
    if (scheme === undefined) continue;
    const adopted = await adoptScheme(stage.house, officer(stage.authority), { round: stage.round, kind, scheme: scheme.file.id, benchmarks: inventBenchmarks(scheme), source: "演示标杆（虚构），不作依据" });
    expectOk(stage, `adopt ${kind}`, adopted);
  }
}

/** A filled sheet where the kind's score is computed; undefined where it is attested. */
export function inventSheet(stage: Stage, kind: Kind): Sheet | undefined {
  const scheme = schemeOf(stage, kind);
  return scheme === undefined ? undefined : { answers: inventAnswers(scheme, () => stage.random.next()), notApplicable: {} };
}
