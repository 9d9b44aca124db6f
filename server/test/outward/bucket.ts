// A real S3-speaking server for a test, with one bucket; its objects lie in `folder`.
import dns from "node:dns";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import type { Bucket } from "../../src/store/s3-files.ts";

// names below .localhost lead to this machine (RFC 6761), but not every resolver knows
const lookup = dns.lookup;
dns.lookup = ((name: string, ...rest: readonly unknown[]) => (lookup as (...words: readonly unknown[]) => void)(name.endsWith(".localhost") ? "127.0.0.1" : name, ...rest)) as typeof dns.lookup;

export interface TestBucket {
  readonly bucket: Bucket;
  /** The same server by a name of which the bucket may be a part. */
  readonly hosted: string;
  readonly folder: string;
  close(): Promise<void>;
}

export async function openBucket(): Promise<TestBucket> {
  const folder = await mkdtemp(join(tmpdir(), "qingce-s3-"));
  const server = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory: folder, serviceEndpoint: "localhost", configureBuckets: [{ name: "evidence", configs: [] }] });
  const { port } = await server.run();
  const close = async (): Promise<void> => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { bucket: { endpoint: `http://127.0.0.1:${port}`, region: "cn-north-1", bucket: "evidence", key: "S3RVER", secret: "S3RVER", style: "path", prefix: "", patience: 5000 }, hosted: `http://s3.localhost:${port}`, folder, close };
}
