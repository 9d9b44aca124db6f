// The open declarations that another edition touches, in words: an empty answer says why it is empty.
import { expect, test } from "vitest";
import { caseSaid, touchedSaid } from "../src/text/touched-words.ts";

const next = { name: "2025年通知" };

test("[A8] a round without open declarations, one that nothing changes for, and one that is touched", () => {
  expect(touchedSaid({ cases: 0, touched: [], next })).toBe("本批次没有未办结的申报，换用另一版不影响任何一件。");
  expect(touchedSaid({ cases: 3, touched: [], next })).toBe("未办结的 3 件换用2025年通知后都不受影响。");
  expect(touchedSaid({ cases: 3, touched: [{ refused: [{}] }, { refused: [] }], next })).toBe("未办结的 3 件中，换用2025年通知后 2 件受影响，其中 1 件新不符合。");
});

test("[A8] a declaration is told with its kind and where it stands", () => {
  expect(caseSaid({ kindName: "绿色低碳工厂", standing: "returned" })).toBe("绿色低碳工厂 · 已退回");
});
