// The key that signs checkpoints: Ed25519, kept in a file of its own beside the data, never in the database.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

export interface LogKey {
  /** First sixteen hex digits of the SHA-256 of the public key. */
  readonly id: string;
  readonly suite: "ed25519";
  /** PEM, SubjectPublicKeyInfo. */
  readonly publicKey: string;
  sign(text: string): string;
}

const pemOf = (key: KeyObject): string => createPublicKey(key).export({ type: "spki", format: "pem" }) as string;

export const keyId = (publicKey: string): string => createHash("sha256").update(createPublicKey(publicKey).export({ type: "spki", format: "der" })).digest("hex").slice(0, 16);

function made(key: KeyObject): LogKey {
  const publicKey = pemOf(key);
  return { id: keyId(publicKey), suite: "ed25519", publicKey, sign: (text) => sign(null, Buffer.from(text, "utf8"), key).toString("base64") };
}

/** Reads the key, or makes one where there is none; the file is its owner's alone. */
export async function openLogKey(file: string): Promise<LogKey> {
  try {
    return made(createPrivateKey(await readFile(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const { privateKey } = generateKeyPairSync("ed25519");
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, privateKey.export({ type: "pkcs8", format: "pem" }) as string, { mode: 0o600, flag: "wx" });
  return made(privateKey);
}

export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(text, "utf8"), createPublicKey(publicKey), Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}
