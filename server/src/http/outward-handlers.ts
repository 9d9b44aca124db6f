// Which act answers which route about the outward connections.
import { changeWebhookOf, registerWebhook, rotateWebhookSecret, sendDeliveryAgain } from "../acts/webhooks/keep-webhooks.ts";
import { listWebhookDeliveries, listWebhooks } from "../acts/webhooks/list-webhooks.ts";
import type { Handlers } from "./call.ts";

type Ids = "list-webhooks" | "register-webhook" | "change-webhook" | "rotate-webhook-secret" | "list-webhook-deliveries" | "send-delivery-again";

export const outwardHandlers: Pick<Handlers, Ids> = {
  "list-webhooks": listWebhooks,
  "register-webhook": registerWebhook,
  "change-webhook": changeWebhookOf,
  "rotate-webhook-secret": rotateWebhookSecret,
  "list-webhook-deliveries": listWebhookDeliveries,
  "send-delivery-again": sendDeliveryAgain,
};
