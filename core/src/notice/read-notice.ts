// Reads notice.md: front matter, headings, and lines that open with an [anchor]. Anything else is a fault with its line.
import type { Fault } from "./fault.ts";
import type { Clause, Notice } from "./notice.ts";

const anchorLine = /^\[([^\]\s]+)\]\s*(.*)$/u;
const headingLine = /^(#{1,4})\s+(.+)$/u;
const metaLine = /^([a-z-]+):\s*(.*)$/u;

interface Reading {
  readonly clauses: Clause[];
  readonly faults: Fault[];
  headings: string[];
}

function readMeta(lines: readonly string[], faults: Fault[]): { meta: Record<string, string>; body: number } {
  const meta: Record<string, string> = {};
  if (lines[0] !== "---") {
    faults.push(fault("front-matter-missing", 1, "notice.md 应以 --- 开头的题头开始"));
    return { meta, body: 0 };
  }
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line === "---") return { meta, body: at + 1 };
    const found = metaLine.exec(line);
    if (found?.[1] === undefined) faults.push(fault("front-matter-malformed", at + 1, `题头应为“键: 值”：${line}`));
    else meta[found[1]] = (found[2] ?? "").trim();
  }
  faults.push(fault("front-matter-open", lines.length, "题头没有以 --- 结束"));
  return { meta, body: lines.length };
}

const fault = (code: string, line: number, says: string, clause?: string): Fault => ({
  code,
  file: "notice.md",
  line,
  key: clause ?? "",
  ...(clause === undefined ? {} : { clause }),
  says,
});

function readLine(reading: Reading, text: string, line: number): void {
  const heading = headingLine.exec(text);
  if (heading?.[1] !== undefined && heading[2] !== undefined) {
    const above = Array.from({ length: heading[1].length - 1 }, (_, level) => reading.headings[level] ?? "");
    reading.headings = [...above, heading[2]];
    return;
  }
  const opened = anchorLine.exec(text);
  if (opened?.[1] !== undefined) {
    const anchor = opened[1];
    if (reading.clauses.some((clause) => clause.anchor === anchor)) {
      reading.faults.push(fault("anchor-twice", line, `锚点 ${anchor} 出现两次`, anchor));
    }
    reading.clauses.push({ anchor, text: opened[2] ?? "", headings: reading.headings.filter(Boolean), line });
    return;
  }
  const last = reading.clauses.at(-1);
  if (last === undefined) reading.faults.push(fault("text-without-anchor", line, `正文没有锚点：${text.slice(0, 20)}`));
  else reading.clauses[reading.clauses.length - 1] = { ...last, text: `${last.text}\n${text}` };
}

/** Reads the text of notice.md; faults name their line. */
export function readNotice(text: string): { readonly notice: Notice; readonly faults: readonly Fault[] } {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const reading: Reading = { clauses: [], faults: [], headings: [] };
  const { meta, body } = readMeta(lines, reading.faults);
  for (let at = body; at < lines.length; at += 1) {
    const line = (lines[at] ?? "").trim();
    if (line !== "") readLine(reading, line, at + 1);
  }
  for (const key of ["id", "title", "issuer", "date", "source"]) {
    if (meta[key] === undefined) reading.faults.push(fault("front-matter-key-missing", 1, `题头缺 ${key}`));
  }
  return { notice: { meta, clauses: reading.clauses }, faults: reading.faults };
}
