// Puts one route of the contract on the server: who calls, may they at all, is the input whole, and the act's answer as it may leave.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Refusal } from "@qingce/core/base/refusal";
import { acts } from "@qingce/core/access/act";
import { visitor, type Actor } from "@qingce/core/access/actor";
import { partsOf, type Route } from "@qingce/core/contract/route";
import type { FileHandedOut } from "../acts/proofs/read-proofs.ts";
import { sessionActor, type SessionActor } from "../acts/sessions/session-actor.ts";
import type { House } from "../acts/house.ts";
import type { AnyHandler, CallContext } from "./call.ts";
import { refuseAtTheDoor } from "./at-the-door.ts";
import type { Ask } from "./limits.ts";
import { sendProblem } from "./problem-response.ts";
import { readInput } from "./read-input.ts";
import { refuseCrossSite } from "./same-origin.ts";
import { deviceOf, keepDevice, keepToken, tokenOf } from "./session-cookie.ts";
import { uploadedFile } from "./upload.ts";

export interface Registering {
  readonly house: House;
  readonly ask: Ask;
  /** Public origin, where it is known. */
  readonly origin: string | undefined;
  readonly secure: boolean;
}

const unauthenticated: Refusal = { code: "unauthenticated", hint: "请先登录" };
const notAllowed: Refusal = { code: "not-allowed", hint: "当前身份不能办理这一事项" };
const badKey: Refusal = { code: "field-malformed", place: "idempotency-key", hint: "幂等键应为1至200个可见字符" };

// lists of thousands of rows; every other body is small
const wide = new Set(["enter-lower-list", "add-records", "save-draft", "import-quota", "import-register"]);
const widest = "import-register";
const bodyLimitOf = (route: Route): number => (route.id === widest ? 26 : wide.has(route.id) ? 4 : 1) * 1024 * 1024;

/** Whether the role may do the act on anything at all; on what, the act itself asks. */
function refuseRole(route: Route, actor: Actor): Refusal | undefined {
  const roles: { readonly [role: string]: unknown } = acts[route.act].roles;
  if (roles[actor.role] !== undefined) return undefined;
  return actor.role === "public" ? unauthenticated : notAllowed;
}

const keyOf = (request: FastifyRequest): string | undefined | null => {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return undefined;
  return typeof key === "string" && /^[\x21-\x7e]{1,200}$/.test(key) ? key : null;
};

function contextOf(request: FastifyRequest, reply: FastifyReply, key: string | undefined, found: SessionActor | undefined, { secure, origin }: Registering): CallContext {
  return {
    key,
    address: request.ip,
    origin: origin ?? `${request.protocol}://${request.host}`,
    agent: (request.headers["user-agent"] ?? "").slice(0, 200),
    session: found?.session ?? "",
    me: found?.me,
    file: () => uploadedFile(request),
    device: deviceOf(request, secure),
    keepDevice: (token) => keepDevice(reply, secure, token),
    keepToken: (token) => keepToken(reply, secure, token),
  };
}

const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;

function sendFile(reply: FastifyReply, file: FileHandedOut): FastifyReply {
  return reply.header("content-disposition", attachment(file.name)).header("content-length", file.size).header("content-security-policy", "default-src 'none'; sandbox").type(file.mediaType).send(file.bytes);
}

export function registerRoute(app: FastifyInstance, route: Route, handler: AnyHandler, registering: Registering): void {
  const { house, ask, origin, secure } = registering;
  const parts = partsOf(route);
  const foundBy = async (request: FastifyRequest): ReturnType<typeof sessionActor> => {
    const token = tokenOf(request, secure);
    return token === undefined ? undefined : sessionActor(house, token);
  };
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const refuseWith = (...refusals: readonly Refusal[]): Promise<FastifyReply> => sendProblem(request, reply, refusals);
    const found = await foundBy(request);
    const actor = found?.actor ?? visitor;
    const role = refuseRole(route, actor);
    if (role !== undefined) return refuseWith(role);
    const many = await ask(request, route.id, actor.account);
    if (many !== undefined) {
      void reply.header("retry-after", String(many.seconds));
      return refuseWith(many.refusal);
    }
    const key = keyOf(request);
    if (key === null) return refuseWith(badKey);
    const input = readInput(parts, request);
    if (!input.ok) return refuseWith(...input.refusals);
    const door = refuseAtTheDoor(house, route, found);
    if (door !== undefined) return refuseWith(door);
    const result = await handler(house, actor, input.value, contextOf(request, reply, key, found, registering));
    if (!result.ok) return refuseWith(...result.refusals);
    return route.file ? sendFile(reply, result.value as FileHandedOut) : reply.code(route.status).send(result.value);
  };
  app.route({
    method: route.method,
    url: `/api${route.path}`,
    bodyLimit: bodyLimitOf(route),
    onRequest: async (request, reply) => {
      void reply.header("cache-control", "no-store");
      const foreign = route.method === "GET" ? undefined : refuseCrossSite(request.headers, origin);
      if (foreign !== undefined) return sendProblem(request, reply, [foreign]);
      // so much is read from nobody who may not do the act
      const role = route.id === widest ? refuseRole(route, (await foundBy(request))?.actor ?? visitor) : undefined;
      if (role !== undefined) return sendProblem(request, reply, [role]);
    },
    schema: { response: route.file ? {} : { [route.status]: route.response } },
    handler: handle,
  });
}
