// The basic requirements as a table: what is asked, the input, what is wrong. A piece of a spreadsheet may be pasted into any cell.
import { useState, type ClipboardEvent, type ReactElement } from "react";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { FactValue } from "@qingce/core/rule/fact";
import { isTable } from "../../../text/clipboard-rows.ts";
import { idOf } from "../../../text/form-sections.ts";
import type { FactRow } from "../../../text/form-judgment.ts";
import { pasteTable, type Pasted } from "../../../text/paste-table.ts";
import { clauseAddress } from "../../../text/clause-address.ts";
import type { FormInHand } from "./basis.ts";
import { FactInput } from "./fact-input.tsx";
import { FieldNotes, noteId } from "./field-notes.tsx";
import { PasteReport } from "../../../parts/draft/paste-report.tsx";

const setFact = (body: DeclarationBody, name: string, value: FactValue | undefined): DeclarationBody => {
  const { [name]: _, ...rest } = body.facts;
  return { ...body, facts: value === undefined ? rest : { ...body.facts, [name]: value } };
};

const clausesOf = ({ rules }: FactRow): readonly string[] => [...new Set(rules.map((rule) => rule.cite))];

function Row({ row, hand }: { readonly row: FactRow; readonly hand: FormInHand }): ReactElement {
  const place = `facts.${row.name}`;
  const { definition, name } = row;
  // A click on a name must never choose 是: only fields of text are labelled by it.
  const oneField = definition.type !== "boolean" && definition.type !== "region";
  return (
    <div className="fact-row" data-fact={name}>
      <div className="fact-name">
        {oneField ? <label htmlFor={idOf(place)}>{definition.label}</label> : definition.label}
        <span className="quiet block">
          {clausesOf(row).map((clause) => (
            <a key={clause} href={clauseAddress(hand.form.edition.id, clause)}>
              {clause}
            </a>
          ))}
        </span>
      </div>
      <div className="fact-cell">
        <FactInput
          id={idOf(place)}
          name={name}
          definition={definition}
          value={hand.body.facts[name]}
          onChange={(value) => hand.change((body) => setFact(body, name, value))}
          onBlur={() => hand.leave(place)}
          invalid={hand.shown(place).length > 0}
          note={noteId(place)}
        />
        <FieldNotes place={place} {...hand} />
      </div>
    </div>
  );
}

export function FactsSection(hand: FormInHand): ReactElement {
  const { facts } = hand.judgment;
  const [report, setReport] = useState<{ readonly pasted: Pasted; readonly before: DeclarationBody }>();
  const take = (event: ClipboardEvent<HTMLElement>): void => {
    const text = event.clipboardData.getData("text/plain");
    const long = event.target instanceof HTMLTextAreaElement;
    if (!isTable(text) || (long && !text.includes("\t"))) return;
    event.preventDefault();
    const from = (event.target as HTMLElement).closest<HTMLElement>("[data-fact]")?.dataset["fact"] ?? "";
    const fields = facts.map(({ name, definition }) => ({ name, label: definition.label, type: definition.type, unit: definition.unit ?? null }));
    const pasted = pasteTable(text, fields, from);
    setReport({ pasted, before: hand.body });
    hand.change((body) => pasted.taken.reduce((now, { name, value }) => setFact(now, name, value), body));
  };
  return (
    <section id="section-facts" aria-labelledby="head-facts" onPaste={take}>
      <h2 id="head-facts">基本条件</h2>
      {facts.length === 0 ? (
        <p className="quiet">这一类的条件由登记系统和名单判断，无须填写；判断结果见右侧。</p>
      ) : (
        <p className="quiet">可从电子表格复制“名称、数值”两列，或按次序的一列数值，粘贴到任一格。</p>
      )}
      {report !== undefined && (
        <PasteReport
          pasted={report.pasted}
          labels={Object.fromEntries(facts.map(({ name, definition }) => [name, definition.label]))}
          close={() => setReport(undefined)}
          undo={() => {
            const { before } = report;
            hand.change((body) => ({ ...body, facts: before.facts }));
            setReport(undefined);
          }}
        />
      )}
      {facts.map((row) => (
        <Row key={row.name} row={row} hand={hand} />
      ))}
    </section>
  );
}
