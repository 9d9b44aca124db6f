// A QR code as SVG: black on white with the quiet zone of four modules, one path, no script.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { codewordsOf } from "./codewords.ts";
import { modulesOf, type Modules } from "./modules.ts";

const quiet = 4;

/** The code of a text of at most 213 bytes. */
export function qrModules(text: string): Result<Modules> {
  const codewords = codewordsOf(new TextEncoder().encode(text));
  return codewords === undefined ? refuse({ code: "text-too-long", facts: { most: 213 }, hint: "地址过长，无法生成二维码" }) : ok(modulesOf(codewords));
}

const runsOf = (row: readonly boolean[], y: number): string =>
  row.map((dark, x) => (dark && row[x - 1] !== true ? `M${x + quiet} ${y + quiet}h${(row.indexOf(false, x) === -1 ? row.length : row.indexOf(false, x)) - x}v1H${x + quiet}z` : "")).join("");

export function qrSvg(text: string): Result<string> {
  const modules = qrModules(text);
  if (!modules.ok) return modules;
  const size = modules.value.length + 2 * quiet;
  return ok(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${modules.value.map(runsOf).join("")}"/></svg>\n`);
}
