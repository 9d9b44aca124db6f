// The fields that a return of many names: the same for every case.
import { Button } from "antd";
import type { ReactElement } from "react";
import { emptyBody } from "@qingce/core/declaration/body";
import { fieldLabel, returnFields } from "../../../text/return-fields.ts";
import type { ReviewGroup } from "../../../text/review-groups.ts";
import type { Law } from "./use-reviews.ts";

interface Props {
  readonly law: Law;
  readonly group: ReviewGroup;
  readonly fields: readonly string[];
  readonly setFields: (fields: readonly string[]) => void;
}

export function FieldsChosen({ law, group, fields, setFields }: Props): ReactElement {
  const score = group.rows.find(({ row }) => row.score !== null)?.row.score ?? null;
  const all = returnFields(law.facts, group.kind, { ...emptyBody, ...(score === null ? {} : { selfScore: score }) });
  return (
    <section aria-label="退回的各项">
      <ul className="plain fields-chosen">
        {fields.map((field) => (
          <li key={field}>
            {fieldLabel(all, field)}
            <Button size="small" onClick={() => setFields(fields.filter((one) => one !== field))} aria-label={`移除：${fieldLabel(all, field)}`}>
              移除
            </Button>
          </li>
        ))}
      </ul>
      <label className="labelled">
        {fields.length === 0 ? "选择要退回的一项" : "再加一项"}
        <select className="choose" value="" onChange={(event) => event.target.value !== "" && setFields([...fields, event.target.value])} aria-label="添加退回项">
          <option value="">请选择…</option>
          {all
            .filter(({ field }) => !fields.includes(field))
            .map(({ field, label }) => (
              <option key={field} value={field}>
                {label}
              </option>
            ))}
        </select>
      </label>
    </section>
  );
}
