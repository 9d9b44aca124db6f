// The API for reading: one plain page made from the contract, and the OpenAPI document beside it.
import type { FastifyInstance } from "fastify";
import { openApi } from "@qingce/core/contract/open-api";
import { partsOf, type Route } from "@qingce/core/contract/route";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const shape = (title: string, schema: object | undefined): string =>
  schema === undefined || JSON.stringify(schema).length < 60 ? "" : `<details><summary>${title}</summary><pre>${escaped(JSON.stringify(schema, null, 2))}</pre></details>`;

function rowOf(route: Route): string {
  const { query, body } = partsOf(route);
  return `<section id="${route.id}"><h2><code>${route.method}</code> <code>/api${escaped(route.path)}</code></h2><p>${escaped(route.summary)}</p><p class="quiet">${route.id} · 权限 ${route.act} · 成功 ${route.status}</p>${shape("查询参数", query)}${shape("请求内容", body)}${shape("答复", route.file ? undefined : route.response)}</section>`;
}

const style = "body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2b25}h2{font-size:1.05rem;margin:1.6rem 0 .2rem}code{color:#0b5d4b}pre{overflow:auto;background:#f3f6f4;padding:.8rem}.quiet{color:#56655f;font-size:.9rem;margin:.2rem 0}p{margin:.2rem 0}";

const pageOf = (routes: readonly Route[]): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>青册接口</title><style>${style}</style></head><body><h1>青册接口</h1><p>机器可读的说明：<a href="/api/openapi.json">openapi.json</a>。写入请求须与页面同源，或带请求头 <code>x-requested-with: qingce</code>；可带 <code>idempotency-key</code>，同一键的同一请求只生效一次。未办成时答复 <code>application/problem+json</code>，<code>refusals</code> 逐条说明代码、条款、位置和办法。</p>${routes.map(rowOf).join("")}</body></html>`;

export function addApiPage(app: FastifyInstance, routes: readonly Route[], version: string): void {
  const document = JSON.stringify(openApi(routes, version));
  const page = pageOf(routes);
  app.get("/api/openapi.json", async (_request, reply) => reply.header("cache-control", "no-cache").type("application/json; charset=utf-8").send(document));
  app.get("/api", async (_request, reply) => reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(page));
}
