// The pass rate in words.
import { describe, expect, it } from "vitest";
import { passRate, sayRecord } from "../src/text/pass-rate.ts";

const record = (filed: number, decided: number, passed: number, removed = 0) => ({ filed, decided, passed, removed });

describe("pass rate", () => {
  it("[C6 n-2022 三.3.3] is told with its denominator, and open cases are told apart", () => {
    expect(sayRecord(record(4, 3, 2))).toBe("66.7%（2/3），1 件未结");
    expect(sayRecord(record(3, 3, 2, 1))).toBe("66.7%（2/3），通过后移出 1 家");
    expect(sayRecord(record(3, 3, 3))).toBe("100.0%（3/3）");
  });

  it("[C6 n-2022 三.3.3] without a decided case there is no rate, and without a record none is claimed", () => {
    expect(passRate(record(2, 0, 0))).toBeUndefined();
    expect(sayRecord(record(2, 0, 0))).toBe("尚无结论");
    expect(sayRecord(null)).toBe("尚未计算");
  });

  it("[C6] rounds half up: 1 of 8 is 12.5 %, 1 of 16 is 6.3 %", () => {
    expect([passRate(record(8, 8, 1)), passRate(record(16, 16, 1))]).toEqual(["12.5%", "6.3%"]);
  });
});
