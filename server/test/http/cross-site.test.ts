// S5: what other sites can make a browser do. Every writing route, every sort of answer, both with and without TLS.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pathNames, type Route } from "@qingce/core/contract/route";
import { routes } from "@qingce/core/contract/routes";
import { openStage, type Stage } from "../acts/stage.ts";
import { ask, codeOf, comeIn, openDoor } from "./door.ts";

let stage: Stage;
let open: FastifyInstance;
let secure: FastifyInstance;
let cookie: string;
const origin = "https://qingce.example";

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  open = await openDoor(stage);
  secure = await openDoor(stage, { origin });
  cookie = await comeIn(stage, { account: "o", role: "officer", nodes: ["33"] });
}, 60_000);
afterAll(async () => {
  await Promise.all([open.close(), secure.close()]);
  await stage.close();
});

const table: readonly Route[] = routes;
const urlOf = ({ path }: Route): string => `/api${pathNames(path).reduce((url, name) => url.replace(`:${name}`, "x"), path)}`;

/** How another site can send: as a form does, as a script does, from a frame without origin, from a sister host, from this host by plain http. */
const senders: readonly { readonly [name: string]: string }[] = [
  { origin: "https://evil.example", "content-type": "application/x-www-form-urlencoded" },
  { origin: "https://evil.example", "content-type": "text/plain", "x-requested-with": "qingce" },
  { origin: "null", "content-type": "application/json", "x-requested-with": "qingce" },
  { origin: "https://qingce.example.evil.example", "content-type": "application/json", "x-requested-with": "qingce" },
  { origin: "http://qingce.example", "content-type": "application/json", "x-requested-with": "qingce" },
  { "sec-fetch-site": "same-site", "content-type": "application/json", "x-requested-with": "qingce" },
  { "content-type": "application/json" },
];

describe("requests that another site makes a browser send", () => {
  it("[S5] every writing route refuses them all, before it asks who calls", { timeout: 60_000 }, async () => {
    const through: string[] = [];
    for (const route of table.filter(({ method }) => method !== "GET")) {
      for (const headers of senders) {
        const answer = await secure.inject({ method: route.method, url: urlOf(route), headers: { ...headers, cookie: cookie.replace("qingce_session", "__Host-qingce_session") }, payload: "{}" });
        const code = (JSON.parse(answer.body) as { readonly code: string }).code;
        if (answer.statusCode !== 403 || code !== "cross-site") through.push(`${route.id} ${JSON.stringify(headers)}: ${answer.statusCode} ${code}`);
      }
    }
    expect(through).toEqual([]);
  });

  it("[S5] reading never writes: no route of GET is under an act that only writes, and no method stands in for another", async () => {
    expect(table.filter(({ method, act }) => method === "GET" && /^(save|submit|publish|confirm|propose|register|manage|keep-own)/u.test(act)).map(({ id }) => id)).toEqual([]);
    const smuggled = await ask(open, { method: "GET", url: "/api/sign-out?_method=POST", cookie, headers: { "x-http-method-override": "POST" } });
    expect([smuggled.status, codeOf(smuggled)]).toEqual([404, "route-unknown"]);
  });

  it("[S5] no answer lets another origin read it", async () => {
    for (const url of ["/api/me", "/api/editions", "/api/openapi.json", "/healthz"]) {
      const { headers } = await ask(secure, { method: "GET", url, cookie, headers: { origin: "https://evil.example" } });
      expect([url, headers["access-control-allow-origin"], headers["access-control-allow-credentials"]]).toEqual([url, undefined, undefined]);
    }
    const asked = await ask(secure, { method: "OPTIONS", url: "/api/me", headers: { origin: "https://evil.example", "access-control-request-method": "POST" } });
    expect(asked.headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("what every answer tells the browser", () => {
  const answers = ["/api/editions", "/api/me", "/api/nothing", "/api", "/api/openapi.json", "/healthz", "/no/page", "/verify/entry/none", "/api/editions?limit=%00"];

  it("[S5] nothing may be framed, guessed at, or run code or styles of another host; behind TLS it says so for a year", async () => {
    for (const url of answers) {
      const [plain, tls] = [await ask(open, { method: "GET", url }), await ask(secure, { method: "GET", url })];
      const policy = String(tls.headers["content-security-policy"]);
      expect([url, tls.headers["x-frame-options"], tls.headers["x-content-type-options"]]).toEqual([url, "DENY", "nosniff"]);
      expect([url, policy.includes("frame-ancestors 'none'") || policy.includes("default-src 'none'")]).toEqual([url, true]);
      expect([url, /script-src[^;]*unsafe|\*/u.test(policy)]).toEqual([url, false]);
      expect([url, plain.headers["strict-transport-security"], tls.headers["strict-transport-security"]]).toEqual([url, undefined, "max-age=31536000; includeSubDomains"]);
      expect([url, tls.headers["x-powered-by"], tls.headers["server"]]).toEqual([url, undefined, undefined]);
    }
  });

  it("[S5] what a session reads is kept by no cache", async () => {
    for (const url of ["/api/me", "/api/inbox", "/api/sessions", "/api/rounds/none"]) expect((await ask(open, { method: "GET", url, cookie })).headers["cache-control"]).toBe("no-store");
  });

  it("[S4 S5] behind TLS a cookie without the prefix of this host opens nothing", async () => {
    expect((await ask(secure, { method: "GET", url: "/api/me", cookie })).status).toBe(401);
    expect((await ask(secure, { method: "GET", url: "/api/me", cookie: cookie.replace("qingce_session", "__Host-qingce_session") })).status).toBe(200);
  });
});
