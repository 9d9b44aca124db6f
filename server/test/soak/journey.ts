// One round of zhejiang/2025 with two factories, from submission to the published list, as waves of deeds over HTTP.
import type { Actor } from "@qingce/core/access/actor";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { letter, recommendFacts } from "../acts/advance.ts";
import { draft, each, enrol, enterList, openRoundOf, registration, type Filed, type Stage } from "../acts/stage.ts";
import { comeIn } from "../http/door.ts";
import type { Deed } from "./deed.ts";

export const day = "2025-06-05";
const edition = "zhejiang/2025";
const departments = ["省经信厅", "省发展改革委", "省生态环境厅"];

export interface Journey {
  /** Each wave is sent at once, and only when the one before is acknowledged. */
  readonly waves: readonly (readonly Deed[])[];
}

interface Telling {
  readonly route: Deed["route"];
  readonly actor: Actor;
  readonly input: Deed["input"];
  readonly effect: Deed["effect"];
}

const answerOf = (deed: Deed | undefined): { readonly [field: string]: string } => (deed?.answer ?? {}) as { readonly [field: string]: string };

type Maker = (telling: Telling) => Promise<Deed>;

function makerOf(stage: Stage, name: string): Maker {
  let n = 0;
  return async ({ actor, ...rest }) => ({ ...rest, key: `${name}-${(n += 1)}`, account: actor.account, cookie: await comeIn(stage, actor) });
}

type Judged = (step: string) => { readonly declaration: string; readonly step: string; readonly digest: string };

async function declarationWaves(stage: Stage, make: Maker, one: Filed): Promise<{ readonly waves: readonly Deed[]; readonly judged: Judged }> {
  const { declaration } = one;
  const submit = await make({ route: "submit-declaration", actor: one.firm.actor, input: () => ({ declaration }), effect: () => `declaration/${declaration} submitted` });
  const judged: Judged = (step) => ({ declaration, step, digest: answerOf(submit)["digest"] ?? "" });
  const pass = (step: string, node: string): Promise<Deed> =>
    make({ route: "pass-review", actor: officer(node), input: () => ({ ...judged(step), opinion: "演示：同意" }), effect: () => `declaration/${declaration} passed ${step}` });
  const recommend = await make({ route: "recommend", actor: officer("3301"), input: () => ({ ...judged("recommend"), facts: recommendFacts(stage, edition, one), statements: {} }), effect: () => `declaration/${declaration} recommended recommend` });
  return { judged, waves: [submit, await pass("county-review", "330106"), await pass("city-review", "3301"), recommend] };
}

/** One expert's three deeds on a case. */
async function expertWaves(make: Maker, judged: Judged, expert: Actor): Promise<readonly Deed[]> {
  const { declaration } = judged("");
  const assign = await make({ route: "assign-expert", actor: officer("33"), input: () => ({ declaration, expert: expert.account }), effect: () => `assigned ${declaration} ${expert.account}` });
  const stream = (): string => `assignment/${answerOf(assign)["assignment"] ?? ""}`;
  const declare = await make({ route: "declare-interest", actor: expert, input: () => ({ declaration, interest: "none", reason: "" }), effect: () => `${stream()} interest-declared` });
  const score = await make({ route: "score-declaration", actor: expert, input: () => ({ ...judged("expert-review"), score: "85", opinion: "演示意见" }), effect: () => `${stream()} committed expert-review` });
  return [assign, declare, score];
}

const opinions = (make: Maker, judged: Judged): Promise<readonly Deed[]> =>
  each(departments, (department) => make({ route: "opine", actor: officer("33", department), input: () => ({ ...judged("joint-review"), opinion: "agree", reason: "" }), effect: () => `declaration/${judged("").declaration} opined joint-review ${department}` }));

const across = (lanes: readonly (readonly Deed[])[]): readonly (readonly Deed[])[] => (lanes[0] ?? []).map((_, at) => lanes.flatMap((lane) => lane[at] ?? []));

/** Prepared with the acts themselves: firms, their drafts, everybody's session. Nothing of it is under test. */
export async function openJourney(stage: Stage, name: string): Promise<Journey> {
  const make = makerOf(stage, name);
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = [await enrol(stage, registration("330106")), await enrol(stage, registration("330106"))];
  await enterList(stage, "3301", "city", "factory", firms);
  const filed = [];
  for (const firm of firms) filed.push(await draft(stage, edition, round, firm));
  const lanes = await each(filed, (one) => declarationWaves(stage, make, one));
  const ranked = filed.map((one) => one.declaration);
  const sent = await make({ route: "send-list", actor: officer("3301"), input: () => ({ round, kind: "factory", step: "recommend", node: "3301", letter: letter("3301"), ranked }), effect: () => `round/${round} list-sent recommend` });
  const experts = await each(lanes, ({ judged }) => each(stage.experts.slice(0, 3), (expert) => expertWaves(make, judged, expert)));
  const joint = await each(lanes, ({ judged }) => opinions(make, judged));
  const propose = await make({ route: "propose-publication", actor: officer("33"), input: () => ({ round, publication: "publicity", step: "publicity", document: "演示公示文件" }), effect: () => `round/${round} proposed publicity` });
  const confirm = await make({ route: "confirm-publication", actor: secondOfficer("33"), input: () => ({ round }), effect: () => `round/${round} publicised publicity` });
  const [assigned = [], ...judging] = across(experts.flat());
  return { waves: [...across(lanes.map(({ waves }) => waves)), [sent], [...assigned, ...joint.flat()], ...judging, [propose], [confirm]] };
}
