// The three addresses of signing on elsewhere: out to the provider, back from it, and off again. They lead on; none answers with a page.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { House } from "../acts/house.ts";
import { sessionActor } from "../acts/sessions/session-actor.ts";
import { beginSignOn, endSignOn, signOff } from "../acts/sign-on/sign-on.ts";
import type { Ask } from "./limits.ts";
import { refuseCrossSite } from "./same-origin.ts";
import { sendProblem } from "./problem-response.ts";
import { keepToken, tokenOf } from "./session-cookie.ts";

export interface SignOnPages {
  readonly house: House;
  readonly ask: Ask;
  readonly secure: boolean;
  readonly origin: string | undefined;
}

const cookieName = (secure: boolean): string => (secure ? "__Host-qingce_sign_on" : "qingce_sign_on");
const cookie = (secure: boolean) => ({ path: "/", httpOnly: true, sameSite: "lax", secure }) as const;

const trouble = (reply: FastifyReply, code: string): FastifyReply => reply.redirect(`/desk/sign-in?trouble=${code}`, 303);

async function begin({ house, ask, secure }: SignOnPages, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if ((await ask(request, "sign-in", "")) !== undefined) return trouble(reply, "too-many-requests");
  const { to } = request.query as { readonly to?: unknown };
  const begun = await beginSignOn(house, typeof to === "string" ? to : "/desk");
  if (!begun.ok) return trouble(reply, begun.refusals[0]?.code ?? "sign-on-off");
  void reply.setCookie(cookieName(secure), begun.value.browser, { ...cookie(secure), maxAge: 600 });
  return reply.redirect(begun.value.address, 303);
}

async function back({ house, ask, secure }: SignOnPages, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if ((await ask(request, "sign-in", "")) !== undefined) return trouble(reply, "too-many-requests");
  const browser = request.cookies[cookieName(secure)] ?? "";
  void reply.clearCookie(cookieName(secure), cookie(secure));
  const token = tokenOf(request, secure);
  const before = token === undefined ? undefined : await sessionActor(house, token);
  const query = request.url.includes("?") ? request.url.slice(request.url.indexOf("?")) : "";
  const signedOn = await endSignOn(house, { query, browser, address: request.ip, agent: (request.headers["user-agent"] ?? "").slice(0, 200), session: before?.session ?? "" });
  if (!signedOn.ok) return trouble(reply, signedOn.refusals[0]?.code ?? "sign-on-refused");
  keepToken(reply, secure, signedOn.value.token);
  return reply.redirect(signedOn.value.wayBack, 303);
}

async function off({ house, secure, origin }: SignOnPages, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const foreign = refuseCrossSite(request.headers, origin);
  if (foreign !== undefined) return sendProblem(request, reply, [foreign]);
  const token = tokenOf(request, secure);
  const found = token === undefined ? undefined : await sessionActor(house, token);
  keepToken(reply, secure, undefined);
  return reply.send({ to: await signOff(house, found?.session ?? "") });
}

export function addSignOnPages(app: FastifyInstance, pages: SignOnPages): void {
  const still = async (_: FastifyRequest, reply: FastifyReply): Promise<void> => void reply.header("cache-control", "no-store");
  app.get("/api/sign-on", { onRequest: still }, (request, reply) => begin(pages, request, reply));
  app.get("/api/sign-on/back", { onRequest: still }, (request, reply) => back(pages, request, reply));
  app.post("/api/sign-on/off", { onRequest: still }, (request, reply) => off(pages, request, reply));
}
