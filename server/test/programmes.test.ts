// The editions of this house as they stand: no fault, no clause untouched, every case green, every threshold guarded, no word of a notice lost.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readNotice } from "@qingce/core/notice/read-notice";
import { coverageOf } from "@qingce/core/programme/citations";
import { proveThresholds } from "@qingce/core/programme/nudge";
import { runCase } from "@qingce/core/programme/run-case";
import { programmesFolder } from "../src/cli/place.ts";
import { editionFolders, readCaseFolder, readEditionFolder } from "../src/store/programme-folder.ts";
import { loadCalendar, loadRegions } from "../src/store/reference-tables.ts";

const root = programmesFolder();
const calendar = await loadCalendar(root);
const regions = await loadRegions(root);
const folders = await editionFolders(root);

/** What a reader of the notice sees, without marks and white space. */
const bare = (text: string): string => text.replaceAll(/\s/gu, "");
const bodyOf = (markdown: string): string => {
  const lines = markdown.replaceAll("\r\n", "\n").split("\n");
  const body = lines.slice(lines.indexOf("---", 1) + 1).filter((line) => !/^#{1,4}\s/u.test(line));
  return bare(body.map((line) => line.replace(/^\[[^\]\s]+\]/u, "")).join(""));
};

test("[A1] there are five editions", () => {
  expect(folders).toEqual(["city-model/draft", "jiangsu-suzhou/2023", "miit/2022", "zhejiang/2023", "zhejiang/2025"]);
});

for (const folder of folders) {
  const { edition, faults } = await readEditionFolder(join(root, folder));
  const { cases, faults: caseFaults } = await readCaseFolder(join(root, folder));
  const notice = await readFile(join(root, folder, "notice.md"), "utf8");

  describe(`edition ${folder}`, () => {
    test(`[A10] ${folder} has no fault`, () => {
      expect([...faults, ...caseFaults]).toEqual([]);
    });

    test(`[A1] no word of ${folder} is lost between file and clauses`, () => {
      expect(bare(readNotice(notice).notice.clauses.map((clause) => clause.text).join(""))).toBe(bodyOf(notice));
    });

    test(`[A1] ${folder} bears its own id`, () => {
      expect(edition?.id).toBe(folder);
    });

    if (edition === undefined) return;

    test(`[L1] every clause of ${folder} is cited or silent with a reason`, () => {
      expect(coverageOf(edition).untouched).toEqual([]);
      expect(edition.edition.silent.filter((one) => one.why.trim() === "")).toEqual([]);
    });

    test(`[L1] ${folder} has good and bad cases, each name once`, () => {
      expect(cases.some((one) => one.file.includes("good"))).toBe(true);
      expect(cases.some((one) => one.file.includes("bad"))).toBe(true);
      const names = cases.map((one) => `${one.ask} ${one.name}`);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    });

    test.each(cases.map((one) => [`[${edition.id} ${one.proves}] ${one.name}`, one] as const))("%s", (_title, one) => {
      expect(edition.notice.clauses.map((clause) => clause.anchor)).toContain(one.proves);
      expect(runCase(one, { edition, cases, calendar, regions })).toMatchObject({ green: true });
    });

    test(`[L2] every threshold of ${folder} is guarded by a case`, () => {
      const { nudges, unproven } = proveThresholds({ edition, cases, calendar, regions });
      expect(unproven.map((one) => `${one.file} ${one.at} ${one.from} → ${one.to}`)).toEqual([]);
      expect(nudges).toBeGreaterThan(0);
    });
  });
}
