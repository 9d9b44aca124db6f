// Hands an uploaded file on as a stream; nothing is kept here, and the limit of the act stops the reading.
import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { largest, type GivenFile } from "../acts/proofs/take-file.ts";

export const uploadLimits = { fileSize: largest + 1, files: 1, fields: 0, parts: 1, headerPairs: 20 };

/** What comes in broken is the sender's fault, not ours; the framework's own refusals keep their code. */
const broken = (error: unknown): Error =>
  error instanceof Error && "code" in error && String(error.code).startsWith("FST_") ? error : Object.assign(new Error("the upload broke off", { cause: error }), { statusCode: 400 });

async function* whole(part: MultipartFile): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of part.file) yield bytes as Uint8Array;
  } catch (error) {
    throw broken(error);
  }
}

/** The one file of a multipart request. */
export async function uploadedFile(request: FastifyRequest): Promise<Result<GivenFile>> {
  if (!request.isMultipart()) return refuse({ code: "content-type", hint: "请以 multipart/form-data 上传文件" });
  const part: MultipartFile | undefined = await request.file({ limits: uploadLimits, throwFileSizeLimit: false }).catch((error: unknown) => {
    throw broken(error);
  });
  return part === undefined ? refuse({ code: "file-missing", hint: "没有收到文件" }) : ok({ name: part.filename, bytes: whole(part) });
}
