// Holds every acknowledged deed against the database: its answer kept under its key, and its event in the log once, neither none nor twice.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { Json } from "@qingce/core/base/json";
import type { Stage } from "../acts/stage.ts";
import type { Deed } from "./deed.ts";

/** How often each effect stands in the log: `declaration/D1 passed county-review` → 1. */
async function effectsIn({ owner }: Stage): Promise<ReadonlyMap<string, number>> {
  const { rows } = await owner.query<{ effect: string; n: number }>(`
    select concat_ws(' ', stream_kind || '/' || stream_id, type, body::json ->> 'step', body::json ->> 'department') as effect, count(*)::int as n from event group by 1
    union all
    select concat_ws(' ', 'assigned', body::json ->> 'declaration', body::json ->> 'expert'), count(*)::int from event where stream_kind = 'assignment' and type = 'assigned' group by 1`);
  return new Map(rows.map(({ effect, n }) => [effect, n]));
}

async function answersIn({ owner }: Stage): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ account: string; key: string; result: string }>("select account, key, result from command where result is not null");
  return new Map(rows.map(({ account, key, result }) => [`${account} ${key}`, result]));
}

export interface Held {
  readonly acknowledged: number;
  readonly surviving: number;
  readonly faults: readonly string[];
}

/** `deeds` are all that were ever sent; those without an answer may have been done, but not twice. */
export async function survivors(stage: Stage, deeds: readonly Deed[]): Promise<Held> {
  const [effects, answers] = [await effectsIn(stage), await answersIn(stage)];
  const faults: string[] = [];
  let [acknowledged, surviving] = [0, 0];
  for (const deed of deeds) {
    const times = effects.get(deed.effect()) ?? 0;
    if (times > 1) faults.push(`${deed.route} ${deed.key} was done ${times} times`);
    if (deed.answer === undefined) continue;
    acknowledged += 1;
    const kept = answers.get(`${deed.account} ${deed.key}`);
    if (times === 1 && kept !== undefined && canonicalJson(JSON.parse(kept) as Json) === canonicalJson(deed.answer)) surviving += 1;
    else faults.push(`${deed.route} ${deed.key} was acknowledged and is ${times === 0 ? "lost" : "answered otherwise"}`);
  }
  return { acknowledged, surviving, faults };
}
