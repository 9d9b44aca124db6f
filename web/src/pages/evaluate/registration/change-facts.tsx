// The conditions that the notices in force ask about, each with the paper that proves it; what is counted from staff is only shown.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { TextField } from "../../../parts/evaluator/text-field.tsx";
import type { Own, Told } from "./own.ts";
import { useTold } from "./use-told.ts";

type Asked = Own["asked"][number];

interface RowProps {
  readonly asked: Asked;
  readonly value: string | boolean | undefined;
  readonly paper: string;
  readonly change: (value: string | boolean) => void;
  readonly prove: (paper: string) => void;
}

function Value({ asked, value, change }: Pick<RowProps, "asked" | "value" | "change">): ReactElement {
  if (asked.type !== "boolean") return <TextField label={asked.unit === null ? asked.label : `${asked.label}（${asked.unit}）`} value={typeof value === "string" ? value : ""} change={change} />;
  return (
    <label className="labelled">
      {asked.label}
      <select className="choose" value={value === undefined ? "" : String(value)} onChange={(event) => change(event.target.value === "true")}>
        <option value="" disabled>
          未填
        </option>
        <option value="true">是</option>
        <option value="false">否</option>
      </select>
    </label>
  );
}

function Row({ asked, value, paper, change, prove }: RowProps): ReactElement {
  return (
    <li className="two">
      <Value asked={asked} value={value} change={change} />
      {asked.proof !== null && <TextField label={`证明（${asked.proof}）的名称、编号`} value={paper} change={prove} />}
    </li>
  );
}

/** Grouped by the notices that ask. */
function groupsOf(asked: readonly Asked[]): readonly (readonly [editions: string, asked: readonly Asked[]])[] {
  const stated = asked.filter((one) => !one.counted);
  const names = [...new Set(stated.map((one) => one.editions.join("、")))];
  return names.map((name) => [name, stated.filter((one) => one.editions.join("、") === name)]);
}

export function ChangeFacts({ one, done }: Told): ReactElement {
  const [facts, setFacts] = useState(one.facts);
  const [documents, setDocuments] = useState(one.documents);
  const { run, refusals, busy } = useTold("change-evaluator", "已保存，请提交审核", done);
  const counted = one.said.filter((said) => said.counted);
  return (
    <>
      <ul>
        {counted.map(({ fact, label, value }) => (
          <li key={fact}>
            {label}：<strong>{value}</strong> <span className="quiet">按下方登记逐日计数，不由机构自报</span>
          </li>
        ))}
      </ul>
      {groupsOf(one.asked).map(([editions, asked]) => (
        <section key={editions}>
          <h3>{editions}</h3>
          <ul className="return-list">
            {asked.map((each) => (
              <Row key={each.fact} asked={each} value={facts[each.fact]} paper={documents[each.fact] ?? ""} change={(value) => setFacts({ ...facts, [each.fact]: value })} prove={(paper) => setDocuments({ ...documents, [each.fact]: paper })} />
            ))}
          </ul>
        </section>
      ))}
      <Refusals refusals={refusals} />
      <Button type="primary" loading={busy} onClick={() => void run({ facts, documents })}>
        保存条件与证明
      </Button>
    </>
  );
}
