// What every phase of the bench drives: the house and the floor on one server with fsync on, and firms, each good for one declaration.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { checkout } from "../../server/src/store/embedded/checkout.ts";
import { startPostgres } from "../../server/src/store/embedded/start-postgres.ts";
import { openStage } from "../../server/test/acts/stage.ts";
import { databaseOn } from "../../server/test/soak/own-database.ts";
import { target, type Target } from "./drive.ts";
import { openFloor } from "./floor.ts";
import { writeEdition } from "./model-edition.ts";
import { gather, type People } from "./people.ts";
import { openHouse, type House } from "./process.ts";

export interface LoadStage {
  readonly house: House;
  readonly ours: Target;
  readonly floor: Target;
  readonly owner: pg.Pool;
  readonly people: People;
  /** Cookies of firms that have not declared yet; never the same one twice. */
  takeFirms(n: number): readonly string[];
  close(): Promise<void>;
}

export async function openLoadStage(firms: number): Promise<LoadStage> {
  const folder = join(checkout(), ".cache", `bench-load-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const programmes = writeEdition(folder);
  const running = await startPostgres({ home: join(folder, "postgres"), fsync: true });
  const stage = await openStage("2025-06-05", 8, await databaseOn(running), [programmes]);
  const people = await gather(stage, firms);
  const floor = await openFloor({ ...running.owner, database: "postgres" });
  const house = await openHouse({ data: folder, programmes, evidence: stage.evidence, from: "2025-06-05T01:00:00.000Z" });
  let taken = 0;
  return {
    house,
    ours: target(house.port),
    floor: target(floor.port),
    owner: stage.owner,
    people,
    takeFirms: (n) => {
      taken += n;
      if (taken > people.firms.length) throw new Error(`the bench prepared ${people.firms.length} firms and wants ${taken}`);
      return people.firms.slice(taken - n, taken);
    },
    close: async () => {
      await house.close();
      await floor.close();
      await stage.close();
      await running.stop();
      for (const one of new Set([running.home, folder])) rmSync(one, { recursive: true, force: true });
    },
  };
}
