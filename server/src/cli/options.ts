// Words of the command line: `--name value` pairs and environment, read once.
import { join } from "node:path";
import { dataFolder, root } from "./place.ts";
import type { DatabasePlace } from "./wiring.ts";

export function option(words: readonly string[], name: string): string | undefined {
  const at = words.indexOf(`--${name}`);
  const value = at < 0 ? undefined : words[at + 1];
  return value === undefined || value.startsWith("--") ? undefined : value;
}

/** DATABASE_URL with DATABASE_APP_URL, or `--data <folder>`; undefined where neither is given. */
export function databasePlace(words: readonly string[]): DatabasePlace | undefined {
  const { DATABASE_URL: owner, DATABASE_APP_URL: app } = process.env;
  if (owner !== undefined && app !== undefined) return { kind: "urls", owner, app };
  const data = option(words, "data");
  return data === undefined ? undefined : { kind: "embedded", data };
}

/** Evidence lies beside the embedded database, or where QINGCE_EVIDENCE says. */
export const evidenceFolder = (place: DatabasePlace): string => process.env["QINGCE_EVIDENCE"] ?? join(place.kind === "embedded" ? place.data : dataFolder(), "evidence");

/** The key that signs the log: beside the data, or where QINGCE_LOG_KEY says. Never inside the database. */
export const logKeyFile = (place: DatabasePlace): string => process.env["QINGCE_LOG_KEY"] ?? join(place.kind === "embedded" ? place.data : dataFolder(), "keys", "log.pem");

/** The key that seals second factors: beside the data, or where QINGCE_SECRET_KEY says. Never inside the database. */
export const secretKeyFile = (place: DatabasePlace): string => process.env["QINGCE_SECRET_KEY"] ?? join(place.kind === "embedded" ? place.data : dataFolder(), "keys", "secret.key");

export const pagesFolder = (): string => join(root(), "dist", "web");

export const portOf = (words: readonly string[]): number => Number(option(words, "port") ?? process.env["PORT"] ?? "8686");
