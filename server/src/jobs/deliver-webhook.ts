// Tells a subscriber outside of one event. Set by the event itself, in its transaction.
import type pg from "pg";
import type { House } from "../acts/house.ts";
import { deliver } from "../acts/webhooks/deliver.ts";

export async function deliverWebhook(house: House, owner: pg.Pool, payload: unknown): Promise<void> {
  const { delivery } = (payload ?? {}) as { readonly delivery?: unknown };
  if (typeof delivery !== "string") throw new Error("deliver-webhook without a delivery");
  if (house.outward?.webhooks !== undefined) await deliver(house, owner, house.outward.webhooks, delivery);
}
