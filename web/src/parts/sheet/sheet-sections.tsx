// The sheet laid out: the basic requirements with their proof, then a table of items a group, then what is stated for the record.
import type { ReactElement } from "react";
import type { GateOutcome } from "@qingce/core/score/outcome";
import { sayPoints } from "../../text/sheet-said.ts";
import { HeadRow } from "../head-row.tsx";
import { FieldInput } from "./field-input.tsx";
import { columns, ItemRow } from "./item-row.tsx";
import { OptionInput } from "./option-input.tsx";
import { PlaceNotes } from "./place-notes.tsx";
import type { SheetInHand } from "./sheet-in-hand.ts";
import "./sheet.css";

function Gate({ hand, gate: { id, clause, says, encouraged } }: { readonly hand: SheetInHand; readonly gate: GateOutcome }): ReactElement {
  const name = hand.scheme.file.gates.find((gate) => gate.id === id)?.field ?? "";
  const field = hand.scheme.file.fields[name];
  return (
    <div className="sheet-gate">
      <div className="sheet-field">
        <span className="gate-says">
          {says} <span className="quiet nowrap">{clause}</span>
          {encouraged && <span className="quiet">（鼓励，不作否决）</span>}
        </span>
        <div>
          {field?.type === "yes-no" && <OptionInput hand={hand} name={name} field={field} />}
          <PlaceNotes hand={hand} place={`sheet.${name}`} />
        </div>
      </div>
      {hand.evidence?.(`sheet.${name}`, says, [])}
    </div>
  );
}

function Gates({ hand }: { readonly hand: SheetInHand }): ReactElement {
  return (
    <section id="section-sheet-gates" aria-labelledby="head-sheet-gates">
      <h2 id="head-sheet-gates">基本要求</h2>
      <p className="quiet">不计分；有一项不符合，即不能通过。</p>
      {hand.worked.outcome.gates.map((gate) => (
        <Gate key={gate.id} hand={hand} gate={gate} />
      ))}
    </section>
  );
}

function Group({ hand, at }: { readonly hand: SheetInHand; readonly at: number }): ReactElement | null {
  const group = hand.worked.laid.groups[at];
  const told = hand.worked.outcome.groups.find(({ id }) => id === group?.id);
  if (group === undefined) return null;
  const head = `head-sheet-${group.id}`;
  return (
    <section id={`section-sheet-${group.id}`} aria-labelledby={head}>
      <h2 id={head}>
        {group.name}
        {told !== undefined && (
          <span className="quiet number group-sum">
            {sayPoints(told.points)} / {sayPoints(told.max)} 分{told.capped && "（已到上限）"}
          </span>
        )}
      </h2>
      <table className="score-sheet" aria-labelledby={head}>
        <HeadRow heads={columns} />
        <tbody>
          {group.items.map((laid) => (
            <ItemRow key={laid.item.id} hand={hand} laid={laid} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function SheetSections({ hand }: { readonly hand: SheetInHand }): ReactElement {
  const { laid, outcome } = hand.worked;
  return (
    <>
      {outcome.gates.length > 0 && <Gates hand={hand} />}
      {laid.groups.map(({ id }, at) => (
        <Group key={id} hand={hand} at={at} />
      ))}
      {laid.rest.length > 0 && (
        <section id="section-sheet-rest" aria-labelledby="head-sheet-rest">
          <h2 id="head-sheet-rest">其他填报项</h2>
          {laid.rest.map((name) => (
            <FieldInput key={name} hand={hand} name={name} />
          ))}
        </section>
      )}
    </>
  );
}
