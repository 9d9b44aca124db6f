// What a reader is told when an answer does not come: what happened, where, and how to mend it.
import type { Refusal } from "@qingce/core/base/refusal";

export interface Trouble {
  readonly what: string;
  readonly where: string;
  readonly mend: string;
  readonly code: string;
  /** Nothing lies at this address. */
  readonly missing: boolean;
}

const isRefusal = (value: unknown): value is Refusal => typeof value === "object" && value !== null && "code" in value && "hint" in value;

/** The refusals that an answer carries, each with its place. */
export function refusalsIn(body: unknown): readonly Refusal[] {
  if (typeof body !== "object" || body === null || !("refusals" in body) || !Array.isArray(body.refusals)) return [];
  return body.refusals.filter(isRefusal);
}

/** Status 0 stands for a network that failed; an undefined body for an answer that was no JSON. */
export function troubleOf(path: string, status: number, body: unknown): Trouble {
  const [refusal] = refusalsIn(body);
  if (status === 404) return { what: "没有找到所请求的内容", where: path, mend: "请核对地址，或回首页从列表进入", code: refusal?.code ?? "not-found", missing: true };
  if (status === 0) return { what: "没有得到服务器的答复", where: path, mend: "请检查网络后重试", code: "no-answer", missing: false };
  if (status === 429 || status === 503) return { what: "服务器正忙，这次没有受理", where: path, mend: "请稍候片刻再重试", code: refusal?.code ?? "busy", missing: false };
  if (refusal !== undefined) return { what: refusal.hint, where: path, mend: "请按提示处理后重试", code: refusal.code, missing: false };
  return { what: "服务器的答复读不懂", where: path, mend: "请重试；仍不行的，请把地址和代码告诉管理员", code: `status-${status}`, missing: false };
}
