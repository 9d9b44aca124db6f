// Takes away uploaded evidence that no objection has taken up in time: row and bytes together.
import { fromEpoch, toEpoch } from "@qingce/core/base/instant";
import { hoursUntilSwept } from "@qingce/core/publicity/objection-evidence";
import { removeWaiting, uploadsOf } from "../../store/objection-uploads.ts";
import { inScope } from "../../store/transaction.ts";
import type { House } from "../house.ts";

/** Says how many; the rows stay locked until the bytes are gone, so that an upload of the same file waits and writes them anew. */
export async function sweepUploads(house: House): Promise<number> {
  const before = fromEpoch(toEpoch(house.clock.now()) - hoursUntilSwept * 3_600_000);
  return inScope(house.app, { role: "sweeper", nodes: [] }, async (tx) => {
    const swept = await removeWaiting(tx, before);
    for (const { roundId, digest } of swept) await uploadsOf(house.evidence, roundId).delete(digest);
    return swept.length;
  });
}
