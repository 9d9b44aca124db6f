// Keeps the house as its plan says: floors, stairs, sizes, names.
import { basename, dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { program, scripts, written } from "./house/files.ts";
import { trespasses } from "./house/rooms.ts";
import { readFile } from "./house/syntax.ts";

const read = scripts.map(readFile);
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

describe("floors and stairs", () => {
  test("every import leads to a floor or a stair that stands below", () => {
    expect(read.flatMap(trespasses)).toEqual([]);
  });

  test.each([
    ["core/src/base/day.ts", "../rule/judge.ts"],
    ["core/src/rule/judge.ts", "../../../server/src/store/migrate.ts"],
    ["server/src/store/log.ts", "../acts/submit.ts"],
    ["server/src/acts/submit.ts", "../http/problem.ts"],
    ["server/src/http/route.ts", "../store/log.ts"],
    ["server/src/acts/submit.ts", "../../../web/src/parts/table.tsx"],
    ["web/src/parts/table.tsx", "../pages/office/inbox.tsx"],
    ["web/src/pages/office/inbox.tsx", "../declare/form.tsx"],
    ["web/src/text/words.ts", "@qingce/server/store/log.ts"],
  ])("%s may not import %s", (path, to) => {
    expect(trespasses({ path, imports: [to], functions: [], onlyReexports: false })).toHaveLength(1);
  });

  test.each([
    ["core/src/rule/judge.ts", "../base/day.ts"],
    ["server/src/acts/submit.ts", "@qingce/core/rule/judge"],
    ["server/src/acts/submit.ts", "../store/log.ts"],
    ["server/src/http/wiring.ts", "../store/log.ts"],
    ["server/src/cli/main.ts", "../http/wiring.ts"],
    ["web/src/pages/office/inbox.tsx", "../../parts/table.tsx"],
    ["web/src/pages/office/inbox.tsx", "./inbox-row.tsx"],
  ])("%s may import %s", (path, to) => {
    expect(trespasses({ path, imports: [to], functions: [], onlyReexports: false })).toEqual([]);
  });
});

describe("sizes", () => {
  test("no file is over 250 lines, and the median is at most 100", () => {
    expect(program.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
    expect(quantile(sorted(program.map(({ lines }) => lines)), 0.5)).toBeLessThanOrEqual(100);
  });

  test("no function is over 60 lines, and nine in ten are at most 35", () => {
    const functions = read.filter(({ path }) => !isTest(path)).flatMap(({ path, functions: all }) => all.map((one) => ({ path, ...one })));
    expect(functions.filter(({ lines }) => lines > 60).map(({ path, at, lines }) => `${path}:${at}: ${lines} lines`)).toEqual([]);
    expect(quantile(sorted(functions.map(({ lines }) => lines)), 0.9)).toBeLessThanOrEqual(35);
  });
});

describe("names", () => {
  const forbidden = /^(utils?|types?|helpers?|common|manager|misc)$/;
  const words = (path: string): readonly string[] => [...dirname(path).split("/"), basename(path).replace(/\..*$/, "")];

  test("no file or folder is named after nothing", () => {
    expect(program.map(({ path }) => path).filter((path) => words(path).some((word) => forbidden.test(word)))).toEqual([]);
  });

  test("files are named in kebab-case", () => {
    expect(program.map(({ path }) => path).filter((path) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(basename(path)))).toEqual([]);
  });

  test("no file only passes on what others export", () => {
    expect(read.filter(({ onlyReexports }) => onlyReexports).map(({ path }) => path)).toEqual([]);
  });
});

describe("tests", () => {
  test("none is skipped, focused or left to do, and none mocks our own code", () => {
    const escape = /\b(?:test|it|describe|suite)\.(?:skip|skipIf|runIf|only|todo|fails)\b|\bvi\.(?:mock|doMock)\(/;
    expect(scripts.filter(({ path, text }) => isTest(path) && path !== "tools/house.test.ts" && escape.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe("places", () => {
  test("no file names a machine's folder or the host of a registry", () => {
    const own = /(?:^|[\s"'`(=])\/(?:work|home|root|Users)\/[\w.-]|registry\.(?:npmjs|npmmirror|yarnpkg)\b|"resolved": "https?:/;
    expect(written.filter(({ path, text }) => path !== "tools/house.test.ts" && own.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
