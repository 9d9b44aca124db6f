// Runs one program of the tool chain and tells how it ended. Its output streams through.
import { spawn } from "node:child_process";
import { root } from "./root.mjs";

// What npm sets for its own scripts would make a nested npm, or a program below it, believe that it is that script.
const fromNpm = /^npm_(package|lifecycle)_|^npm_config_local_prefix$|^npm_command$/i;

export const cleanEnv = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !fromNpm.test(name)));

/** Resolves with the exit code; a signal or a program that cannot start counts as 1. `quiet` keeps stdout for the caller's own. */
export function step(program, args, { cwd = root, env = cleanEnv(), quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", quiet ? 2 : "inherit", "inherit"] });
    const endChild = () => child.kill();
    process.once("exit", endChild);
    const end = (code) => {
      process.off("exit", endChild);
      resolve(code ?? 1);
    };
    child.once("error", (error) => {
      console.error(`${program}: ${error.message}`);
      end(1);
    });
    child.once("exit", end);
  });
}

/** The same for a script of node. */
export const nodeStep = (args, options) => step(process.execPath, args, options);
