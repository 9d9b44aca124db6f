// Passwords: argon2id, and the same work where there is no account, so that time tells nothing.
import { randomBytes } from "node:crypto";
import { hash, verify, type Algorithm } from "@node-rs/argon2";

// OWASP's second choice: 19 MiB, two passes, one lane
const cost = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to be stored, salt and cost within it. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), cost);

let nobody: Promise<string> | undefined;

/** True where the password is the one hashed; with `null` (no such account) works as long and is false. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hash(randomBytes(16).toString("hex"), cost);
  // what is no hash, as simulated accounts have, matches nothing
  const matches = await verify(stored ?? (await nobody), password.normalize("NFC")).catch(() => false);
  return stored !== null && matches;
}
