// Builds the web pages and the server's bundle when their sources have changed.
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { withLock } from "./lock.mjs";
import { at } from "./root.mjs";
import { keepPlaces } from "./places.mjs";
import { digestOf, isFresh, remember } from "./stamp.mjs";
import { nodeStep } from "./step.mjs";

const entry = "server/src/cli/main.ts";

const serverSources = ["core/src", "server/src", "core/package.json", "server/package.json", "package-lock.json", "tools/build.mjs", "tools/places.mjs"];
const webSources = ["core/src", "web", "core/package.json", "package-lock.json", "tools/build.mjs"];

// A worker thread is a file of its own: server/src/**/score.worker.ts becomes dist/score.worker.mjs.
const workers = () =>
  readdirSync(at("server", "src"), { recursive: true })
    .filter((file) => file.endsWith(".worker.ts"))
    .map((file) => at("server", "src", file));

const nameOf = (file) => (file === at(entry) ? "qingce" : basename(file, ".ts"));

async function bundle() {
  const esbuild = await import("esbuild");
  await esbuild.build({
    entryPoints: [at(entry), ...workers()].map((file) => ({ in: file, out: nameOf(file) })),
    outdir: at("dist"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "@qingce/core": at("core", "src") },
    plugins: [keepPlaces(at("dist"))],
    sourcemap: true,
    logLevel: "warning",
  });
  await esbuild.stop(); // else its service stays as a child for as long as we serve
}

async function pages() {
  const code = await nodeStep([at("node_modules", "vite", "bin", "vite.js"), "build", at("web"), "--logLevel", "warn"], { quiet: true });
  if (code !== 0) throw new Error(`vite build ended with ${code}`);
}

async function unlessFresh(name, sources, output, make) {
  if (isFresh(name, digestOf(sources), output)) return;
  await withLock(at(".cache", "tools.lock"), async () => {
    const digest = digestOf(sources);
    if (isFresh(name, digest, output)) return;
    await make();
    remember(name, digest);
  });
}

/** The bundle that every command runs; answers its path. */
export async function buildServer() {
  if (!existsSync(at(entry))) throw new Error(`${entry} is not there`);
  await unlessFresh("server", serverSources, "dist/qingce.mjs", bundle);
  return join(at("dist"), "qingce.mjs");
}

/** The pages that the server hands out, in dist/web. */
export async function buildWeb() {
  if (!existsSync(at("web", "index.html"))) return;
  await unlessFresh("web", webSources, "dist/web/index.html", pages);
}
