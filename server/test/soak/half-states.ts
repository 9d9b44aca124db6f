// Looks for what must never be there: a broken chain, a row that its stream does not make, one half of an act that wrote two streams, a command without an answer.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { Json } from "@qingce/core/base/json";
import type { DeclarationEvent } from "@qingce/core/declaration/event";
import { evolve } from "@qingce/core/declaration/evolve";
import type { DeclarationState } from "@qingce/core/declaration/state";
import { evolveRound, type RoundState } from "@qingce/core/programme/round";
import type { RoundEvent } from "@qingce/core/programme/round-event";
import { verifyChain } from "../../src/store/verify-chain.ts";
import { verifyLog } from "../../src/store/verify-log.ts";
import type { Stage } from "../acts/stage.ts";

interface Row {
  readonly id: string;
  readonly body: { readonly state: Json };
  readonly version: number;
  readonly edition: string;
  readonly events: readonly { readonly type: string; readonly body: string }[];
}

const rowsOf = async ({ owner }: Stage, kind: "declaration" | "round"): Promise<readonly Row[]> =>
  (
    await owner.query<Row>(`
      select r.id, r.body::json as body, r.version, ${kind === "round" ? "r.edition_hash" : "''"} as edition,
        (select json_agg(json_build_object('type', e.type, 'body', e.body) order by e.version) from event e where e.stream_kind = '${kind}' and e.stream_id = r.id) as events
      from ${kind} r`)
  ).rows;

const eventsOf = (row: Row): readonly unknown[] => (row.events ?? []).map(({ type, body }) => ({ type, ...(JSON.parse(body) as object) }));

/** Every row is what its stream makes from nothing, and counts as many versions. */
async function replayed(stage: Stage): Promise<readonly string[]> {
  const faults: string[] = [];
  const hold = (kind: string, row: Row, state: unknown): void => {
    if (row.version !== (row.events ?? []).length) faults.push(`${kind} ${row.id} stands at version ${row.version} of ${(row.events ?? []).length} events`);
    if (canonicalJson(JSON.parse(JSON.stringify(state)) as Json) !== canonicalJson(row.body.state)) faults.push(`${kind} ${row.id} is not what its stream makes`);
  };
  for (const row of await rowsOf(stage, "declaration")) hold("declaration", row, (eventsOf(row) as readonly DeclarationEvent[]).reduce<DeclarationState>(evolve, undefined));
  for (const row of await rowsOf(stage, "round")) {
    const edition = stage.house.editions.byHash(row.edition)?.edition;
    hold("round", row, (eventsOf(row) as readonly RoundEvent[]).reduce<RoundState>((state, event) => evolveRound(state, event, edition), undefined));
  }
  return faults;
}

/** What a round says of its declarations, by id or by number, and they of themselves. */
async function torn({ owner }: Stage, told: string, list: string, by: "id" | "number", borne: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ round: string; declaration: string }>(`
    with told as (select stream_id as round, json_array_elements_text(body::json -> '${list}') as declaration from event where stream_kind = 'round' and type = '${told}'),
      borne as (select d.round_id as round, d.${by} as declaration from event e join declaration d on d.id = e.stream_id where e.stream_kind = 'declaration' and e.type = '${borne}')
    select round, declaration from told full join borne using (round, declaration) where (told is null) <> (borne is null)`);
  return rows.map(({ round, declaration }) => `${told} of ${round} and ${borne} of ${declaration} are not both there`);
}

async function published({ owner }: Stage): Promise<readonly string[]> {
  const { rows } = await owner.query<{ round: string }>(`
    select coalesce(e.stream_id, p.round_id) as round from (select stream_id from event where stream_kind = 'round' and type = 'publicised') e
    full join publication p on p.round_id = e.stream_id and p.published where e.stream_id is null or p.id is null`);
  return rows.map(({ round }) => `the publication of ${round} and its event are not both there`);
}

export async function halfStates(stage: Stage): Promise<readonly string[]> {
  const { broken } = await verifyChain(stage.owner);
  const log = await verifyLog(stage.owner);
  const { rows } = await stage.owner.query<{ key: string }>("select key from command where result is null");
  return [
    ...(broken === null ? [] : [`the chain of ${broken.stream.kind}/${broken.stream.id} breaks at ${broken.version}: ${broken.fault}`]),
    ...(log.broken === null ? [] : [`the log breaks at ${log.broken.at}: ${log.broken.fault}`]),
    ...rows.map(({ key }) => `the command ${key} has no answer`),
    ...(await replayed(stage)),
    ...(await torn(stage, "list-sent", "ranked", "id", "sent-up")),
    ...(await torn(stage, "publicised", "list", "number", "publicised")),
    ...(await published(stage)),
  ];
}
