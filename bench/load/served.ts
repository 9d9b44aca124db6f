// The house in a process of its own, as `serve` puts it together – jobs and sealing with it – but for the clock and for limits that one address would meet at once.
import { setTimeout as wait } from "node:timers/promises";
import { fromEpoch } from "@qingce/core/base/instant";
import { openDoors } from "@qingce/core/access/doors";
import { programmesFolder } from "../../server/src/cli/place.ts";
import { sealer } from "../../server/src/cli/sealer.ts";
import { buildHouse, openDatabase } from "../../server/src/cli/wiring.ts";
import { buildApp } from "../../server/src/http/app.ts";
import { usualLimits } from "../../server/src/http/limits.ts";
import { runJobs } from "../../server/src/jobs/run-jobs.ts";
import { diskFiles } from "../../server/src/store/disk-files.ts";

export interface Serving {
  /** Home of the embedded database. */
  readonly data: string;
  /** Folder of the bench's edition. */
  readonly programmes: string;
  readonly evidence: string;
  /** The instant that the clock shows at the start; it runs from there. */
  readonly from: string;
}

const many = 1_000_000_000;

/** Prints `port N` once it serves, and `memory MB` whenever it is asked by a line on standard input. Ends with its input. */
export async function serve({ data, programmes, evidence, from }: Serving): Promise<void> {
  const database = await openDatabase({ kind: "embedded", data }, () => undefined);
  const [shown, began] = [Date.parse(from), Date.now()];
  const clock = { now: () => fromEpoch(shown + Date.now() - began) };
  const house = await buildHouse({ app: database.app, programmes: [programmesFolder(), programmes], evidence: diskFiles(evidence), clock, doors: openDoors });
  const app = await buildApp(house, { limits: { ...usualLimits, perAddress: many, perAccount: many } });
  const jobs = await runJobs(house, database.owner, () => undefined, await sealer(house, database.owner, { place: { kind: "embedded", data } }));
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  console.log(`port ${new URL(address).port}`);
  process.stdin.on("data", () => console.log(`memory ${Math.round(process.memoryUsage().rss / 1e6)}`));
  while (!process.stdin.readableEnded && !process.stdin.destroyed) await wait(200);
  await app.close();
  await jobs.stop();
  await database.close();
  process.exit(0);
}
