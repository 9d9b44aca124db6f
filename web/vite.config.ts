// Builds the pages into dist/web: hashed files, no inline script, and the size of what a first visit loads.
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** Prints the gzipped script of each entry, with everything it imports at once. */
function tellSizes(): Plugin {
  return {
    name: "tell-sizes",
    writeBundle(_, bundle) {
      const sizeOf = (name: string, seen: Set<string>): number => {
        const file = bundle[name];
        if (file?.type !== "chunk" || seen.has(name)) return 0;
        seen.add(name);
        return file.imports.reduce((sum, next) => sum + sizeOf(next, seen), gzipSync(file.code, { level: 9 }).length);
      };
      for (const file of Object.values(bundle)) {
        if (file.type === "chunk" && file.isEntry) console.log(`web ${file.name}: ${kilobytes(sizeOf(file.fileName, new Set()))} script, gzipped`);
      }
    },
  };
}

export default defineConfig({
  root: here("."),
  cacheDir: here("../.cache/vite-web"),
  plugins: [react(), tellSizes()],
  resolve: { alias: { "@qingce/core": here("../core/src") } },
  build: {
    outDir: here("../dist/web"),
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { public: here("index.html"), desk: here("desk.html") } },
  },
  server: { proxy: { "/api": "http://127.0.0.1:8686" } },
});
