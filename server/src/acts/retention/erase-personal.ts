// Once a day: erases personal data whose term, a setting of the house, is over. What was erased, and how much, stands in the log; not whose.
import type pg from "pg";
import { personalDataTerms } from "@qingce/core/base/house-settings";
import { dayInShanghai, fromEpoch, toEpoch } from "@qingce/core/base/instant";
import type { House } from "../house.ts";
import { databaseOf } from "../../store/database.ts";
import { dropOldFailures, eraseObjectors, eraseSessionTraces } from "../../store/erase-personal.ts";
import { append } from "../../store/event-log.ts";

export interface Erased {
  readonly objectors: number;
  readonly sessions: number;
  readonly failures: number;
}

const day = 24 * 60 * 60 * 1000;

/** One stream a run that erased something, seen by the auditor. */
export async function erasePersonal(house: House, owner: pg.Pool): Promise<Erased> {
  const at = house.clock.now();
  const ago = (days: number) => fromEpoch(toEpoch(at) - days * day);
  return databaseOf(owner)
    .transaction()
    .execute(async (tx) => {
      const erased = {
        objectors: await eraseObjectors(tx, dayInShanghai(ago(personalDataTerms.objectorDays)), dayInShanghai(at)),
        sessions: await eraseSessionTraces(tx, ago(personalDataTerms.traceDays)),
        failures: await dropOldFailures(tx, ago(personalDataTerms.traceDays)),
      };
      if (erased.objectors + erased.sessions + erased.failures === 0) return erased;
      const done = await append(tx, { stream: { kind: "erasure", id: house.ids.next("erasure") }, expectedVersion: 0, events: [{ type: "personal-data-erased", body: erased }], at, actor: "clock", scope: ["administration"], suite: house.suite });
      if (!done.ok) throw new Error(done.refusals.map((one) => one.code).join(", "));
      return erased;
    });
}
