// The files that prove one place, with the period they speak of: chosen, or dropped where the caller lets them fall.
import { useRef, useState, type DragEvent, type ReactElement } from "react";
import { Button } from "antd";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { Proof } from "@qingce/core/declaration/body";
import { isSignedOut } from "../../../parts/desk/api.ts";
import { tellSignedOut } from "../../../parts/desk/signed-out.ts";
import { useUploads, type Uploads } from "../../../parts/use-uploads.ts";
import { acceptedFiles } from "../../../text/file-fault.ts";
import { idOf } from "../../../text/form-sections.ts";
import type { FormInHand } from "./basis.ts";
import { FieldNotes, noteId } from "./field-notes.tsx";
import { addProofTo, isSame, withDay } from "./proof-change.ts";
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

type Stored = OutputOf<RouteOf<"add-proof">>;

export interface ProofDrop {
  readonly of: string;
  readonly uploads: Uploads<Stored>;
  /** For the element on which files may be dropped. */
  readonly target: { readonly "data-over": boolean; readonly onDragOver: (event: DragEvent) => void; readonly onDragLeave: () => void; readonly onDrop: (event: DragEvent) => void };
}

export function useProofDrop(hand: Pick<FormInHand, "form" | "change">, of: string): ProofDrop {
  const [over, setOver] = useState(false);
  const uploads = useUploads<Stored>({
    address: `/api/declarations/${encodeURIComponent(hand.form.declaration)}/proofs?place=${encodeURIComponent(of)}`,
    largest,
    landed: ({ digest, name }) => {
      hand.change((body) => addProofTo(body, { digest, name, of }));
      return false;
    },
    refused: (refusals) => {
      if (isSignedOut(refusals)) tellSignedOut();
    },
  });
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    uploads.add([...event.dataTransfer.files]);
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return { of, uploads, target: { "data-over": over, onDragOver, onDragLeave: () => setOver(false), onDrop } };
}

/** `label` is what the files prove, said to those who listen. */
export function ProofFiles({ hand, drop: { of, uploads }, label }: { readonly hand: FormInHand; readonly drop: ProofDrop; readonly label: string }): ReactElement {
  const place = `proofs.${of}`;
  const box = useRef<HTMLInputElement>(null);
  const own = hand.body.proofs.filter((proof) => proof.of === of);
  return (
    <>
      <ul className="plain">
        {own.map((proof) => (
          <ProofLine key={proof.digest} proof={proof} hand={hand} />
        ))}
        {uploads.rows.map((upload) => (
          <UploadLine key={upload.id} upload={upload} again={() => uploads.again(upload)} drop={() => uploads.drop(upload)} />
        ))}
      </ul>
      <input ref={box} type="file" hidden multiple accept={acceptedFiles} data-place={of} onChange={(event) => (uploads.add([...(event.target.files ?? [])]), (event.target.value = ""))} />
      <Button id={idOf(place)} size="small" onClick={() => box.current?.click()} aria-describedby={noteId(place)}>
        {own.length === 0 ? "上传文件" : "再加一份"}
        <span className="unseen">：{label}</span>
      </Button>
      <FieldNotes place={place} {...hand} />
    </>
  );
}
