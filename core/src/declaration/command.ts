// What can be asked of a declaration before anybody reviews it. Ids, digests and circumstances are handed in.
import type { PlainDay } from "../base/plain-day.ts";
import type { EvaluationWork, Responsibility } from "../engagement/work.ts";
import type { Circumstances } from "../rule/circumstances.ts";
import type { Sheet } from "../score/sheet.ts";
import type { DeclarationBody, Proof } from "./body.ts";
import type { Opening } from "./event.ts";

export type DeclarationCommand =
  | { readonly kind: "open"; readonly opening: Opening }
  | { readonly kind: "engage"; readonly engagement: string; readonly evaluator: string; readonly answerBy?: PlainDay }
  | { readonly kind: "submit"; readonly body: DeclarationBody; readonly digest: string; readonly receipt: string; readonly circumstances: Circumstances }
  | { readonly kind: "withdraw"; readonly reason: string }
  | { readonly kind: "reopen" }
  | { readonly kind: "evaluate"; readonly engagement: string; readonly evaluator: string; readonly score?: string; readonly sheet?: Sheet; readonly proofs?: readonly Proof[]; readonly conclusion: "meets" | "fails"; readonly undertaking: boolean; readonly report: string; readonly work: EvaluationWork; readonly signed?: Responsibility };
