// The SMTP server that letters go through, when one is named.
import { readFileSync } from "node:fs";
import { usualWaits } from "../../acts/webhooks/deliver.ts";
import type { MailSettings } from "../../acts/letters/send-letter.ts";
import { oneOf, settingsOf, SettingsFault, urlOf, type Environment } from "./read-settings.ts";

const names = { of: "邮件通知（SMTP）", needed: ["QINGCE_SMTP_HOST", "QINGCE_SMTP_FROM"], may: ["QINGCE_SMTP_PORT", "QINGCE_SMTP_TLS", "QINGCE_SMTP_USER", "QINGCE_SMTP_PASSWORD", "QINGCE_SMTP_CA"] };

export function mailOf(env: Environment): MailSettings | undefined {
  const set = settingsOf(env, names);
  if (set === undefined) return undefined;
  const { QINGCE_SMTP_HOST: host = "", QINGCE_SMTP_FROM: from = "", QINGCE_SMTP_USER: user, QINGCE_SMTP_PASSWORD: password, QINGCE_SMTP_CA: ca } = set;
  const origin = env["QINGCE_ORIGIN"];
  if (origin === undefined || origin === "") throw new SettingsFault("邮件里的链接要用 QINGCE_ORIGIN（浏览器看到的地址）：请一并设置");
  if ((user === undefined) !== (password === undefined)) throw new SettingsFault("QINGCE_SMTP_USER 与 QINGCE_SMTP_PASSWORD 须一起设置");
  if (!/^[^\s<>@]+@[^\s<>@]+$/.test(from)) throw new SettingsFault("QINGCE_SMTP_FROM 应为一个邮箱地址");
  const tls = oneOf("QINGCE_SMTP_TLS", set["QINGCE_SMTP_TLS"], ["starttls", "tls", "none"]);
  if (tls === "none" && user !== undefined) throw new SettingsFault("QINGCE_SMTP_TLS=none 时口令会明文传送：请用 starttls 或 tls，或去掉账号口令");
  const port = Number(set["QINGCE_SMTP_PORT"] ?? { starttls: 587, tls: 465, none: 25 }[tls]);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new SettingsFault("QINGCE_SMTP_PORT 应为端口号");
  return { host, port, tls, from, origin: urlOf("QINGCE_ORIGIN", origin, ["https:", "http:"]).origin, sign: user === undefined || password === undefined ? undefined : { user, password }, ca: ca === undefined ? undefined : readFileSync(ca, "utf8"), waits: usualWaits };
}
