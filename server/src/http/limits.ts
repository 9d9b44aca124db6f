// How much one address and one account may ask in a minute, and how much the house takes on at once.
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Refusal } from "@qingce/core/base/refusal";

export interface Limits {
  /** Requests a minute of one address, whoever it is. */
  readonly perAddress: number;
  /** Requests a minute of one account. */
  readonly perAccount: number;
  /** Sign-ins and registrations a minute of one address: each costs a password's work. */
  readonly passwords: number;
  /** Files an hour that one address may upload without signing in. */
  readonly uploads: number;
  /** Requests in hand at once; the rest are told to come again. */
  readonly atOnce: number;
}

export const usualLimits: Limits = { perAddress: 1200, perAccount: 600, passwords: 30, uploads: 60, atOnce: 256 };

const costly = new Set(["sign-in", "step-up", "change-password", "register-organisation", "register-evaluator"]);
const openUpload = "add-objection-evidence";

export const busy: Refusal = { code: "busy", hint: "访问人数较多，请稍候重试" };
const often: Refusal = { code: "too-many-requests", hint: "操作过于频繁，请稍候重试" };

/** The refusal of one who asks too often, with the seconds to wait; undefined where the request may go on. */
export type Ask = (request: FastifyRequest, routeId: string, account: string) => Promise<{ readonly refusal: Refusal; readonly seconds: number } | undefined>;

/** Counts in this process; several processes behind a balancer each count their own share. */
export async function addLimits(app: FastifyInstance, limits: Limits): Promise<Ask> {
  await app.register(rateLimit, { global: false });
  const counted = (name: string, max: number, keyOf: (request: FastifyRequest) => string, timeWindow = 60_000) =>
    app.createRateLimit({ max, timeWindow, keyGenerator: (request) => `${name}:${keyOf(request)}` });
  const accounts = new WeakMap<FastifyRequest, string>();
  const address = counted("address", limits.perAddress, (request) => request.ip);
  const account = counted("account", limits.perAccount, (request) => accounts.get(request) ?? request.ip);
  const passwords = counted("password", limits.passwords, (request) => request.ip);
  const uploads = counted("upload", limits.uploads, (request) => request.ip, 3_600_000);
  return async (request, routeId, accountId) => {
    accounts.set(request, accountId);
    const asked = [address, ...(accountId === "" ? [] : [account]), ...(costly.has(routeId) ? [passwords] : []), ...(routeId === openUpload ? [uploads] : [])];
    for (const count of asked) {
      const stand = await count(request);
      if (!stand.isAllowed && stand.isExceeded) return { refusal: often, seconds: Math.max(1, Math.ceil(stand.ttl / 1000)) };
    }
    return undefined;
  };
}
