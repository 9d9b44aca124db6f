// One install or build at a time in a checkout; a dead holder's lock is taken over.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

function isDead(file) {
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

function take(file, own) {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

// Two may judge the same dead lock; who moved away a living one gives it back.
function clearDead(file, own) {
  const aside = `${own}.aside`;
  try {
    renameSync(file, aside);
    if (!isDead(aside)) linkSync(aside, file);
  } catch {
    // Another was quicker.
  }
  rmSync(aside, { force: true });
}

/** Runs `work` while holding the lock file; waits for a living holder. */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  while (!take(file, own)) {
    if (isDead(file)) clearDead(file, own);
    else await pause(50);
  }
  rmSync(own, { force: true });
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
