// What of the outward connections a house has been told to use; nothing unless its operator said so.
import type { WebhookSettings } from "./webhooks/deliver.ts";

export interface Outward {
  readonly webhooks?: WebhookSettings | undefined;
}
