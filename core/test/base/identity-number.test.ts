// The check digit of identity numbers, by numbers of a region that does not exist.
import { describe, expect, it } from "vitest";
import { checkIdentityNumber, identityCheck } from "../../src/base/identity-number.ts";

const first17 = "99999919000101001";
const good = first17 + identityCheck(first17);

describe("identity numbers", () => {
  it("[C1] the standard's own example checks out, spaces and a small x forgiven", () => {
    expect(checkIdentityNumber("11010519491231002x")).toEqual({ ok: true, value: "11010519491231002X" });
    expect(checkIdentityNumber(` ${good} `)).toEqual({ ok: true, value: good });
  });

  it.each([["a wrong check digit", first17 + (good.endsWith("0") ? "1" : "0")], ["seventeen places", first17], ["a day that does not exist", "999999190013010018"], ["nothing", ""]])("[C1] %s is refused", (_, text) => {
    expect(checkIdentityNumber(text)).toMatchObject({ ok: false, refusals: [{ code: "identity-number-malformed" }] });
  });
});
