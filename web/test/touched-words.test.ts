// The open declarations that another edition touches, in words: an empty answer says why it is empty.
import { expect, test } from "vitest";
import { caseSaid, sayClauses, sayRevised, touchedSaid } from "../src/text/touched-words.ts";

const next = { name: "2025年通知" };

test("[A8] a round without open declarations, one that nothing changes for, and one that is touched", () => {
  expect(touchedSaid({ cases: 0, touched: [], next })).toBe("本批次没有未办结的申报，换用另一版不影响任何一件。");
  expect(touchedSaid({ cases: 3, touched: [], next })).toBe("未办结的 3 件换用2025年通知后都不受影响。");
  expect(touchedSaid({ cases: 3, touched: [{ refused: [{}] }, { refused: [] }], next })).toBe("未办结的 3 件中，换用2025年通知后 2 件受影响，其中 1 件新不符合。");
});

test("[A8] a declaration is told with its kind and where it stands", () => {
  expect(caseSaid({ kindName: "绿色低碳工厂", standing: "returned" })).toBe("绿色低碳工厂 · 已退回");
});

test("[A8] a revised notice names its clauses, six of them at most, and says that the round goes on under the sealed text", () => {
  expect([sayClauses([]), sayClauses(["一（三）.2.2", "二（一）.2"]), sayClauses(["1", "2", "3", "4", "5", "6", "7"])]).toEqual(["文字或数据", "一（三）.2.2、二（一）.2条", "1、2、3、4、5、6 等 7 条"]);
  expect([sayRevised(true), sayRevised(false)].map((text) => text.startsWith("本批次仍按开启时封存的文本办理。"))).toEqual([true, true]);
});
