// The key that seals second factors at rest: AES-256-GCM, kept in a file of its own beside the data, never in the database.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

export interface SecretKey {
  /** Seals a text for one holder: moved to another's row it cannot be opened. */
  seal(text: string, holder: string): string;
  /** Undefined where it was sealed by another key, for another holder, or was changed. */
  open(sealed: string, holder: string): string | undefined;
}

const version = "v1";

/** Over 32 bytes. */
export function secretKeyOf(key: Buffer): SecretKey {
  const id = createHash("sha256").update("qingce secret key").update(key).digest("hex").slice(0, 16);
  const bound = (holder: string): Buffer => Buffer.from(`${version}.${id}.${holder}`, "utf8");
  return {
    seal: (text, holder) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(bound(holder));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return [version, id, ...[iv, cipher.getAuthTag(), sealed].map((one) => one.toString("base64url"))].join(".");
    },
    open: (text, holder) => {
      const [kind, by, ...parts] = text.split(".");
      const [iv, tag, sealed] = parts.map((one) => Buffer.from(one, "base64url"));
      if (kind !== version || by !== id || iv === undefined || tag === undefined || sealed === undefined) return undefined;
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: 16 }).setAAD(bound(holder)).setAuthTag(tag);
        return Buffer.concat([decipher.update(sealed), decipher.final()]).toString("utf8");
      } catch {
        return undefined;
      }
    },
  };
}

/** Of a house that lets nobody in. */
export const noSecretKey: SecretKey = {
  seal: () => {
    throw new Error("this house holds no secret key");
  },
  open: () => undefined,
};

/** Reads the key, or makes one where there is none; the file is its owner's alone. Two that start at once end with one. */
export async function openSecretKey(file: string): Promise<SecretKey> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const text = (await readFile(file, "utf8")).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${file} 不是64位十六进制的密钥`);
  return secretKeyOf(Buffer.from(text, "hex"));
}
