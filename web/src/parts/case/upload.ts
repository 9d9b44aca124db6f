// Uploads one file to a declaration; what comes back is the stored file or the refusals.
import type { Json } from "@qingce/core/base/json";
import type { Result } from "@qingce/core/base/refusal";
import { readAnswer } from "@qingce/core/contract/client";

export async function upload(declaration: string, place: string, file: File): Promise<Result<{ readonly digest: string; readonly name: string }>> {
  const form = new FormData();
  form.append("file", file, file.name);
  try {
    const response = await fetch(`/api/declarations/${encodeURIComponent(declaration)}/proofs?place=${encodeURIComponent(place)}`, { method: "POST", body: form, credentials: "same-origin" });
    return readAnswer({ status: response.status, body: (await response.json().catch(() => undefined)) as Json | undefined });
  } catch {
    return readAnswer({ status: 0, body: undefined });
  }
}
