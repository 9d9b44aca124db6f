// The suites of the house. `npx vitest run --project core` runs one of them.
import { defineConfig } from "vitest/config";

const database = "server/test/start-database.ts";

const project = (name: string, include: string[], more: { globalSetup?: string[]; setupFiles?: string[]; testTimeout?: number; hookTimeout?: number; expect?: { poll: { timeout: number; interval: number } } } = {}) => ({
  extends: true as const,
  test: { name, include, ...more },
});

export default defineConfig({
  cacheDir: ".cache/vite",
  test: {
    environment: "node",
    // By default one worker is left on two cores; a browser waits more than it works.
    maxWorkers: 2,
    exclude: ["**/node_modules/**", "**/dist/**", "**/.cache/**"],
    projects: [
      project("core", ["core/test/**/*.test.ts"]),
      project("server", ["server/test/**/*.test.ts"], { globalSetup: [database], testTimeout: 20_000, hookTimeout: 20_000 }),
      project("web", ["web/test/**/*.test.{ts,tsx}"]),
      project("house", ["tools/**/*.test.ts"], { testTimeout: 60_000 }),
      project("bench", ["bench/**/*.test.ts"], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project("e2e", ["e2e/**/*.test.ts"], { globalSetup: [database, "e2e/built-pages.ts"], setupFiles: ["e2e/journey/keep-failures.ts"], testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000, interval: 50 } } }),
    ],
  },
});
