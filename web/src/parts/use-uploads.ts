// Files on their way to one address: progress, failure with its reason, another try with the same file.
import { useRef, useState } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { fileFault } from "../text/file-fault.ts";
import { refusalsIn } from "../text/trouble.ts";
import { sendFile, type FileSending } from "./send-file.ts";

export interface UploadRow<T> {
  readonly id: number;
  readonly file: File;
  readonly percent: number;
  /** Why it failed; undefined while it runs and when it has arrived. */
  readonly failed: string | undefined;
  /** What the server answered. */
  readonly stored: T | undefined;
}

export interface Uploads<T> {
  readonly rows: readonly UploadRow<T>[];
  readonly add: (files: readonly File[]) => void;
  readonly again: (row: UploadRow<T>) => void;
  readonly drop: (row: UploadRow<T>) => void;
  readonly clear: () => void;
  /** Says of one that had arrived why it counts no more. */
  readonly fail: (row: UploadRow<T>, why: string) => void;
}

interface Way<T> {
  readonly address: string;
  /** Bytes that the server takes. */
  readonly largest: number;
  /** Has arrived; answers whether it stays in the rows. */
  readonly landed: (stored: T) => boolean;
  readonly refused?: (refusals: readonly Refusal[]) => void;
}

const cut = "上传中断，文件未存入；请检查网络后重试";

let serial = 0;

export function useUploads<T>({ address, largest, landed, refused }: Way<T>): Uploads<T> {
  const [rows, setRows] = useState<readonly UploadRow<T>[]>([]);
  const running = useRef(new Map<number, FileSending>());
  const put = (id: number, part: Partial<UploadRow<T>>): void => setRows((all) => all.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const remove = (id: number): void => setRows((all) => all.filter((row) => row.id !== id));
  const run = async (id: number, file: File): Promise<void> => {
    const early = fileFault(file, largest);
    if (early !== undefined) return put(id, { failed: early });
    const sending = sendFile(address, file, (percent) => put(id, { percent }));
    running.current.set(id, sending);
    const { status, body } = await sending.done;
    running.current.delete(id);
    if (status >= 200 && status < 300 && body !== undefined) {
      // The contract says what shape comes back for this address.
      const stored = body as T;
      return landed(stored) ? put(id, { stored, percent: 100 }) : remove(id);
    }
    const refusals = refusalsIn(body);
    refused?.(refusals);
    put(id, { failed: refusals.length === 0 ? cut : refusals.map((one) => one.hint).join("；") });
  };
  return {
    rows,
    add: (files) => {
      for (const file of files) {
        serial += 1;
        const id = serial;
        setRows((all) => [...all, { id, file, percent: 0, failed: undefined, stored: undefined }]);
        void run(id, file);
      }
    },
    again: ({ id, file }) => {
      put(id, { failed: undefined, stored: undefined, percent: 0 });
      void run(id, file);
    },
    drop: ({ id }) => {
      running.current.get(id)?.stop();
      remove(id);
    },
    clear: () => setRows([]),
    fail: ({ id }, failed) => put(id, { failed, stored: undefined }),
  };
}
