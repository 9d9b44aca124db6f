// The proofs: for each fact that wants one, the files with the period they speak of. Files are chosen, or dropped on the row.
import { useRef, useState, type DragEvent, type ReactElement } from "react";
import { Button } from "antd";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { Proof } from "@qingce/core/declaration/body";
import { isSignedOut } from "../../../parts/desk/api.ts";
import { tellSignedOut } from "../../../parts/desk/signed-out.ts";
import { useUploads } from "../../../parts/use-uploads.ts";
import { acceptedFiles } from "../../../text/file-fault.ts";
import { idOf } from "../../../text/form-sections.ts";
import type { FactRow } from "../../../text/form-judgment.ts";
import type { FormInHand } from "./basis.ts";
import { FieldNotes, noteId } from "./field-notes.tsx";
import { addProofTo, isSame, withDay } from "./proof-change.ts";
import { UnusedUploads } from "./unused-uploads.tsx";
import { UploadLine } from "./upload-line.tsx";

const largest = 20 * 1024 * 1024;

function ProofLine({ proof, hand }: { readonly proof: Proof; readonly hand: FormInHand }): ReactElement {
  const put = (next: Proof | undefined): void => hand.change((body) => ({ ...body, proofs: body.proofs.flatMap((one) => (isSame(one, proof) ? (next === undefined ? [] : [next]) : [one])) }));
  const day = (end: "from" | "to", label: string): ReactElement => (
    <input type="date" aria-label={`${proof.name}：${label}`} value={proof[end] ?? ""} max="2100-12-31" onChange={(event) => put(withDay(proof, end, event.target.value))} />
  );
  const wrongWay = proof.from !== undefined && proof.to !== undefined && proof.from > proof.to;
  return (
    <li className="proof-line">
      <a href={`/api/declarations/${encodeURIComponent(hand.form.declaration)}/proofs/${proof.digest}`} download>
        {proof.name}
      </a>
      <span className="proof-period">
        {day("from", "所属期起")} 至 {day("to", "所属期止")}
        {wrongWay && <span className="field-fault">止日早于起日，请核对</span>}
      </span>
      <Button size="small" onClick={() => put(undefined)}>
        移除<span className="unseen">{proof.name}</span>
      </Button>
    </li>
  );
}

function ProofRow({ row, hand }: { readonly row: FactRow; readonly hand: FormInHand }): ReactElement {
  const place = `proofs.${row.name}`;
  const [over, setOver] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const uploads = useUploads<OutputOf<RouteOf<"add-proof">>>({
    address: `/api/declarations/${encodeURIComponent(hand.form.declaration)}/proofs?place=${encodeURIComponent(row.name)}`,
    largest,
    landed: ({ digest, name }) => {
      hand.change((body) => addProofTo(body, { digest, name, of: row.name }));
      return false;
    },
    refused: (refusals) => {
      if (isSignedOut(refusals)) tellSignedOut();
    },
  });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    uploads.add([...event.dataTransfer.files]);
  };
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const own = hand.body.proofs.filter((proof) => proof.of === row.name);
  return (
    <div className="proof-row" data-over={over} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <div className="fact-name">
        {row.definition.proof}
        <span className="quiet block">证明：{row.definition.label}</span>
      </div>
      <div className="fact-cell">
        <ul className="plain">
          {own.map((proof) => (
            <ProofLine key={proof.digest} proof={proof} hand={hand} />
          ))}
          {uploads.rows.map((upload) => (
            <UploadLine key={upload.id} upload={upload} again={() => uploads.again(upload)} drop={() => uploads.drop(upload)} />
          ))}
        </ul>
        <input ref={box} type="file" hidden multiple accept={acceptedFiles} data-place={row.name} onChange={(event) => (uploads.add([...(event.target.files ?? [])]), (event.target.value = ""))} />
        <Button id={idOf(place)} size="small" onClick={() => box.current?.click()} aria-describedby={noteId(place)}>
          {own.length === 0 ? "上传文件" : "再加一份"}
          <span className="unseen">：{row.definition.proof}</span>
        </Button>
        <FieldNotes place={place} {...hand} />
      </div>
    </div>
  );
}

export function ProofsSection(hand: FormInHand): ReactElement {
  const rows = hand.judgment.facts.filter(({ name, definition }) => definition.proof !== undefined && hand.body.facts[name] !== false);
  return (
    <section id="section-proofs" aria-labelledby="head-proofs">
      <h2 id="head-proofs">佐证</h2>
      <p className="quiet">PDF、PNG、JPG、XLSX、DOCX、CSV，单个不超过 20 MB；可拖放到行上。有统计期的请填所属期。</p>
      {rows.map((row) => (
        <ProofRow key={row.name} row={row} hand={hand} />
      ))}
      <UnusedUploads hand={hand} />
    </section>
  );
}
