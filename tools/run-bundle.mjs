// Runs the bundle inside this process, so that signals reach it without a go-between.
import { pathToFileURL } from "node:url";

// npm ends itself and its shell on SIGTERM and leaves this process serving; the change of parent is the only news of it.
function followParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch); // once: a second signal would cut the orderly stop short
    process.kill(process.pid, "SIGTERM");
  }, 300);
  watch.unref();
}

/** `args` are the command's own: verb first. */
export async function runBundle(file, args) {
  followParent();
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}
