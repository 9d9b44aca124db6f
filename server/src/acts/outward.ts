// What of the outward connections a house has been told to use; nothing unless its operator said so.
import type { MailSettings } from "./letters/send-letter.ts";
import type { SignOnSettings } from "./sign-on/provider.ts";
import type { WebhookSettings } from "./webhooks/deliver.ts";

export interface Outward {
  readonly mail?: MailSettings | undefined;
  readonly signOn?: SignOnSettings | undefined;
  readonly webhooks?: WebhookSettings | undefined;
}
