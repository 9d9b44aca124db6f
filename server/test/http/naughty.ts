// What no well-meaning program sends: strings, numbers and shapes that have broken other servers.
export const naughtyStrings: readonly string[] = [
  "", " ", "\t\n", "0", "-1", "1e309", "NaN", "null", "undefined", "true", "[object Object]", "__proto__", "constructor", "../../etc/passwd", "..%2f..%2f", "C:\\windows",
  "'; drop table declaration; --", "\" or 1=1 --", "${7*7}", "{{7*7}}", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "%00", "%s%s%n", "\u202Etxt.exe", "\uFEFF", "\u0001\u001f",
  "田中さんにあげて下さい", "𬭎𠮷", "👩‍👩‍👧‍👦", "Ω≈ç√∫", "ﷺ".repeat(20), "a".repeat(10_000), "\ud83d\ude00".repeat(3000), "１２３", "٣٤", "2025-13-45", "2025-02-30",
];

export const naughtyValues: readonly unknown[] = [...naughtyStrings, 0, -1, 1.5, 2 ** 53 + 2, 1e308, true, false, null, [], {}, [[]], { a: 1 }, ["x"], { toString: "x" }];

const deep = (n: number): string => `${"[".repeat(n)}${"]".repeat(n)}`;

/** Whole bodies that are refused before any act hears of them, with the code. */
export const naughtyBodies: readonly (readonly [name: string, body: string | Buffer, code: string])[] = [
  ["no JSON at all", "hello", "json-malformed"],
  ["JSON cut short", '{"a":', "json-malformed"],
  ["NaN", '{"a":NaN}', "json-malformed"],
  ["a comment", '{"a":1}//x', "json-malformed"],
  ["bytes that are not UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), "json-malformed"],
  ["a key twice", '{"round":"a","round":"b"}', "json-duplicate-key"],
  ["a key twice, once escaped", String.raw`{"round":"a","\u0072ound":"b"}`, "json-duplicate-key"],
  ["a key twice deep inside", '{"a":{"b":[{"c":1,"c":2}]}}', "json-duplicate-key"],
  ["nesting of 33", deep(33), "json-too-deep"],
  ["nesting of 100,000", deep(100_000), "json-too-deep"],
  ["U+0000 in a string", String.raw`{"a":"x\u0000y"}`, "text-unkeepable"],
  ["half a surrogate pair", String.raw`{"a":"\ud800"}`, "text-unkeepable"],
  ["a list for an object", "[]", "field-type"],
  ["a number for an object", "1", "field-type"],
  ["an unknown key", '{"no_such_key":1}', "field-unknown"],
  ["__proto__ as a key", '{"__proto__":{"role":"officer"}}', "field-unknown"],
];
