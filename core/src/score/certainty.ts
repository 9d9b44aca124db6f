// How sure a number is 可信程度: whether its text was seen, or came through others.

export const certaintyWords = { seen: "见原文", "second-hand": "转引", partial: "不完整", inferred: "推定" } as const;
export type Certainty = keyof typeof certaintyWords;
