// Schemes as everyone may read them: the list with status and source, one whole, and what one declaration is scored by with its sheets.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { AdoptedScheme } from "@qingce/core/programme/round-event";
import { outcomeOf, type Scoring } from "@qingce/core/declaration/scoring";
import { openBenchmarks, type OpenBenchmark } from "@qingce/core/score/open-benchmarks";
import type { ScoreOutcome } from "@qingce/core/score/outcome";
import type { SchemeFile } from "@qingce/core/score/scheme-file";
import type { Sheet } from "@qingce/core/score/sheet";
import type { Earlier } from "@qingce/core/score/sheet-magnitudes";
import type { StandardFile } from "@qingce/core/score/standard-file";
import { listSchemeVersions } from "../../store/scheme-versions.ts";
import { allowed, command } from "../command.ts";
import { accessTo, takeUp } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { earlierFigures } from "./earlier-figures.ts";
import { schemeById } from "./scheme-by-id.ts";
import { scoringOf } from "./scheme-in-hand.ts";
import { openSealed } from "./sealed-scheme.ts";
import { openTo } from "../reviews/own-assignment.ts";

export interface SchemeListed {
  readonly scheme: string;
  readonly name: string;
  readonly standard: string;
  readonly status: string;
  readonly source: string;
  readonly certainty: string;
  readonly for: readonly string[];
  readonly hash: string;
  readonly max: string;
  readonly benchmarks: readonly OpenBenchmark[];
}

/** Those of the programmes, then the versions that officers made from official tables, newest first. */
export const listSchemes = (house: House, actor: Actor): Promise<Result<{ readonly schemes: readonly SchemeListed[] }>> =>
  command<{ readonly schemes: readonly SchemeListed[] }>(house, actor, { act: "read-public", input: {} }, async (work) => {
    const made = (await listSchemeVersions(work.tx)).map(({ body, hash }) => openSealed(body, hash));
    return ok({
      schemes: [...house.schemes.values(), ...made].map(({ scheme, hash }) => {
        const { id, name, status, source, certainty, max, for: kinds } = scheme.file;
        return { scheme: id, name, standard: scheme.standard.number ?? scheme.standard.name, status, source, certainty, for: kinds, hash, max, benchmarks: openBenchmarks(scheme) };
      }),
    });
  });

export interface SchemeRead { readonly scheme: SchemeFile; readonly standard: StandardFile; readonly hash: string }

export const readScheme = (house: House, actor: Actor, input: { readonly standard: string; readonly scheme: string }): Promise<Result<SchemeRead>> =>
  command<SchemeRead>(house, actor, { act: "read-public", input: {} }, async (work) => {
    const found = await schemeById(work, `${input.standard}/${input.scheme}`);
    return found === undefined ? refuse({ code: "scheme-unknown", hint: "没有这个计分方案" }) : ok({ scheme: found.scheme.file, standard: found.scheme.standard, hash: found.hash });
  });

export interface ScoringRead {
  /** Null where the round attests its scores. */
  readonly scoring: (SchemeRead & { readonly benchmarks: { readonly [name: string]: string }; readonly source: string; readonly origins?: NonNullable<AdoptedScheme["origins"]>; readonly carriers?: NonNullable<Scoring["carriers"]> }) | null;
  /** As last submitted; drafts are scored where they are typed. */
  readonly self: { readonly sheet: Sheet; readonly outcome: ScoreOutcome } | null;
  readonly evaluator: { readonly sheet: Sheet; readonly outcome: ScoreOutcome } | null;
  /** What the unit itself gave before, told to itself alone. */
  readonly earlier: readonly Earlier[];
}

/** What a declaration is scored by, and how the submitted sheets come out, with the trace of every point. */
export async function readScoring(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<ScoringRead>> {
  return command<ScoringRead>(house, actor, { act: "read-declaration", input: {} }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const experts = await openTo(work, input.declaration);
    if (!experts.ok) return experts;
    const may = allowed(actor, "read-declaration", { ...accessTo(found.value), experts: experts.value });
    if (!may.ok) return may;
    const { state, round } = found.value;
    const scoring = await scoringOf(work, round, state.opening);
    if (scoring === undefined) return ok({ scoring: null, self: null, evaluator: null, earlier: [] });
    const scored = (sheet: Sheet | undefined) => (sheet === undefined ? null : { sheet, outcome: outcomeOf(scoring, sheet) });
    return ok({
      scoring: { scheme: scoring.scheme.file, standard: scoring.scheme.standard, hash: scoring.hash, benchmarks: scoring.benchmarks, source: scoring.source, ...(scoring.origins === undefined ? {} : { origins: scoring.origins }), ...(scoring.carriers === undefined ? {} : { carriers: scoring.carriers }) },
      self: scored(state.body?.sheet),
      evaluator: scored(state.evaluation?.sheet),
      earlier: actor.role === "applicant" ? await earlierFigures(work, scoring.scheme, state.opening) : [],
    });
  });
}
