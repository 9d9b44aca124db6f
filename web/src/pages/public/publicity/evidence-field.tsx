// Files beside an objection: chosen, on their way with progress, arrived, failed with the reason; each can be taken back.
import { useRef } from "react";
import { mostObjectionFiles } from "@qingce/core/publicity/objection-evidence";
import { Field } from "../../../parts/field.tsx";
import type { UploadRow } from "../../../parts/use-uploads.ts";
import { acceptedFiles } from "../../../text/file-fault.ts";
import type { Evidence } from "./use-evidence.ts";

function Standing({ row: { file, percent, failed, stored } }: { readonly row: UploadRow<unknown> }) {
  if (failed !== undefined) return <span className="fault" role="alert">{failed}</span>;
  return stored === undefined ? <progress max={100} value={percent} aria-label={`${file.name} 上传进度`} /> : <span>已上传</span>;
}

export function EvidenceField({ evidence }: { readonly evidence: Evidence }) {
  const box = useRef<HTMLDivElement>(null);
  const drop = (row: Evidence["rows"][number]): void => {
    evidence.drop(row);
    box.current?.querySelector("input")?.focus();
  };
  return (
    <div ref={box} className="full">
      <Field
        label="佐证（可以不附）"
        hint={`PDF、PNG、JPG、XLSX、DOCX、CSV，单个不超过 10 MB，最多 ${mostObjectionFiles} 份。文件名不留存；内容由受理机关查看，不愿让其看到的身份信息请先遮去。`}
        fault={evidence.tooMany}
      >
        {(given) => (
          <input
            {...given}
            type="file"
            multiple
            accept={acceptedFiles}
            onChange={({ target }) => {
              evidence.add([...(target.files ?? [])]);
              target.value = "";
            }}
          />
        )}
      </Field>
      {evidence.rows.length > 0 && (
        <ul className="evidence" aria-label="已选佐证" aria-live="polite">
          {evidence.rows.map((row) => (
            <li key={row.id}>
              <b>{row.file.name}</b>
              <Standing row={row} />
              {row.failed !== undefined && (
                <button type="button" className="button quiet small" aria-label={`重试：${row.file.name}`} onClick={() => evidence.again(row)}>
                  重试
                </button>
              )}
              <button type="button" className="button quiet small" aria-label={`移除：${row.file.name}`} onClick={() => drop(row)}>
                移除
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
