// The session's cookie: the token and nothing else, out of reach of scripts.
import type { FastifyReply, FastifyRequest } from "fastify";

/** Behind TLS the browser itself holds the cookie to this host and to https. */
const cookieName = (secure: boolean): string => (secure ? "__Host-qingce_session" : "qingce_session");

const options = (secure: boolean) => ({ path: "/", httpOnly: true, sameSite: "lax", secure }) as const;

export function tokenOf(request: FastifyRequest, secure: boolean): string | undefined {
  const token = request.cookies[cookieName(secure)];
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined;
}

export function keepToken(reply: FastifyReply, secure: boolean, token: string | undefined): void {
  if (token === undefined) void reply.clearCookie(cookieName(secure), options(secure));
  else void reply.setCookie(cookieName(secure), token, options(secure));
}
