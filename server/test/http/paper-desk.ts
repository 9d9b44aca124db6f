// Asks for papers as people do, and reads them back: what must be on a paper must be in all three of its files.
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import type { Actor } from "@qingce/core/access/actor";
import type { Stage } from "../acts/stage.ts";
import { bare, textOfDocx, textOfPdf, textOfXlsx } from "../documents/text-of.ts";
import { comeIn } from "./door.ts";

export interface Got {
  readonly status: number;
  readonly bytes: Buffer;
  readonly name: string;
  readonly body: string;
}

export interface PaperListed {
  readonly paper: string;
  readonly name: string;
  readonly form: string;
  readonly clause: string | null;
  readonly draft: boolean;
  readonly ownLayout: boolean;
}

export interface PaperDesk {
  /** By the address below /api/papers. */
  get(url: string, actor?: Actor): Promise<Got>;
  listOf(url: string, actor?: Actor): Promise<readonly PaperListed[]>;
  /** The text of a paper, without spaces, which must be in all three files. */
  texts(url: string, actor: Actor | undefined, ...wanted: readonly string[]): Promise<string>;
}

export function paperDesk(stage: Stage, app: FastifyInstance): PaperDesk {
  const get: PaperDesk["get"] = async (url, actor) => {
    // a fresh session each time: the clock jumps by weeks, and sessions do not live that long
    const cookie = actor === undefined ? undefined : await comeIn(stage, actor);
    const answer = await app.inject({ method: "GET", url: `/api/papers/${url}`, headers: cookie === undefined ? {} : { cookie } });
    const name = /filename\*=UTF-8''(.+)$/.exec(answer.headers["content-disposition"] ?? "")?.[1] ?? "";
    return { status: answer.statusCode, bytes: answer.rawPayload, name: decodeURIComponent(name), body: answer.body };
  };
  const listOf: PaperDesk["listOf"] = async (url, actor) => {
    const { status, body } = await get(url, actor);
    expect(status).toBe(200);
    return (JSON.parse(body) as { readonly papers: readonly PaperListed[] }).papers;
  };
  const texts: PaperDesk["texts"] = async (url, actor, ...wanted) => {
    const [docx, pdf, xlsx] = [await get(`${url}/docx`, actor), await get(`${url}/pdf`, actor), await get(`${url}/xlsx`, actor)];
    expect([docx.status, pdf.status, xlsx.status]).toEqual([200, 200, 200]);
    const said = { docx: bare(textOfDocx(docx.bytes)), pdf: bare(await textOfPdf(pdf.bytes)), xlsx: bare(textOfXlsx(xlsx.bytes).text) };
    for (const [format, text] of Object.entries(said)) for (const one of wanted) expect({ format, one, there: text.includes(bare(one)) }).toEqual({ format, one, there: true });
    expect(textOfXlsx(xlsx.bytes).formulas).toBe(0);
    expect([docx.name.endsWith(".docx"), pdf.name.endsWith(".pdf"), xlsx.name.endsWith(".xlsx")]).toEqual([true, true, true]);
    return said.pdf;
  };
  return { get, listOf, texts };
}
