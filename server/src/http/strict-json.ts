// Reads a JSON body more strictly than JSON.parse: no key twice, no depth without end, no text that a database cannot keep.
import type { Json } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";

const deepest = 32;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A string that no text column takes: U+0000, or half of a surrogate pair. */
export const isUnkeepable = (text: string): boolean => text.includes("\0") || /\p{Surrogate}/u.test(text);

const malformed = (hint: string): Result<never> => refuse({ code: "json-malformed", hint });

interface Scan {
  readonly text: string;
  at: number;
  /** Keys met so far in each open object; undefined for a list. */
  readonly open: (Set<string> | undefined)[];
  /** True where the next string is a key. */
  keyNext: boolean;
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function takeString(scan: Scan): Result<never> | undefined {
  const end = endOfString(scan.text, scan.at);
  const raw = scan.text.slice(scan.at + 1, end);
  scan.at = end;
  if (!scan.keyNext && !raw.includes("\\")) return undefined;
  const value = raw.includes("\\") ? (JSON.parse(`"${raw}"`) as string) : raw;
  if (isUnkeepable(value)) return refuse({ code: "text-unkeepable", hint: "文字中有不可保存的字符（空字符或残缺字符），请删去后再提交" });
  if (!scan.keyNext) return undefined;
  const keys = scan.open.at(-1);
  if (keys?.has(value)) return refuse({ code: "json-duplicate-key", place: value.slice(0, 80), hint: `同一个键出现两次：${value.slice(0, 80)}` });
  keys?.add(value);
  scan.keyNext = false;
  return undefined;
}

function step(scan: Scan): Result<never> | undefined {
  switch (scan.text[scan.at]) {
    case '"':
      return takeString(scan);
    case "{":
    case "[": {
      const isObject = scan.text[scan.at] === "{";
      scan.open.push(isObject ? new Set() : undefined);
      scan.keyNext = isObject;
      return scan.open.length > deepest ? refuse({ code: "json-too-deep", facts: { deepest }, hint: `嵌套超过${deepest}层` }) : undefined;
    }
    case "}":
    case "]":
      scan.open.pop();
      scan.keyNext = false;
      return undefined;
    case ",":
      scan.keyNext = scan.open.at(-1) !== undefined;
      return undefined;
    case undefined:
    default:
      return undefined;
  }
}

/** Reads bytes as one JSON value; refuses with `json-malformed`, `json-duplicate-key`, `json-too-deep`, `text-unkeepable`. */
export function readJson(bytes: Buffer): Result<Json> {
  let text: string;
  let value: Json;
  try {
    text = utf8.decode(bytes);
    value = JSON.parse(text) as Json;
  } catch {
    return malformed("请求内容不是有效的 JSON（UTF-8）");
  }
  const scan: Scan = { text, at: 0, open: [], keyNext: false };
  for (; scan.at < text.length; scan.at += 1) {
    const fault = step(scan);
    if (fault !== undefined) return fault;
  }
  return ok(value);
}
