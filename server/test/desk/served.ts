// A server of its own process for tests that kill it: a house over a database that is there, its clock at nine in the morning of one day.
import { fromEpoch } from "@qingce/core/base/instant";
import { openDoors } from "@qingce/core/access/doors";
import { buildApp } from "../../src/http/app.ts";
import { programmesFolder } from "../../src/cli/place.ts";
import { buildHouse } from "../../src/cli/wiring.ts";
import { diskFiles } from "../../src/store/disk-files.ts";
import { openPool } from "../../src/store/pools.ts";

interface Serving {
  readonly database: object;
  readonly evidence: string;
  readonly pages: string;
  readonly day: string;
  readonly port: number;
}

const { database, evidence, pages, day, port } = JSON.parse(process.argv[2] ?? "{}") as Serving;
const at = fromEpoch(Date.parse(`${day}T09:00:00+08:00`));
const house = await buildHouse({ app: openPool(database, () => undefined), programmes: [programmesFolder()], evidence: diskFiles(evidence), clock: { now: () => at }, doors: openDoors });
const app = await buildApp(house, { pages });
process.stdout.write(`${await app.listen({ port, host: "127.0.0.1" })}\n`);
