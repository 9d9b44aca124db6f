// Uploads under way for one fact: progress, failure with its reason, another try with the same file.
import { useRef, useState } from "react";
import { isSignedOut } from "../../../parts/desk/api.ts";
import { tellSignedOut } from "../../../parts/desk/signed-out.ts";
import { uploadProof, type Stored, type Upload } from "./upload-proof.ts";

export interface UploadRow {
  readonly id: number;
  readonly file: File;
  readonly percent: number;
  /** Why it failed; undefined while it runs. */
  readonly failed: string | undefined;
}

export interface Uploads {
  readonly rows: readonly UploadRow[];
  readonly add: (files: readonly File[]) => void;
  readonly again: (row: UploadRow) => void;
  readonly drop: (row: UploadRow) => void;
}

const largest = 20 * 1024 * 1024;
const allowed = /\.(pdf|png|jpe?g|xlsx|docx|csv)$/iu;

/** What the server would refuse after minutes is told at once. */
function refusedFirst(file: File): string | undefined {
  if (!allowed.test(file.name)) return "只收 PDF、PNG、JPG、XLSX、DOCX、CSV；请另存为其中一种再上传";
  if (file.size > largest) return `文件 ${Math.ceil(file.size / 1024 / 1024)} MB，超过 20 MB；请压缩或拆分后上传`;
  return file.size === 0 ? "文件是空的" : undefined;
}

let serial = 0;

export function useUploads(declaration: string, place: string, stored: (file: Stored) => void): Uploads {
  const [rows, setRows] = useState<readonly UploadRow[]>([]);
  const running = useRef(new Map<number, Upload>());
  const put = (id: number, part: Partial<UploadRow>): void => setRows((all) => all.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const remove = (id: number): void => setRows((all) => all.filter((row) => row.id !== id));
  const run = async (id: number, file: File): Promise<void> => {
    const early = refusedFirst(file);
    if (early !== undefined) return put(id, { failed: early });
    const upload = uploadProof(declaration, place, file, (percent) => put(id, { percent }));
    running.current.set(id, upload);
    const result = await upload.done;
    running.current.delete(id);
    if (result.ok) {
      stored(result.value);
      remove(id);
      return;
    }
    if (isSignedOut(result.refusals)) tellSignedOut();
    put(id, { failed: result.refusals.map((one) => one.hint).join("；") });
  };
  return {
    rows,
    add: (files) => {
      for (const file of files) {
        serial += 1;
        const id = serial;
        setRows((all) => [...all, { id, file, percent: 0, failed: undefined }]);
        void run(id, file);
      }
    },
    again: ({ id, file }) => {
      put(id, { failed: undefined, percent: 0 });
      void run(id, file);
    },
    drop: ({ id }) => {
      running.current.get(id)?.stop();
      remove(id);
    },
  };
}
