// The OpenAPI 3.1 document, made from the table of routes and nothing else.
import type { TObject } from "typebox";
import type { Json, JsonObject } from "../base/json.ts";
import { Problem } from "./problem.ts";
import { partsOf, type Route } from "./route.ts";

const plain = (schema: object): JsonObject => JSON.parse(JSON.stringify(schema)) as JsonObject;
const json = (schema: object): JsonObject => ({ "application/json": { schema: plain(schema) } });

const parameters = (place: "path" | "query", schema: TObject): readonly JsonObject[] =>
  Object.entries(schema.properties).map(([name, one]) => ({ name, in: place, required: (schema.required ?? []).includes(name), schema: plain(one) }));

const keyHeader: JsonObject = { name: "idempotency-key", in: "header", required: false, schema: { type: "string", maxLength: 200 }, description: "幂等键：同一键的同一请求只生效一次。" };

const file: JsonObject = { type: "object", properties: { file: { type: "string", format: "binary" } }, required: ["file"] };

function operationOf(route: Route): JsonObject {
  const { params, query, body } = partsOf(route);
  const open = route.act === "read-public" || route.act === "sign-in";
  const answer: JsonObject = route.file ? { "application/octet-stream": { schema: { type: "string", format: "binary" } } } : json(route.response);
  const requestBody: { readonly requestBody?: JsonObject } = route.upload
    ? { requestBody: { required: true, content: { "multipart/form-data": { schema: file } } } }
    : body === undefined
      ? {}
      : { requestBody: { required: true, content: json(body) } };
  return {
    operationId: route.id,
    summary: route.summary,
    tags: [route.path.split("/")[1] ?? ""],
    "x-act": route.act,
    parameters: [...parameters("path", params), ...parameters("query", query), ...(route.method === "GET" ? [] : [keyHeader])],
    ...requestBody,
    responses: {
      [String(route.status)]: { description: "成功", content: answer },
      default: { description: "未办成，逐条说明原因", content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } },
    },
    security: open ? [] : [{ session: [] }],
  };
}

const pathOf = ({ path }: Route): string => `/api${path.replaceAll(/:(\w+)/g, "{$1}")}`;

/** One document for all routes. */
export function openApi(routes: readonly Route[], version: string): JsonObject {
  const paths: { [path: string]: { [method: string]: Json } } = {};
  for (const route of routes) (paths[pathOf(route)] ??= {})[route.method.toLowerCase()] = operationOf(route);
  return {
    openapi: "3.1.0",
    info: { title: "青册 Qingce", version, description: "绿色制造名单的申报、审核、公示与登记。读写之外的请求须与页面同源，或带 x-requested-with: qingce。" },
    servers: [{ url: "/" }],
    paths,
    components: { schemas: { Problem: plain(Problem) }, securitySchemes: { session: { type: "apiKey", in: "cookie", name: "qingce_session" } } },
  };
}
