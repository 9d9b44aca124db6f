// The suites that judge changes of core: its own tests, nothing that needs a database or a browser.
import { defineConfig } from "vitest/config";

export default defineConfig({ cacheDir: ".cache/vite-mutate", test: { environment: "node", include: ["core/test/**/*.test.ts"], testTimeout: 60_000 } });
