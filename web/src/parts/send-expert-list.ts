// Sends an expert list to be read on trial or taken; what comes back is told by row, or refused whole.
import type { Json } from "@qingce/core/base/json";
import type { Result } from "@qingce/core/base/refusal";
import { readAnswer } from "@qingce/core/contract/client";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type ExpertImport = OutputOf<RouteOf<"import-experts">>;

export async function sendExpertList(authority: string, dryRun: boolean, file: File): Promise<Result<ExpertImport>> {
  const form = new FormData();
  form.append("file", file, file.name);
  try {
    const response = await fetch(`/api/experts/imports?authority=${encodeURIComponent(authority)}&dryRun=${String(dryRun)}`, { method: "POST", body: form, credentials: "same-origin" });
    return readAnswer({ status: response.status, body: (await response.json().catch(() => undefined)) as Json | undefined });
  } catch {
    return readAnswer({ status: 0, body: undefined });
  }
}
