// A registration as both sides read it: where it stands, what is stated and counted, who works there, whom it is tied to.
import type { ReactElement, ReactNode } from "react";
import { standingWords } from "@qingce/core/register/evaluator-standing";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { sayDay } from "../../text/day.ts";
import { tieWords, titleWords } from "../../text/evaluator-said.ts";
import { sayRecord } from "../../text/pass-rate.ts";
import { WideTable } from "../wide-table.tsx";
import "../case/case.css";
import "./evaluator.css";

export type Registration = Omit<OutputOf<RouteOf<"read-registration">>, "decisions">;

export function RegistrationHead({ one }: { readonly one: Registration }): ReactElement {
  return (
    <dl className="pairs">
      <dt>进度</dt>
      <dd>
        {standingWords[one.standing]}
        {one.publishedOn !== null && <span className="quiet">（{sayDay(one.publishedOn)}公布的内容在重新公布前不变）</span>}
      </dd>
      {one.returned !== null && (
        <>
          <dt>退回原因</dt>
          <dd className="refusal">{one.returned}</dd>
        </>
      )}
      <dt>统一社会信用代码</dt>
      <dd>{one.creditCode}</dd>
      <dt>法定代表人</dt>
      <dd>{one.legalRepresentative}</dd>
      <dt>登记日期</dt>
      <dd>{one.registeredOn === null ? "—" : sayDay(one.registeredOn)}</dd>
      <dt>联系人</dt>
      <dd>{`${one.contact.name} ${one.contact.phone}`.trim() || "—"}</dd>
      <dt>通过率</dt>
      <dd>
        {sayRecord(one.record)}
      </dd>
      {one.blacklistedUntil !== null && (
        <>
          <dt>黑名单</dt>
          <dd className="refusal">至 {sayDay(one.blacklistedUntil)}（含当日），不得受托，评价结果不予采信</dd>
        </>
      )}
    </dl>
  );
}

export function SaidFacts({ one }: { readonly one: Registration }): ReactElement {
  if (one.said.length === 0) return <p className="quiet">没有填写。</p>;
  return (
    <dl className="pairs">
      {one.said.map(({ fact, label, value, counted }) => (
        <div key={fact} style={{ display: "contents" }}>
          <dt>{label}</dt>
          <dd>
            {value}
            {counted && <span className="quiet">（按登记逐日计数）</span>}
            {one.documents[fact] !== undefined && <span className="quiet">　证明：{one.documents[fact]}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function StaffTable({ one, renderAct }: { readonly one: Registration; readonly renderAct?: (staff: Registration["staff"][number]) => ReactNode }): ReactElement {
  if (one.staff.length === 0) return <p className="quiet">还没有登记人员。</p>;
  return (
    <WideTable caption="专职人员名册" quiet className="sheet">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">职称</th>
          <th scope="col">专业</th>
          <th scope="col">专职</th>
          <th scope="col">起</th>
          <th scope="col">止</th>
          {renderAct !== undefined && <th scope="col">办理</th>}
        </tr>
      </thead>
      <tbody>
        {one.staff.map((row) => (
          <tr key={row.staff}>
            <th scope="row">{row.name}</th>
            <td data-label="职称">{titleWords[row.title]}</td>
            <td data-label="专业">{row.field}</td>
            <td data-label="专职">{row.fullTime ? "是" : "否"}</td>
            <td data-label="起">{sayDay(row.from)}</td>
            <td data-label="止">{row.to === null ? "在职" : sayDay(row.to)}</td>
            {renderAct !== undefined && <td data-label="办理">{renderAct(row)}</td>}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

export function TieList({ one }: { readonly one: Registration }): ReactElement {
  const others = one.group.filter(({ creditCode }) => creditCode !== one.creditCode);
  return (
    <>
      <p>
        {others.length === 0
          ? "没有合并计算的其他机构。"
          : `评价数量上限与下列机构合并计算：${others.map(({ creditCode, name }) => (name === null ? creditCode : `${name}（${creditCode}）`)).join("、")}`}
      </p>
      <ul>
        {one.ties.map((tie) => (
          <li key={`${tie.body}${tie.kind}${tie.other}${tie.from}`}>
            {tieWords[tie.kind]}：{tie.own ? tie.other : tie.body}
            <span className="quiet">
              {tie.own ? "" : "（对方申报）"} {sayDay(tie.from)}起{tie.to === null ? "" : `，${sayDay(tie.to)}止`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
