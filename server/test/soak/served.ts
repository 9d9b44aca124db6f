// `qingce serve` on a data folder of its own in a process of its own, all but the clock: it stands at nine in the morning of one day.
import { fromEpoch } from "@qingce/core/base/instant";
import { programmesFolder } from "../../src/cli/place.ts";
import { startServing } from "../../src/cli/serve.ts";
import { untilStopped } from "../../src/cli/until-stopped.ts";

export interface Serving {
  readonly data: string;
  readonly port: number;
  readonly day: string;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { data, port, day } = JSON.parse(process.argv[2] ?? "{}") as Serving;
const at = fromEpoch(Date.parse(`${day}T09:00:00+08:00`));
process.exitCode = await untilStopped(async (stack) => {
  say(await startServing({ place: { kind: "embedded", data }, host: "127.0.0.1", port, programmes: [programmesFolder()], clock: async () => ({ now: () => at }) }, stack, say));
}, say);
