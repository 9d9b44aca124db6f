// A real HTTP server that a subscriber runs: keeps what it hears and answers what the test wants.
import { createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface HeardThere {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly path: string;
}

export interface Receiver {
  readonly address: string;
  readonly port: number;
  readonly heard: HeardThere[];
  /** What it does with the next ones. */
  answer: (response: ServerResponse, one: HeardThere) => void;
  close(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const heard: HeardThere[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => void (body += part)).on("end", () => {
      const one = { headers: request.headers, body, path: request.url ?? "" };
      heard.push(one);
      receiver.answer(response, one);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    address: `http://127.0.0.1:${port}/hook`,
    port,
    heard,
    answer: (response) => void response.writeHead(204).end(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return receiver;
}

/** As docs/spec/webhooks.md tells a subscriber to check. */
export function signedBy(secret: string, { headers, body }: HeardThere, now: number): boolean {
  const parts = String(headers["qingce-signature"]).split(",").map((part) => part.split("=") as [string, string]);
  const at = parts.find(([name]) => name === "t")?.[1] ?? "";
  if (Math.abs(now / 1000 - Number(at)) > 300) return false;
  const wanted = createHmac("sha256", secret).update(`${at}.${body}`).digest();
  return parts.some(([name, hex]) => name === "v1" && hex.length === 64 && timingSafeEqual(Buffer.from(hex, "hex"), wanted));
}
