// The reader of notice.md keeps every word and names every line that it cannot place.
import { expect, test } from "vitest";
import { findClause } from "../../src/notice/notice.ts";
import { readNotice } from "../../src/notice/read-notice.ts";

const meta = ["---", "id: test/one", "title: 题", "issuer: 厅", "date: 2025-01-01", "source: 文", "---"];
const read = (...body: readonly string[]) => readNotice([...meta, ...body].join("\n"));
const codes = (text: string): readonly string[] => readNotice(text).faults.map((fault) => `${fault.code}:${fault.line}`);

test("[A1] front matter, clauses, text and lines are read", () => {
  const { notice, faults } = read("## 一、条件", "[一.1] 申报工厂应：", "", "[一.2] 依法设立；");
  expect(faults).toEqual([]);
  expect(notice.meta).toEqual({ id: "test/one", title: "题", issuer: "厅", date: "2025-01-01", source: "文" });
  expect(notice.clauses).toEqual([
    { anchor: "一.1", text: "申报工厂应：", headings: ["一、条件"], line: 9 },
    { anchor: "一.2", text: "依法设立；", headings: ["一、条件"], line: 11 },
  ]);
});

test("[A1] a line without an anchor belongs to the clause above it", () => {
  expect(findClause(read("[一] 前半，", "后半。").notice, "一")?.text).toBe("前半，\n后半。");
});

test("[A1] headings nest, and a new heading ends those of its level and below", () => {
  const { notice } = read("## 一", "### （一）", "[a] 甲", "### （二）", "[b] 乙", "## 二", "[c] 丙");
  expect(notice.clauses.map((clause) => clause.headings)).toEqual([["一", "（一）"], ["一", "（二）"], ["二"]]);
});

test("[A1] line ends of Windows are read alike", () => {
  expect(readNotice([...meta, "[一] 甲"].join("\r\n"))).toEqual(readNotice([...meta, "[一] 甲"].join("\n")));
});

test("[A1] an anchor that stands twice is a fault of its second line", () => {
  expect(read("[一] 甲", "[一] 乙").faults).toMatchObject([{ code: "anchor-twice", line: 9, clause: "一" }]);
});

test("[A1] text before the first anchor is a fault", () => {
  expect(read("没有锚点").faults).toMatchObject([{ code: "text-without-anchor", line: 8 }]);
});

test("[A1] front matter that is absent, open, malformed or incomplete is a fault", () => {
  expect(codes("[一] 甲")).toContain("front-matter-missing:1");
  expect(codes("---\nid: test/one")).toContain("front-matter-open:2");
  expect(codes([...meta.slice(0, 2), "没有冒号", ...meta.slice(2)].join("\n"))).toEqual(["front-matter-malformed:3"]);
  expect(codes(meta.filter((line) => !line.startsWith("issuer")).join("\n"))).toEqual(["front-matter-key-missing:1"]);
});
