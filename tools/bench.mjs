// npm run bench -- <name> [--json] [--smoke]: bundles bench/<name>/bench.ts as production is bundled, and runs it.
import "./node-version.mjs";

const { existsSync, readdirSync } = await import("node:fs");
const { installMissing } = await import("./install.mjs");
const { keepPlaces } = await import("./places.mjs");
const { at } = await import("./root.mjs");
const { nodeStep } = await import("./step.mjs");

const names = () => readdirSync(at("bench")).filter((name) => existsSync(at("bench", name, "bench.ts"))).toSorted();

async function bundle(name) {
  const esbuild = await import("esbuild");
  const outfile = at(".cache", "bench", `${name}.mjs`);
  await esbuild.build({
    stdin: { contents: `import { bench } from "./bench/${name}/bench.ts";\nimport { run } from "./bench/run.ts";\nawait run(bench);\n`, resolveDir: at(), loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "@qingce/core": at("core", "src") },
    plugins: [keepPlaces(at(".cache", "bench"))],
    sourcemap: true,
    logLevel: "warning",
  });
  await esbuild.stop();
  return outfile;
}

async function main([name, ...args]) {
  if (!names().includes(name)) throw new Error(`npm run bench -- <name> [--json] [--smoke]; the names are: ${names().join(", ")}`);
  await installMissing();
  process.exitCode = await nodeStep(["--expose-gc", await bundle(name), ...args]);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
