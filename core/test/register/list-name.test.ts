// Names of listed units: one key for one name, tidied for showing.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchKeys, nameKey, tidyName } from "../../src/register/list-name.ts";
import { spellings } from "./list-fixture.ts";

describe("keys", () => {
  test.each([
    ["某（中国）有限公司", "某(中国)有限公司"],
    ["ＴＣＬ 空调器有限公司", "tcl空调器有限公司"],
    ["三菱·上菱公司", "三菱 上菱公司"],
    ["美心.麦森公司", "美心·麦森公司"],
    ["某有限责任公司", "某有限公司"],
  ])("[E4] %s and %s are one name", (one, other) => {
    expect(nameKey(one, spellings)).toBe(nameKey(other, spellings));
  });

  test.each([
    ["某（安徽）有限公司", "某安徽有限公司"],
    ["某有限公司", "某股份有限公司"],
    ["某有限公司", "某有限公司佛山分公司"],
  ])("[E4] %s and %s are two", (one, other) => {
    expect(nameKey(one, spellings)).not.toBe(nameKey(other, spellings));
  });

  test("[E4] a remark after the name gives further keys, a bracket inside the name none", () => {
    expect(matchKeys("宝胜公司（宝胜科技公司）", spellings)).toEqual(["宝胜公司(宝胜科技公司)", "宝胜公司", "宝胜科技公司"]);
    expect(matchKeys("甲公司（原乙厂）", spellings)).toEqual(["甲公司(原乙厂)", "甲公司", "乙厂"]);
    expect(matchKeys("某（中国）有限公司", spellings)).toHaveLength(1);
  });

  test("[E4] a key is its own key, and no spelling of width, dot or space changes it", () => {
    const name = fc.array(fc.constantFrom(..."甲乙丙有限公司责任（）ABc9-"), { maxLength: 16 });
    const wide = (text: string): string => text.replaceAll(/[A-Za-z0-9]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));
    fc.assert(
      fc.property(name, fc.constantFrom("", " ", "　", "·", "."), (letters, between) => {
        const key = nameKey(letters.join(""), spellings);
        expect(nameKey(wide(letters.join(between)), spellings)).toBe(key);
        expect(nameKey(key, { sameForms: [] })).toBe(key);
      }),
    );
  });
});

describe("tidying", () => {
  test.each([
    ["某(中国)有限公司", "某（中国）有限公司", "name-brackets", "applied"],
    ["TCL 空调器公司", "TCL空调器公司", "name-space", "applied"],
    ["可口可乐饮料有限 公司", "可口可乐饮料有限公司", "name-space", "applied"],
    ["甲 乙公司", "甲·乙公司", "name-spelling", "applied"],
    ["三菱 上菱公司", "三菱 上菱公司", "name-space", "open"],
    ["美心.麦森公司", "美心.麦森公司", "name-dot", "open"],
    ["伊利公司（二车间）", "伊利公司（二车间）", "name-remark", "open"],
  ])("[E4 G2] %s", (given, name, kind, state) => {
    expect(tidyName(given, spellings)).toMatchObject({ name, remarks: [{ kind, state, given }] });
  });

  test("[E4 G2] a clean name asks nothing", () => {
    expect(tidyName("某（中国）有限公司", spellings)).toEqual({ name: "某（中国）有限公司", remarks: [] });
  });
});
