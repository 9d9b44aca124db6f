// Letters from the act to a real SMTP server: who hears of what, encrypted and signed in, once, in Chinese, whatever a name holds.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { letterKinds } from "../../src/acts/letters/letter-kinds.ts";
import { sendLetter, type MailSettings } from "../../src/acts/letters/send-letter.ts";
import { writeDueLetters, writeLetters } from "../../src/acts/letters/write-letters.ts";
import { openOutward } from "../../src/cli/outward/open-outward.ts";
import { mailOf } from "../../src/cli/outward/mail-settings.ts";
import { SettingsFault } from "../../src/cli/outward/read-settings.ts";
import { commission } from "../acts/evaluation.ts";
import { agency, declare, draft, enrol, enterList, openRoundOf, openStage, registration, type Filed, type Firm, type Stage } from "../acts/stage.ts";
import { makingsOf } from "../../src/cli/simulation/cast.ts";
import { ask, codeOf, comeIn, openDoor } from "../http/door.ts";
import { localhost } from "./localhost-cert.ts";

const edition = "zhejiang/2025";
interface Taken {
  readonly to: readonly string[];
  readonly raw: string;
  readonly secure: boolean;
  readonly user: unknown;
}

let stage: Stage;
let app: FastifyInstance;
let round: string;
let taken: Taken[] = [];
const opened: (() => Promise<void>)[] = [];

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  app = await openDoor(stage);
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
}, 60_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
  taken = [];
  await stage.owner.query("delete from letter; delete from account_mail; update outward set is_on = false");
});

async function openMailServer(more: SMTPServerOptions = {}, at = 0): Promise<number> {
  const server = new SMTPServer({
    ...localhost,
    logger: false,
    authOptional: false,
    onAuth: ({ username, password }, _session, done) => (username === "qingce" && password === "right" ? done(null, { user: username }) : done(new Error("no"))),
    onData: (stream, session, done) => {
      let raw = "";
      stream.setEncoding("utf8").on("data", (part: string) => void (raw += part)).on("end", () => {
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, secure: session.secure, user: session.user });
        done();
      });
    },
    ...more,
  });
  server.on("error", () => undefined);
  server.listen(at, "127.0.0.1");
  await once(server.server, "listening");
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(resolve);
    });
  opened.push(close);
  return (server.server.address() as AddressInfo).port;
}

const settings = (port: number, more: Partial<MailSettings> = {}): MailSettings => ({ host: "localhost", port, tls: "starttls", sign: { user: "qingce", password: "right" }, from: "no-reply@qingce.example", origin: "https://qingce.example", ca: localhost.cert, waits: [0.05, 0.05], ...more });

async function withAddress(firm: Firm, address: string): Promise<string> {
  const cookie = await comeIn(stage, firm.actor);
  const set = await ask(app, { method: "PUT", url: "/api/me/mail", cookie, body: { address, unwanted: [] } });
  expect(set.status).toBe(200);
  return cookie;
}
async function submitted(address = "firm@example.com"): Promise<Filed> {
  const firm = await enrol(stage, registration("330106"));
  await enterList(stage, "3301", "city", "factory", [firm]);
  await withAddress(firm, address);
  return declare(stage, edition, round, firm);
}
const letters = async () => (await stage.owner.query<{ id: string; kind: string; state: string; fault: string | null; attempts: number }>("select id, kind, state, fault, attempts from letter order by written_at, id")).rows;
const receipt = (filed: Filed): Promise<void> => writeLetters(stage.house, stage.owner, { event: "declaration/submitted", subject: filed.declaration, version: 2 });
const headerOf = (raw: string, name: string): string => new RegExp(`^${name}:\\s*(.*(?:\r\n[ \t].*)*)`, "mi").exec(raw)?.[1] ?? "";
const decoded = (header: string): string => header.replaceAll(/\?=\s+=\?/g, "?==?").replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, text: string) => (how.toUpperCase() === "B" ? Buffer.from(text, "base64").toString() : decodeURIComponent(text.replaceAll("_", " ").replaceAll("=", "%"))));
const bodyOf = (raw: string): string => Buffer.from(raw.slice(raw.indexOf("\r\n\r\n")), "base64").toString();

describe("a letter", () => {
  it("[G4] follows the act through the queue: over STARTTLS, signed in, its subject in Chinese, with a link and without a figure or the case's number", async () => {
    const port = await openMailServer();
    const jobs = await openOutward({ ...stage.house, outward: { mail: settings(port) } }, stage.owner, () => undefined, 100);
    opened.push(async () => jobs?.stop());
    const filed = await submitted();
    await expect.poll(() => taken.length, { timeout: 10_000 }).toBe(1);
    const [one] = taken;
    expect([one!.to, one!.secure, one!.user]).toEqual([["firm@example.com"], true, "qingce"]);
    expect(decoded(headerOf(one!.raw, "Subject"))).toBe("〔青册〕申报已收到");
    expect(headerOf(one!.raw, "Content-Type")).toBe("text/plain; charset=utf-8");
    expect(headerOf(one!.raw, "Auto-Submitted")).toBe("auto-generated");
    const text = bodyOf(one!.raw);
    expect(text).toContain(`https://qingce.example/desk/declarations/${filed.declaration}`);
    expect(text.replace(filed.declaration, "")).not.toMatch(/\d/);
    expect(text).not.toContain(filed.number);
  });

  it("[G4] is written once, whoever asks again, and sent once, though two jobs take it", async () => {
    const mail = settings(await openMailServer());
    const filed = await submitted();
    await receipt(filed);
    await receipt(filed);
    const [one] = await letters();
    await Promise.all([sendLetter(stage.owner, mail, one!.id), sendLetter(stage.owner, mail, one!.id)]);
    await sendLetter(stage.owner, mail, one!.id);
    expect([(await letters()).length, taken.length, (await letters())[0]!.state]).toEqual([1, 1, "sent"]);
  });

  it("[G4] waits while the server is down and goes when it is back, under the same Message-ID", async () => {
    const port = await openMailServer();
    await opened.pop()?.();
    const filed = await submitted();
    await receipt(filed);
    const [one] = await letters();
    await sendLetter(stage.owner, settings(port), one!.id);
    expect((await letters())[0]).toMatchObject({ state: "waiting", fault: "ESOCKET", attempts: 1 });
    await openMailServer({}, port);
    await sendLetter(stage.owner, settings(port), one!.id);
    expect([(await letters())[0], headerOf(taken[0]!.raw, "Message-ID")]).toMatchObject([{ state: "sent", fault: null }, `<${one!.id}@qingce.example>`]);
  });

  it.each([
    ["the recipient is refused for good", "failed", "EENVELOPE 550", { onRcptTo: (_: unknown, __: unknown, done: (error: Error) => void) => done(Object.assign(new Error("no such user"), { responseCode: 550 })) }, {}],
    ["the recipient is refused for now", "waiting", "EENVELOPE 450", { onRcptTo: (_: unknown, __: unknown, done: (error: Error) => void) => done(Object.assign(new Error("later"), { responseCode: 450 })) }, {}],
    ["the password is wrong", "waiting", "EAUTH 535", {}, { sign: { user: "qingce", password: "wrong" } }],
    ["the server does no encryption", "waiting", "ETLS", { hideSTARTTLS: true, disabledCommands: ["STARTTLS"] }, {}],
    ["the certificate is nobody's", "waiting", "ESOCKET", {}, { ca: undefined }],
  ] as const)("[G4 S5] where %s, nothing goes in the clear: %s", async (_, state, fault, server, mail) => {
    const port = await openMailServer(server as SMTPServerOptions);
    const filed = await submitted();
    await receipt(filed);
    const [one] = await letters();
    await sendLetter(stage.owner, settings(port, mail), one!.id);
    const [after] = await letters();
    expect([after!.state, taken.length]).toEqual([state, 0]);
    expect(after!.fault).toMatch(new RegExp(`^${fault}`));
  });

  it("[G4 S6] no name begins a header of its own, and nobody else is written to", async () => {
    const port = await openMailServer();
    const filed = await submitted();
    await stage.owner.query("update account set name = $1 where id = $2", ["演示\r\nBcc: all@example.com\r\n\r\n<b>x</b>\u2028, other@example.com", filed.firm.actor.account]);
    await receipt(filed);
    await sendLetter(stage.owner, settings(port), (await letters())[0]!.id);
    const [one] = taken;
    expect(one!.to).toEqual(["firm@example.com"]);
    expect([headerOf(one!.raw, "Bcc"), headerOf(one!.raw, "Content-Type")]).toEqual(["", "text/plain; charset=utf-8"]);
    expect(decoded(headerOf(one!.raw, "To"))).toContain("<firm@example.com>");
  });

  it("[G4] goes to whom it concerns alone: the evaluator hears of its commission, the applicant of the rest; a shut account of nothing", async () => {
    const firm = await enrol(stage, registration("330106"));
    const engaged = await agency(stage, { facts: makingsOf(stage.edition(edition), "engage", "factory").facts });
    const idle = await agency(stage, { facts: makingsOf(stage.edition(edition), "engage", "factory").facts });
    await withAddress(firm, "firm@example.com");
    for (const [one, address] of [[engaged, "engaged@example.com"], [idle, "idle@example.com"]] as const) await stage.owner.query("insert into account_mail values ($1, $2)", [(await comeIn(stage, one.actor), one.actor.account), address]);
    const opened = await draft(stage, edition, round, firm);
    await commission(stage, opened, engaged);
    const { rows } = await stage.owner.query<{ id: string }>("select id from engagement where declaration_id = $1", [opened.declaration]);
    await writeLetters(stage.house, stage.owner, { event: "engagement/engaged", subject: rows[0]!.id, version: 1 });
    const readers = async () => (await stage.owner.query<{ address: string }>("select m.address from letter l join account_mail m using (account_id)")).rows.map(({ address }) => address);
    expect(await readers()).toEqual(["engaged@example.com"]);
    await stage.owner.query("update account set disabled = true where id = $1", [firm.actor.account]);
    await writeLetters(stage.house, stage.owner, { event: "declaration/submitted", subject: opened.declaration, version: 2 });
    expect(await readers()).toEqual(["engaged@example.com"]);
  });

  it("[G4] of what falls due is written once before the day and once after it, and not when it is declined or done", async () => {
    const firm = await enrol(stage, registration("330106"));
    const cookie = await withAddress(firm, "firm@example.com");
    const notice = (id: string, due: string): Promise<unknown> => stage.owner.query("insert into notice_of_due values ($1, 'year-table', 'year-table', 'S1/N1', $2, $2, null, '{33}', $3, null, '{}')", [id, due, firm.actor.organisation]);
    await notice("n7", "2025-06-10T16:00:00Z");
    for (const _ of [1, 2]) await writeDueLetters(stage.house, stage.owner);
    expect((await letters()).map(({ kind }) => kind)).toEqual(["due-soon"]);
    stage.clock.set("2025-06-11 08:00:00");
    for (const _ of [1, 2]) await writeDueLetters(stage.house, stage.owner);
    expect((await letters()).map(({ kind }) => kind).toSorted()).toEqual(["due-soon", "overdue"]);
    stage.clock.day("2025-06-03");
    await stage.owner.query("delete from letter");
    expect((await ask(app, { method: "PUT", url: "/api/me/mail", cookie, body: { address: "firm@example.com", unwanted: ["due-soon"] } })).status).toBe(200);
    await writeDueLetters(stage.house, stage.owner);
    expect(await letters()).toEqual([]);
    await stage.owner.query("delete from notice_of_due");
  });
});

describe("one's own mail", () => {
  it("[G4] off by default: no address, no job, no letter", async () => {
    const firm = await enrol(stage, registration("330106"));
    const cookie = await comeIn(stage, firm.actor);
    const { body } = await ask(app, { method: "GET", url: "/api/me/mail", cookie });
    expect(body).toMatchObject({ on: false, address: null, unwanted: [] });
    await submitted();
    const { rows } = await stage.owner.query("select from graphile_worker.jobs where task_identifier = 'write-letters'");
    expect(rows).toEqual([]);
  });

  it.each(["not an address", "a@b", "a@b.c\r\nBcc: x@y.z", "<a@b.c>", "a@b.c, d@e.f", "\"a b\"@c.d"])("[G4 S6] %j is no address", async (address) => {
    const firm = await enrol(stage, registration("330106"));
    const heard = await ask(app, { method: "PUT", url: "/api/me/mail", cookie: await comeIn(stage, firm.actor), body: { address, unwanted: [] } });
    expect(codeOf(heard)).toBe("address-malformed");
  });

  it("[G4] what a right or a period hangs on cannot be declined", async () => {
    const firm = await enrol(stage, registration("330106"));
    const cookie = await comeIn(stage, firm.actor);
    for (const { kind, must, to } of letterKinds.filter((one) => one.to === "applicant")) {
      const heard = await ask(app, { method: "PUT", url: "/api/me/mail", cookie, body: { address: "a@example.com", unwanted: [kind] } });
      expect([to, kind, heard.status === 200]).toEqual(["applicant", kind, !must]);
    }
  });
});

describe("settings of mail", () => {
  const whole = { QINGCE_SMTP_HOST: "smtp.example.gov.cn", QINGCE_SMTP_FROM: "no-reply@example.gov.cn", QINGCE_ORIGIN: "https://qingce.example.gov.cn" };
  it("[G4] none set: no mail; a host and a sender: STARTTLS on 587", () => {
    expect([mailOf({}), mailOf({ QINGCE_ORIGIN: "https://x.example" })]).toEqual([undefined, undefined]);
    expect(mailOf(whole)).toMatchObject({ port: 587, tls: "starttls", sign: undefined, origin: "https://qingce.example.gov.cn" });
    expect(mailOf({ ...whole, QINGCE_SMTP_TLS: "tls" })).toMatchObject({ port: 465, tls: "tls" });
  });
  it.each([
    [{ QINGCE_SMTP_HOST: "" }], [{ QINGCE_SMTP_FROM: "" }], [{ QINGCE_ORIGIN: "" }], [{ QINGCE_SMTP_USER: "u" }], [{ QINGCE_SMTP_FROM: "nobody" }], [{ QINGCE_SMTP_PORT: "x" }], [{ QINGCE_SMTP_TLS: "maybe" }], [{ QINGCE_SMTP_TLS: "none", QINGCE_SMTP_USER: "u", QINGCE_SMTP_PASSWORD: "p" }],
  ])("[G4] %j is refused", (more) => {
    expect(() => mailOf({ ...whole, ...more })).toThrow(SettingsFault);
  });
});
