// The HTTP server put together: from the contract's table, with its guards around it. Knows no table of the database.
import { randomBytes } from "node:crypto";
import type { Socket } from "node:net";
import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import fastify, { type FastifyInstance } from "fastify";
import type { Route } from "@qingce/core/contract/route";
import { routes } from "@qingce/core/contract/routes";
import type { House } from "../acts/house.ts";
import { addApiPage } from "./api-page.ts";
import type { AnyHandler } from "./call.ts";
import { handlers } from "./handlers.ts";
import { addLimits, busy, usualLimits, type Limits } from "./limits.ts";
import { loggerOf, logRequests, QuietController, type Log } from "./log-lines.ts";
import type { Meter } from "./metrics.ts";
import { addProbes } from "./probes.ts";
import { refusalOf, sendProblem, statusOf } from "./problem-response.ts";
import { registerRoute } from "./register-route.ts";
import { addSecurityHeaders } from "./security-headers.ts";
import { addSignOnPages } from "./sign-on-pages.ts";
import { readJson } from "./strict-json.ts";
import { uploadLimits } from "./upload.ts";
import { addVerifyPage } from "./verify-page.ts";
import { addWebPages } from "./web-pages.ts";

export interface AppOptions {
  /** Origin that browsers see, e.g. `https://qingce.example.gov.cn`; https turns on secure cookies and HSTS. */
  readonly origin?: string | undefined;
  /** Addresses of the proxies in front, as fastify's `trustProxy` takes them, e.g. `loopback`. */
  readonly proxy?: string | undefined;
  readonly limits?: Limits | undefined;
  /** Folder of the built pages. */
  readonly pages?: string | undefined;
  readonly log?: Log | undefined;
  /** Told of every answer. */
  readonly meter?: Meter | undefined;
  readonly version?: string | undefined;
}

const malformedAnswer = JSON.stringify({ type: "about:blank#request-malformed", title: "请求有误", status: 400, code: "request-malformed", request: "", refusals: [{ code: "request-malformed", hint: "请求不合 HTTP 的写法" }] });

/** What node itself could not read as a request never becomes one. */
function endMalformed(socket: Socket): void {
  if (!socket.writable || socket.destroyed) return;
  socket.end(`HTTP/1.1 400 Bad Request\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(malformedAnswer)}\r\nconnection: close\r\n\r\n${malformedAnswer}`);
}

function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const read = body.length === 0 ? undefined : readJson(body as Buffer);
    if (read === undefined || read.ok) done(null, read?.value);
    else done(Object.assign(new Error("refused"), { statusCode: 400, refusals: read.refusals }), undefined);
  });
}

function holdTheLoad(app: FastifyInstance, atOnce: number): void {
  let inHand = 0;
  app.addHook("onRequest", async (request, reply) => {
    inHand += 1;
    let left = false;
    const leave = (): void => {
      if (!left) inHand -= 1;
      left = true;
    };
    reply.raw.once("close", leave).once("finish", leave);
    void reply.header("x-request-id", request.id);
    if (inHand > atOnce) return sendProblem(request, reply, [busy]);
  });
}

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error: Error & { readonly refusals?: readonly ReturnType<typeof refusalOf>[] }, request, reply) => {
    const refusals = error.refusals ?? [refusalOf(error)];
    if (statusOf(refusals[0]?.code ?? "internal") >= 500) request.log.error({ err: error }, "failed");
    return sendProblem(request, reply, refusals);
  });
}

/** Builds the server; the caller listens. */
export async function buildApp(house: House, options: AppOptions = {}): Promise<FastifyInstance> {
  const tls = options.origin?.startsWith("https://") ?? false;
  const limits = options.limits ?? usualLimits;
  const app: FastifyInstance = fastify({
    logger: options.log === undefined ? false : loggerOf(options.log),
    logController: new QuietController(),
    trustProxy: options.proxy ?? false,
    genReqId: () => randomBytes(8).toString("hex"),
    bodyLimit: 1024 * 1024,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    exposeHeadRoutes: true,
    return503OnClosing: true,
    frameworkErrors: (error, request, reply) => void sendProblem(request, reply, [refusalOf(error)]),
    clientErrorHandler: (_error, socket) => endMalformed(socket),
  });
  answerErrors(app);
  logRequests(app);
  options.meter?.watch(app);
  holdTheLoad(app, limits.atOnce);
  readBodies(app);
  await addSecurityHeaders(app, tls);
  await app.register(cookie);
  await app.register(multipart, { limits: uploadLimits });
  const ask = await addLimits(app, limits);
  for (const route of routes as readonly Route[]) registerRoute(app, route, handlers[route.id as keyof typeof handlers] as AnyHandler, { house, ask, origin: options.origin, secure: tls });
  addApiPage(app, routes, options.version ?? "0");
  addProbes(app, house);
  addVerifyPage(app, house, ask);
  addSignOnPages(app, { house, ask, secure: tls, origin: options.origin });
  const page = await addWebPages(app, options.pages);
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === "GET" && !request.url.startsWith("/api/") && (request.headers.accept ?? "").includes("text/html");
    return page !== undefined && wantsPage ? page(request, reply) : sendProblem(request, reply, [{ code: "route-unknown", hint: "没有这个地址" }]);
  });
  return app;
}
