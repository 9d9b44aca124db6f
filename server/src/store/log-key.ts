// The key that signs checkpoints: Ed25519 or SM2, kept in a file of its own beside the data, never in the database. The file tells which it is.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isSignedBySm2, isSm2Private, isSm2Public, newSm2Pair, readSm2Private, signBySm2, sm2PrivatePem, sm2PublicPem } from "./sm2-key.ts";

export type SigningSuite = "ed25519" | "sm2";

export const isSigningSuite = (text: string): text is SigningSuite => text === "ed25519" || text === "sm2";

export interface LogKey {
  /** First sixteen hex digits of the SHA-256 of the public key, whichever suite: it names a key, it proves nothing. */
  readonly id: string;
  readonly suite: SigningSuite;
  /** PEM, SubjectPublicKeyInfo. */
  readonly publicKey: string;
  sign(text: string): string;
}

const keyId = (publicKey: string): string => createHash("sha256").update(Buffer.from(publicKey.replaceAll(/-----[^-]+-----|\s/gu, ""), "base64")).digest("hex").slice(0, 16);

function readKey(pem: string): LogKey {
  if (isSm2Private(pem)) {
    const pair = readSm2Private(pem);
    const publicKey = sm2PublicPem(pair);
    return { id: keyId(publicKey), suite: "sm2", publicKey, sign: (text) => signBySm2(pair, text) };
  }
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`the log is signed by Ed25519 or SM2, not by ${key.asymmetricKeyType ?? "a key of unknown kind"}`);
  const publicKey = createPublicKey(key).export({ type: "spki", format: "pem" }) as string;
  return { id: keyId(publicKey), suite: "ed25519", publicKey, sign: (text) => sign(null, Buffer.from(text, "utf8"), key).toString("base64") };
}

const newKey = (suite: SigningSuite): string => (suite === "sm2" ? sm2PrivatePem(newSm2Pair()) : (generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) as string));

/** Reads the key, whatever its suite; where there is none, makes one of the suite wanted, its owner's alone. */
export async function openLogKey(file: string, wanted: SigningSuite = "ed25519"): Promise<LogKey> {
  try {
    return readKey(await readFile(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const pem = newKey(wanted);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, pem, { mode: 0o600, flag: "wx" });
  return readKey(pem);
}

export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    return isSm2Public(publicKey) ? isSignedBySm2(publicKey, text, signature) : verify(null, Buffer.from(text, "utf8"), createPublicKey(publicKey), Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}
