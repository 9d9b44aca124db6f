// npm start: installs and builds what is missing, then serves the demonstration on 127.0.0.1:8686.
import "./node-version.mjs";

const { installMissing } = await import("./install.mjs");
const { buildServer, buildWeb } = await import("./build.mjs");
const { runBundle } = await import("./run-bundle.mjs");

async function start() {
  await installMissing();
  await buildWeb();
  await runBundle(await buildServer(), ["demo", ...process.argv.slice(2)]);
}

start().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
