// The subscribers and what was sent to each, for the system administrator.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { listDeliveries, type DeliveryRow } from "../../store/webhook-deliveries.ts";
import { findWebhook, listWebhooks as rows, type WebhookListed } from "../../store/webhooks.ts";
import { asAdministrator } from "../accounts/account-stream.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";

export async function listWebhooks(house: House, actor: Actor): Promise<Result<{ readonly on: boolean; readonly webhooks: readonly WebhookListed[] }>> {
  const may = allowed(actor, "list-webhooks", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "list-webhooks", input: {}, as: asAdministrator(actor) }, async ({ tx }) => ok({ on: house.outward?.webhooks !== undefined, webhooks: await rows(tx) }));
}

export async function listWebhookDeliveries(house: House, actor: Actor, input: { readonly webhook: string; readonly before?: number | undefined; readonly limit?: number | undefined }): Promise<Result<{ readonly deliveries: readonly DeliveryRow[]; readonly next: number | null }>> {
  const may = allowed(actor, "list-webhooks", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "list-webhooks", input: {}, as: asAdministrator(actor) }, async ({ tx }) => {
    const row = await findWebhook(tx, input.webhook);
    if (row === null) return notFound;
    const limit = input.limit ?? 50;
    const found = await listDeliveries(tx, row.id, { before: input.before, limit: limit + 1 });
    const deliveries = found.slice(0, limit);
    return ok({ deliveries, next: found.length > limit ? (deliveries.at(-1)?.number ?? null) : null });
  });
}
