// Evidence in a bucket that speaks S3. The address is the operator's alone: no redirect is followed, nothing of a request chooses it.
import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import { checkedAgainst } from "./checked-stream.ts";
import { FileStoreFault, placeOf, type ByteRange, type FileStore } from "./file-store.ts";

export interface Bucket {
  /** e.g. `https://s3.example.gov.cn`, without the bucket. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly key: string;
  readonly secret: string;
  /** `path`: endpoint/bucket/key; `host`: bucket.endpoint/key. */
  readonly style: "path" | "host";
  /** Folder inside the bucket, "" for none. */
  readonly prefix: string;
  /** Milliseconds until the server must have begun to answer. */
  readonly patience: number;
}

const away = { code: "evidence-store-away", hint: "佐证存储暂时无法访问，本次操作未办理，请稍后再试" };
const refused = { code: "evidence-store-refused", hint: "佐证存储拒绝了访问，本次操作未办理；请系统管理员核对对象存储的密钥、区域与存储桶" };

type Ask = (method: string, key: string, more?: { readonly body?: Buffer; readonly headers?: Record<string, string> }) => Promise<Response>;

function addressOf({ endpoint, bucket, style }: Bucket, key: string): string {
  const url = new URL(endpoint);
  if (style === "host") url.hostname = `${bucket}.${url.hostname}`;
  const path = style === "host" ? key : `${bucket}/${key}`;
  return `${url.origin}${url.pathname.replace(/\/$/, "")}/${path}`;
}

function askerOf(bucket: Bucket): Ask {
  const client = new AwsClient({ accessKeyId: bucket.key, secretAccessKey: bucket.secret, region: bucket.region, service: "s3", retries: 2, initRetryMs: 100 });
  return async (method, key, { body, headers = {} } = {}) => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), bucket.patience);
    try {
      const hash = createHash("sha256").update(body ?? "").digest("hex");
      const sent = { method, headers: { ...headers, "x-amz-content-sha256": hash }, redirect: "manual" as const, signal: late.signal, ...(body === undefined ? {} : { body: Uint8Array.from(body) }) };
      return await client.fetch(addressOf(bucket, key), sent);
    } catch (error) {
      throw new FileStoreFault(away, error);
    } finally {
      clearTimeout(timer);
    }
  };
}

async function dropped(answer: Response): Promise<void> {
  await answer.body?.cancel().catch(() => undefined);
}

/** What is neither success nor a missing key: told apart by whether waiting helps. */
async function faultOf(answer: Response): Promise<FileStoreFault> {
  await dropped(answer);
  return new FileStoreFault(answer.status >= 500 || answer.status === 429 ? away : refused, new Error(`status ${answer.status}`));
}

async function holds(ask: Ask, key: string): Promise<boolean> {
  const answer = await ask("HEAD", key);
  await dropped(answer);
  if (answer.status === 404) return false;
  if (!answer.ok) throw await faultOf(answer);
  return true;
}

async function put(ask: Ask, key: string, content: Buffer): Promise<void> {
  if (await holds(ask, key)) return;
  // an object appears whole or not at all; the digest in the header makes the server refuse bytes that were cut or changed
  const answer = await ask("PUT", key, { body: content, headers: { "content-md5": createHash("md5").update(content).digest("base64"), "content-type": "application/octet-stream" } });
  if (!answer.ok) throw await faultOf(answer);
  await dropped(answer);
}

async function get(ask: Ask, key: string, digest: string, range: ByteRange | undefined): Promise<Readable | null> {
  const answer = await ask("GET", key, range === undefined ? {} : { headers: { range: `bytes=${range.start}-${range.end}` } });
  if (answer.status === 404) return dropped(answer).then(() => null);
  if (!answer.ok || answer.body === null) throw await faultOf(answer);
  const bytes = Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
  // a fault reaches the reader through the end that is handed out
  return range === undefined ? pipeline(bytes, checkedAgainst(digest), () => undefined) : bytes;
}

async function remove(ask: Ask, key: string): Promise<void> {
  const answer = await ask("DELETE", key);
  if (!answer.ok && answer.status !== 404) throw await faultOf(answer);
  await dropped(answer);
}

export function s3Files(bucket: Bucket): FileStore {
  const ask = askerOf(bucket);
  const below = (prefix: string): FileStore => {
    const keyOf = (digest: string): string => `${prefix}${placeOf(digest)}`;
    return {
      put: async (digest, content) => put(ask, keyOf(digest), content),
      get: async (digest, range) => get(ask, keyOf(digest), digest, range),
      exists: async (digest) => holds(ask, keyOf(digest)),
      delete: async (digest) => remove(ask, keyOf(digest)),
      within: (...names) => below(`${prefix}${names.join("/")}/`),
    };
  };
  return below(bucket.prefix === "" ? "" : `${bucket.prefix}/`);
}
