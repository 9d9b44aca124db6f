// Lives until a signal comes: the handlers are set before anything starts, and what was started is stopped in turn, last first.
export interface Stack {
  /** Remembers how to undo what has just been started. */
  add(undo: () => Promise<void>): void;
  /** True when a signal came while things were still starting. */
  stopping(): boolean;
}

/**
 * Runs `start`, waits for SIGINT or SIGTERM, undoes everything. Answers 0, or 1 when the start failed or a stop did.
 * A second signal ends the process at once.
 */
export async function untilStopped(start: (stack: Stack) => Promise<void>, say: (line: string) => void): Promise<number> {
  const undos: (() => Promise<void>)[] = [];
  let signalled = false;
  let wake = (): void => undefined;
  const signal = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const onSignal = (): void => {
    if (signalled) process.exit(1);
    signalled = true;
    wake();
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  // a pending promise alone keeps no process alive, neither while it serves nor while it stops
  const alive = setInterval(() => undefined, 60_000);
  let code = 0;
  try {
    await start({ add: (undo) => void undos.push(undo), stopping: () => signalled });
    await signal;
  } catch (error) {
    code = 1;
    say(error instanceof Error ? error.message : String(error));
  }
  for (const undo of undos.toReversed()) {
    await undo().catch((error: unknown) => {
      code = 1;
      say(error instanceof Error ? error.message : String(error));
    });
  }
  clearInterval(alive);
  process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  return code;
}
