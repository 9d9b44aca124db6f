// The invented sixth edition with another cap: its clause 三.4 and the data that carries it out, in a folder of its own.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../src/cli/place.ts";

export interface OtherCap {
  readonly id: string;
  readonly clause: string;
  readonly cap: string;
}

const tenAYear: OtherCap = { id: "ten-a-year/2026", clause: "同一法定代表人名下的机构，每年承担工厂、供应链评价合计不超过10项。", cap: "n: 10, per: year, counted-by: legal-representative" };
const byOwnership: OtherCap = { id: "by-ownership/2026", clause: "机构连同与其有持股或控制关系的单位，本批次承担评价合计不超过2项。", cap: "n: 2, per: round, counted-by: affiliates, tied-by: [ownership]" };
const notByOwnership: OtherCap = { id: "not-by-ownership/2026", clause: "机构连同其申明的关联单位和法定代表人相同的单位，本批次承担评价合计不超过2项。", cap: "n: 2, per: round, counted-by: affiliates, tied-by: [legal-representative, declared]" };

export const otherCaps = { tenAYear, byOwnership, notByOwnership } as const;

async function rewrite(path: string, changes: readonly (readonly [from: RegExp, to: string])[]): Promise<void> {
  let text = await readFile(path, "utf8");
  for (const [from, to] of changes) {
    if (!from.test(text)) throw new Error(`${path}: no ${from}`);
    text = text.replace(from, to);
  }
  await writeFile(path, text);
}

/** Writes them below a new folder, which `remove` takes away again. */
export async function writeOtherCaps(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "qingce-caps-"));
  for (const { id, clause, cap } of Object.values(otherCaps)) {
    const at = join(folder, id);
    await cp(join(root(), "server", "test", "fixtures", "sixth-edition", "2026"), at, { recursive: true, filter: (path) => !path.includes("cases") });
    await rewrite(join(at, "notice.md"), [[/^id: .*$/mu, `id: ${id}`], [/^\[三\.4\].*$/mu, `[三.4] ${clause}`]]);
    await rewrite(join(at, "edition.yaml"), [[/^id: .*$/mu, `id: ${id}`]]);
    await rewrite(join(at, "procedure.yaml"), [[/^cap: \{.*(?=, over: )/mu, `cap: { ${cap}`]]);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
