// Starts something that should never end by itself, and starts it again when it does.
import { setTimeout as wait } from "node:timers/promises";

export interface Running {
  /** Settles when it has ended, by its own fault or because it was stopped. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

export interface Kept {
  stop(): Promise<void>;
}

/** The first start may throw; later ones are tried until one succeeds, `pause` milliseconds apart. */
export async function keepRunning(start: () => Promise<Running>, report: (line: string) => void, pause = 2000): Promise<Kept> {
  const asked = new AbortController();
  let running: Running | undefined = await start();
  const startAgain = async (): Promise<void> => {
    while (!asked.signal.aborted) {
      running = undefined;
      await wait(pause, undefined, { signal: asked.signal }).catch(() => undefined);
      if (asked.signal.aborted) return;
      running = await start().catch((error: unknown) => {
        report(`jobs could not be started again: ${String(error)}`);
        return undefined;
      });
      if (running !== undefined) await over(running);
    }
  };
  const over = async ({ ended }: Running): Promise<void> => {
    const how = await ended.then(() => "without an error", String);
    if (!asked.signal.aborted) report(`jobs ended: ${how}; they are started again`);
  };
  const kept = over(running).then(startAgain);
  return {
    stop: async () => {
      asked.abort();
      await running?.stop();
      await kept;
    },
  };
}
