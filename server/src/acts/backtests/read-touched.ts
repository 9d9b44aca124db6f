// Who of a round's open declarations another edition would touch: judged for the round's authority on what is filed. Read only.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Declaration, Standing } from "@qingce/core/declaration/state";
import type { Edition } from "@qingce/core/programme/edition";
import { carried, isTouched, touchedBy, type Matter, type Touched } from "@qingce/core/review/touched";
import { tallyTouched, type TouchedTally } from "@qingce/core/review/touched-tally";
import type { Facts } from "@qingce/core/rule/fact";
import { lastEvents } from "../../store/past-events.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { allowed, command, type Work } from "../command.ts";
import { allDeclarations } from "../declarations/all-declarations.ts";
import { gather } from "../declarations/circumstances.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House, SealedEdition } from "../house.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";

export interface ReadTouched {
  readonly round: string;
  /** The second edition, one on disk. */
  readonly edition: string;
}

type Shown = Omit<Matter, "clause"> & { readonly clause: string | null };

export type MattersShown = { readonly [part in keyof Touched]: readonly Shown[] };

export type TouchedShown = MattersShown & {
  readonly declaration: string;
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly kindName: string;
  readonly region: string;
  readonly regionName: string;
  readonly standing: string;
};

interface Named {
  readonly edition: string;
  readonly name: string;
  readonly hash: string;
}

export interface TouchedAnswer {
  readonly own: Named;
  readonly next: Named;
  readonly day: PlainDay;
  /** Declarations judged; those that nothing changes for are counted only. */
  readonly cases: number;
  readonly touched: readonly TouchedShown[];
  readonly byRegion: readonly (TouchedTally & { readonly name: string })[];
  readonly byKind: readonly (TouchedTally & { readonly name: string })[];
}

const undecided: ReadonlySet<Standing> = new Set(["draft", "under-way", "returned"]);

interface Stated {
  readonly facts: Facts;
  readonly statements: { readonly [rule: string]: string };
}

const nothingStated: Stated = { facts: {}, statements: {} };

/** `recommended` is what its recommender stated, once it has. */
export async function touchedOf(work: Work, { round, sealed }: RoundInHand, next: Edition, declaration: Declaration, recommended: Stated = nothingStated): Promise<Touched> {
  const { opening, body, submittedOn } = declaration;
  const own = sealed.edition;
  const then = { ...work, today: submittedOn ?? work.today };
  const facts = { ...body?.facts, ...recommended.facts };
  const subject = { creditCode: (await findOrganisation(work.tx, opening.organisation))?.creditCode ?? "", kind: opening.kind, statements: { ...body?.statements, ...recommended.statements } };
  return touchedBy(own, next, {
    declaration,
    own: await gather(then, own, round, { ...subject, facts }),
    next: await gather(then, next, round, { ...subject, facts: carried(own, next, facts) }),
  });
}

const matters = (all: readonly Matter[]): readonly Shown[] => all.map((one) => ({ ...one, clause: one.clause ?? null }));

export const shown = ({ refused, allowed: admitted, facts, checks, papers }: Touched): MattersShown => ({ refused: matters(refused), allowed: matters(admitted), facts: matters(facts), checks: matters(checks), papers: matters(papers) });

function rowOf({ house }: Work, own: Edition, { opening, standing }: Declaration, touched: Touched): TouchedShown {
  const { id, number, name, kind, region } = opening;
  return {
    declaration: id, number, name, kind, kindName: own.edition.kinds[kind]?.name ?? kind, region, regionName: house.regions.get(region)?.name ?? region, standing,
    ...shown(touched),
  };
}

async function answer(work: Work, found: RoundInHand, next: SealedEdition): Promise<TouchedAnswer> {
  const own = found.sealed.edition;
  const stated = new Map((await lastEvents(work.tx, found.row.id, "recommended")).map((one) => [one.declaration, one.body as unknown as Stated]));
  const open = (await allDeclarations(work, { roundId: found.row.id })).map(stateOf).filter(({ standing }) => undecided.has(standing));
  const judged: { readonly declaration: Declaration; readonly touched: Touched }[] = [];
  for (const declaration of open) {
    const recommended = declaration.recommendation.kind === "recommended" ? stated.get(declaration.opening.id) : undefined;
    judged.push({ declaration, touched: await touchedOf(work, found, next.edition, declaration, recommended ?? nothingStated) });
  }
  const named = ({ edition, hash }: SealedEdition): Named => ({ edition: edition.id, name: edition.edition.name, hash });
  const tally = (keyOf: (one: Declaration) => string) => tallyTouched(judged.map(({ declaration, touched }) => ({ key: keyOf(declaration), touched })));
  return {
    own: named(found.sealed), next: named(next), day: work.today, cases: judged.length,
    touched: judged.filter(({ touched }) => isTouched(touched)).map(({ declaration, touched }) => rowOf(work, own, declaration, touched)),
    byRegion: tally(({ opening }) => opening.region).map((one) => ({ ...one, name: work.house.regions.get(one.key)?.name ?? one.key })),
    byKind: tally(({ opening }) => opening.kind).map((one) => ({ ...one, name: Object.entries(own.edition.kinds).find(([kind]) => kind === one.key)?.[1].name ?? one.key })),
  };
}

/** Judges under the edition named; nothing is written. Drafts never submitted are their owners' alone and not among them. */
export const readTouched = (house: House, actor: Actor, input: ReadTouched): Promise<Result<TouchedAnswer>> =>
  command(house, actor, { act: "read-touched", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const may = allowed(actor, "read-touched", { authority: found.value.round.authority });
    if (!may.ok) return may;
    const next = house.editions.current.get(input.edition);
    return next === undefined ? refuse({ code: "edition-unknown", place: "edition", hint: `没有这一版：${input.edition}` }) : ok(await answer(work, found.value, next));
  });
