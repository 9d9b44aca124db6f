// Sends one file with its progress told; a line that breaks in the middle answers status 0, and nothing half is kept.
import type { Json } from "@qingce/core/base/json";

export interface FileAnswered {
  readonly status: number;
  /** Undefined where the answer was no JSON. */
  readonly body: Json | undefined;
}

export interface FileSending {
  readonly done: Promise<FileAnswered>;
  readonly stop: () => void;
}

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

/** `tell` hears the share that has left, from 0 to 100. */
export function sendFile(address: string, file: File, tell: (percent: number) => void): FileSending {
  const request = new XMLHttpRequest();
  const done = new Promise<FileAnswered>((resolve) => {
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) tell(Math.floor((event.loaded / event.total) * 100));
    });
    request.addEventListener("load", () => resolve({ status: request.status, body: parsed(request.responseText) }));
    for (const broken of ["error", "timeout", "abort"]) request.addEventListener(broken, () => resolve({ status: 0, body: undefined }));
  });
  const form = new FormData();
  form.append("file", file, file.name);
  request.open("POST", address);
  request.timeout = 10 * 60_000;
  request.send(form);
  return { done, stop: () => request.abort() };
}
