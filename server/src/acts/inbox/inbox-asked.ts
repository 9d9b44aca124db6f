// What the inbox is asked for, as the store is asked: the reader's marks, the filter, the days of the rounds, and the page's cursor.
import { nation } from "@qingce/core/base/region";
import { refuse, type Result } from "@qingce/core/base/refusal";
import { groupInbox, type InboxFilter, type InboxGroup, type InboxSort, type Reader, type StepDue } from "../../store/inbox.ts";
import type { Work } from "../command.ts";
import type { House } from "../house.ts";
import { ownOf } from "../declarations/declaration-listed.ts";
import { ownMarks } from "../declarations/turn-marks.ts";
import { owedBy, roundsOf, stepDue, type Rounds } from "../declarations/waits.ts";

export interface InboxAsked {
  readonly q?: string | undefined;
  readonly round?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  /** A place; whoever is registered in it or within it. */
  readonly region?: string | undefined;
  readonly step?: string | undefined;
  readonly mine?: boolean | undefined;
  readonly sort?: InboxSort | undefined;
}

/** What is due first stands first. */
export const usualSort: InboxSort = "due";

/** A place and all within it; of an unknown one nobody is. */
export function regionsWithin({ regions }: House, region: string | undefined): readonly string[] | undefined {
  if (region === undefined || region === nation) return undefined;
  return [region, ...regions.all.filter(({ code }) => regions.isWithin(code, region)).map(({ code }) => code)];
}

export const filterOf = ({ actor, house }: Pick<Work, "actor" | "house">, asked: InboxAsked): InboxFilter => ({ ...ownOf(actor), regions: regionsWithin(house, asked.region), roundId: asked.round, kind: asked.kind, status: asked.status, open: asked.step, mine: asked.mine ?? false, search: asked.q });

export interface InboxInHand {
  readonly reader: Reader;
  /** Everything the reader may see, in groups. */
  readonly groups: readonly InboxGroup[];
  readonly rounds: Rounds;
  readonly dues: readonly StepDue[];
  /** What an expert has still to score. */
  readonly owed: ReadonlySet<string>;
}

function duesOf({ house }: Work, rounds: Rounds): readonly StepDue[] {
  return [...rounds.values()].flatMap((round) => {
    const edition = house.editions.byHash(round.hash)?.edition;
    if (edition === undefined) return [];
    return edition.procedure.steps.flatMap((step) => {
      const day = stepDue(edition, round, step);
      return day === null ? [] : [{ round: round.id, step: step.id, day }];
    });
  });
}

export async function takeUpInbox(work: Work): Promise<InboxInHand> {
  const reader = ownMarks(work.actor);
  const groups = await groupInbox(work.tx, reader, ownOf(work.actor));
  const rounds = await roundsOf(work, groups.map((one) => one.round));
  return { reader, groups, rounds, dues: duesOf(work, rounds), owed: await owedBy(work) };
}

type Cursor = readonly [key: string, id: string];

const isText = (value: unknown): boolean => typeof value === "string" && !value.includes("\0");
const isCursor = (given: unknown): given is Cursor => Array.isArray(given) && given.length === 2 && given.every(isText);

export const cursorOf = ({ key, id }: { readonly key: string; readonly id: string }): string => Buffer.from(JSON.stringify([key, id])).toString("base64url");

/** The row gone before; refuses what no page has handed out. */
export function readCursor(text: string | undefined): Result<Cursor | undefined> {
  if (text === undefined) return { ok: true, value: undefined };
  try {
    const given: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    if (isCursor(given)) return { ok: true, value: given };
  } catch {
    // falls to the refusal
  }
  return refuse({ code: "field-malformed", place: "after", hint: "页码已失效，请从第一页看起" });
}
