// The digest port: SM3 by default, SHA-256 by profile. The suite is always named beside what it digested.
import { createHash } from "node:crypto";

export type Suite = "sm3" | "sha256";

export const defaultSuite: Suite = "sm3";

/** Digest of UTF-8 text, lower-case hex. */
export const digest = (suite: Suite, text: string): string => createHash(suite).update(text, "utf8").digest("hex");

/** Digest of a file's bytes. */
export const digestBytes = (suite: Suite, bytes: Uint8Array): string => createHash(suite).update(bytes).digest("hex");

export const isSuite = (text: string): text is Suite => text === "sm3" || text === "sha256";
