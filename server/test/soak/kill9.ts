// R1: submit, decide, recommend and publish beside each other; kill -9 of server, database or both at a moment drawn by the seed; what was acknowledged is there.
import { setTimeout as pause } from "node:timers/promises";
import { canonicalJson } from "@qingce/core/base/canonical-json";
import { sequence } from "@qingce/core/base/seeded-random";
import { option } from "../../src/cli/options.ts";
import { drive, send, type Deed, type Driving } from "./deed.ts";
import { halfStates } from "./half-states.ts";
import { day, openJourney, type Journey } from "./journey.ts";
import { openMortalHouse, type MortalHouse, type Victim } from "./mortal-house.ts";
import { survivors } from "./survivors.ts";

const victims: readonly Victim[] = ["server", "database", "both"];
const beside = 4;

interface Soak {
  readonly mortal: MortalHouse;
  readonly random: ReturnType<typeof sequence>;
  readonly journeys: Journey[];
  readonly unanswered: Map<string, number>;
  readonly faults: string[];
}

const waiting = ({ waves }: Journey): readonly Deed[] => (waves.find((wave) => wave.some((deed) => deed.answer === undefined)) ?? []).filter((deed) => deed.answer === undefined);
const unfinished = (journeys: readonly Journey[]): readonly Journey[] => journeys.filter((one) => waiting(one).length > 0);
const deedsOf = (journeys: readonly Journey[]): readonly Deed[] => journeys.flatMap(({ waves }) => waves.flat());

async function goOn(journey: Journey, driving: Driving): Promise<void> {
  for (let wave = waiting(journey); wave.length > 0; wave = waiting(journey)) {
    const done = await Promise.all(wave.map((deed) => drive(deed, driving)));
    if (done.includes(false)) return;
  }
}

const drivingOf = ({ mortal, unanswered }: Soak, stopped: () => boolean, acknowledged = (): void => undefined): Driving => ({
  address: mortal.address,
  stopped,
  acknowledged,
  unanswered: (said) => void unanswered.set(said, (unanswered.get(said) ?? 0) + 1),
});

/** Deeds acknowledged before the kill are asked again with their key: the same answer, and no second effect. */
async function askAgain({ mortal, random, journeys, faults }: Soak): Promise<void> {
  const done = deedsOf(journeys).filter((deed) => deed.answer !== undefined);
  const again = [...done.slice(-2), ...[1, 2].flatMap(() => done[random.int(Math.max(1, done.length))] ?? [])];
  for (const deed of again) {
    const { status, body } = await send(mortal.address, deed);
    if (status < 200 || status > 299 || canonicalJson(body) !== canonicalJson(deed.answer ?? null)) faults.push(`${deed.route} ${deed.key} asked again: ${status} ${JSON.stringify(body).slice(0, 300)}`);
  }
}

/** So many acknowledgements, then so many milliseconds more: the same place of the work on a fast machine and on a slow one. */
interface Moment {
  readonly deeds: number;
  readonly more: number;
}

async function killOnce(soak: Soak, victim: Victim, { deeds, more }: Moment): Promise<void> {
  const { mortal, journeys } = soak;
  const now = { stopped: false, acknowledged: 0 };
  const driving = drivingOf(soak, () => now.stopped, () => void (now.acknowledged += 1));
  const going = Promise.all(unfinished(journeys).map((one) => goOn(one, driving)));
  const ended = going.then(() => true);
  ended.catch(() => undefined);
  while (now.acknowledged < deeds && !(await Promise.race([ended, pause(1, false)])));
  await pause(more);
  now.stopped = true;
  await mortal.kill(victim);
  await going;
  if (victim === "database" && !mortal.serverLives()) soak.faults.push("the server ended with its database");
  await mortal.raise(victim);
}

async function soakRound(soak: Soak, n: number): Promise<string> {
  const { mortal, random, journeys, faults } = soak;
  while (unfinished(journeys).length < beside) journeys.push(await openJourney(mortal.stage, `n${n}-${journeys.length}`));
  const victim = victims[random.int(victims.length)] ?? "both";
  const moment = { deeds: random.int(16), more: random.int(80) };
  const from = performance.now();
  await killOnce(soak, victim, moment);
  const took = Math.round(performance.now() - from);
  const held = await survivors(mortal.stage, deedsOf(journeys));
  const half = await halfStates(mortal.stage);
  await askAgain(soak);
  faults.push(...held.faults, ...half);
  return `round ${n}: ${victim} killed ${moment.more} ms after ${moment.deeds} deeds, ${took} ms in all; acknowledged ${held.acknowledged} surviving ${held.surviving}; half states ${half.length}`;
}

async function finish(soak: Soak): Promise<{ readonly acknowledged: number; readonly surviving: number }> {
  const { mortal, journeys, faults } = soak;
  await Promise.all(unfinished(journeys).map((one) => goOn(one, drivingOf(soak, () => false))));
  const held = await survivors(mortal.stage, deedsOf(journeys));
  faults.push(...held.faults, ...(await halfStates(mortal.stage)));
  return held;
}

export async function soak(words: readonly string[], say: (line: string) => void): Promise<number> {
  const rounds = Number(option(words, "rounds") ?? "200");
  const seed = option(words, "seed") ?? "1";
  const mortal = await openMortalHouse(day);
  const it: Soak = { mortal, random: sequence(`kill9/${seed}`), journeys: [], unanswered: new Map(), faults: [] };
  try {
    for (let n = 1; n <= rounds; n += 1) say(await soakRound(it, n));
    const { acknowledged, surviving } = await finish(it);
    const told = [...it.unanswered].map(([said, n]) => `${said} ×${n}`).join(", ");
    say(`seed ${seed}, ${rounds} rounds, ${it.journeys.length} journeys to the published list; unacknowledged answers: ${told === "" ? "none" : told}`);
    for (const fault of new Set(it.faults)) say(`fault: ${fault}`);
    say(`acknowledged ${acknowledged} surviving ${surviving}`);
    return it.faults.length === 0 && acknowledged > 0 && acknowledged === surviving ? 0 : 1;
  } finally {
    await mortal.close();
  }
}
