// Checks that a formula's sides agree: tce ÷ 万元 must come out as the unit declared, in dimension and in power of ten.
import { refuse, ok, type Result } from "../base/refusal.ts";
import type { Expression } from "./expression.ts";
import { combineUnits, parseUnit, sameDimensions, sameUnit, type Unit } from "./unit.ts";

/** The unit of an expression, names looked up by `unitOf`; refuses `name-unknown`, `unit-unknown`, `dimension-mismatch`. */
export function unitOfExpression(expression: Expression, unitOf: (name: string) => Unit | undefined): Result<Unit> {
  switch (expression.kind) {
    case "number": return parseUnit(expression.unit);
    case "name": {
      const unit = unitOf(expression.name);
      return unit === undefined ? refuse({ code: "name-unknown", facts: { name: expression.name }, hint: `算式里没有定义：${expression.name}` }) : ok(unit);
    }
    case "fold": return foldUnit(expression, unitOf);
    case "binary": {
      const [left, right] = [unitOfExpression(expression.left, unitOf), unitOfExpression(expression.right, unitOf)];
      if (!left.ok) return left;
      if (!right.ok) return right;
      if (expression.op === "*" || expression.op === "/") return ok(combineUnits(left.value, right.value, expression.op === "*" ? 1 : -1));
      return alike(left.value, right.value, expression.op === "+" ? "相加" : "相减");
    }
  }
}

const alike = (a: Unit, b: Unit, what: string): Result<Unit> =>
  sameUnit(a, b) ? ok(a) : refuse({ code: "dimension-mismatch", hint: `不同单位不能${what}` });

function foldUnit(expression: Expression & { kind: "fold" }, unitOf: (name: string) => Unit | undefined): Result<Unit> {
  const [first, ...rest] = expression.of.map((one) => unitOfExpression(one, unitOf));
  if (first === undefined) return refuse({ code: "formula-malformed", hint: `${expression.fold}() 里没有内容` });
  for (const one of rest) {
    if (!one.ok) return one;
    if (first.ok && !sameUnit(first.value, one.value)) return alike(first.value, one.value, "比较");
  }
  return expression.fold === "count" ? parseUnit("项") : first;
}

/** Refuses with `dimension-mismatch` a formula that does not come out as declared; a wrong power of ten is named as such. */
export function dimensionFault(expression: Expression, declared: string, unitOf: (name: string) => Unit | undefined): Result<Unit> {
  const [came, wanted] = [unitOfExpression(expression, unitOf), parseUnit(declared)];
  if (!came.ok) return came;
  if (!wanted.ok || sameUnit(came.value, wanted.value)) return wanted;
  const factor = came.value.scale / wanted.value.scale;
  const hint = sameDimensions(came.value, wanted.value) ? `算式的结果与单位 ${declared} 差 ${Number(factor.toPrecision(6))} 倍` : `算式的结果不是 ${declared}`;
  return refuse({ code: "dimension-mismatch", facts: { declared }, hint });
}
