// What the product is made of: pinned, hashed, told, and under licences that somebody has agreed to.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

interface Entry { readonly version?: string; readonly license?: string; readonly dev?: boolean; readonly link?: boolean; readonly integrity?: string }
interface Lock { readonly packages: Readonly<Record<string, Entry>> }
interface Component { readonly "bom-ref": string; readonly name: string; readonly purl: string; readonly scope: string; readonly hashes: readonly { readonly content: string }[] }
interface Sbom { readonly bomFormat: string; readonly specVersion: string; readonly serialNumber: string; readonly components: readonly Component[]; readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[] }
interface Told { readonly sbomOf: (lock: Lock, own: { readonly name: string; readonly version: string }) => Sbom; readonly unallowed: (lock: Lock) => readonly string[]; readonly licenceList: (lock: Lock) => string }

const root = join(import.meta.dirname, "..");
const { sbomOf, unallowed, licenceList } = (await import(join(import.meta.dirname, "sbom.mjs"))) as Told;
const parsed = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
const lock = parsed("package-lock.json") as Lock;
const sbom = sbomOf(lock, parsed("package.json") as { readonly name: string; readonly version: string });

const made = (license: string | undefined, dev = false): Lock => ({ packages: { "node_modules/one": { version: "1.0.0", dev, ...(license === undefined ? {} : { license }) } } });

describe("licences", () => {
  test("every runtime package stands under a licence that is allowed", () => {
    expect(unallowed(lock)).toEqual([]);
  });

  test.each([
    ["MIT", []],
    ["(MIT OR GPL-3.0-only)", []],
    ["MIT AND OFL-1.1", []],
    ["MIT AND GPL-3.0-only", ["node_modules/one: MIT AND GPL-3.0-only"]],
    ["AGPL-3.0-only", ["node_modules/one: AGPL-3.0-only"]],
    [undefined, ["node_modules/one: no licence told"]],
  ])("%s is judged so", (license, faults) => {
    expect(unallowed(made(license))).toEqual(faults);
    expect(unallowed(made(license, true))).toEqual([]);
  });

  test("the list names each of them with its version", () => {
    expect(licenceList(lock)).toMatch(/^- fastify \d+\.\d+\.\d+$/m);
    expect(licenceList(lock)).not.toContain("- vitest ");
  });
});

describe("the bill of materials", () => {
  test("holds every package of the lock once, with its hash and address, and the same lock gives the same bytes", () => {
    const laid = Object.entries(lock.packages).filter(([place, { link }]) => place.includes("node_modules/") && !link).map(([place]) => place);
    expect(sbom.components.map((one) => one["bom-ref"]).toSorted()).toEqual(laid.toSorted());
    expect(sbom.components.filter(({ hashes }) => hashes.length !== 1 || !/^[0-9a-f]{128}$/.test(hashes[0]?.content ?? "")).map(({ name }) => name)).toEqual([]);
    expect(sbom.components.find(({ name }) => name === "@fastify/cookie")?.purl).toMatch(/^pkg:npm\/%40fastify\/cookie@\d/);
    expect([sbom.bomFormat, sbom.specVersion]).toEqual(["CycloneDX", "1.6"]);
    expect(sbom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(sbomOf(lock, { name: "qingce", version: "0.1.0" }).serialNumber).toBe(sbom.serialNumber);
  });

  test("no dependency leads to what is not there, and every required package is reached from the root", () => {
    const known = new Map(sbom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    expect(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual([]);
    const reached = new Set<string>();
    const visit = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const next of known.get(ref) ?? []) visit(next);
    };
    visit("qingce");
    expect(sbom.components.filter((one) => one.scope === "required" && !reached.has(one["bom-ref"])).map((one) => one["bom-ref"])).toEqual([]);
  });

  test("every version in our package.json files is pinned", () => {
    const loose = ["package.json", "core/package.json", "server/package.json", "web/package.json"].flatMap((file) => {
      const { dependencies, devDependencies, optionalDependencies } = parsed(file) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version)).map(([name]) => `${file}: ${name}`);
    });
    expect(loose).toEqual([]);
  });
});
