// A lock file for starts and stops of one home: it holds the pid, and a dead holder's lock is taken over.
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

// No start lasts as long; an older lock belongs to a pid that the system gave to somebody else.
const tooOld = 180_000;
let counter = 0;

/** True when a process with this pid lives, whoever owns it. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function holderIsGone(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return !(pid > 0) || !lives(pid) || Date.now() - statSync(file).mtimeMs > tooOld;
  } catch {
    return false;
  }
}

// Two may judge the same dead lock; the second would move away the first one's new lock, so it looks again and gives it back.
function clearDead(file: string, own: string): void {
  const aside = `${own}.aside`;
  try {
    renameSync(file, aside);
    if (!holderIsGone(aside)) linkSync(aside, file);
  } catch {
    // Another was quicker.
  }
  rmSync(aside, { force: true });
}

function take(file: string, own: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

/** Runs `work` while holding the lock; waits for a living holder. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const own = `${file}.${process.pid}.${(counter += 1)}`;
  writeFileSync(own, String(process.pid));
  try {
    while (!take(file, own)) {
      if (holderIsGone(file)) clearDead(file, own);
      else await pause(25);
    }
  } finally {
    rmSync(own, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
