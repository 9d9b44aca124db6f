// P6, P7, P14: saving a draft of sixty values at half of what the house can, beside an export, and at three times as much.
import { atLeast, atMost, type BenchFigures } from "../figures.ts";
import { closedLoop, openLoop, quantile, rate, send, type Ask, type Driven } from "./drive.ts";
import { askOf, chainOf, floorAsk, openAsk, saveAsk } from "./people.ts";
import type { LoadStage } from "./stage.ts";

export interface Plan {
  readonly hands: number;
  /** Saves that find out what the house can. */
  readonly measured: number;
  /** Seconds of each open loop. */
  readonly seconds: number;
  /** Entries of the list that is exported meanwhile. */
  readonly exported: number;
}

/** Opens so many declarations and answers the save of each. */
async function drafts(stage: LoadStage, n: number, hands: number): Promise<readonly Ask[]> {
  const asks: Ask[] = [];
  const chains = stage.takeFirms(n).map((firm) => async (timed: (ask: Ask) => Promise<{ readonly text: string }>): Promise<void> => {
    const { declaration } = JSON.parse((await timed(openAsk(stage.people, firm))).text) as { readonly declaration: string };
    asks.push(saveAsk(declaration, firm));
  });
  await closedLoop(stage.ours, chains, hands);
  return asks;
}

/** Fictitious entries of the list, beside the ones that are there. */
const fillList = (stage: LoadStage, n: number): Promise<unknown> =>
  stage.owner.query("insert into entry select (jsonb_populate_record(e, jsonb_build_object('id', 'bench-' || n, 'name', '演示第' || n || '号单位'))).* from entry e cross join generate_series(1, $1::int) n where e.id = (select min(id) from entry)", [n]);

const p99 = ({ latencies }: Driven): number => quantile(latencies, 0.99);

/** The same rate at the floor: rows that are there already, one save each. */
async function atFloor(stage: LoadStage, n: number, perSecond: number): Promise<Driven> {
  const ids = Array.from({ length: n }, (_, at) => `save-${at}`);
  await closedLoop(stage.floor, ids.map((id) => async (timed) => void (await timed(floorAsk("/open", id)))), 16);
  return openLoop(stage.floor, ids.map((id) => floorAsk("/save", id)), perSecond);
}

async function exporting(stage: LoadStage, until: Promise<unknown>): Promise<number> {
  const ended = new AbortController();
  void until.finally(() => ended.abort());
  let times = 0;
  for (; !ended.signal.aborted; times += 1) {
    const { status } = await send(stage.ours, { ...askOf("download-entries", { format: "csv", level: "city" }, ""), body: "" });
    if (status !== 200) throw new Error(`the export was answered ${status}`);
  }
  return times;
}

/** How many of the saves that were acknowledged stand in the database. */
async function standing(stage: LoadStage): Promise<number> {
  const { rows } = await stage.owner.query<{ readonly n: number }>("select count(*)::int as n from draft where revision = 2");
  return rows[0]?.n ?? 0;
}

export async function driveSaves(stage: LoadStage, plan: Plan, say: (words: string) => void): Promise<BenchFigures> {
  const { hands, seconds } = plan;
  await fillList(stage, plan.exported);
  await closedLoop(stage.ours, stage.takeFirms(hands).map((firm) => chainOf(stage.people, firm)), hands);
  const before = await standing(stage);
  const capacity = await closedLoop(stage.ours, (await drafts(stage, plan.measured, hands)).map((ask) => async (timed) => void (await timed(ask))), hands);
  const [peak, half] = [rate(capacity), Math.max(1, Math.floor(rate(capacity) / 2))];
  say(`saves: ${peak.toFixed(0)}/s at most`);
  const calm = await openLoop(stage.ours, await drafts(stage, half * seconds, hands), half);
  const floor = await atFloor(stage, half * seconds, half);
  const more = await drafts(stage, half * seconds, hands);
  const beside = openLoop(stage.ours, more, half);
  const exports = await exporting(stage, beside);
  const busy = await beside;
  say(`P6 at ${half}/s: p99 ours ${p99(calm).toFixed(1)} ms, with ${exports} exports ${p99(busy).toFixed(1)} ms, floor ${p99(floor).toFixed(1)} ms`);
  const flood = await drafts(stage, Math.floor(peak * 3 * seconds), hands);
  const over = await openLoop(stage.ours, flood, peak * 3);
  const acknowledged = capacity.acknowledged + calm.acknowledged + busy.acknowledged + over.acknowledged;
  const lost = before + acknowledged - (await standing(stage));
  const memory = await stage.house.memory();
  say(`P7 at ${(peak * 3).toFixed(0)}/s: ${rate(over).toFixed(0)}/s acknowledged, ${over.refused} told to come again, ${over.lost} without an answer that counts; ${memory} MB`);
  return {
    rows: [
      { id: "P6", work: `open loop at ${half}/s, p99`, contender: "ours", figure: p99(calm), unit: "ms", ratio: 1 },
      { id: "P6", work: `open loop at ${half}/s, p99, while ${plan.exported} rows are exported`, contender: "ours", figure: p99(busy), unit: "ms", ratio: 1 },
      { id: "P6", work: `open loop at ${half}/s, p99`, contender: "node:http + pg by hand", figure: p99(floor), unit: "ms", ratio: p99(floor) / p99(calm) },
      { id: "P7", work: "open loop at 3 × capacity, acknowledged", contender: "ours", figure: rate(over), unit: "requests/s", ratio: 1 },
      { id: "P14", work: "memory of the process after all this", contender: "ours", figure: memory, unit: "MB", ratio: 1 },
    ],
    bars: [
      atMost("P6 p99 ÷ the floor's", 3, p99(calm) / p99(floor)),
      atMost("P6 p99 ÷ the floor's, while exporting", 3, p99(busy) / p99(floor)),
      atLeast("P7 goodput ÷ peak", 0.9, rate(over) / peak),
      atMost("P7 refused without Retry-After, or answered otherwise", 0, over.unfriendly + over.lost),
      atMost("P7 acknowledged and not there", 0, Math.max(0, lost)),
      atMost("P14 MB", 200, memory),
    ],
  };
}
