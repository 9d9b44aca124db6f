// A house for journeys of the public: one round announced and registered, another in publicity, evaluators in the registry.
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { House } from "../../src/acts/house.ts";
import { programmesFolder } from "../../src/cli/place.ts";
import { houseOver } from "../../src/cli/simulation/open-house.ts";
import { buildApp } from "../../src/http/app.ts";
import { advance, publish, type Journey } from "../acts/advance.ts";
import { reviewEvaluator } from "../../src/acts/evaluators/review-evaluator.ts";
import { handIn } from "../../src/cli/simulation/hand-in.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { declare, each, enterList, firmsIn, fitAgency, openRoundOf, openStage, value, type Stage } from "../acts/stage.ts";
import { createDatabase } from "../database.ts";

const edition = "zhejiang/2025";
const firstDay = "2025-06-03";

export interface PublicStage {
  readonly address: string;
  /** Names on the list that runs. */
  readonly names: readonly string[];
  close(): Promise<void>;
}

/** A round whose factories wait for their publicity. */
async function beforePublicity(stage: Stage, n: number, region: string): Promise<Journey> {
  const round = await openRoundOf(stage, { edition, year: 2025, opens: firstDay });
  const firms = await firmsIn(stage, n, region);
  await enterList(stage, region.slice(0, 4), "city", "factory", firms);
  const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  const journey = { edition, round, authority: "33", filed };
  await advance(stage, journey, "publicity");
  return journey;
}

async function play(stage: Stage): Promise<readonly string[]> {
  const body = await fitAgency(stage, edition);
  value(await handIn(stage.house, body.actor));
  for (const decision of ["pass", "publish"] as const) await reviewEvaluator(stage.house, officer("33"), { node: "33", evaluator: body.id, decision, reason: "" });
  const [past, running] = [await beforePublicity(stage, 2, "330106"), await beforePublicity(stage, 3, "330802")];
  await advance(stage, past, "end", "publicity");
  await publish(stage, running, "publicity", "publicity");
  return running.filed.map(({ firm }) => firm.name);
}

async function serve(house: House, pages: string, names: readonly string[], close: () => Promise<void>): Promise<PublicStage> {
  const app = await buildApp(house, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    address,
    names,
    close: async () => {
      await app.close();
      await close();
    },
  };
}

/** With `played` the rounds are there; without, the house is empty but for its notices. */
export async function openPublicStage(pages: string, { played }: { readonly played: boolean }): Promise<PublicStage> {
  if (played) {
    const stage = await openStage(firstDay);
    return serve(stage.house, pages, await play(stage), () => stage.close());
  }
  const database = await createDatabase();
  const { house } = await houseOver(database.app, [programmesFolder()], firstDay as PlainDay, join(tmpdir(), "no-evidence"));
  return serve(house, pages, [], () => database.close());
}
