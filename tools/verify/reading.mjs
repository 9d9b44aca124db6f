// What the verifier reads: canonical JSON, the text of a leaf, the note of a checkpoint and its signature.
import { createPublicKey, createHash, verify } from "node:crypto";
import { createRequire } from "node:module";
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

const der = (pem) => Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
const sm2Head = "3059301306072a8648ce3d020106082a811ccf5501822d034200";

/** Only a log signed by SM2 asks for a package: Node's own SM2 is not the standard's. */
function isSignedBySm2(point, text, signature) {
  const { sm2 } = createRequire(import.meta.url)("sm-crypto-v2");
  try {
    return sm2.doVerifySignature(text, signature.toString("hex"), point, { hash: true });
  } catch {
    return false;
  }
}

/** A key given on the command line is believed, the one beside the checkpoint only told. */
export function isSigned({ note, signature, publicKey }, trusted) {
  const [pem, signed] = [trusted ?? publicKey ?? "", Buffer.from(signature ?? "", "base64")];
  const key = der(pem).toString("hex");
  if (key.startsWith(sm2Head)) return isSignedBySm2(key.slice(sm2Head.length), note, signed);
  try {
    return verify(null, Buffer.from(note, "utf8"), createPublicKey(pem), signed);
  } catch {
    return false;
  }
}

export const keyId = (pem) => createHash("sha256").update(der(pem)).digest("hex").slice(0, 16);
