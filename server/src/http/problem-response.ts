// Turns refusals and errors into problem responses (RFC 9457). The only place that knows status codes of failure; nothing internal leaves.
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Refusal } from "@qingce/core/base/refusal";
import { isLostDatabase } from "../acts/health/lost-database.ts";

const statuses: Readonly<Record<string, number>> = {
  "not-found": 404,
  "table-not-held": 404,
  "route-unknown": 404,
  "not-allowed": 403,
  "own-case": 403,
  "cross-site": 403,
  "unauthenticated": 401,
  "sign-in-failed": 401,
  "second-factor-needed": 401,
  "second-factor-wrong": 401,
  "second-factor-missing": 403,
  "password-due": 403,
  "step-up-needed": 403,
  "sign-in-locked": 429,
  "too-many-requests": 429,
  "version-stale": 409,
  "draft-stale": 409,
  "key-reused": 409,
  "login-taken": 409,
  "organisation-known": 409,
  "evaluator-known": 409,
  "body-too-large": 413,
  "file-too-large": 413,
  "file-kind": 415,
  "content-type": 415,
  "uploads-full": 429,
  "busy": 503,
  "database-unavailable": 503,
  "database-slow": 503,
  "database-read-only": 503,
  "storage-unwritable": 503,
  "evidence-store-away": 503,
  "evidence-store-refused": 503,
  "evidence-damaged": 500,
  "internal": 500,
  "too-many": 400,
  "too-few": 400,
  "out-of-range": 400,
  "text-unkeepable": 400,
  "request-malformed": 400,
  "file-missing": 400,
};

/** A code not named here was refused by the law or the state of things: 422. */
export function statusOf(code: string): number {
  const known = statuses[code];
  if (known !== undefined) return known;
  if (code.startsWith("already-")) return 409;
  if (code.startsWith("field-") || code.startsWith("json-")) return 400;
  return 422;
}

const titles: Readonly<Record<number, string>> = { 400: "请求有误", 401: "请先登录", 403: "无权办理", 404: "没有找到", 409: "与现状冲突", 413: "内容过大", 415: "格式不受支持", 422: "不符合要求", 429: "过于频繁", 500: "系统出错", 503: "暂时无法服务" };

/** Answers with the refusals; the first one decides the status. */
export async function sendProblem(request: FastifyRequest, reply: FastifyReply, refusals: readonly Refusal[]): Promise<FastifyReply> {
  const first = refusals[0] ?? { code: "internal", hint: "系统出错，请稍后再试" };
  const status = statusOf(first.code);
  if (status === 503) void reply.header("retry-after", "2");
  return reply
    .code(status)
    .serializer((payload) => JSON.stringify(payload))
    .type("application/problem+json; charset=utf-8")
    .send({ type: `about:blank#${first.code}`, title: titles[status] ?? "未办成", status, code: first.code, request: request.id, refusals });
}

interface Failure {
  readonly code?: string;
  readonly statusCode?: number;
  readonly message: string;
}

const frameworkCodes: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: "body-too-large", hint: "请求内容过大" },
  FST_REQ_FILE_TOO_LARGE: { code: "file-too-large", hint: "文件过大，请压缩或拆分后上传" },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: "content-type", hint: "请以 application/json 发送" },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { code: "content-type", hint: "请以 multipart/form-data 上传文件" },
};

/** The statement was cancelled, or a lock was not to be had, in the time that the pool allows. */
const databaseSlow = /^(57014|55P03)$/;
/** The disk is full, the transaction read-only, or the file cannot be written. */
const databaseFull = /^(53100|25006|58030)$/;
/** The disk of the evidence is full, over its quota, read-only or broken. */
const storageUnwritable = /^(ENOSPC|EDQUOT|EFBIG|EROFS|EIO)$/;

/** What may be told of an error that nobody foresaw. */
export function refusalOf(error: Failure): Refusal {
  const known = frameworkCodes[error.code ?? ""];
  if (known !== undefined) return known;
  if (isLostDatabase(error)) return { code: "database-unavailable", hint: "数据库暂时无法连接，请稍后再试" };
  if (databaseSlow.test(error.code ?? "")) return { code: "database-slow", hint: "数据库响应过慢，本次操作未办理，请稍后再试" };
  if (storageUnwritable.test(error.code ?? "")) return { code: "storage-unwritable", hint: "文件暂时无法保存（存储已满或只读），本次操作未办理，请稍后再试" };
  if (databaseFull.test(error.code ?? "")) return { code: "database-read-only", hint: "数据库暂时不能写入（磁盘已满或只读），本次操作未办理，请稍后再试" };
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return { code: "request-malformed", hint: "请求有误" };
  return { code: "internal", hint: "系统出错，已记录，请稍后再试" };
}
