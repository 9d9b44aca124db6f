// Which act answers which route about the transparency log.
import { listCheckpoints, readConsistency, readProofOfEvent } from "../acts/log/read-proofs.ts";
import type { Handlers } from "./call.ts";

export const logHandlers: Pick<Handlers, "list-checkpoints" | "read-consistency" | "read-event-proof"> = {
  "list-checkpoints": listCheckpoints,
  "read-consistency": readConsistency,
  "read-event-proof": readProofOfEvent,
};
