// The papers of a proceeding: opinion, notice of reasons, decision, one for each time it was given; to whoever reads the proceeding.
import { dayInShanghai, type Instant } from "@qingce/core/base/instant";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Stage } from "@qingce/core/upkeep/path";
import { adjustmentDecision, adjustmentOpinion, noticeOfReasons, type AdjustmentCase } from "../../documents/papers/adjustment-papers.ts";
import type { PaperModel } from "../../documents/papers/paper-model.ts";
import type { PaperFormat } from "../../documents/papers/paper-thread.ts";
import { findEntry } from "../../store/entries.ts";
import { command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { readProceeding, type ProceedingDone, type ProceedingRead } from "../upkeep/act-in-proceeding.ts";
import { nodeOfTier } from "../places/node-of-tier.ts";
import { handOutPaper } from "./hand-out-paper.ts";
import { listedPaper, type PaperListed } from "./paper-frame.ts";
import { upkeepFrame, upkeepPaper, type UpkeepPaper } from "./upkeep-frame.ts";

type Read = ProceedingRead & { readonly history: readonly ProceedingDone[] };

interface Printed {
  readonly id: string;
  readonly paper: UpkeepPaper;
  readonly draft: boolean;
  readonly node: string | undefined;
  readonly model: (given: AdjustmentCase) => PaperModel;
}

const hearingWords: Readonly<Record<string, string>> = { waived: "该单位放弃听证", lapsed: "该单位逾期未要求听证", held: "已依申请举行听证" };

function printed(house: House, read: Read): readonly Printed[] {
  const { state, scope } = read;
  const authority = nodeOfTier(house, scope, state.level) ?? "";
  const year = Number(read.openedOn.slice(0, 4));
  const { kind } = state;
  const who = (act: Stage["act"]): string | undefined => {
    const stage = state.path.find((one) => one.act === act);
    return stage === undefined ? undefined : nodeOfTier(house, scope, stage.who);
  };
  return read.history.flatMap(({ event, at }, n): readonly Printed[] => {
    const form = event.type === "opined" ? "adjustment-opinion" : event.type === "reasons-given" ? "notice-of-reasons" : event.type === "decided" ? "adjustment-decision" : undefined;
    const paper = form === undefined ? undefined : upkeepPaper(house, "proceeding", form, { editionHash: state.editionHash, year, kind, authority });
    if (paper === undefined) return [];
    const day = dayInShanghai(at as Instant);
    const one = (node: string | undefined, draft: boolean, model: Printed["model"]): readonly Printed[] => [{ id: `${form}-${n + 1}`, paper, draft, node, model }];
    const frame = (node: string | undefined, draft: boolean) => upkeepFrame(house, paper, { kind, draft, ...(node === undefined ? {} : { node }) });
    switch (event.type) {
      case "opined": {
        const node = who("give-opinion");
        return one(node, false, (given) => adjustmentOpinion(frame(node, false), { ...given, remove: event.outcome === "remove", reason: event.reason, document: event.document, day }));
      }
      case "reasons-given":
        return one(undefined, false, (given) => noticeOfReasons(frame(undefined, false), { ...given, reasons: event.reasons, until: event.until, day }));
      case "decided": {
        const draft = event.outcome === "remove" && read.standing === "open";
        return one(undefined, draft, (given) => adjustmentDecision(frame(undefined, draft), { ...given, remove: event.outcome === "remove", reason: event.reason, document: event.document, day: event.day, reconsiderUntil: state.reconsiderUntil ?? "" }));
      }
      default:
        return [];
    }
  });
}

export async function listProceedingPapers(house: House, actor: Actor, input: { readonly proceeding: string }): Promise<Result<{ readonly papers: readonly PaperListed[] }>> {
  const read = await readProceeding(house, actor, input);
  return read.ok ? ok({ papers: printed(house, read.value).map(({ id, paper, draft, node }) => ({ ...listedPaper(house, paper.due, { draft, ...(node === undefined ? {} : { node }) }), paper: id })) }) : read;
}

/** The last assessment before it. */
function caseOf(house: House, read: Read, creditCode: string | null, region: string): AdjustmentCase {
  const assessed = read.history.findLast(({ event }) => event.type === "assessed")?.event;
  return {
    unit: read.name, creditCode, region: house.regions.get(region)?.name ?? region, ground: read.says,
    clause: read.state.path.find(({ clause }) => clause !== undefined)?.clause ?? "",
    assessment: assessed?.type === "assessed" ? assessed : undefined,
    hearing: hearingWords[read.state.hearing] ?? "",
  };
}

export async function readProceedingPaper(house: House, actor: Actor, input: { readonly proceeding: string; readonly paper: string; readonly format: PaperFormat }): Promise<Result<FileHandedOut>> {
  const read = await readProceeding(house, actor, { proceeding: input.proceeding });
  if (!read.ok) return read;
  const wanted = printed(house, read.value).find(({ id }) => id === input.paper);
  const entry = await command(house, actor, { act: "read-proceeding", input: {} }, async ({ tx }) => ok(await findEntry(tx, read.value.entryId)));
  if (wanted === undefined || !entry.ok) return notFound;
  const model = wanted.model(caseOf(house, read.value, entry.value?.creditCode ?? null, entry.value?.region ?? ""));
  return handOutPaper(house, ok({ model, of: read.value.name }), input.format);
}
