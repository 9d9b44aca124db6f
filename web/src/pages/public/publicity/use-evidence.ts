// The evidence of one objection before it is sent: at most so many files, each uploaded at once; what has expired is uploaded again.
import { useState } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { largestObjectionFile, mostObjectionFiles } from "@qingce/core/publicity/objection-evidence";
import { useUploads, type Uploads } from "../../../parts/use-uploads.ts";
import { evidenceAddress, type EvidenceStored } from "../../../text/question.ts";

export interface Evidence extends Uploads<EvidenceStored> {
  readonly digests: readonly string[];
  /** Files beyond the number that an objection may carry. */
  readonly tooMany: string | undefined;
  /** Why the objection cannot go off yet. */
  readonly waits: () => string | undefined;
  /** The server knows some of the files no more. */
  readonly refused: (refusals: readonly Refusal[]) => void;
}

export function useEvidence(round: string): Evidence {
  const uploads = useUploads<EvidenceStored>({ address: evidenceAddress(round), largest: largestObjectionFile, landed: () => true });
  const [tooMany, setTooMany] = useState<string>();
  const { rows, add, drop, fail } = uploads;
  return {
    ...uploads,
    digests: rows.flatMap(({ stored }) => (stored === undefined ? [] : [stored.digest])),
    tooMany,
    add: (files) => {
      const room = mostObjectionFiles - rows.length;
      setTooMany(files.length > room ? `一件异议最多附 ${mostObjectionFiles} 份，未收下：${files.slice(room).map(({ name }) => name).join("、")}` : undefined);
      add(files.slice(0, room));
    },
    drop: (row) => {
      setTooMany(undefined);
      drop(row);
    },
    waits: () => {
      if (rows.some(({ failed }) => failed !== undefined)) return "有佐证没有上传成功，请重试或移除后再提交";
      return rows.some(({ stored }) => stored === undefined) ? "佐证还在上传，请等上传完毕，或移除未完的文件后再提交" : undefined;
    },
    refused: (refusals) => {
      const told = JSON.stringify(refusals);
      for (const row of rows) if (row.stored !== undefined && told.includes(row.stored.digest)) fail(row, "文件等候过久，已清除，请重试");
    },
  };
}
