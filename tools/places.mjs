// In a bundle import.meta.url would be the bundle's. Our sources ask it for files that lie beside them (migrations, fonts),
// so each keeps the place of its own source.
import { readFile } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";

const posix = (path) => path.split(sep).map(encodeURIComponent).join("/");

/** An esbuild plugin for a bundle written into `outdir`. */
export const keepPlaces = (outdir) => ({
  name: "keep-places",
  setup(build) {
    build.onLoad({ filter: /[\\/]((core|server)[\\/]src|bench)[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      if (!source.includes("import.meta.")) return { contents: source, loader: "ts" };
      const here = `new URL(${JSON.stringify(posix(relative(outdir, path)))}, import.meta.url)`;
      const folder = `process.getBuiltinModule("node:url").fileURLToPath(new URL(${JSON.stringify(posix(relative(outdir, dirname(path))))}, import.meta.url))`;
      const contents = source.replace(/import\.meta\.(url|dirname)\b/g, (_, word) => (word === "url" ? `${here}.href` : folder));
      return { contents, loader: "ts" };
    });
  },
});
