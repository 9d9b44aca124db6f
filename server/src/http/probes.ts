// What a balancer asks: is the process there, can it serve.
import type { FastifyInstance } from "fastify";
import { isReady } from "../acts/health/read-health.ts";
import type { House } from "../acts/house.ts";

export function addProbes(app: FastifyInstance, house: House): void {
  app.get("/healthz", async (_request, reply) => reply.header("cache-control", "no-store").send({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const ready = await isReady(house);
    return reply.code(ready ? 200 : 503).header("cache-control", "no-store").send({ status: ready ? "ok" : "unavailable" });
  });
}
