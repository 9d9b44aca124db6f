// What a drawn unit hands in 抽检材料: read from the edition's duties, a text for a summary, a file for a form.
import type { Refusal } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import { appliesTo, type Kind } from "../rule/kind.ts";

export interface PaperAsked {
  readonly id: string;
  readonly as: "text" | "file";
  readonly says: string;
  readonly clause: string;
}

/** A text by the duty that asks for it, or the digest of an uploaded file. */
export interface SpotPapers {
  readonly texts: { readonly [paper: string]: string };
  readonly files: { readonly [paper: string]: string };
}

export const papersAsked = (edition: Edition, kind: Kind): readonly PaperAsked[] =>
  edition.upkeep.duties
    .filter(({ act, who, for: of }) => (act === "summarise" || act === "self-review") && who === "applicant" && appliesTo(of, kind))
    .map(({ id, form, says, cite }) => ({ id, as: form === undefined ? "text" : "file", says, clause: cite }));

/** Papers that are missing, strange, or whose file was never uploaded. */
export function paperFaults(asked: readonly PaperAsked[], { texts, files }: SpotPapers, uploaded: ReadonlySet<string>): readonly Refusal[] {
  const missing = asked.flatMap(({ id, as, says, clause }): readonly Refusal[] => {
    const place = `${as}s.${id}`;
    if (as === "text") return (texts[id] ?? "").trim() === "" ? [{ code: "paper-missing", place, clause, hint: says }] : [];
    const digest = files[id];
    if (digest === undefined) return [{ code: "paper-missing", place, clause, hint: `${says}，请上传` }];
    return uploaded.has(digest) ? [] : [{ code: "file-unknown", place, clause, facts: { digest }, hint: "没有这个文件，请重新上传" }];
  });
  const known = new Set(asked.map(({ id }) => id));
  const strange = [...Object.keys(texts), ...Object.keys(files)].filter((id) => !known.has(id));
  return [...missing, ...strange.map((id): Refusal => ({ code: "paper-unknown", facts: { id }, hint: "没有要求这份材料" }))];
}
