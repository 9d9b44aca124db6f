// Everything that blocks a submit, as one list beside its fields. Save is never blocked.
import { compareDecimals, parseDecimal, type Decimal } from "../base/decimal.ts";
import { compareDays, type PlainDay } from "../base/plain-day.ts";
import type { Refusal } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import type { FactDefinition, FactValue } from "../rule/fact.ts";
import type { Kind } from "../rule/kind.ts";
import { scoreFault } from "../score/attested-score.ts";
import { askedFacts } from "./asked-facts.ts";
import type { DeclarationBody } from "./body.ts";
import { listedStandardFaults, type Lists } from "./listed-standard.ts";
import { scoringFaults, type Scoring } from "./scoring.ts";

const none: Decimal = { units: 0n, scale: 0 };
const whole: Decimal = { units: 1n, scale: 0 };

function valueFault(name: string, definition: FactDefinition, value: FactValue | undefined): Refusal | undefined {
  const place = `facts.${name}`;
  if (value === undefined || (typeof value === "string" && value.trim() === "")) return { code: "fact-missing", place, hint: `请填写：${definition.label}` };
  if (definition.type === "boolean") return typeof value === "boolean" ? undefined : { code: "fact-type", place, hint: `${definition.label}须选是或否` };
  if (typeof value !== "string") return { code: "fact-type", place, hint: `${definition.label}须填写内容` };
  if (definition.type !== "decimal" && definition.type !== "share") return undefined;
  const read = parseDecimal(value);
  if (!read.ok) return { code: read.refusals[0]?.code ?? "decimal-malformed", place, facts: { value: value.slice(0, 60) }, hint: `${definition.label}须是十进制数` };
  const share = definition.type === "share" && (compareDecimals(read.value, none) < 0 || compareDecimals(read.value, whole) > 0);
  return share ? { code: "share-out-of-range", place, facts: { value }, hint: `${definition.label}须在 0 与 1 之间（95% 填 0.95）` } : undefined;
}

const proofFault = (name: string, definition: FactDefinition, body: DeclarationBody): Refusal | undefined =>
  definition.proof === undefined || body.facts[name] === false || body.proofs.some((proof) => proof.of === name)
    ? undefined
    : { code: "proof-missing", place: `proofs.${name}`, hint: `请上传佐证：${definition.proof}` };

/** The standard that judges a kind in this edition, if it names one. */
export const standardOf = (edition: Edition, kind: Kind) => edition.edition.standards.find((one) => one.for.includes(kind));

function selfScoreFault(edition: Edition, kind: Kind, body: DeclarationBody): Refusal | undefined {
  const standard = standardOf(edition, kind);
  if (standard === undefined || standard.scores === "none") return undefined;
  if (body.selfScore === undefined || body.selfScore === "") {
    return { code: "self-score-missing", place: "selfScore", ...(standard.cite === undefined ? {} : { clause: standard.cite }), hint: `请按${standard.name}填写自评价得分` };
  }
  // Who signs is the commitment's matter, and is told once, there.
  return scoreFault({ value: body.selfScore, by: body.commitment?.signatory.trim() || "申报单位" }, standard.max, "selfScore");
}

function commitmentFault(body: DeclarationBody, today: PlainDay): Refusal | undefined {
  const place = "commitment";
  if (body.commitment === undefined || body.commitment.signatory.trim() === "") return { code: "commitment-missing", place, hint: "须由法定代表人签署材料真实性承诺" };
  return compareDays(body.commitment.day, today) > 0 ? { code: "commitment-in-future", place, facts: { day: body.commitment.day }, hint: "承诺日期不能晚于今天" } : undefined;
}

/** Computed where the round has adopted a scheme, attested elsewhere. */
function scoreFaults(edition: Edition, kind: Kind, body: DeclarationBody, scoring: Scoring | undefined): readonly (Refusal | undefined)[] {
  if (scoring === undefined) return [selfScoreFault(edition, kind, body), body.sheet === undefined ? undefined : { code: "sheet-not-foreseen", place: "sheet", hint: "本批次没有采用计分方案，请直接填写自评价得分" }];
  return scoringFaults(body, scoring);
}

/** The whole list of faults of a body that wants to be submitted; empty when none. A fact beside one answered with no is not asked. */
export function bodyFaults(edition: Edition, kind: Kind, body: DeclarationBody, today: PlainDay, scoring?: Scoring, lists: Lists = {}): readonly Refusal[] {
  const asked = askedFacts(edition, kind).filter((name) => body.facts[edition.eligibility.facts[name]?.beside ?? ""] !== false);
  const perFact = asked.flatMap((name) => {
    const definition = edition.eligibility.facts[name];
    if (definition === undefined) return [];
    return [valueFault(name, definition, body.facts[name]), proofFault(name, definition, body)];
  });
  const strangers = Object.keys(body.facts)
    .filter((name) => !Object.hasOwn(edition.eligibility.facts, name))
    .map((name) => ({ code: "fact-unknown", place: `facts.${name}`, hint: `本通知没有这一项：${name}` }));
  return [...perFact, ...strangers, ...listedStandardFaults(edition, kind, body.facts, lists), ...scoreFaults(edition, kind, body, scoring), commitmentFault(body, today)].filter((one): one is Refusal => one !== undefined);
}
