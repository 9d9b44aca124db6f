// Where one's own account wants letters, and which of those that may be declined it declines.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { findOwnMail, putOwnMail } from "../../store/letters.ts";
import { appendToAccount, asItself } from "../accounts/account-stream.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { letterKinds } from "./letter-kinds.ts";

export interface OwnMailShown {
  /** Whether this house sends letters at all. */
  readonly on: boolean;
  readonly address: string | null;
  readonly unwanted: readonly string[];
  readonly kinds: readonly { readonly kind: string; readonly subject: string; readonly must: boolean }[];
}

const kindsFor = (actor: Actor): OwnMailShown["kinds"] => letterKinds.filter(({ to }) => to === actor.role).map(({ kind, subject, must }) => ({ kind, subject, must }));

export async function readOwnMail(house: House, actor: Actor): Promise<Result<OwnMailShown>> {
  const may = allowed(actor, "read-own-mail", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "read-own-mail", input: {} }, async ({ tx }) => {
    const own = await findOwnMail(tx, actor.account);
    return ok({ on: house.outward?.mail !== undefined, address: own?.address ?? null, unwanted: own?.unwanted ?? [], kinds: kindsFor(actor) });
  });
}

/** One address and nothing around it: what stands in a header must not be able to begin another. */
const isAddress = (text: string): boolean => /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(text);

export async function keepOwnMail(house: House, actor: Actor, input: { readonly address: string; readonly unwanted: readonly string[] }): Promise<Result<OwnMailShown>> {
  const may = allowed(actor, "keep-own-mail", {});
  if (!may.ok) return may;
  const address = input.address.trim();
  if (address !== "" && !isAddress(address)) return refuse({ code: "address-malformed", place: "address", hint: "请填写一个邮箱地址，如 name@example.com；不再接收邮件则留空" });
  const must = input.unwanted.find((kind) => !kindsFor(actor).some((one) => one.kind === kind && !one.must));
  if (must !== undefined) return refuse({ code: "letter-not-declinable", place: "unwanted", facts: { kind: must }, hint: "这一类邮件关系到期限或权利，不能取消；不留邮箱地址则都不发送" });
  const kept = await command(house, actor, { act: "keep-own-mail", input: {}, as: asItself(actor) }, async (work) => {
    await putOwnMail(work.tx, actor.account, address === "" ? null : { address, unwanted: input.unwanted });
    return appendToAccount(work, actor.account, "mail-set", { set: address !== "", unwanted: [...input.unwanted] });
  });
  return kept.ok ? readOwnMail(house, actor) : kept;
}
