// Uploads one proof with its progress told; a line that breaks in the middle is told as such, and nothing half is kept.
import type { Json } from "@qingce/core/base/json";
import type { Result } from "@qingce/core/base/refusal";
import { readAnswer } from "@qingce/core/contract/client";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type Stored = OutputOf<RouteOf<"add-proof">>;

const cut = { ok: false, refusals: [{ code: "no-answer", hint: "上传中断，文件未存入；请检查网络后重试" }] } as const;

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

export interface Upload {
  readonly done: Promise<Result<Stored>>;
  readonly stop: () => void;
}

/** `tell` hears the share that has left, from 0 to 100. */
export function uploadProof(declaration: string, place: string, file: File, tell: (percent: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Result<Stored>>((resolve) => {
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) tell(Math.floor((event.loaded / event.total) * 100));
    });
    request.addEventListener("load", () => resolve(request.status === 0 ? cut : readAnswer<Stored>({ status: request.status, body: parsed(request.responseText) })));
    for (const broken of ["error", "timeout", "abort"]) request.addEventListener(broken, () => resolve(cut));
  });
  const form = new FormData();
  form.append("file", file, file.name);
  request.open("POST", `/api/declarations/${encodeURIComponent(declaration)}/proofs?place=${encodeURIComponent(place)}`);
  request.timeout = 10 * 60_000;
  request.send(form);
  return { done, stop: () => request.abort() };
}
