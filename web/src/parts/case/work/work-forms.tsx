// What an evaluator puts on record, each form folded until it is wanted; the one that is next stands open.
import { useState, type ReactElement } from "react";
import type { NextWork } from "@qingce/core/engagement/next-work";
import { ContractForm } from "./contract-form.tsx";
import { ReviewForm } from "./review-form.tsx";
import type { StaffShown } from "./staff-boxes.tsx";
import { VisitForm } from "./visit-form.tsx";

export interface Recording {
  readonly declaration: string;
  readonly edition: string;
  readonly staff: readonly StaffShown[];
  readonly today: string;
  readonly done: () => void;
}

const forms = [
  { next: "contract", word: "登记合同", Form: ContractForm },
  { next: "document-review", word: "登记资料审查", Form: ReviewForm },
  { next: "visit", word: "登记现场走访", Form: VisitForm },
] as const satisfies readonly { readonly next: NextWork; readonly word: string; readonly Form: (given: Recording) => ReactElement }[];

function Fold({ word, first, given, Form }: { readonly word: string; readonly first: boolean; readonly given: Omit<Recording, "done">; readonly Form: (given: Recording) => ReactElement }): ReactElement {
  const [open, setOpen] = useState(first);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{word}</summary>
      {open && <Form {...given} done={() => setOpen(false)} />}
    </details>
  );
}

export function WorkForms({ next, ...given }: Omit<Recording, "done"> & { readonly next: NextWork }): ReactElement {
  return (
    <div className="work-forms">
      {forms.map((one) => (
        <Fold key={one.next} word={one.word} first={one.next === next} given={given} Form={one.Form} />
      ))}
    </div>
  );
}
