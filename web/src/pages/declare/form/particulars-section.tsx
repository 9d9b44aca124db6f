// What the report's form asks beside the rules: who the unit is, what it has done. It is printed, never judged, and may stay empty.
import { Checkbox, Input, Radio } from "antd";
import type { ReactElement } from "react";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { Particular } from "@qingce/core/programme/paper-layout";
import { idOf } from "../../../text/form-sections.ts";
import type { FormInHand } from "./basis.ts";
import { FieldNotes, noteId } from "./field-notes.tsx";

const longest = 4000;

function setParticular(body: DeclarationBody, id: string, value: string): DeclarationBody {
  const { [id]: _, ...rest } = body.particulars ?? {};
  return { ...body, particulars: value === "" ? rest : { ...rest, [id]: value } };
}

interface AskedProps {
  readonly one: Particular;
  readonly value: string;
  readonly place: string;
  readonly put: (value: string) => void;
}

function Asked({ one: { label, choices, several, tall, most }, value, place, put }: AskedProps): ReactElement {
  if (choices !== undefined && several === true) return <Checkbox.Group aria-label={label} options={[...choices]} value={value === "" ? [] : value.split("\n")} onChange={(chosen) => put(choices.filter((choice) => chosen.includes(choice)).join("\n"))} />;
  if (choices !== undefined) return <Radio.Group aria-label={label} options={[...choices]} value={value === "" ? null : value} onChange={(event) => put(String(event.target.value))} />;
  const shared = { id: idOf(place), value, maxLength: most ?? (tall === true ? longest : 200), "aria-describedby": noteId(place) };
  return tall === true ? <Input.TextArea {...shared} autoSize={{ minRows: 3, maxRows: 14 }} showCount onChange={(event) => put(event.target.value)} /> : <Input {...shared} onChange={(event) => put(event.target.value)} />;
}

export function ParticularsSection(hand: FormInHand): ReactElement {
  const { form, body, change, leave } = hand;
  return (
    <section id="section-particulars" aria-labelledby="head-particulars">
      <h2 id="head-particulars">报告内容</h2>
      <p className="quiet">自评价报告表式所列、判断条件时用不到的内容，填了即印入报告；不填不影响提交，报告中留空待填。</p>
      {form.particulars.map((one) => {
        const place = `particulars.${one.id}`;
        return (
          <div key={one.id} className="fact-row" onBlur={() => leave(place)}>
            <div className="fact-name">{one.choices === undefined ? <label htmlFor={idOf(place)}>{one.label}</label> : one.label}</div>
            <div className="fact-cell">
              <Asked one={one} place={place} value={body.particulars?.[one.id] ?? ""} put={(value) => change((now) => setParticular(now, one.id, value))} />
              <FieldNotes place={place} {...hand} />
            </div>
          </div>
        );
      })}
    </section>
  );
}
