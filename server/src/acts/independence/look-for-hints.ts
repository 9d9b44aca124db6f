// Compares the two sides of a case once its evaluation was filed. Reads and compares between transactions: no row is held meanwhile.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { figuresIn } from "@qingce/core/review/figures-in-text";
import type { IndependenceHint, OtherReport } from "@qingce/core/review/independence-hint";
import { ReadingThread, ThreadEnded } from "../../documents/reading/reading-thread.ts";
import { findLook, holdLook, looksOfEvaluator, putLook, type LookRow, type UnreadFile } from "../../store/independence-looks.ts";
import { command, notFound, type Work } from "../command.ts";
import { takeUp } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { wantsIndependence } from "./ask-for-hints.ts";
import { readFiles } from "./read-files.ts";
import { takeUpSides, type SidesAsFiled } from "./two-sides.ts";

export interface Look {
  readonly declaration: string;
  readonly nodes: readonly string[];
  readonly evaluator: string;
}

const clock: Actor = { account: "clock", role: "officer", nodes: [] };
/** A report is held against so many others of its evaluator, and by so many figures. */
const mostOthers = 60;
const mostFigures = 3000;

type OtherHint = Extract<IndependenceHint, { readonly kind: "other-report" }>;

const inTheirName = <T>(house: House, { nodes, evaluator }: Look, work: (work: Work) => Promise<Result<T>>): Promise<Result<T>> =>
  command(house, clock, { act: "read-independence-hints", input: {}, as: { role: "officer", nodes, account: clock.account, evaluator } }, work);

/** The same seen from the other report. */
const mirrored = (hint: OtherHint, declaration: string): OtherHint => ({
  ...hint,
  declaration,
  figures: hint.figures.map(({ figure, one, other }) => ({ figure, one: other, other: one })),
  rows: hint.rows.map(({ figures, one, other }) => ({ figures, one: other, other: one })),
});

async function keep(work: Work, { declaration, evaluator }: Look, sides: SidesAsFiled, row: Pick<LookRow, "hints" | "unread" | "figures">): Promise<void> {
  const before = await holdLook(work.tx, declaration);
  await putLook(work.tx, { declarationId: declaration, engagementId: sides.engagement, evaluatorId: evaluator, digest: sides.digest, lookedAt: work.at, ...row, notes: before?.notes ?? [], scope: sides.scope, version: (before?.version ?? 0) + 1 });
}

/** What this look says of another report, that one's look says too; what it said before and is so no more goes. */
async function tellOthers(work: Work, declaration: string, hints: readonly IndependenceHint[], others: readonly string[]): Promise<void> {
  for (const id of others.toSorted()) {
    const held = await holdLook(work.tx, id);
    const hint = hints.find((one): one is OtherHint => one.kind === "other-report" && one.declaration === id);
    const rest = held?.hints.filter((one) => one.kind !== "other-report" || one.declaration !== declaration) ?? [];
    if (held === null || (hint === undefined && rest.length === held.hints.length)) continue;
    await putLook(work.tx, { ...held, hints: hint === undefined ? rest : [...rest, mirrored(hint, declaration)], version: held.version + 1 });
  }
}

async function compared(house: House, look: Look, sides: SidesAsFiled, thread: ReadingThread): Promise<Result<null>> {
  const files = await readFiles(thread, house.evidence, sides.files);
  const self = [...sides.filledIn.self, ...files.self];
  const report = [...sides.filledIn.report, ...files.report];
  const figures = figuresIn(report).slice(0, mostFigures);
  // first its figures are there for others to find, then it looks for theirs: of two looks at once one sees the other
  const begun = await inTheirName(house, look, async (work) => {
    await keep(work, look, sides, { hints: (await findLook(work.tx, look.declaration))?.hints ?? [], unread: files.unread, figures });
    return ok(null);
  });
  if (!begun.ok) return begun;
  const others = await inTheirName(house, look, async ({ tx }) => ok((await looksOfEvaluator(tx, look.evaluator, look.declaration, mostOthers)).map((one): OtherReport => ({ declaration: one.declarationId, figures: one.figures }))));
  if (!others.ok) return others;
  let hints: readonly IndependenceHint[] = [];
  let unread: readonly UnreadFile[] = files.unread;
  try {
    hints = await thread.compare({ self, report, boilerplate: sides.boilerplate, repeated: sides.repeated, others: others.value });
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
    unread = [...unread, { document: "全部材料", side: "self", why: error.why }];
  }
  return inTheirName(house, look, async (work) => {
    await keep(work, look, sides, { hints, unread, figures });
    await tellOthers(work, look.declaration, hints, others.value.map(({ declaration }) => declaration));
    return ok(null);
  });
}

/** Looks at a case; where nobody wants it independent, or no evaluation stands any more, there is nothing to look at. */
export async function lookForHints(house: House, look: Look): Promise<Result<null>> {
  const sides = await inTheirName(house, look, async (work) => {
    const found = await takeUp(work, look.declaration);
    if (!found.ok) return found;
    return wantsIndependence(found.value) && found.value.state.engagement?.evaluator === look.evaluator ? takeUpSides(work, found.value) : notFound;
  });
  if (!sides.ok) return sides;
  const thread = new ReadingThread();
  try {
    return await compared(house, look, sides.value, thread);
  } finally {
    thread.end();
  }
}
