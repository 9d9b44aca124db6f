import { describe, expect, test } from "vitest";
import { bodyOf, piecesOf } from "../src/text/clause-body.ts";

describe("the text of a clause", () => {
  test("[L1] keeps paragraphs and tables apart, in order", () => {
    expect(bodyOf("名额\n| 地市 | 名额 |\n|---|---|\n| 杭州市 | 20 |\n| 合计 | 200 |\n备注")).toEqual([
      { kind: "paragraph", text: "名额" },
      { kind: "table", head: ["地市", "名额"], rows: [["杭州市", "20"], ["合计", "200"]] },
      { kind: "paragraph", text: "备注" },
    ]);
  });

  test("[L1] keeps an empty form's blank cells", () => {
    expect(bodyOf("| 序号 | 名称 |\n|---|---|\n| 1 | |")).toEqual([{ kind: "table", head: ["序号", "名称"], rows: [["1", ""]] }]);
  });

  test("[L1] two tables with words between them stay two", () => {
    expect(bodyOf("| a |\n|---|\n甲\n| b |\n|---|").map(({ kind }) => kind)).toEqual(["table", "paragraph", "table"]);
  });

  test("[U3] sets a web address apart without the bracket and the words around it", () => {
    expect(piecesOf("在平台（https://green.miit.gov.cn/）进行，")).toEqual([{ text: "在平台（" }, { text: "https://green.miit.gov.cn/", href: "https://green.miit.gov.cn/" }, { text: "）进行，" }]);
    expect(piecesOf("没有网址")).toEqual([{ text: "没有网址" }]);
  });
});
