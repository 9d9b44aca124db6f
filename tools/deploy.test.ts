// The files of deploy/, held against the checkout: what they copy is there, what they set is known, nothing runs as root, no host is named.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, "deploy", file), "utf8");
const all = readdirSync(join(root, "deploy"));

interface Service { readonly image?: string; readonly environment: Readonly<Record<string, string>>; readonly ports?: readonly string[]; readonly volumes: readonly string[]; readonly [more: string]: unknown }
const compose = parse(read("compose.yaml")) as { readonly services: Readonly<Record<"database" | "qingce", Service>>; readonly volumes: Readonly<Record<string, unknown>> };
const documented = readFileSync(join(root, "docs/operations/README.md"), "utf8");

describe("the image", () => {
  const lines = read("Dockerfile").replaceAll("\\\n", " ").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const stages = lines.filter((line) => line.startsWith("FROM "));
  const last = lines.slice(lines.lastIndexOf(stages.at(-1) ?? ""));

  test("[K5] is made in stages, and the last holds no tool of building and runs as nobody special", () => {
    expect(stages.length).toBeGreaterThan(1);
    expect(stages.map((line) => line.split(" ")[1])).toEqual(stages.map(() => "node:22-slim"));
    expect(last.filter((line) => /npm |--include=dev|COPY (tools|web|core|server) /.test(line))).toEqual([]);
    expect(last.filter((line) => line.startsWith("USER "))).toEqual(["USER node"]);
    expect(last.findIndex((line) => line.startsWith("USER "))).toBeLessThan(last.findIndex((line) => line.startsWith("ENTRYPOINT ")));
  });

  test("[K5] copies only what is in the checkout or an earlier stage made", () => {
    const sources = lines.filter((line) => line.startsWith("COPY ") && !line.includes("--from=")).flatMap((line) => line.split(" ").slice(1, -1));
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    expect(last.join("\n")).toContain("server/migrations");
    expect(last.join("\n")).toContain("programmes");
  });
});

describe("compose", () => {
  test("[K5] opens no port but to this machine, keeps no password, and takes away what the house does not need", () => {
    const { database, qingce } = compose.services;
    expect(database.ports).toBeUndefined();
    expect(qingce.ports?.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([]);
    expect(Object.entries({ ...database.environment, ...qingce.environment }).filter(([name, value]) => /PASSWORD|URL/.test(name) && !/\$\{QINGCE_(OWNER|APP)_PASSWORD/.test(value)).map(([name]) => name)).toEqual([]);
    expect(qingce).toMatchObject({ read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
    expect(qingce.environment["DATABASE_URL"]).not.toEqual(qingce.environment["DATABASE_APP_URL"]);
  });

  test("[K5] its volumes and files are there, and every setting is one that the documents tell", () => {
    const mounted = Object.values(compose.services).flatMap(({ volumes }) => volumes.map((one) => one.split(":")[0] ?? ""));
    expect(mounted.filter((one) => (one.startsWith("./") ? !existsSync(join(root, "deploy", one)) : !(one in compose.volumes)))).toEqual([]);
    expect(Object.keys(compose.services.qingce.environment).filter((name) => !documented.includes(name))).toEqual([]);
    expect(read("env.example").match(/^\w+(?==)/gm)?.filter((name) => !read("compose.yaml").includes(name))).toEqual([]);
    expect(read("env.example")).not.toMatch(/PASSWORD=\S/);
    expect(statSync(join(root, "deploy/application-role.sh")).mode & 0o111).not.toBe(0);
  });
});

describe("units of systemd", () => {
  const units = all.filter((name) => /\.(service|timer)$/.test(name));
  test.each(units)("[K5] %s has sections and settings, and every service an account and walls", (name) => {
    const lines = read(name).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(lines.filter((line) => !/^\[(Unit|Service|Timer|Install)\]$|^[A-Z]\w*=/.test(line))).toEqual([]);
    const walls = ["User=qingce", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet="];
    expect(name.endsWith(".service") ? walls.filter((wall) => !lines.includes(wall)) : []).toEqual([]);
  });

  test("[K5] a timer starts a service that is there, and both run verbs that the house knows", () => {
    expect(units).toContain("qingce-backup.timer");
    expect(units).toContain("qingce-backup.service");
    const verbs = units.flatMap((name) => [...read(name).matchAll(/dist\/qingce\.mjs (\w+)/g)].map(([, verb]) => verb ?? ""));
    const main = readFileSync(join(root, "server/src/cli/main.ts"), "utf8");
    expect(verbs.toSorted()).toEqual(["backup", "serve"]);
    expect(verbs.filter((verb) => !main.includes(`case "${verb}":`))).toEqual([]);
  });
});

describe("every file of deploy", () => {
  test.each(all)("[K5] %s names no registry: an image is a name and a version", (name) => {
    const images = [...read(name).matchAll(/^\s*(?:FROM|image:)\s+(\S+)/gm)].map(([, image]) => image ?? "");
    expect(images.filter((image) => !/^[a-z]+(:[\w.-]+)?$/.test(image))).toEqual([]);
    expect(read(name)).not.toMatch(/docker\.io|ghcr\.io|quay\.io|registry[.=]/);
  });
});
