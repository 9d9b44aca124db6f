// The inbox 待办: a page of the cases that the reader may see, and the figures beside it: what waits for whom, when, at which step.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { findDeclarations } from "../../store/declarations.ts";
import { countInbox, countInboxRegions, groupInbox, listInbox, type InboxGroup } from "../../store/inbox.ts";
import { allowed, command, type Work } from "../command.ts";
import { listed, ownOf, type DeclarationListed } from "../declarations/declaration-listed.ts";
import type { House } from "../house.ts";
import { ownWorkOf, type OwnWork } from "./next-of-evaluator.ts";
import { cursorOf, filterOf, readCursor, regionsWithin, takeUpInbox, usualSort, type InboxAsked, type InboxInHand } from "./inbox-asked.ts";

export interface ReadInbox extends InboxAsked {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export interface InboxRead {
  /** How many the filter finds, and how many the reader may see at all. */
  readonly total: number;
  readonly all: number;
  readonly declarations: readonly (DeclarationListed & { readonly own: OwnWork | null })[];
  readonly next: string | null;
  readonly mine: readonly { readonly due: PlainDay | null; readonly count: number }[];
  readonly steps: readonly { readonly round: string; readonly step: string; readonly says: string; readonly count: number; readonly mine: number }[];
  readonly rounds: readonly { readonly round: string; readonly open: number }[];
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
  readonly regions: readonly { readonly region: string; readonly name: string; readonly level: string; readonly count: number }[];
  readonly lists: readonly { readonly round: string; readonly kind: string; readonly node: string; readonly waiting: number }[];
}

interface Tallied {
  readonly [key: string]: number;
}

const tallied = (pairs: readonly (readonly [key: string, count: number])[]): Tallied => {
  const sums: { [key: string]: number } = {};
  for (const [key, count] of pairs) sums[key] = (sums[key] ?? 0) + count;
  return sums;
};

const stepsAt = (group: InboxGroup): readonly string[] => [...new Set(group.mineAt.map((mark) => mark.slice(0, mark.indexOf("|"))))];

/** How many wait for the reader until which day. */
function mineOf({ groups, dues }: InboxInHand): InboxRead["mine"] {
  const sums = tallied(
    groups.flatMap((group) => {
      const [step] = stepsAt(group);
      return step === undefined ? [] : [[dues.find((one) => one.round === group.round && one.step === step)?.day ?? "", group.count] as const];
    }),
  );
  return Object.entries(sums).map(([due, count]) => ({ due: due === "" ? null : (due as PlainDay), count }));
}

/** Where the visible cases are registered, each place with those that contain it below the nation. */
async function placesOf({ tx, actor, house: { regions } }: Work): Promise<InboxRead["regions"]> {
  const sums = tallied((await countInboxRegions(tx, ownOf(actor))).flatMap(({ region, count }) => regions.ancestors(region).map((one) => [one.code, count] as const)));
  return Object.entries(sums).toSorted(([one], [other]) => (one < other ? -1 : 1)).flatMap(([region, count]) => {
    const known = regions.get(region);
    return known === undefined || known.level === "nation" ? [] : [{ region, name: known.name, level: known.level, count }];
  });
}

/** How many wait at each step, round by round, in the order of each procedure; in the place asked for alone. */
async function stepsOf(work: Work, { reader, groups: all, rounds }: InboxInHand, asked: InboxAsked): Promise<InboxRead["steps"]> {
  const { house, actor, tx } = work;
  const regions = regionsWithin(house, asked.region);
  const groups = regions === undefined ? all : await groupInbox(tx, reader, { ...ownOf(actor), regions });
  const holds = (wanted: string | undefined, value: string): boolean => wanted === undefined || wanted === value;
  const counted = groups.filter((one) => holds(asked.round, one.round) && holds(asked.kind, one.kind) && holds(asked.status, one.status));
  return [...rounds].flatMap(([round, { hash }]) => {
    const own = counted.filter((one) => one.round === round);
    const count = tallied(own.flatMap((one) => one.open.map((step) => [step, one.count] as const)));
    const mine = tallied(own.flatMap((one) => stepsAt(one).map((step) => [step, one.count] as const)));
    const steps = house.editions.byHash(hash)?.edition.procedure.steps ?? [];
    return steps.filter(({ id }) => count[id] !== undefined).map(({ id, says }) => ({ round, step: id, says, count: count[id] ?? 0, mine: mine[id] ?? 0 }));
  });
}

/** Lists on which a recommendation waits for one of the reader's nodes. */
function listsOf({ house }: Work, { groups, rounds }: InboxInHand): InboxRead["lists"] {
  const recommends = (round: string, step: string): boolean => house.editions.byHash(rounds.get(round)?.hash ?? "")?.edition.procedure.steps.some((one) => one.id === step && one.act === "recommend") ?? false;
  const waiting = tallied(
    groups.flatMap((group) =>
      group.mineAt.flatMap((mark) => {
        const at = mark.indexOf("|");
        return recommends(group.round, mark.slice(0, at)) ? [[`${group.round} ${group.kind} ${mark.slice(at + 1)}`, group.count] as const] : [];
      }),
    ),
  );
  return Object.entries(waiting).map(([key, count]) => {
    const [round = "", kind = "", node = ""] = key.split(" ");
    return { round, kind, node, waiting: count };
  });
}

export async function readInbox(house: House, actor: Actor, input: ReadInbox): Promise<Result<InboxRead>> {
  const may = allowed(actor, "list-declarations", {});
  if (!may.ok) return may;
  const after = readCursor(input.after);
  if (!after.ok) return after;
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "list-declarations", input: {} }, async (work) => {
    const inbox = await takeUpInbox(work);
    const filter = filterOf(work, input);
    const found = await listInbox(work.tx, inbox.reader, filter, inbox.dues, { sort: input.sort ?? usualSort, after: after.value, limit });
    const rows = await findDeclarations(work.tx, found.map((one) => one.id));
    const [last, own] = [found.at(-1), await ownWorkOf(work, rows)];
    const open = tallied(inbox.groups.map((one) => [one.round, one.open.length === 0 ? 0 : one.count]));
    return ok({
      total: await countInbox(work.tx, inbox.reader, filter),
      all: inbox.groups.reduce((sum, one) => sum + one.count, 0),
      declarations: rows.map((row) => ({ ...listed(house, actor, inbox.rounds, row, inbox.owed), own: own.get(row.id) ?? null })),
      next: last === undefined || found.length < limit ? null : cursorOf(last),
      mine: mineOf(inbox),
      steps: await stepsOf(work, inbox, input),
      rounds: Object.entries(open).map(([round, count]) => ({ round, open: count })),
      kinds: [...new Set(inbox.groups.map((one) => one.kind))],
      regions: await placesOf(work),
      statuses: [...new Set(inbox.groups.map((one) => one.status))],
      lists: listsOf(work, inbox),
    });
  });
}
