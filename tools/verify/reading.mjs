// What the verifier reads: canonical JSON, the text of a leaf, the note of a checkpoint and its signature.
import { createPublicKey, createHash, verify } from "node:crypto";
import { leafHash } from "./merkle.mjs";

/** RFC 8785 for what JSON holds. */
export function canonical(value) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

const suites = new Set(["sm3", "sha256"]);
export const isSuite = (suite) => suites.has(suite);

/** The digest that a link must have. */
export const linkDigest = (link) => createHash(link.suite).update(canonical(link), "utf8").digest("hex");

export const leafOf = (suite, { link, digest }) => leafHash(suite, `${link.stream.kind}\t${link.stream.id}\t${link.version}\t${link.suite}\t${digest}`);

export function readNote(note) {
  const match = /^qingce log v1\norigin ([^\n]*)\nsuite ([a-z0-9]+)\nsize ([1-9][0-9]*)\nroot ([0-9a-f]{64})\nat ([0-9TZ:.-]+)\n$/u.exec(note ?? "");
  return match === null ? null : { origin: match[1], suite: match[2], size: Number(match[3]), root: match[4], at: match[5] };
}

/** A key given on the command line is believed, the one beside the checkpoint only told. */
export function isSigned({ note, signature, publicKey }, trusted) {
  try {
    return verify(null, Buffer.from(note, "utf8"), createPublicKey(trusted ?? publicKey), Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

export const keyId = (pem) => createHash("sha256").update(createPublicKey(pem).export({ type: "spki", format: "der" })).digest("hex").slice(0, 16);
