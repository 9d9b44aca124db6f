// The command line: verbs to functions, nothing else.
import { admin } from "./admin.ts";
import { backtestVerb } from "./backtest.ts";
import { backup, restore } from "./backup.ts";
import { check } from "./check.ts";
import { compare } from "./compare.ts";
import { demo } from "./demo.ts";
import { importVerb } from "./import-register.ts";
import { nudge } from "./nudge.ts";
import { programmesFolder } from "./place.ts";
import { redrawFile } from "./redraw.ts";
import { roundRun } from "./round-run.ts";
import { schema } from "./schema.ts";
import { score } from "./score.ts";
import { serve } from "./serve.ts";
import { upkeepRun } from "./upkeep-run.ts";
import { exportVerb, verify } from "./verify.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const option = (words: readonly string[], name: string): string | undefined => {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? undefined : words[at + 1];
};

async function roundVerb([verb, edition, ...rest]: readonly string[]): Promise<number> {
  const applicants = Number(option(rest, "applicants") ?? "60");
  if (verb !== "run" || edition === undefined || !Number.isInteger(applicants) || applicants < 1) {
    say("用法：qingce round run <edition> [--applicants N] [--seed S] [--json]");
    return 2;
  }
  const also = option(rest, "programmes");
  return roundRun({ edition, applicants, seed: option(rest, "seed") ?? "1", json: rest.includes("--json"), folders: [programmesFolder(), ...(also === undefined ? [] : [also])] }, say);
}

async function upkeepVerb([verb, edition, ...rest]: readonly string[]): Promise<number> {
  const [units, years] = [Number(option(rest, "units") ?? "40"), Number(option(rest, "years") ?? "3")];
  const whole = [units, years].every((n) => Number.isInteger(n) && n >= 1);
  if (verb !== "run" || edition === undefined || !whole) {
    say("用法：qingce upkeep run <edition> [--units N] [--years Y] [--seed S] [--json]");
    return 2;
  }
  return upkeepRun({ edition, units, years, seed: option(rest, "seed") ?? "1", json: rest.includes("--json"), folders: [programmesFolder()] }, say);
}

async function main(argv: readonly string[]): Promise<number> {
  const [verb, ...rest] = argv;
  const [first, second] = rest.filter((one) => !one.startsWith("--"));
  switch (verb) {
    case "check": {
      const run = rest.includes("--nudge") ? nudge : check;
      const faults = await run(first ?? programmesFolder(), programmesFolder(), say);
      return faults > 0 ? 1 : 0;
    }
    case "compare": {
      if (first === undefined || second === undefined) {
        say("用法：qingce compare <edition> <edition> [--json]");
        return 2;
      }
      return compare([first, second], programmesFolder(), rest.includes("--json"), say);
    }
    case "score": {
      if (first === undefined || second === undefined) {
        say("用法：qingce score <scheme> <facts.json> [--json]");
        return 2;
      }
      return score(first, second, programmesFolder(), rest.includes("--json"), say);
    }
    case "backtest":
      return backtestVerb(rest, say);
    case "schema":
      return schema(programmesFolder(), rest.includes("--write"), say);
    case "round":
      return roundVerb(rest);
    case "upkeep":
      return upkeepVerb(rest);
    case "spot-check": {
      if (first !== "redraw" || second === undefined) {
        say("用法：qingce spot-check redraw <file.json> [--json]");
        return 2;
      }
      return redrawFile(second, rest.includes("--json"), say);
    }
    case "serve":
      return serve(rest, say);
    case "demo":
      return demo(rest, say);
    case "admin":
      return admin(rest, say);
    case "backup":
      return backup(rest, say);
    case "restore":
      return restore(rest, say);
    case "verify":
      return verify(rest, say);
    case "export":
      return exportVerb(rest, say);
    case "import":
      return importVerb(rest, say);
    default:
      say("用法：qingce check [--nudge] [folder] | compare <edition> <edition> [--json] | score <scheme> <facts.json> [--json] | schema [--write] | round run <edition> | upkeep run <edition> | spot-check redraw <file.json> | backtest <round> | backtest run <edition> | import register <file> [--dry-run] [--json] [--confirm-all] | verify | export log <file> | backup <folder> | restore <folder> --data <new folder> | serve | demo | admin create <login> --role <role>");
      return 2;
  }
}

// A reader that closes the pipe early, such as head, is no fault of ours.
process.stdout.on("error", () => process.exit());
process.exitCode = await main(process.argv.slice(2));
