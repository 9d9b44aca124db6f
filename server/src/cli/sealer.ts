// Seals the log in the name of this house: its key, its suite, its address as the log's origin.
import type pg from "pg";
import type { House } from "../acts/house.ts";
import { openLogKey } from "../store/log-key.ts";
import { sealLog, type Sealed } from "../store/seal-log.ts";
import { logKeyFile } from "./options.ts";
import type { DatabasePlace } from "./wiring.ts";

export async function sealer(house: House, owner: pg.Pool, { place, origin }: { readonly place: DatabasePlace; readonly origin?: string | undefined }): Promise<() => Promise<Sealed>> {
  const key = await openLogKey(logKeyFile(place));
  return () => sealLog(owner, { key, suite: house.suite, origin: origin ?? "qingce", at: house.clock.now() });
}
