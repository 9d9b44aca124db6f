// The command line: verbs to functions, nothing else.
import { check } from "./check.ts";
import { nudge } from "./nudge.ts";
import { programmesFolder } from "./place.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(argv: readonly string[]): Promise<number> {
  const [verb, ...rest] = argv;
  const words = rest.filter((one) => !one.startsWith("--"));
  switch (verb) {
    case "check": {
      const run = rest.includes("--nudge") ? nudge : check;
      const faults = await run(words[0] ?? programmesFolder(), programmesFolder(), say);
      return faults > 0 ? 1 : 0;
    }
    default:
      say("用法：qingce check [folder]");
      return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
