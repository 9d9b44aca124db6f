// Tells a subscriber of one event: what it says is public, it goes once by its id, in the order of its stream, again after growing waits.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type pg from "pg";
import { databaseOf } from "../../store/database.ts";
import { enqueueDelivery, markTried, takeDelivery, type DeliveryDue } from "../../store/webhook-deliveries.ts";
import type { House } from "../house.ts";
import type { AllowedNets } from "./public-address.ts";
import { sendSigned, signatureOf } from "./send-signed.ts";

export interface WebhookSettings {
  readonly nets: AllowedNets;
  /** milliseconds */
  readonly patience: number;
  /** Seconds after the first failure, the second, and so on; after the last it is given up. */
  readonly waits: readonly number[];
}

/** 10 s, 1 min, 5 min, 30 min, 2 h, 6 h, 12 h, 24 h: given up after some two days. */
export const usualWaits: readonly number[] = [10, 60, 300, 1800, 7200, 21_600, 43_200, 86_400];

/** The same text at every attempt. No name, no figure, nothing of the case: only what happened, where, when. */
const bodyOf = ({ id, number, kind, streamKind, streamId, version, at }: Pick<DeliveryDue, "id" | "number" | "kind" | "streamKind" | "streamId" | "version" | "at">): string =>
  canonicalJson({ delivery: id, number, kind, stream: { kind: streamKind, id: streamId, version }, at });

const secretsOf = (due: DeliveryDue, now: string): readonly string[] => [due.secret, due.previousUntil !== null && due.previousUntil > now ? due.previous : null].flatMap((one) => (one === null ? [] : [one]));

export async function deliver(house: House, owner: pg.Pool, settings: WebhookSettings, delivery: string): Promise<void> {
  const db = databaseOf(owner);
  const due = await takeDelivery(db, delivery);
  if (due === null) return;
  const at = house.clock.now();
  if (due.standing === "removed" || due.secret === null) return markTried(db, due, { state: "failed", triedAt: at, status: null, fault: "removed", took: 0, again: null });
  // what comes before it in its stream goes first, and what is paused waits: both are looked at again
  if (due.behind || due.standing === "paused") return enqueueDelivery(db, due.id, due.webhook, settings.waits[due.behind ? 0 : 2] ?? 60);
  const body = bodyOf(due);
  const begun = performance.now();
  const { status, fault } = await sendSigned({
    address: due.address,
    headers: { "qingce-delivery": due.id, "qingce-event": due.kind, "qingce-signature": signatureOf(secretsOf(due, at), at, body) },
    body,
    nets: settings.nets,
    patience: settings.patience,
  });
  const again = fault === null ? null : (settings.waits[due.attempts] ?? null);
  await markTried(db, due, { state: fault === null ? "sent" : again === null ? "failed" : "waiting", triedAt: at, status, fault, took: Math.round(performance.now() - begun), again });
}
