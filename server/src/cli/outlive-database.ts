// A lost database ends no process: a promise that nobody waited for, of a query that went with it, is told and forgotten. Any other error stays fatal.
import { isLostDatabase } from "../acts/health/lost-database.ts";

/** Answers how to take the watch off again. */
export function outliveDatabase(say: (line: string) => void): () => void {
  const onRejection = (reason: unknown): void => {
    if (!(reason instanceof Error) || !isLostDatabase(reason)) throw reason;
    say(`database: ${(reason as NodeJS.ErrnoException).code ?? "connection lost"}`);
  };
  process.on("unhandledRejection", onRejection);
  return () => void process.off("unhandledRejection", onRejection);
}
