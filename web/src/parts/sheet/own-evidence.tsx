// The evaluator's own files on the row of an item: attached to its evaluation, beside what the applicant gave.
import { useRef, useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { Proof } from "@qingce/core/declaration/body";
import { upload } from "../case/upload.ts";
import { acceptedFiles } from "../../text/file-fault.ts";
import { idOf } from "../../text/form-sections.ts";
import type { OwnSheet } from "./own-sheet.ts";

interface Props {
  readonly declaration: string;
  readonly own: OwnSheet;
  readonly of: string;
  readonly label: string;
}

const isSame = (one: Proof, other: Proof): boolean => one.of === other.of && one.digest === other.digest;

export function OwnEvidence({ declaration, own: { proofs, attach }, of, label }: Props): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const mine = proofs.filter((proof) => proof.of === of);
  const take = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    const stored = await Promise.all(files.map((file) => upload(declaration, `evaluation.${of}`, file)));
    setBusy(false);
    setRefusals(stored.flatMap((one) => (one.ok ? [] : one.refusals)));
    const added = stored.flatMap((one): readonly Proof[] => (one.ok ? [{ digest: one.value.digest, name: one.value.name, of }] : []));
    attach((now) => [...now, ...added.filter((proof) => !now.some((held) => isSame(held, proof)))]);
  };
  return (
    <div className="item-evidence">
      <span className="quiet evidence-hint">本机构的佐证（随评价提交）</span>
      {mine.length > 0 && (
        <ul className="plain">
          {mine.map((proof) => (
            <li key={proof.digest} className="own-proof">
              <a href={`/api/declarations/${encodeURIComponent(declaration)}/proofs/${proof.digest}`} download>
                {proof.name}
              </a>
              <button type="button" className="link" onClick={() => attach((now) => now.filter((one) => !isSame(one, proof)))}>
                移除<span className="unseen">{proof.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {refusals.map((refusal) => (
        <span key={refusal.hint} className="field-fault" role="alert">
          {refusal.hint}
        </span>
      ))}
      <input ref={box} type="file" hidden multiple accept={acceptedFiles} data-place={`evaluation.${of}`} onChange={(event) => (void take([...(event.target.files ?? [])]), (event.target.value = ""))} />
      <button type="button" id={idOf(`proofs.${of}`)} className="way-apply" disabled={busy} onClick={() => box.current?.click()}>
        {busy ? "正在上传…" : "上传文件"}
        <span className="unseen">：{label}</span>
      </button>
    </div>
  );
}
