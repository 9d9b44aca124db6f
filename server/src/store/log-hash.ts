// What a leaf and a node of the transparency log hash: marked apart as RFC 6962 has it, by the suite of the house.
import { createHash } from "node:crypto";
import type { NodeHash } from "@qingce/core/base/merkle";
import type { Suite } from "./digest.ts";

/** One event as the log commits to it: its stream, version, suite and digest. */
export interface LeafOf {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly suite: string;
  readonly digest: string;
}

export const leafText = ({ kind, id, version, suite, digest }: LeafOf): string => `${kind}\t${id}\t${version}\t${suite}\t${digest}`;

export const leafHash = (suite: Suite, leaf: LeafOf): string => createHash(suite).update(Buffer.concat([Buffer.from([0]), Buffer.from(leafText(leaf), "utf8")])).digest("hex");

export const nodeHash = (suite: Suite): NodeHash => (left, right) => createHash(suite).update(Buffer.from(`01${left}${right}`, "hex")).digest("hex");
