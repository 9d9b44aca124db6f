// Hands out the built pages: files named by their content for ever, the two pages always fresh, every other address its page again.
import { existsSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import staticFiles from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const isHashed = (path: string): boolean => path.includes(`${sep}assets${sep}`);

/** Adds the pages below `folder`; answers what to send for an address that no file has, undefined where there are no pages. */
export async function addWebPages(app: FastifyInstance, folder: string | undefined): Promise<((request: FastifyRequest, reply: FastifyReply) => FastifyReply) | undefined> {
  if (folder === undefined || !existsSync(join(folder, "index.html"))) {
    app.get("/", async (_request, reply) => reply.redirect("/api"));
    return undefined;
  }
  const publicPage = readFileSync(join(folder, "index.html"));
  const desk = join(folder, "desk.html");
  const deskPage = existsSync(desk) ? readFileSync(desk) : publicPage;
  await app.register(staticFiles, {
    root: folder,
    index: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader("cache-control", isHashed(path) ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  const send = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply
      .code(200)
      .header("cache-control", "no-cache")
      .type("text/html; charset=utf-8")
      .send(/^\/desk(?:[/?]|$)/u.test(request.url) ? deskPage : publicPage);
  app.get("/", async (request, reply) => send(request, reply));
  return send;
}
