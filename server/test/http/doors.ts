// A house whose doors are shut as in service, and people at them: each with a browser of its own that keeps its cookies.
import type { FastifyInstance } from "fastify";
import { Secret, TOTP } from "otpauth";
import { toEpoch } from "@qingce/core/base/instant";
import { asvsDoors, type Doors } from "@qingce/core/access/doors";
import type { Actor } from "@qingce/core/access/actor";
import { hashPassword } from "../../src/store/passwords.ts";
import { openStage, type Stage } from "../acts/stage.ts";
import { comeIn, openDoor, type Heard } from "./door.ts";

export const password = "correct-horse-battery";

export interface Guarded {
  readonly stage: Stage;
  readonly app: FastifyInstance;
  /** Makes the account and gives a browser that is not signed in. */
  person(actor: Actor): Promise<Browser>;
  browser(): Browser;
  codeOf(secret: string, steps?: number): string;
  later(seconds: number): void;
  /** The same house with other doors. */
  behind(doors: Doors): Promise<Guarded>;
  close(): Promise<void>;
}

export interface Browser {
  ask(method: string, url: string, body?: unknown, address?: string): Promise<Heard>;
  signIn(login: string, more?: { readonly password?: string; readonly code?: string; readonly address?: string }): Promise<Heard>;
  /** Begins and confirms a second factor; gives the secret and the recovery codes. */
  enrol(): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }>;
  cookie(name: string): string | undefined;
  put(name: string, value: string): void;
}

export const totpOf = (secret: string, timestamp: number): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });

const parsed = (text: string): never => (text.startsWith("{") ? JSON.parse(text) : null) as never;

function browserOf(app: FastifyInstance, code: (secret: string) => string, step: () => void): Browser {
  const jar = new Map<string, string>();
  const ask = async (method: string, url: string, body?: unknown, address = "10.0.0.1"): Promise<Heard> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { "x-requested-with": "qingce", cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) };
    const answer = await app.inject({ method: method as "GET", url: `/api${url}`, remoteAddress: address, headers, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) });
    for (const { name, value } of answer.cookies) jar.set(name, value);
    return { status: answer.statusCode, body: parsed(answer.body), headers: answer.headers, text: answer.body };
  };
  return {
    ask,
    signIn: (login, { address, ...more } = {}) => ask("POST", "/sign-in", { login, password, ...more }, address),
    enrol: async () => {
      const { secret } = (await ask("POST", "/second-factor", {})).body as unknown as { readonly secret: string };
      const done = await ask("POST", "/second-factor/confirmation", { code: code(secret) });
      step();
      return { secret, recoveryCodes: (done.body as unknown as { readonly recoveryCodes: readonly string[] }).recoveryCodes };
    },
    cookie: (name) => jar.get(name),
    put: (name, value) => void jar.set(name, value),
  };
}

export const openGuarded = async (doors: Doors = asvsDoors): Promise<Guarded> => guardedOver(await openStage("2025-06-03"), doors);

async function guardedOver(opened: Stage, doors: Doors): Promise<Guarded> {
  const stage: Stage = { ...opened, house: { ...opened.house, hashPassword, doors } };
  const app = await openDoor(stage);
  const hash = await hashPassword(password);
  const now = (): number => toEpoch(stage.house.clock.now());
  // the stage's clock is told by the wall of Shanghai
  const later = (seconds: number): void => stage.clock.set(new Date(now() + seconds * 1000 + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " "));
  const code = (secret: string, steps = 0): string => totpOf(secret, now() + steps * 30_000);
  const browser = (): Browser => browserOf(app, code, () => later(30));
  return {
    stage,
    app,
    browser,
    person: async (actor) => {
      await comeIn(stage, actor, hash);
      return browser();
    },
    codeOf: code,
    later,
    behind: async (other) => {
      const guarded = await guardedOver(opened, other);
      return { ...guarded, close: () => guarded.app.close() };
    },
    close: async () => {
      await app.close();
      await stage.close();
    },
  };
}
