// Subscribers to events outside 事件推送: kept by the system administrator, with the log of what was sent.
import Type from "typebox";
import { closed, Id, Moment, Node, OrNull } from "./field.ts";
import { route } from "./route.ts";

const Kinds = Type.Array(Type.String({ minLength: 3, maxLength: 60, pattern: "^[a-z-]+/[a-z-]+$" }), { minItems: 1, maxItems: 50 });
export const RegisterWebhookInput = closed({ node: Node, address: Type.String({ minLength: 10, maxLength: 500 }), kinds: Kinds });
export const ChangeWebhookInput = closed({ webhook: Id, kinds: Type.Optional(Kinds), standing: Type.Optional(Type.Enum(["on", "paused", "removed"])) });
export const OfWebhook = closed({ webhook: Id });
export const WebhookPage = closed({ webhook: Id, before: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) });
export const OfDelivery = closed({ webhook: Id, delivery: Id });

const Text = Type.String();
const Webhook = Type.Object({ id: Id, node: Node, address: Text, kinds: Type.Array(Text), standing: Type.Enum(["on", "paused", "removed"]), madeAt: Moment, waiting: Type.Integer(), failed: Type.Integer(), lastSentAt: OrNull(Moment), previousUntil: OrNull(Moment) });
const Delivery = Type.Object({
  number: Type.Integer(), id: Id, kind: Text, streamKind: Text, streamId: Text, version: Type.Integer(), at: Text,
  state: Type.Enum(["waiting", "sent", "failed"]), attempts: Type.Integer(), nextAt: OrNull(Moment), triedAt: OrNull(Moment), status: OrNull(Type.Integer()), fault: OrNull(Text), took: OrNull(Type.Integer()),
});
const Secret = Type.Object({ webhook: Id, secret: Text });

export const webhookRoutes = [
  route({ id: "list-webhooks", method: "GET", path: "/webhooks", act: "list-webhooks", summary: "事件推送的接收方，及本系统是否启用推送。", input: closed({}), response: Type.Object({ on: Type.Boolean(), webhooks: Type.Array(Webhook) }), status: 200 }),
  route({ id: "register-webhook", method: "POST", path: "/webhooks", act: "keep-webhooks", summary: "登记一个接收方：哪一级的哪些事件推送到哪个地址；签名密钥只显示这一次。", input: RegisterWebhookInput, response: Secret, status: 201 }),
  route({ id: "change-webhook", method: "POST", path: "/webhooks/:webhook", act: "keep-webhooks", summary: "改变接收的事件，暂停、恢复或移除接收方。", input: ChangeWebhookInput, response: Type.Object({ webhook: Id }), status: 200 }),
  route({ id: "rotate-webhook-secret", method: "POST", path: "/webhooks/:webhook/secret", act: "keep-webhooks", summary: "更换签名密钥；旧密钥在其后24小时内并行签名。", input: OfWebhook, response: Secret, status: 201 }),
  route({ id: "list-webhook-deliveries", method: "GET", path: "/webhooks/:webhook/deliveries", act: "list-webhooks", summary: "推送记录，新的在前：何时、第几次、对方如何应答。", input: WebhookPage, response: Type.Object({ deliveries: Type.Array(Delivery), next: OrNull(Type.Integer()) }), status: 200 }),
  route({ id: "send-delivery-again", method: "POST", path: "/webhooks/:webhook/deliveries/:delivery/again", act: "keep-webhooks", summary: "把一条推送重发一次，编号与内容不变。", input: OfDelivery, response: Type.Object({ delivery: Id }), status: 201 }),
] as const;
