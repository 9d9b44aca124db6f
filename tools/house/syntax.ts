// Reads one file as a syntax tree: which modules it imports, how long its functions are. TypeScript 7 has no such API; vite's parser has.
import { parseSync } from "vite";
import type { WrittenFile } from "./files.ts";

type Node = { readonly type: string; readonly start: number; readonly end: number } & { readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodes(one);
  else if (isNode(value)) {
    yield value;
    for (const inner of Object.values(value)) if (typeof inner === "object") yield* nodes(inner);
  }
}

function parse(file: WrittenFile): readonly Node[] {
  const { program, errors } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new Error(`${file.path}: ${errors[0]?.message ?? "cannot be read"}`);
  return [...nodes(program)];
}

const sourceOf = (node: Node): readonly string[] => {
  const source = isNode(node["source"]) ? node["source"]["value"] : undefined;
  return typeof source === "string" ? [source] : [];
};

const loads = new Set(["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration", "ImportExpression", "TSImportType"]);

const functions = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

/** Lines from the first to the last of a stretch of text. */
const linesOf = (text: string, { start, end }: Node): number => text.slice(start, end).split("\n").length;

export interface Read {
  readonly path: string;
  readonly imports: readonly string[];
  /** Length of each function in lines; `at` is the line where it begins. */
  readonly functions: readonly { readonly at: number; readonly lines: number }[];
  /** True when the file does nothing but pass on the exports of others. */
  readonly onlyReexports: boolean;
}

const passesOn = (node: Node): boolean => node.type === "ExportAllDeclaration" || (node.type === "ExportNamedDeclaration" && isNode(node["source"]));

export function readFile(file: WrittenFile): Read {
  const all = parse(file);
  const body = (all[0]?.["body"] ?? []) as readonly Node[];
  return {
    path: file.path,
    imports: all.filter(({ type }) => loads.has(type)).flatMap(sourceOf),
    functions: all
      .filter(({ type }) => functions.has(type))
      .map((node) => ({ at: file.text.slice(0, node.start).split("\n").length, lines: linesOf(file.text, node) })),
    onlyReexports: body.length > 0 && body.every(passesOn),
  };
}
