// npm run mutate [-- <room or file> …]: changes one line of core at a time and asks whether a test notices. Prints the share of changes noticed, room by room.
import "./node-version.mjs";

const { existsSync, mkdirSync, readFileSync, writeFileSync } = await import("node:fs");
const { installMissing } = await import("./install.mjs");
const { at } = await import("./root.mjs");
const { nodeStep } = await import("./step.mjs");

/** What decides by law: here a change that no test notices may change a verdict. */
export const rooms = ["rule", "score", "access", "review"];
export const wanted = 85;

const noticed = new Set(["Killed", "Timeout"]);
const unnoticed = new Set(["Survived", "NoCoverage"]);

/** Share of changes noticed of a report in the schema of mutation testing, by the first folder below core/src. */
export function sharesOf({ files }) {
  const counts = new Map();
  for (const [file, { mutants }] of Object.entries(files)) {
    const room = file.split("/")[2] ?? file;
    const count = counts.get(room) ?? { noticed: 0, unnoticed: 0 };
    for (const { status } of mutants) {
      if (noticed.has(status)) count.noticed += 1;
      else if (unnoticed.has(status)) count.unnoticed += 1;
    }
    counts.set(room, count);
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([room, { noticed: n, unnoticed: u }]) => ({ room, noticed: n, unnoticed: u, share: n + u === 0 ? 100 : (100 * n) / (n + u) }));
}

const patternOf = (word) => (word.endsWith(".ts") ? word : `core/src/${word}/**/*.ts`);

const settings = (words) => ({
  packageManager: "npm",
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "tools/mutate.vitest.config.ts", related: true },
  // Stryker rewrites the paths of a tsconfig by TypeScript's old API, which TypeScript 7 no longer has; there is none to rewrite.
  tsconfigFile: "none.json",
  mutate: words.map(patternOf),
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: ".cache/mutate",
  cleanTempDir: "always",
  ignorePatterns: ["/.cache", "/web", "/server/test", "/e2e", "/dist", "/data", "/deploy", "/docs"],
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: ".cache/mutate-report.json" },
  allowEmpty: false,
});

async function main(words) {
  await installMissing();
  const asked = words.length === 0 ? rooms : words;
  const report = at(".cache", "mutate-report.json");
  mkdirSync(at(".cache"), { recursive: true });
  writeFileSync(at(".cache", "mutate.json"), JSON.stringify(settings(asked)));
  const code = await nodeStep([at("node_modules", "@stryker-mutator", "core", "bin", "stryker.js"), "run", at(".cache", "mutate.json")]);
  if (code !== 0 || !existsSync(report)) throw new Error(`the mutation run ended with ${code}`);
  const shares = sharesOf(JSON.parse(readFileSync(report, "utf8")));
  for (const { room, noticed: n, unnoticed: u, share } of shares) console.log(`${room}: ${n} of ${n + u} changes noticed, ${share.toFixed(1)} % (wanted ${wanted} %)`);
  process.exitCode = shares.every(({ share }) => share >= wanted) ? 0 : 1;
}

if (process.argv[1] === import.meta.filename)
  main(process.argv.slice(2)).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
