// Names of listed units: how one is tidied for showing, and the key under which two spellings count as one name.
import type { Remark } from "./list-proposal.ts";
import type { ListSpellings } from "./list-spellings.ts";

type Forms = Pick<ListSpellings, "sameForms">;

/** One key for one name: width, brackets, spaces, middle dots, case and like legal forms make no difference; anything else does. */
export function nameKey(name: string, { sameForms }: Forms): string {
  const plain = name.normalize("NFKC").replaceAll(/[〔【[]/gu, "(").replaceAll(/[〕】\]]/gu, ")").replaceAll(/[‐‑‒–—―−]/gu, "-").replaceAll(/[\s·•・‧∙.]/gu, "").toLowerCase();
  return sameForms.reduce((key, { from, to }) => key.replaceAll(from, to), plain);
}

const bracketed = /^(.*(?:公司|厂|院|所))\(([^()]+)\)$/u;

/** All keys a name may be met under: the whole, what stands before a closing bracket, and a former or other name inside it. */
export function matchKeys(name: string, spellings: Forms): readonly string[] {
  const whole = nameKey(name, spellings);
  const [, before, inside] = bracketed.exec(whole) ?? [];
  const other = inside?.replace(/^原/u, "") ?? "";
  return [...new Set([whole, ...(before === undefined ? [] : [before]), ...(/(?:公司|厂)$/u.test(other) ? [other] : [])])];
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/** Whether every space either stands beside a letter or digit, or cuts through a legal ending such as 有限公司. */
function surelyNoSpace(name: string, endings: readonly string[]): boolean {
  const parts = name.split(/\s+/u);
  return parts.slice(1).every((right, n) => {
    const left = parts.slice(0, n + 1).join("");
    const [before, after] = [left.slice(-1), right.slice(0, 1)];
    if (!isHan(before) || !isHan(after)) return true;
    const joined = left + parts.slice(n + 1).join("");
    return endings.some((ending) => {
      const start = joined.lastIndexOf(ending);
      return start >= 0 && start < left.length && start + ending.length > left.length;
    });
  });
}

export interface TidyName {
  readonly name: string;
  readonly remarks: readonly Remark[];
}

const openRemark = (name: string, { remarkHeads, remarkEnds }: ListSpellings): Remark | undefined => {
  const [, before, inside = ""] = /^(.*(?:公司|厂))（([^（）]+)）$/u.exec(name) ?? [];
  const isRemark = remarkHeads.some((head) => inside.startsWith(head)) || remarkEnds.some((end) => inside.endsWith(end));
  return before === undefined || !isRemark ? undefined : { kind: "name-remark", state: "open", given: name, proposed: before, why: `括号中的“${inside}”像是注记，不是名称的一部分` };
};

const openDot = (name: string): Remark | undefined => {
  const proposed = name.replaceAll(/(?<=\p{Script=Han})[.．](?=\p{Script=Han})/gu, "·");
  return proposed === name ? undefined : { kind: "name-dot", state: "open", given: name, proposed, why: "两个汉字之间的点多为间隔号" };
};

/** The name as it is shown, what was mended on the way, and at most one doubt. */
export function tidyName(given: string, spellings: ListSpellings): TidyName {
  const known = spellings.names.find((one) => one.given === given);
  if (known !== undefined) return { name: known.name, remarks: [{ kind: "name-spelling", state: "applied", given, proposed: known.name, why: known.why }] };
  const remarks: Remark[] = [];
  let name = given;
  if (/\s/u.test(given)) {
    const proposed = given.replaceAll(/\s+/gu, "");
    const sure = surelyNoSpace(given, spellings.legalEndings);
    remarks.push({ kind: "name-space", state: sure ? "applied" : "open", given, proposed, why: sure ? "名称中的空格是排版留下的" : "两个汉字之间的空格可能是间隔号，也可能是排版留下的" });
    if (sure) name = proposed;
  }
  const wide = name.replaceAll("(", "（").replaceAll(")", "）");
  if (wide !== name) remarks.push({ kind: "name-brackets", state: "applied", given: name, proposed: wide, why: "括号统一为全角" });
  const doubt = remarks.some((one) => one.state === "open") ? undefined : (openDot(wide) ?? openRemark(wide, spellings));
  return { name: wide, remarks: doubt === undefined ? remarks : [...remarks, doubt] };
}
