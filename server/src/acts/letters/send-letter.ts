// Sends one letter by SMTP: plain text in Chinese, over TLS unless the operator said otherwise, the same Message-ID however often it is tried.
import { createTransport, type Transporter } from "nodemailer";
import type pg from "pg";
import { databaseOf } from "../../store/database.ts";
import { markLetter, takeLetter, type LetterDue } from "../../store/letters.ts";
import { letterKind } from "./letter-kinds.ts";

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `starttls`: encrypted or not at all. `none` is for a relay on this machine. */
  readonly tls: "starttls" | "tls" | "none";
  readonly sign: { readonly user: string; readonly password: string } | undefined;
  readonly from: string;
  /** Where readers find the house, e.g. `https://qingce.example.gov.cn`. */
  readonly origin: string;
  /** Of an authority of one's own that signed the server's certificate. */
  readonly ca: string | undefined;
  /** Seconds after each failure; after the last it is given up. */
  readonly waits: readonly number[];
}

function transportOf({ host, port, tls, sign, ca }: MailSettings): Transporter {
  return createTransport({
    host,
    port,
    secure: tls === "tls",
    requireTLS: tls === "starttls",
    ignoreTLS: tls === "none",
    ...(sign === undefined ? {} : { auth: { user: sign.user, pass: sign.password } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

// a name is one line of words, whatever somebody wrote into it
const nameOf = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ").trim().slice(0, 60);

function messageOf({ id, kind, place, name }: LetterDue, address: string, { from, origin }: MailSettings): Parameters<Transporter["sendMail"]>[0] {
  const letter = letterKind(kind);
  const text = [`${nameOf(name)}，您好：`, "", letter?.text ?? "系统中有与您有关的事项，请登录查看。", "", `${origin}${place}`, "", "——", "本邮件由青册自动发出，请勿回复。", letter?.must === false ? `不需要此类邮件，可在 ${origin}/desk/account 取消。` : `收信地址可在 ${origin}/desk/account 修改。`, ""].join("\n");
  return { from: { name: "青册", address: from }, to: { name: nameOf(name), address }, subject: `〔青册〕${letter?.subject ?? "系统通知"}`, text, messageId: `<${id}@${new URL(origin).hostname}>`, headers: { "Auto-Submitted": "auto-generated" }, textEncoding: "base64" };
}

/** The server knows the sender and will not take this letter, now or later. */
const isFinal = (error: { readonly responseCode?: number; readonly code?: string }): boolean => (error.responseCode ?? 0) >= 500 && (error.code === "EENVELOPE" || error.code === "EMESSAGE");

export async function sendLetter(owner: pg.Pool, settings: MailSettings, letter: string): Promise<void> {
  const db = databaseOf(owner);
  const due = await takeLetter(db, letter);
  if (due === null) return;
  if (due.address === null) return markLetter(db, due.id, { state: "failed", fault: "no-address", again: null });
  const transport = transportOf(settings);
  try {
    await transport.sendMail(messageOf(due, due.address, settings));
    await markLetter(db, due.id, { state: "sent", fault: null, again: null });
  } catch (error) {
    const { responseCode, code = "unknown" } = error as { readonly responseCode?: number; readonly code?: string };
    const again = isFinal(error as { readonly responseCode?: number; readonly code?: string }) ? null : (settings.waits[due.attempts - 1] ?? null);
    await markLetter(db, due.id, { state: again === null ? "failed" : "waiting", fault: responseCode === undefined ? code : `${code} ${responseCode}`, again });
  } finally {
    transport.close();
  }
}
