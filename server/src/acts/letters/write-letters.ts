// Writes the letters that an event or the calendar asks for: one for each reader who has an address and has not declined it.
import type pg from "pg";
import { databaseOf } from "../../store/database.ts";
import { digest } from "../../store/digest.ts";
import { addLetter, dueReaders, readersOf, type ReaderRow } from "../../store/letters.ts";
import type { House } from "../house.ts";
import { letterKind, letterKinds, type LetterKind } from "./letter-kinds.ts";

const wants = ({ unwanted }: ReaderRow, { kind, must }: LetterKind): boolean => must || !unwanted.includes(kind);

const places: { readonly [to in LetterKind["to"]]: (subject: string) => string } = {
  applicant: (subject) => `/desk/declarations/${subject}`,
  evaluator: () => "/desk",
  expert: () => "/desk",
};

const write = (house: House, owner: pg.Pool, kind: LetterKind, about: string, reader: ReaderRow, place: string): Promise<void> =>
  addLetter(databaseOf(owner), { id: digest("sha256", JSON.stringify([about, kind.kind, reader.account])), account: reader.account, kind: kind.kind, place, at: house.clock.now() });

export interface EventTold {
  /** stream/type */
  readonly event: string;
  readonly subject: string;
  readonly version: number;
}

export async function writeLetters(house: House, owner: pg.Pool, { event, subject, version }: EventTold): Promise<void> {
  for (const kind of letterKinds.filter(({ on }) => on.includes(event))) {
    for (const reader of await readersOf(databaseOf(owner), kind.to, subject)) {
      if (wants(reader, kind)) await write(house, owner, kind, `${event}/${subject}/${version}`, reader, places[kind.to](subject));
    }
  }
}

/** Of notices of what falls due: one when the notice is given, one when the day has passed. */
export async function writeDueLetters(house: House, owner: pg.Pool): Promise<void> {
  for (const reader of await dueReaders(databaseOf(owner), house.clock.now())) {
    const kind = letterKind(reader.over ? "overdue" : "due-soon");
    // however many notices there were, a table is overdue once
    const about = reader.over ? reader.subject : reader.due;
    if (kind !== undefined && wants(reader, kind)) await write(house, owner, kind, about, reader, `/desk/year-tables/${reader.subject}`);
  }
}
