// npm test: installs what is missing, then types, lint and every suite. Last line alone: `N passed, N failed`.
import "./node-version.mjs";

const { mkdirSync, rmSync } = await import("node:fs");
const { countVitest } = await import("./count.mjs");
const { installMissing } = await import("./install.mjs");
const { at } = await import("./root.mjs");
const { nodeStep } = await import("./step.mjs");

const total = { passed: 0, failed: 0 };

async function named(name, run) {
  console.log(`\n== ${name}`);
  const from = performance.now();
  let result = { passed: 0, failed: 1 };
  try {
    result = await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  total.passed += result.passed;
  total.failed += result.failed;
  console.log(`== ${name}: ${result.failed === 0 ? "ok" : "FAILED"} in ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
const program = (...parts) => at("node_modules", ...parts);

async function vitest() {
  const report = at(".cache", "vitest.json");
  mkdirSync(at(".cache"), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await nodeStep([program("vitest", "vitest.mjs"), "run", ...reporters, ...process.argv.slice(2)]);
  return countVitest(report, code);
}

async function all() {
  await installMissing();
  await named("types", async () => one(await nodeStep([program("typescript", "bin", "tsc"), "-b"])));
  await named("lint", async () => one(await nodeStep([program("oxlint", "bin", "oxlint"), "--type-aware", "--deny-warnings"])));
  await named("suites", vitest);
}

all()
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    total.failed += 1;
  })
  .finally(() => {
    process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
  });
