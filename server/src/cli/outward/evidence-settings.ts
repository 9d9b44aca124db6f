// Where evidence lies: a folder, unless a bucket is named.
import { diskFiles } from "../../store/disk-files.ts";
import type { FileStore } from "../../store/file-store.ts";
import { s3Files, type Bucket } from "../../store/s3-files.ts";
import { evidenceFolder } from "../options.ts";
import type { DatabasePlace } from "../wiring.ts";
import { oneOf, secondsOf, settingsOf, SettingsFault, urlOf, type Environment } from "./read-settings.ts";

const names = {
  of: "佐证对象存储（S3）",
  needed: ["QINGCE_S3_ENDPOINT", "QINGCE_S3_BUCKET", "QINGCE_S3_KEY", "QINGCE_S3_SECRET"],
  may: ["QINGCE_S3_REGION", "QINGCE_S3_STYLE", "QINGCE_S3_PREFIX", "QINGCE_S3_SECONDS"],
};

/** Undefined where none is named. */
export function bucketOf(env: Environment): Bucket | undefined {
  const set = settingsOf(env, names);
  if (set === undefined) return undefined;
  const { QINGCE_S3_ENDPOINT: endpoint = "", QINGCE_S3_BUCKET: bucket = "", QINGCE_S3_KEY: key = "", QINGCE_S3_SECRET: secret = "", QINGCE_S3_REGION: region = "us-east-1", QINGCE_S3_PREFIX: prefix = "" } = set;
  if (env["QINGCE_EVIDENCE"] !== undefined && env["QINGCE_EVIDENCE"] !== "") throw new SettingsFault("QINGCE_EVIDENCE（目录）与 QINGCE_S3_*（对象存储）只能设置一种");
  const url = urlOf("QINGCE_S3_ENDPOINT", endpoint, ["https:", "http:"]);
  if (url.search !== "" || url.hash !== "") throw new SettingsFault("QINGCE_S3_ENDPOINT 不能带参数");
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new SettingsFault("QINGCE_S3_BUCKET 不是存储桶的名称");
  if (!/^([A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*)?$/.test(prefix)) throw new SettingsFault("QINGCE_S3_PREFIX 应为字母、数字、-、_，以 / 分层，首尾不带 /");
  return { endpoint: url.href, region, bucket, key, secret, style: oneOf("QINGCE_S3_STYLE", set["QINGCE_S3_STYLE"], ["path", "host"]), prefix, patience: secondsOf("QINGCE_S3_SECONDS", set["QINGCE_S3_SECONDS"], 30) * 1000 };
}

export function evidenceStore(place: DatabasePlace, env: Environment = process.env): FileStore {
  const bucket = bucketOf(env);
  return bucket === undefined ? diskFiles(evidenceFolder(place)) : s3Files(bucket);
}
