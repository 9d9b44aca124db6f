// A stream that is held against its digest: its last bytes come out only once all of them are what the name says.
import { createHash } from "node:crypto";
import { Transform } from "node:stream";
import { FileStoreFault } from "./file-store.ts";

const damaged = { code: "evidence-damaged", hint: "文件的内容与其摘要不符，不予提供；请联系系统管理员从备份恢复" };

/** A house may hold files named by either suite. */
export function checkedAgainst(digest: string): Transform {
  const hashes = [createHash("sm3"), createHash("sha256")];
  let held: Buffer | undefined;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (const hash of hashes) hash.update(chunk);
      const before = held;
      held = chunk;
      done(null, before);
    },
    flush(done) {
      if (hashes.some((hash) => hash.digest("hex") === digest)) done(null, held);
      else done(new FileStoreFault(damaged));
    },
  });
}
