// What may become of an entry that came from a published list: a doubtful region or name is decided, its credit code is found.
import { checkCreditCode } from "../base/credit-code.ts";
import { ok, refuse, type Result } from "../base/refusal.ts";
import type { EntryFacts } from "./entry.ts";

export type CorrectionEvent =
  | { readonly type: "corrected"; readonly field: "region" | "name"; readonly from: string; readonly to: string; readonly why: string }
  | { readonly type: "identified"; readonly creditCode: string; readonly organisation: string; readonly finding: string };

export type CorrectionCommand =
  | { readonly kind: "correct"; readonly region?: string; readonly name?: string; readonly why: string }
  | { readonly kind: "identify"; readonly creditCode: string; readonly organisation: string; readonly finding: string };

export type Correctable = Pick<EntryFacts, "name" | "region" | "creditCode">;

/** The facts after a correction; the entry keeps its identity. */
export function correct<F extends Correctable>(facts: F, event: CorrectionEvent): F {
  if (event.type === "identified") return { ...facts, creditCode: event.creditCode };
  return { ...facts, [event.field]: event.to };
}

/** Decides one correction: what stands already is no event, a credit code once found is not replaced. */
export function decideCorrection(facts: Correctable, command: CorrectionCommand): Result<readonly CorrectionEvent[]> {
  if (command.kind === "identify") {
    const code = checkCreditCode(command.creditCode);
    if (!code.ok) return code;
    if (facts.creditCode !== undefined) return refuse({ code: "entry-identified", facts: { creditCode: facts.creditCode }, hint: "该名单条目已对应到一个统一社会信用代码" });
    return ok([{ type: "identified", creditCode: command.creditCode, organisation: command.organisation, finding: command.finding }]);
  }
  const { region, name, why } = command;
  const region_: readonly CorrectionEvent[] = region === undefined || region === facts.region ? [] : [{ type: "corrected", field: "region", from: facts.region, to: region, why }];
  const name_: readonly CorrectionEvent[] = name === undefined || name === facts.name ? [] : [{ type: "corrected", field: "name", from: facts.name, to: name, why }];
  return ok([...region_, ...name_]);
}
