// Passwords by two profiles: both sides of every bound, and what a guesser tries first.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asvsPasswords, mlpsPasswords, passwordFaults, type PasswordProfile } from "../../src/access/password-profile.ts";

const codes = (profile: PasswordProfile, password: string, login = "wangmin"): readonly string[] => passwordFaults(profile, { login, password }).map((one) => one.code);

describe("the profile of ASVS 5 level 2", () => {
  it("[S4 ASVS 6.2.1] eleven characters are too short, twelve are enough; a Chinese character is one", () => {
    expect(codes(asvsPasswords, "qj7 mv2 tx9")).toEqual(["password-short"]);
    expect(codes(asvsPasswords, "qj7 mv2 tx9p")).toEqual([]);
    expect(codes(asvsPasswords, "山高月小水落石出赤壁之游")).toEqual([]);
    expect(codes(asvsPasswords, "山高月小水落石出赤壁之")).toEqual(["password-short"]);
  });
  it("[S4 ASVS 6.2.5 6.2.9 6.2.10] no composition is asked, two hundred characters are taken, two hundred and one not, and none grows old", () => {
    expect(codes(asvsPasswords, "correct horse battery staple")).toEqual([]);
    expect(codes(asvsPasswords, "plum-stone ".repeat(19).slice(0, 200))).toEqual([]);
    expect(codes(asvsPasswords, "plum-stone ".repeat(19).slice(0, 201))).toContain("password-long");
    expect(asvsPasswords.rotationDays).toBeNull();
  });
  it("[S4 ASVS 6.2.4 6.2.11] what a guesser tries first is refused, however it is decorated", () => {
    const first = ["password1234", "P@ssw0rd!2025", "!!!Admin123456", "qwertyuiop12", "1qaz2wsx3edc", "1q2w3e4r5t6y", "123456789012", "zxcvbnm12345", "abcdefgh12345", "woaizhongguo1", "Zhejiang@2025", "qingce-202506", "greenfactory1", "iloveyou!!!!!", "abcabcabcabcabc", "202520252025", "88888888888888"];
    for (const one of first) expect([one, codes(asvsPasswords, one).length > 0]).toEqual([one, true]);
  });
  it("[S4] the login in it, or fewer than six different characters, is refused; six are enough", () => {
    expect(codes(asvsPasswords, "my WangMin lake 7")).toEqual(["password-weak"]);
    expect(codes(asvsPasswords, "kvkvpvkzpzkqpv")).toEqual(["password-weak"]);
    expect(codes(asvsPasswords, "kvkvpvkzpzkqpvx")).toEqual([]);
  });
  it("[S4] passwords as the house draws them pass", () => {
    const drawn = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_"));
    fc.assert(fc.property(drawn.filter((text) => new Set(text).size >= 10), (text) => codes(asvsPasswords, text).length === 0));
  });
});

describe("the profile of 等保三级", () => {
  it("[S4 等保8.1.4.1] three of four kinds of characters are asked: two are too few", () => {
    expect(codes(mlpsPasswords, "quiet lantern seven")).toEqual(["password-kinds"]);
    expect(codes(mlpsPasswords, "quiet lantern 7")).toEqual([]);
    expect(codes(mlpsPasswords, "QuietLantern7")).toEqual([]);
    expect(codes(mlpsPasswords, "QuietLantern")).toEqual(["password-kinds"]);
  });
  it("[S4 等保8.1.4.1] its numbers are the house's own, and it says so", () => {
    expect(mlpsPasswords.rotationDays).toBe(90);
    expect(mlpsPasswords.ground).toContain("未载位数、种类和日数");
  });
});
