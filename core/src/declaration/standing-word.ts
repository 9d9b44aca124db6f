// What the standings of a declaration are called.
import type { Standing } from "./state.ts";

const words: Readonly<Record<Standing, string>> = {
  draft: "草稿", "under-way": "办理中", returned: "已退回", withdrawn: "已撤回", refused: "不予通过", "left-out": "未入选", struck: "异议成立移出", registered: "已入册",
};

const isStanding = (text: string): text is Standing => Object.hasOwn(words, text);

/** An unknown word stands as it is. */
export const standingWord = (standing: string): string => (isStanding(standing) ? words[standing] : standing);
