// The line that a notice draws for its list, read from its selection: never the standard's pass.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { noticeLines, type NoticeSource } from "../src/text/notice-line.ts";

const draft = join(import.meta.dirname, "..", "..", "programmes", "city-model", "draft", "procedure.yaml");
const { selection } = parse(readFileSync(draft, "utf8"), { schema: "core" }) as NoticeSource["procedure"];

test("[M25 五（三）.4 五（三）.5] over 80 by the experts and within the first 30 are told with their clauses, apart from the standard's pass", () => {
  expect(noticeLines({ procedure: { selection } }, "factory")).toEqual([
    { id: "over-80", says: "得分高于80分（按专家评审得分）", clause: "五（三）.4" },
    { id: "first-30", says: "位于前30位", clause: "五（三）.5" },
  ]);
});

test("[M25] a kind for which the notice draws no line has none", () => {
  expect(noticeLines({ procedure: { selection } }, "park")).toEqual([]);
  expect(noticeLines({ procedure: { selection: {} } }, "factory")).toEqual([]);
});
