// What a list is called in one word: 省级绿色工厂, 市级绿色工厂培育库.
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import type { EntryRow } from "../../store/entries.ts";

export const listName = ({ level, kind, pool }: Pick<EntryRow, "level" | "kind" | "pool">): string => `${levelWord(level)}${kindWord(kind)}${pool ? "培育库" : ""}`;
