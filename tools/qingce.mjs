#!/usr/bin/env node
// The command `qingce`: runs the bundle, built anew when its sources have changed.
import "./node-version.mjs";

const { missing } = await import("./install.mjs");
const { buildServer, buildWeb } = await import("./build.mjs");
const { runBundle } = await import("./run-bundle.mjs");

async function main(args) {
  if (missing().length > 0) throw new Error("packages are missing: run npm ci, npm start or npm test first");
  if (args[0] === "demo" || args[0] === "serve") await buildWeb();
  await runBundle(await buildServer(), args);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
