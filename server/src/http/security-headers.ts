// What every answer tells the browser to refuse: foreign code, frames, guessing of types.
import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/** antd writes its styles into the page; scripts come from files of ours alone. */
export async function addSecurityHeaders(app: FastifyInstance, tls: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        // a PDF that a page of ours has fetched and typed itself; browsers show none in a sandboxed frame
        "frame-src": ["blob:"],
        "object-src": ["blob:"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        ...(tls ? { "upgrade-insecure-requests": [] } : {}),
      },
    },
    strictTransportSecurity: tls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
    crossOriginEmbedderPolicy: false,
  });
}
