// Parses one YAML file (1.2 core schema) into plain values with a way back to the line; duplicate keys and bad syntax are faults.
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from "yaml";
import type { Json } from "@qingce/core/base/json";
import type { Fault } from "@qingce/core/notice/fault";
import type { SourceFile } from "@qingce/core/programme/source";

function step(node: unknown, key: string): { readonly at?: Node; readonly value?: unknown } {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    return pair === undefined ? {} : { at: pair.key as Node, value: pair.value };
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return item === undefined ? {} : { at: item as Node, value: item };
  }
  return {};
}

/** Reads YAML text. The value is null when the text does not parse; then `faults` says where. */
export function readYaml(name: string, text: string): { readonly file: SourceFile; readonly faults: readonly Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: "1.2", schema: "core", lineCounter: lines, uniqueKeys: true });
  const faults = document.errors.map((error) => ({
    code: "yaml-syntax",
    file: name,
    line: lines.linePos(error.pos[0]).line,
    key: "",
    says: error.message.split("\n")[0] ?? "YAML 写法有误",
  }));
  const lineOf = (path: readonly string[]): number => {
    let node: unknown = document.contents;
    let line = 1;
    for (const key of path) {
      const next = step(node, key);
      if (next.at === undefined) return line;
      line = next.at.range ? lines.linePos(next.at.range[0]).line : line;
      node = next.value;
    }
    return line;
  };
  const value = faults.length > 0 ? null : (document.toJS() as Json);
  return { file: { name, value, lineOf }, faults };
}
