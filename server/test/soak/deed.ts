// One write over HTTP with its idempotency key: sent until it is acknowledged, and known for ever after by what it must have done to the log.
import { setTimeout as pause } from "node:timers/promises";
import type { Json } from "@qingce/core/base/json";
import { requestOf } from "@qingce/core/contract/client";
import type { RouteId } from "@qingce/core/contract/routes";

export interface Deed {
  readonly route: RouteId;
  readonly key: string;
  readonly account: string;
  readonly cookie: string;
  /** Known only when the deeds before it are acknowledged. */
  readonly input: () => { readonly [field: string]: unknown };
  /** Names the one event that it leaves in the log, as `effectsIn` counts them. */
  readonly effect: () => string;
  /** The answer with which it was acknowledged. */
  answer?: Json;
}

export interface Driving {
  readonly address: string;
  /** True once the processes have been killed: nobody waits for an answer any more. */
  readonly stopped: () => boolean;
  readonly acknowledged: () => void;
  /** Every answer that acknowledged nothing: `503 database-away`, `no answer`. */
  readonly unanswered: (said: string) => void;
}

interface Heard {
  readonly status: number;
  readonly body: Json;
}

/** Status 0 where no whole answer came. */
export async function send(address: string, { route, key, cookie, input }: Deed): Promise<Heard> {
  const { method, path, body } = requestOf(route, input() as never, key);
  try {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: { "content-type": "application/json", "x-requested-with": "qingce", "idempotency-key": key, cookie },
      body: JSON.stringify(body ?? {}),
      signal: AbortSignal.timeout(30_000),
    });
    return { status: answer.status, body: (await answer.json()) as Json };
  } catch {
    return { status: 0, body: null };
  }
}

const codeOf = (body: Json): string => (body as { readonly code?: string } | null)?.code ?? "";

/** True when it is acknowledged; false when the processes died first. A refusal is a fault of the soak or of the house. */
export async function drive(deed: Deed, driving: Driving): Promise<boolean> {
  while (deed.answer === undefined) {
    const { status, body } = await send(driving.address, deed);
    if (status >= 200 && status < 300) {
      deed.answer = body;
      driving.acknowledged();
    } else if (status !== 0 && status !== 429 && status < 500) throw new Error(`${deed.route} was refused: ${status} ${JSON.stringify(body).slice(0, 500)}`);
    else {
      driving.unanswered(status === 0 ? "no answer" : `${status} ${codeOf(body)}`);
      if (driving.stopped()) return false;
      await pause(25);
    }
  }
  return true;
}
