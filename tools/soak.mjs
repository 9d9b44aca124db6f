// npm run soak -- <name> [--rounds N] [--seed S]: bundles server/test/soak/<name>.ts with the server that it kills, and runs it.
import "./node-version.mjs";

const { existsSync, readdirSync, rmSync } = await import("node:fs");
const { basename } = await import("node:path");
const { installMissing } = await import("./install.mjs");
const { keepPlaces } = await import("./places.mjs");
const { at } = await import("./root.mjs");
const { nodeStep } = await import("./step.mjs");

const names = ["faults", "fuzz", "kill9"].filter((name) => existsSync(at("server", "test", "soak", `${name}.ts`)));

// A worker thread is a file of its own, beside the bundle.
const workers = () =>
  readdirSync(at("server", "src"), { recursive: true })
    .filter((file) => file.endsWith(".worker.ts"))
    .map((file) => at("server", "src", file));

async function bundle(name) {
  const esbuild = await import("esbuild");
  const outdir = at(".cache", "soak", `${name}-${process.pid}`);
  const started = `import { soak } from "./server/test/soak/${name}.ts";\nprocess.exitCode = await soak(process.argv.slice(2), (line) => console.log(line));\n`;
  const shared = {
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "@qingce/core": at("core", "src") },
    plugins: [keepPlaces(outdir)],
    sourcemap: true,
    logLevel: "warning",
  };
  await esbuild.build({ ...shared, stdin: { contents: started, resolveDir: at(), loader: "ts" }, outfile: `${outdir}/${name}.mjs` });
  const beside = [at("server", "test", "soak", "served.ts"), ...workers()].map((file) => ({ in: file, out: basename(file, ".ts") }));
  await esbuild.build({ ...shared, entryPoints: beside, outdir, outExtension: { ".js": ".mjs" } });
  await esbuild.stop();
  return { outdir, file: `${outdir}/${name}.mjs` };
}

async function main([name, ...args]) {
  if (!names.includes(name)) throw new Error(`npm run soak -- <name> [--rounds N] [--seed S]; the names are: ${names.join(", ")}`);
  await installMissing();
  const { outdir, file } = await bundle(name);
  try {
    process.exitCode = await nodeStep(["--enable-source-maps", file, ...args]);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
