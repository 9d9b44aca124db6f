// The edition of the bench: zhejiang/2025 as it stands, its factories asked for sixty figures more, each with a bound that is judged.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programmesFolder } from "../../server/src/cli/place.ts";

export const edition = "bench/2025";
const names = Array.from({ length: 60 }, (_, n) => `figure_${String(n + 1).padStart(2, "0")}`);

/** What a firm types: sixty figures, none of anybody real. */
export const figures = Object.fromEntries(names.map((name, n) => [name, `${n + 1}.${(n * 37) % 100}`]));

/** Writes the edition's folder below `folder` and answers the folder that holds it. */
export function writeEdition(folder: string): string {
  const to = join(folder, "programmes");
  rmSync(to, { recursive: true, force: true });
  const at = join(to, "bench", "2025");
  cpSync(join(programmesFolder(), "zhejiang", "2025"), at, { recursive: true });
  rmSync(join(at, "cases"), { recursive: true, force: true });
  const change = (file: string, from: string, into: string): void => {
    const text = readFileSync(join(at, file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} of zhejiang/2025 no longer says ${from}`);
    writeFileSync(join(at, file), text.replace(from, into));
  };
  const facts = names.map((name) => `  ${name}: { label: ${name}, type: decimal }\n`).join("");
  const all = names.map((name) => `        - { fact: ${name}, at-least: "0" }\n`).join("");
  change("edition.yaml", "id: zhejiang/2025", `id: ${edition}`);
  change("notice.md", "id: zhejiang/2025", `id: ${edition}`);
  change("eligibility.yaml", "facts:\n", `facts:\n${facts}`);
  change("eligibility.yaml", "rules:\n", `rules:\n  - id: figures\n    cite: 一（二）.2\n    for: factory\n    require:\n      all:\n${all}    says: 六十项数值均不为负\n`);
  return to;
}
