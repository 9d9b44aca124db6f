// What a standard must keep besides its shape: clauses that exist, ids used once, equations whose sides agree.
import type { SchemeFault } from "./bind-formulas.ts";
import { dimensionFault } from "./dimension.ts";
import { namesIn, parseExpression } from "./expression.ts";
import type { Equation, StandardFile } from "./standard-file.ts";
import { parseUnit } from "./unit.ts";

const place = (...at: readonly (string | number)[]): readonly string[] => at.map(String);

function clauseFaults(standard: StandardFile): readonly SchemeFault[] {
  const known = new Set(standard.clauses.map(({ id }) => id));
  const cited = [
    ...standard.requirements.map(({ clause }, n) => ({ clause, at: place("requirements", n, "clause") })),
    ...standard.rules.map(({ clause }, n) => ({ clause, at: place("rules", n, "clause") })),
    ...standard.equations.flatMap(({ section }, n) => (section === undefined ? [] : [{ clause: section, at: place("equations", n, "section") }])),
  ];
  return cited.flatMap(({ clause, at }) => (known.has(clause) ? [] : [{ at, code: "clause-unknown", says: `标准没有条款 ${clause}` }]));
}

const twice = (ids: readonly string[], key: string): readonly SchemeFault[] =>
  ids.flatMap((id, n) => (ids.indexOf(id) < n ? [{ at: place(key, n, "id"), code: "name-twice", says: `编号用了两次：${id}` }] : []));

function equationFaults({ expr, unit, inputs }: Equation, n: number): readonly SchemeFault[] {
  const fault = (key: string, code: string, says: string): readonly SchemeFault[] => [{ at: place("equations", n, key), code, says }];
  const parsed = parseExpression(expr);
  if (!parsed.ok) return fault("expr", "formula-malformed", parsed.refusals[0]?.hint ?? "算式读不懂");
  const idle = Object.keys(inputs).filter((letter) => !namesIn(parsed.value).includes(letter));
  if (idle.length > 0) return fault("inputs", "letter-idle", `算式里没有用到 ${idle.join("、")}`);
  const sides = dimensionFault(parsed.value, unit, (letter) => {
    const read = parseUnit(inputs[letter]?.unit ?? "?");
    return read.ok ? read.value : undefined;
  });
  return sides.ok ? [] : fault("expr", sides.refusals[0]?.code ?? "dimension-mismatch", sides.refusals[0]?.hint ?? "单位不符");
}

export const checkStandard = (standard: StandardFile): readonly SchemeFault[] => [
  ...twice(standard.clauses.map(({ id }) => id), "clauses"),
  ...twice(standard.equations.map(({ id }) => id), "equations"),
  ...twice(standard.requirements.map(({ id }) => id), "requirements"),
  ...clauseFaults(standard),
  ...standard.equations.flatMap(equationFaults),
];
