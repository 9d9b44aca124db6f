// A name as it is typed in pinyin 拼音: all syllables without tones in one word, then the initials. ü is typed as v.
import { pinyin } from "pinyin-pro";

const typed = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/gu, "");

/** "衢州新材料" → "quzhouxincailiao qzxcl"; letters and digits of the name stand as they are; "" where nothing can be typed. */
export function pinyinOf(name: string): string {
  const parts = pinyin(name, { type: "all", toneType: "none", v: true }).map((one) => ({ sound: typed(one.isZh ? one.pinyin : one.origin), first: typed(one.isZh ? one.first : one.origin) }));
  const [sounds, firsts] = [parts.map(({ sound }) => sound).join(""), parts.map(({ first }) => first).join("")];
  return sounds === firsts ? sounds : `${sounds} ${firsts}`;
}
