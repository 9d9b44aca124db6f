// Figures for Prometheus, on a listener of their own: how many requests, how long, and what the house tells of its pools, jobs and log. No figure is of a person.
import { createServer, type Server } from "node:http";
import type { FastifyInstance } from "fastify";
import { routeOf } from "./log-lines.ts";

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly values: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[];
}

const bounds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly counts: number[];
  sum: number;
  count: number;
}

export interface Meter {
  watch(app: FastifyInstance): void;
  text(): string;
}

const escaped = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
const labelled = (labels: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
};

function linesOf({ labels, counts, sum, count }: Series, name: string): readonly string[] {
  let below = 0;
  const buckets = bounds.map((bound, n) => {
    below += counts[n] ?? 0;
    return `${name}_bucket${labelled({ ...labels, le: String(bound) })} ${below}`;
  });
  return [...buckets, `${name}_bucket${labelled({ ...labels, le: "+Inf" })} ${count}`, `${name}_sum${labelled(labels)} ${sum.toFixed(6)}`, `${name}_count${labelled(labels)} ${count}`];
}

/** Counts answers by method, route and class of status; the label is the route's pattern, so their number is bounded by the contract. */
export function openMeter(): Meter {
  const series = new Map<string, Series>();
  const count = (method: string, route: string, status: string, seconds: number): void => {
    const key = `${method} ${route} ${status}`;
    const one = series.get(key) ?? { labels: { method, route, status }, counts: bounds.map(() => 0), sum: 0, count: 0 };
    series.set(key, one);
    const bucket = bounds.findIndex((bound) => seconds <= bound);
    if (bucket >= 0) one.counts[bucket] = (one.counts[bucket] ?? 0) + 1;
    one.sum += seconds;
    one.count += 1;
  };
  const name = "qingce_http_request_duration_seconds";
  return {
    watch: (app) => {
      app.addHook("onResponse", async (request, reply) => count(request.method, routeOf(request), `${Math.floor(reply.statusCode / 100)}xx`, reply.elapsedTime / 1000));
    },
    text: () => [`# HELP ${name} Time from a request's arrival to its answer, by route and class of status.`, `# TYPE ${name} histogram`, ...[...series.values()].flatMap((one) => linesOf(one, name)), ""].join("\n"),
  };
}

export const gaugeText = (gauges: readonly Gauge[]): string =>
  gauges.map(({ name, help, values }) => [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...values.map(({ labels, value }) => `${name}${labelled(labels)} ${value}`), ""].join("\n")).join("");

export interface MetricsPlace {
  readonly host: string;
  readonly port: number;
}

/** `9686` or `127.0.0.1:9686`; without a host this machine alone. Undefined where it is neither. */
export function metricsPlace(text: string): MetricsPlace | undefined {
  const match = /^(?:(\[[0-9a-f:]+\]|[\w.-]+):)?(\d{1,5})$/.exec(text);
  const port = Number(match?.[2]);
  return match === null || port > 65_535 ? undefined : { host: (match[1] ?? "127.0.0.1").replaceAll(/[[\]]/g, ""), port };
}

/** Never on the address that the house serves: no proxy can hand it out by mistake. */
export async function serveMetrics(meter: Meter, gauges: () => Promise<readonly Gauge[]>, { host, port }: MetricsPlace): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    void gauges().then(
      (all) => response.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }).end(meter.text() + gaugeText(all)),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  return server;
}
