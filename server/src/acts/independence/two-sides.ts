// What there is to compare of a case: what was filled in by each side, the files of each, and what neither can be said to have copied.
import type { Json } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { CaseDocument } from "@qingce/core/review/case-document";
import { findEngagement } from "../../store/engagements.ts";
import { listEvidence } from "../../store/evidence.ts";
import { findEvaluator } from "../../store/evaluators.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { notFound, type Work } from "../command.ts";
import type { DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import { scoringOf } from "../schemes/scheme-in-hand.ts";
import { stringsIn, textsIn } from "./texts-in.ts";

export interface FileToRead {
  readonly side: "self" | "report";
  readonly digest: string;
  readonly title: string;
  readonly mediaType: string;
}

export interface SidesAsFiled {
  readonly engagement: string;
  readonly digest: string;
  readonly scope: readonly string[];
  /** What was filled in, and who the parties are. */
  readonly filledIn: { readonly self: readonly CaseDocument[]; readonly report: readonly CaseDocument[] };
  readonly files: readonly FileToRead[];
  readonly boilerplate: readonly string[];
  readonly repeated: readonly string[];
}

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/u.test(text);
/** Ids, digests, days and words of the program are no text of anybody's. */
const isSaid = ({ text }: { readonly text: string }): boolean => /[\p{Script=Han}\d]/u.test(text) && !isDigest(text);

const party = (title: string, name: string): CaseDocument => ({ title, makers: [{ property: "party", name }], pieces: [] });

/** Labels of fields, so that a place can be found in the sheet. */
async function labelling(work: Work, { round, state, sealed }: DeclarationInHand): Promise<(key: string) => string> {
  const scheme = (await scoringOf(work, round, state.opening))?.scheme;
  const { facts } = sealed.edition.eligibility;
  const items = new Map(scheme?.items.map((item) => [item.id, item.file.name]));
  return (key) => facts[key]?.label ?? scheme?.file.fields[key]?.label ?? items.get(key) ?? (sealed.edition.rules.find((rule) => rule.id === key)?.says ?? key);
}

async function filesOf(work: Work, { state, declaration }: DeclarationInHand, report: string): Promise<readonly FileToRead[]> {
  const uses = await listEvidence(work.tx, declaration.id);
  const side = (name: FileToRead["side"], digests: ReadonlySet<string>): readonly FileToRead[] =>
    [...digests].flatMap((digest) => {
      const use = uses.find((one) => one.digest === digest);
      return use === undefined ? [] : [{ side: name, digest, title: use.name, mediaType: use.mediaType }];
    });
  // photographs of the visit hold no text
  const photos = new Set(uses.flatMap(({ digest, mediaType }) => (mediaType.startsWith("image/") ? [digest] : [])));
  const named = stringsIn(state.evaluation as unknown as Json).filter((text) => isDigest(text) && !photos.has(text));
  return [...side("self", new Set(state.body?.proofs.map(({ digest }) => digest))), ...side("report", new Set([report, ...named]))];
}

/** The law as it was sealed, the schemes, the forms, and the firm's particulars: everybody writes these. */
function boilerplateOf({ house }: Work, { sealed }: DeclarationInHand, particulars: readonly string[]): readonly string[] {
  const texts = [sealed.text, ...[...house.schemes.values()].map(({ text }) => text)].flatMap((text) => stringsIn(JSON.parse(text) as Json));
  return [...texts, ...sealed.edition.notice.clauses.map(({ text }) => text), ...stringsIn(house.layouts), ...particulars];
}

/** Nothing to compare where nobody has filed an evaluation. */
export async function takeUpSides(work: Work, found: DeclarationInHand): Promise<Result<SidesAsFiled>> {
  const { state, declaration } = found;
  const { body, engagement, evaluation, opening } = state;
  const [row, evaluator, organisation] = [await findEngagement(work.tx, engagement?.id ?? ""), await findEvaluator(work.tx, engagement?.evaluator ?? ""), await findOrganisation(work.tx, opening.organisation)];
  if (body === undefined || evaluation === undefined || row === null || evaluator === null) return notFound;
  const label = await labelling(work, found);
  const { proofs: _, commitment: __, ...filled } = body;
  const report = row.body["report"];
  const particulars = [opening.name, evaluator.name, organisation?.creditCode ?? "", organisation?.legalRepresentative ?? "", evaluator.creditCode];
  const selfPieces = [...textsIn(filled.facts, label), ...textsIn((filled.sheet ?? null) as unknown as Json, label), ...textsIn(filled.statements, label)];
  return ok({
    engagement: row.id,
    digest: state.digest ?? "",
    scope: declaration.scope,
    filledIn: {
      self: [{ title: "申报填报", makers: [], pieces: selfPieces.filter(isSaid) }, party("申报单位登记", opening.name)],
      report: [{ title: "评价填报", makers: [], pieces: textsIn(evaluation as unknown as Json, label).filter(isSaid) }, party("评价机构登记", evaluator.name)],
    },
    files: await filesOf(work, found, typeof report === "string" ? report : ""),
    boilerplate: boilerplateOf(work, found, particulars),
    repeated: [...stringsIn(filled.facts), ...stringsIn((filled.sheet ?? null) as unknown as Json), body.selfScore ?? ""],
  });
}
