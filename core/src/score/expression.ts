// The small arithmetic of formulas 计算公式: names, decimals with an optional unit, + − × ÷, and folds over a table's column. No eval.
import { ok, refuse, type Result } from "../base/refusal.ts";

export type Fold = "sum" | "min" | "max" | "mean" | "count";
const folds: ReadonlySet<string> = new Set(["sum", "min", "max", "mean", "count"]);

/** `100[%]` is a number with a unit; `sum(products.energy)` folds the filled rows of a column; `min(a, b)` takes several. */
export type Expression =
  | { readonly kind: "number"; readonly text: string; readonly unit: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "fold"; readonly fold: Fold; readonly of: readonly Expression[] }
  | { readonly kind: "binary"; readonly op: "+" | "-" | "*" | "/"; readonly left: Expression; readonly right: Expression };

type Token = { readonly at: number; readonly text: string };

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:\[[^\]]+\])?)|([\p{L}_][\p{L}\p{N}_.-]*)|([-+*/(),]))/uy;

function tokens(text: string): Result<readonly Token[]> {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== "") {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) return refuse({ code: "formula-malformed", facts: { formula: text.slice(0, 80), at }, hint: `算式第${at + 1}个字符处读不懂` });
    found.push({ at, text: match[0].trim() });
  }
  return ok(found);
}

class Wrong {
  constructor(readonly at: number, readonly wanted: string) {}
}
const isWrong = (one: Expression | Wrong): one is Wrong => one instanceof Wrong;

/** A recursive descent with a depth limit: a pasted formula may not overflow the stack. */
class Reader {
  #next = 0;
  constructor(readonly tokens: readonly Token[], readonly length: number) {}
  get text(): string | undefined { return this.tokens[this.#next]?.text; }
  get at(): number { return this.tokens[this.#next]?.at ?? this.length; }
  take(): string | undefined { return this.tokens[this.#next++]?.text; }

  chain(ops: readonly string[], inner: (depth: number) => Expression | Wrong, depth: number): Expression | Wrong {
    let left = inner(depth);
    while (!isWrong(left) && this.text !== undefined && ops.includes(this.text)) {
      const op = this.take() as "+" | "-" | "*" | "/";
      const right = inner(depth);
      left = isWrong(right) ? right : { kind: "binary", op, left, right };
    }
    return left;
  }
  sum(depth: number): Expression | Wrong { return this.chain(["+", "-"], (inner) => this.product(inner), depth); }
  product(depth: number): Expression | Wrong { return this.chain(["*", "/"], (inner) => this.atom(inner), depth); }

  atom(depth: number): Expression | Wrong {
    const at = this.at;
    const token = this.take();
    if (token === undefined || depth > 40) return new Wrong(at, "数或名称");
    if (token === "(") {
      const inside = this.sum(depth + 1);
      if (isWrong(inside)) return inside;
      return this.take() === ")" ? inside : new Wrong(this.at, "）");
    }
    if (/^\d/u.test(token)) {
      const [text = "", unit = "1"] = token.replace("]", "").split("[");
      return { kind: "number", text, unit };
    }
    if (!/^[\p{L}_]/u.test(token)) return new Wrong(at, "数或名称");
    return folds.has(token) && this.text === "(" ? this.fold(token as Fold, depth) : { kind: "name", name: token };
  }

  fold(fold: Fold, depth: number): Expression | Wrong {
    this.take();
    const of: Expression[] = [];
    do {
      const one = this.sum(depth + 1);
      if (isWrong(one)) return one;
      of.push(one);
    } while (this.text === "," && this.take() !== undefined);
    return this.take() === ")" ? { kind: "fold", fold, of } : new Wrong(this.at, "）");
  }
}

/** Reads a formula; refuses with `formula-malformed` and the place of the first thing it cannot read. */
export function parseExpression(text: string): Result<Expression> {
  const read = tokens(text);
  if (!read.ok) return read;
  const reader = new Reader(read.value, text.length);
  const whole = reader.sum(0);
  const wrong = isWrong(whole) ? whole : reader.text === undefined ? undefined : new Wrong(reader.at, "运算符");
  if (wrong !== undefined) return refuse({ code: "formula-malformed", facts: { formula: text.slice(0, 80), at: wrong.at }, hint: `算式第${wrong.at + 1}个字符处应是${wrong.wanted}` });
  return isWrong(whole) ? refuse({ code: "formula-malformed", facts: { formula: text.slice(0, 80) }, hint: "算式读不懂" }) : ok(whole);
}

/** Every name an expression speaks of, each once, in order. */
export function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "number": return [];
    case "name": return [expression.name];
    case "fold": return [...new Set(expression.of.flatMap(namesIn))];
    case "binary": return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])];
  }
}
