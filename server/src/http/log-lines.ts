// What the HTTP log says, one JSON a line: the route as the contract writes it, never the address asked; of an error where it happened, never the values in it.
import { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest, type FastifyServerOptions } from "fastify";
import { withoutValues } from "./without-values.ts";

export interface Log {
  readonly level: string;
  /** Where the lines go; standard output when nothing is said. */
  readonly stream?: { write(line: string): void } | undefined;
}

/** The pattern of the route, e.g. `/api/rounds/:round`: ids, names and search words stay out of log and metrics. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? "unknown";

interface Failure extends Error {
  readonly code?: unknown;
  readonly table?: unknown;
  readonly constraint?: unknown;
  readonly routine?: unknown;
}

const frames = (stack: string | undefined): string => (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)).join("\n");
const word = (value: unknown): string | undefined => (typeof value === "string" && /^[\w-]{1,80}$/.test(value) ? value : undefined);

/** Of a database's error its detail, hint and parameters are left out: they quote rows. */
const ofError = (error: Failure): object => ({ type: error.name, message: withoutValues(error.message), code: word(error.code), table: word(error.table), constraint: word(error.constraint), routine: word(error.routine), stack: frames(error.stack) });

export const loggerOf = ({ level, stream }: Log): NonNullable<FastifyServerOptions["logger"]> => ({
  level,
  ...(stream === undefined ? {} : { stream }),
  serializers: {
    req: (request: FastifyRequest) => ({ method: request.method, route: routeOf(request) }),
    res: (reply: { readonly statusCode: number }) => ({ status: reply.statusCode }),
    err: ofError as never,
  },
});

interface Said {
  readonly log: FastifyBaseLogger;
}

/** Fastify's own lines name the address asked; only broken answers are told, ours tells the rest. */
export class QuietController extends LogController {
  constructor() {
    super({ disableRequestLogging: true });
  }
  override streamError(error: Error, _request: Said, reply: Said): void {
    reply.log.warn({ err: error }, "answer broken off");
  }
}

/** One line a request, when it is answered. */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async (request: FastifyRequest, reply: FastifyReply) => {
    request.log.info({ method: request.method, route: routeOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "answered");
  });
}
