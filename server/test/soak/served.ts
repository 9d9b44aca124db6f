// `qingce serve` on a data folder of its own in a process of its own, all but the clock: it shows what stands in a file, so that it can be made to jump.
import { readFileSync } from "node:fs";
import { fromEpoch } from "@qingce/core/base/instant";
import { openDoors } from "@qingce/core/access/doors";
import { programmesFolder } from "../../src/cli/place.ts";
import { startServing } from "../../src/cli/serve.ts";
import { untilStopped } from "../../src/cli/until-stopped.ts";

export interface Serving {
  readonly data: string;
  readonly port: number;
  /** File with the instant that the clock shows. */
  readonly clock: string;
  /** Milliseconds that a statement of a request may take. */
  readonly patience?: number | undefined;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { data, port, clock, patience } = JSON.parse(process.argv[2] ?? "{}") as Serving;
const now = () => fromEpoch(Date.parse(readFileSync(clock, "utf8")));
process.exitCode = await untilStopped(async (stack) => {
  say(await startServing({ place: { kind: "embedded", data }, host: "127.0.0.1", port, programmes: [programmesFolder()], clock: async () => ({ now }), doors: openDoors, patience }, stack, say));
}, say);
