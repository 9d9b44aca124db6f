// The page that the code on a plaque leads to: one plain answer without script, so that any phone shows it.
import type { FastifyInstance, FastifyReply } from "fastify";
import { isDay, type PlainDay } from "@qingce/core/base/plain-day";
import { visitor } from "@qingce/core/access/actor";
import { readGreenCodes, type GreenCodesRead } from "../acts/entries/read-green-codes.ts";
import { readStanding, type EntryStanding } from "../acts/entries/read-standing.ts";
import type { House } from "../acts/house.ts";
import type { Ask } from "./limits.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const dayWords = (day: string): string => day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, "$1年$2月$3日");

const style = `*{box-sizing:border-box}body{font:16px/1.65 system-ui,"PingFang SC","Noto Sans SC",sans-serif;max-width:40rem;margin:0 auto;padding:1.25rem 1rem 2.5rem;color:#16241e;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.35rem;margin:.2rem 0 1rem}h2{font-size:1rem;margin:1.6rem 0 .4rem}.of,.foot{color:#4c5b54;font-size:.9rem;margin:0}.foot{margin-top:1.2rem}.demo{border:1px solid #8a5a00;color:#6b4600;padding:.3rem .6rem;margin:0 0 1rem}
.answer{border-left:6px solid;padding:.6rem .9rem;margin:0 0 1.2rem}.answer strong{display:block;font-size:1.6rem;line-height:1.4}.answer p{margin:.3rem 0}.valid{border-color:#0b5d4b;color:#0b5d4b;background:#eef6f2}.invalid{border-color:#a3180f;color:#8f140c;background:#fdf1f0}
dl{margin:0;border-top:1px solid #c9d3ce}dl div,li{display:grid;grid-template-columns:7em minmax(0,1fr);gap:.6rem;padding:.4rem 0;border-bottom:1px solid #e0e6e3}dt{color:#4c5b54}dd{margin:0}ul{list-style:none;margin:0;padding:0;border-top:1px solid #c9d3ce}li{grid-template-columns:minmax(0,1fr) auto}
form{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;margin-top:1.6rem}label{display:grid}input,button{font:inherit;padding:.35rem .6rem;border:1px solid #6c7a73;border-radius:3px;background:#fff;color:inherit;min-height:2.75rem}a{color:#0b5d4b}`;

const page = (title: string, body: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)} · 青册</title><style>${style}</style></head><body><main>${body}</main></body></html>`;

const line = (term: string, says: string): string => `<div><dt>${term}</dt><dd>${escaped(says)}</dd></div>`;

const historyOf = ({ history }: EntryStanding): string => `<h2>履历</h2><dl>${history.map(({ on, says, document }) => line(dayWords(on), `${says}（${document}）`)).join("")}</dl>`;

function answerOf({ valid, word, left, renamedTo, on, list }: EntryStanding): string {
  const why = left === null ? "" : `<p>自${dayWords(left.on)}起不在名单上。${escaped(left.says)}。标牌、证明以及据此享有的优先推荐和奖补资格自该日起终止。</p>`;
  const renamed = renamedTo === null ? "" : `<p>更名为：${escaped(renamedTo)}</p>`;
  return `<div class="answer ${valid ? "valid" : "invalid"}" role="status"><strong>${word}</strong><p>${dayWords(on)}，${escaped(list)}${valid ? "，证明有效" : "，证明无效"}</p>${why}${renamed}</div>`;
}

/** Only of factories with a filing season: year by year, and why there is no code. */
const codesOf = ({ years }: GreenCodesRead): string => (years.length === 0 ? "" : `<h2>企业绿码</h2><dl>${years.map(({ year, says }) => line(`${year}年`, says)).join("")}</dl>`);

function bodyOf(found: EntryStanding, codes: GreenCodesRead): string {
  const { entry, name, formerNames, list, year, regionName, from, levels, on, demonstration } = found;
  const facts = [line("名单", list), line("年度", `${year}年`), line("地区", regionName), line("列入日期", dayWords(from)), ...(formerNames.length === 0 ? [] : [line("曾用名称", formerNames.join("、"))])];
  const held = levels.map((one) => `<li><span>${one.entry === entry ? escaped(one.list) : `<a href="/verify/entry/${encodeURIComponent(one.entry)}">${escaped(one.list)}</a>`}，${dayWords(one.from)}列入</span><span>${one.word}</span></li>`);
  return `${demonstration ? '<p class="demo">演示数据，不作任何证明</p>' : ""}<p class="of">绿色制造名单证明查验</p><h1>${escaped(name)}</h1>${answerOf(found)}<dl>${facts.join("")}</dl>${historyOf(found)}${codesOf(codes)}<h2>各级名单</h2><ul>${held.join("")}</ul><form method="get"><label>另查某日<input type="date" name="on" value="${on}" min="2000-01-01" max="2100-12-31" required></label><button type="submit">查验</button></form><p class="foot">本页按名单登记册当场出具，编号 ${escaped(entry)}。<a href="/register/${encodeURIComponent(entry)}">在登记册中查看</a></p>`;
}

const send = (reply: FastifyReply, status: number, title: string, body: string): FastifyReply => reply.code(status).header("cache-control", "no-store").type("text/html; charset=utf-8").send(page(title, body));

const unknown = '<p class="of">绿色制造名单证明查验</p><h1>查无此证明</h1><div class="answer invalid" role="status"><strong>无效</strong><p>登记册中没有这一编号。请核对二维码或地址，或到<a href="/register">名单</a>按名称查询。</p></div>';

export function addVerifyPage(app: FastifyInstance, house: House, ask: Ask): void {
  app.get<{ Params: { entry: string }; Querystring: { on?: unknown } }>("/verify/entry/:entry", async (request, reply) => {
    const many = await ask(request, "read-standing", "");
    if (many !== undefined) return send(reply.header("retry-after", String(many.seconds)), 429, "稍候", `<h1>稍候</h1><p>${many.refusal.hint}</p>`);
    const { on } = request.query;
    const day: PlainDay | undefined = isDay(on) ? on : undefined;
    const found = /^[\w-]{1,64}$/u.test(request.params.entry) ? await readStanding(house, visitor, { entry: request.params.entry, ...(day === undefined ? {} : { on: day }) }) : undefined;
    if (found === undefined || !found.ok) return send(reply, 404, "查无此证明", unknown);
    const codes = await readGreenCodes(house, visitor, { entry: found.value.entry });
    return send(reply, 200, `${found.value.name} ${found.value.word}`, bodyOf(found.value, codes.ok ? codes.value : { years: [] }));
  });
}
