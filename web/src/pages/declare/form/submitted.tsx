// After the submit: the receipt, where it stands now, and what was submitted, for reading only.
import { Link } from "@tanstack/react-router";
import { useLayoutEffect, useRef, type ReactElement } from "react";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { Kind } from "@qingce/core/rule/kind";
import { DeclarationPapers } from "../../../parts/papers/desk-papers.tsx";
import { usePlace } from "../../../parts/case/use-place.ts";
import { placesOf } from "../../../text/draft-place.ts";
import { factRows } from "../../../text/form-judgment.ts";
import { standingWord } from "../../../text/outcome-word.ts";
import { sayAt } from "../../../text/said-at.ts";
import type { RoundScoring } from "../../../text/scoring-from.ts";
import type { CaseAnswer, FormAnswer } from "./basis.ts";
import { ReadSheet } from "./read-sheet.tsx";
import { Receipt } from "./receipt.tsx";
import { Reopen } from "./reopen.tsx";
import { Withdraw } from "./withdraw.tsx";

interface ReadProps {
  readonly form: FormAnswer;
  readonly body: DeclarationBody;
  readonly scoring: RoundScoring | undefined;
}

function Read({ form, body, scoring }: ReadProps): ReactElement {
  const { facts } = form.edition.eligibility;
  const region = usePlace(Object.keys(form.circumstances.nodesOf)[0] ?? "");
  const rows = factRows({ edition: form.edition, kind: form.kind as Kind });
  const stated = placesOf(body).filter((place) => place.startsWith("statements."));
  const line = (label: string, place: string): ReactElement => (
    <div key={place} className="fact-row">
      <span className="fact-name">{label}</span>
      <span className="fact-cell">{sayAt(body, place, facts, region)}</span>
    </div>
  );
  return (
    <section aria-labelledby="head-read">
      <h2 id="head-read">所提交的内容</h2>
      {rows.map(({ name, definition }) => line(definition.label, `facts.${name}`))}
      {rows.filter(({ name, definition }) => definition.proof !== undefined && body.facts[name] !== false).map(({ name, definition }) => line(`佐证：${definition.proof ?? ""}`, `proofs.${name}`))}
      {body.selfScore !== undefined && line("自评价得分", "selfScore")}
      {scoring !== undefined && <ReadSheet scoring={scoring} body={body} />}
      {stated.map((place) => line(`说明：${form.edition.rules.find((rule) => `statements.${rule.id}` === place)?.says ?? ""}`, place))}
      {form.particulars.filter(({ id }) => (body.particulars?.[id] ?? "") !== "").map(({ id, label }) => line(label, `particulars.${id}`))}
      {line("真实性承诺", "commitment")}
    </section>
  );
}

const mayWithdraw = ({ declaration }: CaseAnswer): boolean => declaration.standing === "under-way" && declaration.submissions === 1 && declaration.done.length === 0;

interface Props {
  readonly form: FormAnswer;
  readonly one: CaseAnswer;
  readonly scoring: RoundScoring | undefined;
}

export function Submitted({ form, one, scoring }: Props): ReactElement {
  const { declaration } = one;
  const top = useRef<HTMLHeadingElement>(null);
  // After the submit the window still stands where the form was left, far down.
  useLayoutEffect(() => {
    top.current?.scrollIntoView({ block: "end" });
    top.current?.focus({ preventScroll: true });
  }, []);
  const kind = form.edition.edition.kinds[form.kind as "factory"]?.name ?? form.kind;
  return (
    <div className="form-page submitted">
      <header className="form-head">
        <div>
          <h1 ref={top} tabIndex={-1}>
            {form.name} · {kind}
          </h1>
          <p className="quiet">
            编号 <span className="number">{form.number}</span> · {form.round.title} · {standingWord(declaration.standing)}
          </p>
        </div>
        <Link to="/desk/cases/$declaration" params={{ declaration: form.declaration }} className="go">
          打开案卷
        </Link>
      </header>
      {declaration.receipt !== undefined && <Receipt form={form} one={one} />}
      {declaration.submissions > 0 && (
        <p>
          接下来：{one.open.length > 0 ? one.open.map((step) => step.says).join("；") : standingWord(declaration.standing)}。如被退回，待办中会列出逐项原因。
        </p>
      )}
      {declaration.standing === "withdrawn" && <Reopen form={form} />}
      <section aria-labelledby="head-papers">
        <h2 id="head-papers">材料</h2>
        <DeclarationPapers declaration={form.declaration} />
      </section>
      {declaration.body !== undefined && <Read form={form} body={declaration.body} scoring={scoring} />}
      {mayWithdraw(one) && <Withdraw declaration={form.declaration} draft={false} />}
    </div>
  );
}
