// The system administrator keeps the subscribers: who hears of what, at which address, under which secret. Each change is an event.
import { randomBytes } from "node:crypto";
import { fromEpoch, toEpoch } from "@qingce/core/base/instant";
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { webhookKinds } from "@qingce/core/contract/webhook-kinds";
import { append } from "../../store/event-log.ts";
import { loadStream } from "../../store/load-stream.ts";
import { sendAgain } from "../../store/webhook-deliveries.ts";
import { addWebhook, changeWebhook, findWebhook, rotateSecret, type WebhookRow } from "../../store/webhooks.ts";
import { asAdministrator } from "../accounts/account-stream.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { judgeAddress } from "./public-address.ts";

export interface RegisterWebhook {
  readonly node: string;
  readonly address: string;
  readonly kinds: readonly string[];
}

export interface WebhookSecret {
  readonly webhook: string;
  /** Shown this once. */
  readonly secret: string;
}

/** Hours that a former secret goes on signing beside the new one. */
const overlap = 24;

const off = refuse({ code: "webhooks-off", hint: "本系统没有启用事件推送（QINGCE_WEBHOOKS）；请联系运行单位" });
const newSecret = (): string => `whsec_${randomBytes(32).toString("base64url")}`;

async function note(work: Work, id: string, type: string, body: JsonObject): Promise<Result<null>> {
  const { head } = await loadStream(work.tx, { kind: "webhook", id });
  const written = await append(work.tx, { stream: { kind: "webhook", id }, expectedVersion: head.version, previous: head.digest, events: [{ type, body }], at: work.at, actor: work.actor.account, scope: ["administration"], suite: work.house.suite });
  return written.ok ? ok(null) : written;
}

function faultsOf(house: House, { node, kinds }: Pick<RegisterWebhook, "node" | "kinds">): Result<null> {
  const known: { readonly [kind: string]: string } = webhookKinds;
  const strange = kinds.find((kind) => known[kind] === undefined);
  if (strange !== undefined) return refuse({ code: "event-kind-unknown", place: "kinds", facts: { kind: strange }, hint: "没有这一种事件" });
  if (node !== "CN" && house.regions.get(node)?.code !== node) return refuse({ code: "region-unknown", place: "node", hint: `没有行政区划代码 ${node}` });
  return ok(null);
}

export async function registerWebhook(house: House, actor: Actor, input: RegisterWebhook): Promise<Result<WebhookSecret>> {
  const may = allowed(actor, "keep-webhooks", {});
  if (!may.ok) return may;
  const settings = house.outward?.webhooks;
  if (settings === undefined) return off;
  const faults = faultsOf(house, input);
  if (!faults.ok) return faults;
  const address = await judgeAddress(input.address, settings.nets);
  if (!address.ok) return address;
  const secret = newSecret();
  return command(house, actor, { act: "keep-webhooks", input: {}, as: asAdministrator(actor) }, async (work) => {
    const row: WebhookRow = { id: house.ids.next("webhook"), node: input.node, address: address.value.href, kinds: [...new Set(input.kinds)].toSorted(), standing: "on", madeAt: work.at, madeBy: actor.account };
    await addWebhook(work.tx, row, secret);
    const noted = await note(work, row.id, "registered", { node: row.node, host: address.value.host, kinds: [...row.kinds] });
    return noted.ok ? ok({ webhook: row.id, secret }) : noted;
  });
}

async function ofOne<T>(house: House, actor: Actor, webhook: string, work: (work: Work, row: WebhookRow) => Promise<Result<T>>): Promise<Result<T>> {
  const may = allowed(actor, "keep-webhooks", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "keep-webhooks", input: {}, as: asAdministrator(actor) }, async (inHand) => {
    const row = await findWebhook(inHand.tx, webhook);
    return row === null ? notFound : work(inHand, row);
  });
}

export function changeWebhookOf(house: House, actor: Actor, input: { readonly webhook: string; readonly kinds?: readonly string[] | undefined; readonly standing?: WebhookRow["standing"] | undefined }): Promise<Result<{ readonly webhook: string }>> {
  return ofOne(house, actor, input.webhook, async (work, row) => {
    const next = { ...row, kinds: input.kinds ?? row.kinds, standing: input.standing ?? row.standing };
    const faults = faultsOf(house, next);
    if (!faults.ok) return faults;
    await changeWebhook(work.tx, next);
    const noted = await note(work, row.id, next.standing === "removed" ? "removed" : "changed", { kinds: [...next.kinds], standing: next.standing });
    return noted.ok ? ok({ webhook: row.id }) : noted;
  });
}

export function rotateWebhookSecret(house: House, actor: Actor, { webhook }: { readonly webhook: string }): Promise<Result<WebhookSecret>> {
  const secret = newSecret();
  return ofOne(house, actor, webhook, async (work, row) => {
    await rotateSecret(work.tx, row.id, secret, fromEpoch(toEpoch(work.at) + overlap * 3_600_000));
    const noted = await note(work, row.id, "secret-rotated", {});
    return noted.ok ? ok({ webhook: row.id, secret }) : noted;
  });
}

export function sendDeliveryAgain(house: House, actor: Actor, { webhook, delivery }: { readonly webhook: string; readonly delivery: string }): Promise<Result<{ readonly delivery: string }>> {
  return ofOne(house, actor, webhook, async ({ tx }, row) => ((await sendAgain(tx, row.id, delivery)) ? ok({ delivery }) : notFound));
}
