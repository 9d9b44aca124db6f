// The server's day, for everything that falls due: a browser's own clock may be wrong, and a demonstration runs on a time of its own.
import { useRead } from "./use-api.ts";

/** Undefined until it is known. */
export function useToday(): string | undefined {
  return useRead("list-rounds", { limit: 500 }).data?.today;
}
