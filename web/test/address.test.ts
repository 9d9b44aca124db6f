import { describe, expect, test } from "vitest";
import { placeOf } from "../src/routes/match.ts";
import { anchorIn, hashOf, readable } from "../src/text/anchor.ts";
import { sayDay, sayDueDay } from "../src/text/day.ts";
import { troubleOf } from "../src/text/trouble.ts";

describe("addresses", () => {
  test.each([
    ["/", { page: "home" }],
    ["/notices/zhejiang/2025", { page: "notice", edition: "zhejiang/2025" }],
    ["/notices/zhejiang/2025/", { page: "notice", edition: "zhejiang/2025" }],
    ["/notices/zhejiang", { page: "missing" }],
    ["/notices/ZJ/2025", { page: "missing" }],
    ["/notices/a/b/c", { page: "missing" }],
    ["/other", { page: "missing" }],
  ])("[U3] %s", (path, place) => {
    expect(placeOf(path)).toEqual(place);
  });

  test.each(["一（一）.2", "附件2.3", "入库（二）总.1"])("[L1] the clause %s goes into the address and comes back", (anchor) => {
    expect(anchorIn(hashOf(anchor))).toBe(anchor);
  });

  test("[U3] an address that cannot be decoded stands as it is", () => {
    expect(readable("/%E0%A4%A")).toBe("/%E0%A4%A");
  });
});

describe("days", () => {
  test("[U3] stand in Chinese habit, with the weekday where something is due", () => {
    expect(sayDay("2025-06-30")).toBe("2025年6月30日");
    expect(sayDueDay("2025-06-30")).toBe("2025年6月30日（周一）");
    expect(sayDueDay("2023-02-26")).toBe("2023年2月26日（周日）");
  });

  test("[U3] what the notice does not state is called so", () => {
    expect(sayDay(null)).toBe("未载明");
    expect(sayDueDay("unstated")).toBe("未载明");
  });
});

describe("trouble", () => {
  test("[U3] repeats the hint of a refusal with its code and place", () => {
    expect(troubleOf("/api/editions", 422, { refusals: [{ code: "edition-open", hint: "版本未封存" }] })).toMatchObject({ what: "版本未封存", where: "/api/editions", code: "edition-open", missing: false });
  });

  test.each([
    [0, undefined, "no-answer"],
    [404, { refusals: [{ code: "not-found", hint: "" }] }, "not-found"],
    [503, "nonsense", "busy"],
    [500, undefined, "status-500"],
    [200, undefined, "status-200"],
  ])("[U3] status %i always says how to mend", (status, body, code) => {
    const trouble = troubleOf("/api/rounds", status, body);
    expect(trouble.code).toBe(code);
    expect(trouble.mend).not.toBe("");
  });
});
