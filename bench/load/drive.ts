// Sends requests and times them. Closed loop: as many at once as there are hands. Open loop: at a rate, each timed from the moment it was due.
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

export interface Heard {
  /** 0 where no whole answer came. */
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | undefined;
}

export interface Target {
  readonly port: number;
  readonly agent: Agent;
}

export const target = (port: number): Target => ({ port, agent: new Agent({ keepAlive: true, maxSockets: 4096, maxFreeSockets: 4096 }) });

export const send = ({ port, agent }: Target, { method, path, headers, body }: Ask): Promise<Heard> =>
  new Promise((resolve) => {
    const none = (): void => resolve({ status: 0, text: "", retryAfter: undefined });
    const asked = request({ host: "127.0.0.1", port, agent, method, path, headers: { ...headers, "content-length": String(Buffer.byteLength(body)) } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8"), retryAfter: answer.headers["retry-after"] }));
      answer.on("error", none);
    });
    asked.on("error", none);
    asked.end(body);
  });

/** One chain of requests, the next only after the one before; answers how many were acknowledged, with the milliseconds of each. */
export type Chain = (timed: (ask: Ask) => Promise<Heard>) => Promise<void>;

export interface Driven {
  readonly seconds: number;
  /** Milliseconds of each acknowledged request. */
  readonly latencies: readonly number[];
  readonly acknowledged: number;
  readonly refused: number;
  /** Refusals without a word when to come again. */
  readonly unfriendly: number;
  readonly lost: number;
}

class Ledger {
  latencies: number[] = [];
  refused = 0;
  unfriendly = 0;
  lost = 0;
  note({ status, retryAfter }: Heard, took: number): void {
    if (status >= 200 && status < 300) this.latencies.push(took);
    else if (status === 503) {
      this.refused += 1;
      if (retryAfter === undefined) this.unfriendly += 1;
    } else this.lost += 1;
  }
  driven(from: number): Driven {
    const { latencies, refused, unfriendly, lost } = this;
    return { seconds: (performance.now() - from) / 1000, latencies, acknowledged: latencies.length, refused, unfriendly, lost };
  }
}

export async function closedLoop(at: Target, chains: readonly Chain[], hands: number): Promise<Driven> {
  const ledger = new Ledger();
  const from = performance.now();
  let next = 0;
  const timed = async (ask: Ask): Promise<Heard> => {
    const began = performance.now();
    const heard = await send(at, ask);
    ledger.note(heard, performance.now() - began);
    return heard;
  };
  const hand = async (): Promise<void> => {
    for (let chain = chains[next++]; chain !== undefined; chain = chains[next++]) await chain(timed);
  };
  await Promise.all(Array.from({ length: hands }, hand));
  return ledger.driven(from);
}

/** `rate` requests a second, begun evenly whatever is still under way: a late answer counts from when it was due, not from when it could be sent. */
export async function openLoop(at: Target, asks: readonly Ask[], rate: number): Promise<Driven> {
  const ledger = new Ledger();
  const from = performance.now();
  const under: Promise<void>[] = [];
  for (const [n, ask] of asks.entries()) {
    const due = from + (n * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    under.push(send(at, ask).then((heard) => ledger.note(heard, performance.now() - due)));
  }
  await Promise.all(under);
  return ledger.driven(from);
}

export const rate = ({ acknowledged, seconds }: Driven): number => acknowledged / seconds;

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
