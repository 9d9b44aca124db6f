// The form as a spreadsheet: handed out with what is typed, read back, looked through, and only then taken.
import { Button, Progress } from "antd";
import { useRef, useState, type ReactElement } from "react";
import { isSignedOut } from "../desk/api.ts";
import { tellSignedOut } from "../desk/signed-out.ts";
import { useUploads } from "../use-uploads.ts";
import type { FormRead } from "../../text/form-import.ts";
import { FormLookThrough } from "./form-look-through.tsx";
import type { SheetInHand } from "./sheet-in-hand.ts";

const largest = 5 * 1024 * 1024;

interface Props {
  readonly declaration: string;
  readonly hand: SheetInHand;
  /** Drafts of the applicant are with the server; an evaluator's sheet is not before it is filed. */
  readonly blank?: boolean;
}

export function FormFile({ declaration, hand, blank = false }: Props): ReactElement {
  const address = `/api/declarations/${encodeURIComponent(declaration)}/scoring/form`;
  const box = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<FormRead>();
  const uploads = useUploads<FormRead>({
    address,
    largest,
    landed: (stored) => {
      setRead(stored);
      return false;
    },
    refused: (refusals) => {
      if (isSignedOut(refusals)) tellSignedOut();
    },
  });
  return (
    <section className="form-file" aria-label="填报表文件">
      <p>
        也可离线填写：<a href={address} download>{blank ? "下载填报表（xlsx，空表）" : "下载填报表（xlsx，含已保存的内容）"}</a>
        <input ref={box} type="file" hidden accept=".xlsx" data-place="form-file" onChange={(event) => (setRead(undefined), uploads.clear(), uploads.add([...(event.target.files ?? [])].slice(0, 1)), (event.target.value = ""))} />
        <Button size="small" onClick={() => box.current?.click()}>
          导入填好的表
        </Button>
      </p>
      {uploads.rows.map((row) => (
        <div key={row.id} className="form-file-row">
          {row.failed === undefined ? <Progress percent={row.percent} size="small" aria-label={`${row.file.name} 上传进度`} /> : <p className="field-fault" role="alert">{`${row.file.name}：${row.failed}`}</p>}
        </div>
      ))}
      {read !== undefined && <FormLookThrough read={read} hand={hand} close={() => setRead(undefined)} />}
    </section>
  );
}
