// A yearly report is told as filed, late, overdue or to come.
import { expect, test } from "vitest";
import { sayReport } from "../src/text/year-report-said.ts";

test("[C7] on the last day it is filed in time, the day after late; not filed it is to come, then overdue", () => {
  const due = "2022-10-31";
  expect(sayReport({ due, filedOn: "2022-10-31", overdue: false })).toBe("2022年10月31日报送");
  expect(sayReport({ due, filedOn: "2022-11-01", overdue: false })).toBe("2022年11月1日报送（逾期，期限为2022年10月31日前）");
  expect([sayReport({ due, filedOn: null, overdue: false }), sayReport({ due, filedOn: null, overdue: true })]).toEqual(["待报送（2022年10月31日前）", "逾期未报（期限为2022年10月31日前）"]);
  expect(sayReport({ due: null, filedOn: null, overdue: false })).toBe("待报送（未载明期限）");
});
