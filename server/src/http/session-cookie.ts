// The session's cookie and the device's: a token each and nothing else, out of reach of scripts.
import type { FastifyReply, FastifyRequest } from "fastify";

/** Behind TLS the browser itself holds the cookie to this host and to https. */
const named = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);
const cookieName = (secure: boolean): string => named("qingce_session", secure);
const deviceName = (secure: boolean): string => named("qingce_device", secure);

const options = (secure: boolean) => ({ path: "/", httpOnly: true, sameSite: "lax", secure }) as const;

const asToken = (text: string | undefined): string | undefined => (text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text) ? text : undefined);

export const tokenOf = (request: FastifyRequest, secure: boolean): string | undefined => asToken(request.cookies[cookieName(secure)]);

/** Browsers keep no cookie longer than this. */
const deviceLife = 400 * 24 * 60 * 60;

export const deviceOf = (request: FastifyRequest, secure: boolean): string | undefined => asToken(request.cookies[deviceName(secure)]);

/** Signs nobody in: it only tells the counting of wrong passwords that this device has come in before. */
export const keepDevice = (reply: FastifyReply, secure: boolean, token: string): void => void reply.setCookie(deviceName(secure), token, { ...options(secure), sameSite: "strict", maxAge: deviceLife });

export function keepToken(reply: FastifyReply, secure: boolean, token: string | undefined): void {
  if (token === undefined) void reply.clearCookie(cookieName(secure), options(secure));
  else void reply.setCookie(cookieName(secure), token, options(secure));
}
