// Counts what a vitest run has proven. A file that could not be read, a skipped test, or an end without a report is a failure.
import { readFileSync } from "node:fs";

const ranNothing = (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed");

/** `{ passed, failed }` from vitest's JSON report and exit code. */
export function countVitest(report, code) {
  let json;
  try {
    json = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const skipped = json.numPendingTests + (json.numTodoTests ?? 0);
  if (skipped > 0) console.error(`${skipped} tests were skipped; a skipped test counts as failed`);
  const failed = json.numFailedTests + json.testResults.filter(ranNothing).length + skipped;
  return { passed: json.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
