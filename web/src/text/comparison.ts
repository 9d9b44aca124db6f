// Two editions told side by side: the sentences come told, the days in them are put in Chinese habit.
import { sayDay } from "./day.ts";
import type { ComparisonAnswer } from "./question.ts";

export type TopicTold = ComparisonAnswer["topics"][number];
export type ChangeTold = TopicTold["changes"][number];

/** Days in Chinese habit, wherever they stand in a sentence. */
export const withDays = (sentence: string): string => sentence.replaceAll(/\d{4}-\d{2}-\d{2}/gu, (day) => sayDay(day));
