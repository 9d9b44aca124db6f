// npm run sbom: what this version is made of, from package-lock.json alone: dist/sbom.cdx.json (CycloneDX 1.6) and dist/licences.md.
// The same lock gives the same bytes: no time of day, and a serial number drawn from the lock itself.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { at } from "./root.mjs";

/** Licences that a runtime package may stand under; another one is a decision, not an accident. */
export const allowed = new Set(["MIT", "MIT-0", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "BlueOak-1.0.0", "Unlicense", "Python-2.0", "OFL-1.1", "PostgreSQL"]);

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const nameOf = (place) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
const purlOf = (name, version) => `pkg:npm/${name.startsWith("@") ? `%40${name.slice(1)}` : name}@${version}`;

/** Every package that npm lays down, in order of its place; our own three are not among them. */
export const packagesOf = (lock) =>
  Object.entries(lock.packages)
    .filter(([place, { link }]) => place.includes("node_modules/") && !link)
    .map(([place, entry]) => ({ ...entry, place, name: nameOf(place), runtime: !entry.dev && !entry.devOptional }))
    .toSorted((a, b) => byText(a.place, b.place));

/** Runtime packages whose licence is not allowed, or not told. Of `A AND B` each must be, of `A OR B` one. */
export const unallowed = (lock) => {
  const fits = (licence) => licence.split(/ AND /).every((part) => part.replaceAll(/[()]/g, "").split(/ OR /).some((one) => allowed.has(one.trim())));
  return packagesOf(lock).filter(({ runtime, license }) => runtime && !(typeof license === "string" && fits(license))).map(({ place, license }) => `${place}: ${license ?? "no licence told"}`);
};

/** Where a package at `place` finds a dependency: its own folder first, then upward, as node does. */
function found(packages, place, name) {
  for (let base = place; ; base = base.includes("/node_modules/") ? base.slice(0, base.lastIndexOf("/node_modules/")) : "") {
    const candidate = base === "" ? `node_modules/${name}` : `${base}/node_modules/${name}`;
    if (packages[candidate] !== undefined) return candidate;
    if (base === "") return undefined;
  }
}

const hashesOf = (integrity) =>
  (integrity ?? "").split(" ").filter((one) => one.startsWith("sha512-")).map((one) => ({ alg: "SHA-512", content: Buffer.from(one.slice("sha512-".length), "base64").toString("hex") }));

const scopeOf = ({ runtime, optional }) => (runtime ? (optional ? "optional" : "required") : "excluded");
const plain = /^[\w.+-]+$/;
const licenceOf = (license) => (license === undefined ? {} : { licenses: [plain.test(license) ? { license: { id: license } } : { expression: license }] });

const componentOf = (one) => ({ type: "library", "bom-ref": one.place, name: one.name, version: one.version, scope: scopeOf(one), hashes: hashesOf(one.integrity), ...licenceOf(one.license), purl: purlOf(one.name, one.version) });

function refsOf(lock, place) {
  const entry = lock.packages[place];
  const own = lock.packages[entry?.link ? entry.resolved : place] ?? {};
  const names = Object.keys({ ...own.dependencies, ...own.optionalDependencies, ...own.peerDependencies });
  return [...new Set(names.map((name) => found(lock.packages, place, name)).filter((ref) => ref !== undefined && !lock.packages[ref].link))].toSorted(byText);
}

/** The whole as CycloneDX 1.6. The root leans on everything that its three workspaces lean on. */
export function sbomOf(lock, { name, version }) {
  const packages = packagesOf(lock);
  const digest = createHash("sha256").update(JSON.stringify(lock)).digest("hex");
  const serial = [digest.slice(0, 8), digest.slice(8, 12), `5${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`, digest.slice(20, 32)].join("-");
  const own = ["", ...Object.keys(lock.packages).filter((place) => lock.packages[place].link)];
  const rootRefs = [...new Set(own.flatMap((place) => refsOf(lock, place)))].toSorted(byText);
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${serial}`,
    version: 1,
    metadata: { component: { type: "application", "bom-ref": name, name, version, licenses: [{ license: { id: "Apache-2.0" } }], purl: purlOf(name, version) } },
    components: packages.map(componentOf),
    dependencies: [{ ref: name, dependsOn: rootRefs }, ...packages.map(({ place }) => ({ ref: place, dependsOn: refsOf(lock, place) }))],
  };
}

/** Runtime packages by licence, for reading. */
export function licenceList(lock) {
  const runtime = packagesOf(lock).filter((one) => one.runtime);
  const licences = [...new Set(runtime.map(({ license }) => license ?? "not told"))].toSorted(byText);
  const sections = licences.map((licence) => {
    const names = [...new Set(runtime.filter(({ license }) => (license ?? "not told") === licence).map(({ name, version }) => `${name} ${version}`))].toSorted(byText);
    return `## ${licence} (${names.length})\n\n${names.map((one) => `- ${one}`).join("\n")}\n`;
  });
  return `# Licences of the runtime packages\n\n${sections.join("\n")}`;
}

const read = (file) => JSON.parse(readFileSync(at(file), "utf8"));

function main() {
  const lock = read("package-lock.json");
  mkdirSync(at("dist"), { recursive: true });
  const sbom = sbomOf(lock, read("package.json"));
  writeFileSync(at("dist", "sbom.cdx.json"), `${JSON.stringify(sbom, null, 2)}\n`);
  writeFileSync(at("dist", "licences.md"), licenceList(lock));
  const faults = unallowed(lock);
  for (const fault of faults) console.error(fault);
  const runtime = sbom.components.filter(({ scope }) => scope !== "excluded").length;
  console.log(`dist/sbom.cdx.json: ${sbom.components.length} packages, ${runtime} at run time; dist/licences.md; ${faults.length} not allowed`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
