// What must be written, and days that must have come: the two checks that the register and every stage of upkeep share.
import { compareDays, type PlainDay } from "./plain-day.ts";
import type { Refusal } from "./refusal.ts";

export const missingText = (text: string, place: string, hint: string): readonly Refusal[] => (text.trim() === "" ? [{ code: `${place}-missing`, place, hint }] : []);

export const dayToCome = (day: PlainDay, today: PlainDay, place: string): readonly Refusal[] => (compareDays(day, today) > 0 ? [{ code: "day-to-come", place, facts: { day, today }, hint: "日期尚未到来" }] : []);
