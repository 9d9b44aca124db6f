// Seals the log in the name of this house: its key, its suite, its address as the log's origin.
import type pg from "pg";
import type { House } from "../acts/house.ts";
import { isSigningSuite, openLogKey } from "../store/log-key.ts";
import { sealLog, type Sealed } from "../store/seal-log.ts";
import { logKeyFile } from "./options.ts";
import type { DatabasePlace } from "./wiring.ts";

export async function sealer(house: House, owner: pg.Pool, { place, origin }: { readonly place: DatabasePlace; readonly origin?: string | undefined }): Promise<() => Promise<Sealed>> {
  const wanted = process.env["QINGCE_LOG_SIGNING"] ?? "ed25519";
  if (!isSigningSuite(wanted)) throw new Error("QINGCE_LOG_SIGNING 应为 ed25519 或 sm2");
  const key = await openLogKey(logKeyFile(place), wanted);
  if (key.suite !== wanted && process.env["QINGCE_LOG_SIGNING"] !== undefined) throw new Error(`日志私钥 ${logKeyFile(place)} 是 ${key.suite} 的，与 QINGCE_LOG_SIGNING=${wanted} 不符；要换算法，请另指新的私钥文件（QINGCE_LOG_KEY），旧公钥仍随旧检查点公布`);
  return () => sealLog(owner, { key, suite: house.suite, origin: origin ?? "qingce", at: house.clock.now() });
}
