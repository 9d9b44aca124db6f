// The Chromium that comes through npm, unpacked once a version and account, with the Chinese font that also comes through npm.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const resolve = createRequire(import.meta.url).resolve;
const root = join(import.meta.dirname, "..");
const cache = join(root, ".cache");

function versionOf(): string {
  const manifest = join(dirname(resolve("@sparticuz/chromium")), "..", "..", "package.json");
  return (JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string }).version;
}

const escape = (path: string): string => path.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function fontsConf(folder: string): string {
  const fonts = dirname(resolve("@expo-google-fonts/noto-sans-sc/package.json"));
  const folders = ["400Regular", "700Bold"].map((weight) => `<dir>${escape(join(fonts, weight))}</dir>`).join("");
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<dir>${escape(join(folder, "fonts"))}</dir><cachedir>${escape(join(folder, "fontconfig"))}</cachedir></fontconfig>`;
}

function unpack(folder: string): void {
  const half = `${folder}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const script = join(import.meta.dirname, "unpack-chromium.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script], { env: { ...process.env, TMPDIR: half }, encoding: "utf8" });
  if (status !== 0) throw new Error(`Chromium cannot be unpacked: ${stderr}`);
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

export interface Chromium {
  readonly executable: string;
  /** What only the browser is given, never this process. */
  readonly env: Readonly<Record<string, string>>;
}

/** Unpacks Chromium when it is not there yet (about 2 s). `QINGCE_CHROMIUM` names another browser, for machines that npm has none for. */
export function prepareChromium(temporary: string): Chromium {
  const folder = join(cache, `chromium-${versionOf()}-${process.getuid?.() ?? 0}`);
  const other = process.env["QINGCE_CHROMIUM"];
  if (other === undefined && !existsSync(folder)) unpack(folder);
  mkdirSync(folder, { recursive: true });
  const conf = join(folder, "fonts.conf");
  writeFileSync(conf, fontsConf(folder));
  const env = { TMPDIR: temporary, HOME: temporary, FONTCONFIG_FILE: conf, PATH: process.env["PATH"] ?? "" };
  if (other !== undefined) return { executable: other, env };
  return { executable: join(folder, "chromium"), env: { ...env, LD_LIBRARY_PATH: join(folder, "al2023", "lib") } };
}
