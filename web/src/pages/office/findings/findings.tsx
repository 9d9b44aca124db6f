// Findings 疑似在册 of one's region to decide, and for a province the national units that it has not taken up.
import type { ReactElement } from "react";
import { useAddressField } from "../../../parts/case/address-field.ts";
import { useMe } from "../../../parts/desk/session.tsx";
import { FindingList } from "./finding-list.tsx";
import { LookAgain } from "./look-again.tsx";
import { NationalOnly } from "./national-only.tsx";
import "../../../parts/case/case.css";
import "./findings.css";

const states = [["open", "待认定"], ["confirmed", "是同一单位"], ["dismissed", "不是同一单位"]] as const;
type State = (typeof states)[number][0];

export function FindingsPage(): ReactElement {
  const { nodes } = useMe();
  const [address, choose] = useAddressField("state");
  const state: State = states.find(([value]) => value === address)?.[0] ?? "open";
  return (
    <article className="findings">
      <h1>疑似在册</h1>
      <p className="quiet">登记单位的名称与国家级名单上的一条相同，而名单没有公布统一社会信用代码。认定是同一单位的，该条目取得其代码，申报时据此判断“已在名单”；未认定的不影响申报。</p>
      <section aria-labelledby="to-decide" className="panel">
        <h2 id="to-decide">线索</h2>
        <div className="act-row">
          <label className="labelled">
            状态
            <select className="choose" value={state} onChange={(event) => choose(event.target.value)}>
              {states.map(([value, word]) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </select>
          </label>
          <LookAgain />
        </div>
        <FindingList key={state} state={state} />
      </section>
      {nodes.filter((node) => /^\d{2}$/u.test(node)).map((province) => (
        <NationalOnly key={province} province={province} />
      ))}
    </article>
  );
}
