// Writes and sends letters. Set by the events they follow and by the letters themselves; what falls due is looked for every hour.
import type pg from "pg";
import type { House } from "../acts/house.ts";
import { sendLetter } from "../acts/letters/send-letter.ts";
import { writeLetters } from "../acts/letters/write-letters.ts";

export async function lettersOfEvent(house: House, owner: pg.Pool, payload: unknown): Promise<void> {
  const { event, subject, version } = (payload ?? {}) as { readonly event?: unknown; readonly subject?: unknown; readonly version?: unknown };
  if (typeof event !== "string" || typeof subject !== "string" || typeof version !== "number") throw new Error("write-letters without an event");
  await writeLetters(house, owner, { event, subject, version });
}

export async function letterOut(house: House, owner: pg.Pool, payload: unknown): Promise<void> {
  const { letter } = (payload ?? {}) as { readonly letter?: unknown };
  if (typeof letter !== "string") throw new Error("send-letter without a letter");
  if (house.outward?.mail !== undefined) await sendLetter(owner, house.outward.mail, letter);
}
