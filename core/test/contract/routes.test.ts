// The table of routes as data: whole, unambiguous, bounded in every string, list and number.
import { describe, expect, it } from "vitest";
import { acts } from "../../src/access/act.ts";
import { requestOf, readAnswer } from "../../src/contract/client.ts";
import { openApi } from "../../src/contract/open-api.ts";
import { partsOf, pathNames, type Route } from "../../src/contract/route.ts";
import { routes } from "../../src/contract/routes.ts";

const table: readonly Route[] = routes;

interface Schema {
  readonly type?: string;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly maximum?: number;
  readonly additionalProperties?: unknown;
  readonly properties?: { readonly [name: string]: Schema };
  readonly patternProperties?: { readonly [name: string]: Schema };
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const nothing: readonly string[] = [];

function unbounded(schema: Schema, at: string): readonly string[] {
  if (schema.enum !== undefined || schema.const !== undefined) return nothing;
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((one, n) => unbounded(one, `${at}|${n}`));
  switch (schema.type) {
    case "string":
      return schema.maxLength === undefined ? [at] : nothing;
    case "integer":
    case "number":
      return schema.maximum === undefined ? [at] : nothing;
    case "array":
      return [...(schema.maxItems === undefined ? [`${at}[]`] : nothing), ...unbounded(schema.items ?? {}, `${at}[]`)];
    case "object": {
      const table = Object.values(schema.patternProperties ?? {});
      const open = table.length > 0 ? schema.maxProperties === undefined : schema.additionalProperties !== false;
      const inside = Object.entries(schema.properties ?? {}).flatMap(([name, one]) => unbounded(one, `${at}.${name}`));
      return [...(open ? [`${at}{}`] : nothing), ...inside, ...table.flatMap((one) => unbounded(one, `${at}.*`))];
    }
    case "boolean":
    case "null":
      return nothing;
    default:
      return [at];
  }
}

describe("the table of routes", () => {
  it("[G4] ids and addresses are unique, acts are acts, summaries are Chinese", () => {
    expect(new Set(table.map((one) => one.id)).size).toBe(table.length);
    expect(new Set(table.map((one) => `${one.method} ${one.path.replaceAll(/:\w+/g, ":")}`)).size).toBe(table.length);
    expect(table.filter((one) => !Object.hasOwn(acts, one.act))).toEqual([]);
    expect(table.filter((one) => !/\p{Script=Han}.*。$/u.test(one.summary))).toEqual([]);
  });

  it("[S10] every string, list, number and object of every input has its limit, unknown keys have none", () => {
    expect(table.flatMap((one) => unbounded(one.input as Schema, one.id))).toEqual([]);
  });

  it("[G4] every field named in a path is a required one of the input, and travels once", () => {
    for (const route of table) {
      const { params, query, body } = partsOf(route);
      expect(Object.keys(params.properties).toSorted()).toEqual(pathNames(route.path).toSorted());
      expect(params.required?.toSorted() ?? []).toEqual(pathNames(route.path).toSorted());
      expect([...Object.keys(params.properties), ...Object.keys(query.properties), ...Object.keys(body?.properties ?? {})].toSorted()).toEqual(Object.keys(route.input.properties).toSorted());
    }
  });

  it("[G4] reading changes nothing: what needs a right to write is never a GET", () => {
    const reading = /^(read-|list-|use-session$)/;
    expect(table.filter((one) => one.method === "GET" && !reading.test(one.act)).map((one) => one.id)).toEqual([]);
  });

  it("[G4] the document is plain JSON, an operation a route", () => {
    const document = openApi(table, "1") as { readonly paths: object };
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(Object.values(document.paths).flatMap((one) => Object.keys(one as object))).toHaveLength(table.length);
  });
});

describe("the client", () => {
  it("[G4] puts each field where it belongs and writes it safely", () => {
    expect(requestOf("read-ranking", { round: "R1", kind: "factory", node: "3301" })).toEqual({ method: "GET", path: "/api/rounds/R1/ranking?kind=factory&node=3301" });
    expect(requestOf("list-entries", { q: "绿能&a=b", limit: 5, kind: undefined } as never)).toEqual({ method: "GET", path: "/api/entries?q=%E7%BB%BF%E8%83%BD%26a%3Db&limit=5" });
    expect(requestOf("withdraw-declaration", { declaration: "a/b", reason: "$&" }, "k")).toEqual({ method: "POST", path: "/api/declarations/a%2Fb/withdrawal", body: { reason: "$&" }, key: "k" });
  });

  it("[U3] gives refusals back as they were, and one of its own where there was no answer", () => {
    const refusal = { code: "fact-missing", place: "facts.x", hint: "请填写" };
    expect(readAnswer({ status: 422, body: { refusals: [refusal] } })).toEqual({ ok: false, refusals: [refusal] });
    expect(readAnswer({ status: 502, body: undefined })).toMatchObject({ ok: false, refusals: [{ code: "no-answer" }] });
    expect(readAnswer({ status: 200, body: { a: 1 } })).toEqual({ ok: true, value: { a: 1 } });
  });
});
