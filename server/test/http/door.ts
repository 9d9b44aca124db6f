// The HTTP server over a stage, and people who come in through it: each with an account, a session and nothing else.
import type { FastifyInstance, InjectOptions } from "fastify";
import type { Json } from "@qingce/core/base/json";
import type { Actor } from "@qingce/core/access/actor";
import { buildApp, type AppOptions } from "../../src/http/app.ts";
import { addAccount } from "../../src/store/accounts.ts";
import { openSession } from "../../src/store/sessions.ts";
import { inScope } from "../../src/store/transaction.ts";
import type { Stage } from "../acts/stage.ts";

const gate = { role: "gate", nodes: [] };

export const roomy = { perAddress: 1_000_000, perAccount: 1_000_000, passwords: 1_000_000, uploads: 1_000_000, atOnce: 1000 };

export const openDoor = (stage: Stage, options: AppOptions = {}): Promise<FastifyInstance> => buildApp(stage.house, { limits: roomy, ...options });

/** Makes the account of an actor unless it has one, and opens a session; answers the cookie. */
export async function comeIn(stage: Stage, actor: Actor, passwordHash = "none"): Promise<string> {
  const at = stage.house.clock.now();
  const token = await inScope(stage.house.app, gate, async (tx) => {
    await addAccount(tx, {
      id: actor.account,
      login: actor.account,
      name: "演示",
      passwordHash,
      passwordSetAt: at,
      role: actor.role,
      nodes: actor.nodes,
      organisationId: actor.organisation ?? null,
      evaluatorId: actor.evaluator ?? null,
      department: actor.department ?? null,
      totpSecret: null,
      disabled: false,
    });
    return openSession(tx, { accountId: actor.account, createdAt: at, expiresAt: "2027-01-01T00:00:00.000Z" as typeof at, address: "127.0.0.1", agent: "test" });
  });
  return `qingce_session=${token}`;
}

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly cookie?: string | undefined;
  readonly headers?: { readonly [name: string]: string };
  /** Sent as it is. */
  readonly payload?: string | Buffer;
}

export interface Heard {
  readonly status: number;
  readonly body: Json;
  readonly headers: { readonly [name: string]: unknown };
  readonly text: string;
}

const parsed = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
};

/** Asks as a program does: of no origin, with the header that no form can send. */
export async function ask(app: FastifyInstance, { method, url, body, cookie, headers, payload }: Asked): Promise<Heard> {
  const options = {
    method,
    url,
    headers: { "x-requested-with": "qingce", ...(cookie === undefined ? {} : { cookie }), ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(payload === undefined ? (body === undefined ? {} : { payload: JSON.stringify(body) }) : { payload }),
  } as InjectOptions;
  const answer = await app.inject(options);
  return { status: answer.statusCode, body: parsed(answer.body), headers: answer.headers, text: answer.body };
}

export const codeOf = ({ body }: Heard): string => (body as { readonly code?: string } | null)?.code ?? "";

/** One file as a multipart body. */
export function fileOf(name: string, bytes: Buffer, type = "application/octet-stream"): Pick<Asked, "payload" | "headers"> {
  const border = "----qingce";
  const head = `--${border}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  return { payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${border}--\r\n`)]), headers: { "content-type": `multipart/form-data; boundary=${border}` } };
}
