// Which act answers which route about the outward connections.
import { changeWebhookOf, registerWebhook, rotateWebhookSecret, sendDeliveryAgain } from "../acts/webhooks/keep-webhooks.ts";
import { listWebhookDeliveries, listWebhooks } from "../acts/webhooks/list-webhooks.ts";
import { keepOwnMail, readOwnMail } from "../acts/letters/own-mail.ts";
import { offersSignOn } from "../acts/sign-on/sign-on.ts";
import type { Handlers } from "./call.ts";

type Ids = "read-sign-on" | "read-own-mail" | "keep-own-mail" | "list-webhooks" | "register-webhook" | "change-webhook" | "rotate-webhook-secret" | "list-webhook-deliveries" | "send-delivery-again";

export const outwardHandlers: Pick<Handlers, Ids> = {
  "read-sign-on": async (house) => offersSignOn(house),
  "read-own-mail": readOwnMail,
  "keep-own-mail": keepOwnMail,
  "list-webhooks": listWebhooks,
  "register-webhook": registerWebhook,
  "change-webhook": changeWebhookOf,
  "rotate-webhook-secret": rotateWebhookSecret,
  "list-webhook-deliveries": listWebhookDeliveries,
  "send-delivery-again": sendDeliveryAgain,
};
