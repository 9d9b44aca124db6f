// One unit's table before its auditors: figures beside last year's, findings with their numbers, what the unit explains; and the audit of whose turn it is.
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { PaperLine } from "../../../parts/papers/paper-line.tsx";
import { DerivedPanel } from "../../../parts/year-table/derived-panel.tsx";
import { FiguresRead } from "../../../parts/year-table/figures-read.tsx";
import { useYearForm, workedOf, type Worked, type YearTable } from "../../../parts/year-table/worked.ts";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayDueDay } from "../../../text/day.ts";
import { sayMoment, shortDigest } from "../../../text/moment.ts";
import { isTurnOf } from "../../../text/season-said.ts";
import { sayFound, sayYearStanding, severityWords } from "../../../text/year-said.ts";
import { AuditForm } from "./audit-form.tsx";
import { FindingQuestion } from "./finding-question.tsx";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./upkeep.css";

function Findings({ worked, table }: { readonly worked: Worked; readonly table: YearTable }): ReactElement {
  const { role } = useMe();
  const questions = useRead("list-questions", {}).data?.questions ?? [];
  const filing = table.filing?.id;
  return (
    <section className="form-aside" aria-labelledby="head-findings">
      <h2 id="head-findings">自动检查 {worked.found.length === 0 ? "" : `${worked.found.length} 处`}</h2>
      {worked.found.length === 0 && <p className="quiet">算术、限值、单位、与上年相比，均未发现问题。</p>}
      <ul className="plain">
        {worked.found.map(({ check, told, beside }) => (
          <li key={check.id} className={`found found-${told.severity}`}>
            <strong>{severityWords[told.severity] ?? told.severity}</strong> {check.says}：{sayFound(table.form, check, told)}
            {beside !== undefined && <span className="quiet">（{table.form.figures[beside]?.label}）</span>}
            <span className="found-note">{(table.body.notes[check.id] ?? "").trim() === "" ? "单位未说明" : `单位说明：${table.body.notes[check.id] ?? ""}`}</span>
            {filing !== undefined && role === "officer" && <FindingQuestion filing={filing} check={check.id} says={check.says} question={questions.find((one) => one.filing === filing && one.check === check.id)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By which edition of the standard, and on what ground: where the notice does not say it, the reading with its reason. */
function JudgedBy({ table }: { readonly table: YearTable }): ReactElement | null {
  const told = useRead("read-judging-standard", { season: table.season.id, entry: table.entry.id }).data;
  if (told === undefined) return null;
  const { standard, listedBy, listedYear, rule } = told;
  return (
    <p className="quiet">
      审核依据：{standard ?? "通知和记录的解读均未载明按哪一版标准，由审核人写明"}（{listedYear}年列入{listedBy === null ? "，列入时所依标准未持有" : `，列入时依${listedBy}`}）
      {rule !== null && `。${rule.at}未载，按记录的解读：${rule.take}；理由：${rule.why}`}
    </p>
  );
}

function Head({ table: { season, entry, filing } }: { readonly table: YearTable }): ReactElement {
  return (
    <>
      <p>
        <Link to="/desk/upkeep/$season" params={{ season: season.id }}>{season.year}年动态管理表</Link>
      </p>
      <h1>
        {entry.name}
        <span className="standing">{sayYearStanding(filing?.standing ?? null, filing?.turn)}</span>
        {!entry.listed && <span className="standing standing-returned">已移出名单</span>}
      </h1>
      <p className="quiet">
        依据 <a href={clauseAddress(season.edition, season.clause)}>{season.clause}</a> · 截止{sayDueDay(season.due)}
        {filing !== null && ` · ${sayMoment(filing.filedAt)}填报${filing.late ? "（逾期）" : ""} · 内容摘要 ${shortDigest(filing.digest)}`} · <Link to="/desk/entries/$entry" params={{ entry: entry.id }}>名单记录</Link>
      </p>
      {filing !== null && <PaperLine name="动态管理表" address={`/api/papers/year-tables/${[season.id, entry.id].map(encodeURIComponent).join("/")}`} />}
    </>
  );
}

function Told({ table, form }: { readonly table: YearTable; readonly form: YearForm }): ReactElement | null {
  const told = table.filing?.told ?? null;
  if (told === null) return null;
  return (
    <section className="audit-act audit-told" aria-label="最近一次审核意见">
      {told.indicators.length > 0 && <p>不符合要求的关键指标：{told.indicators.map(({ indicator, reason }) => `${indicator}（${reason}）`).join("；")}</p>}
      {told.reason !== "" && (
        <p>
          退回：{told.reason}
          {told.fields.length > 0 && `（涉及：${told.fields.map((id) => form.file.figures[id]?.label ?? id).join("、")}）`}
        </p>
      )}
      {told.proceeding !== null && (
        <p>
          <Link to="/desk/proceedings/$proceeding" params={{ proceeding: told.proceeding }} className="inline">
            打开动态调整
          </Link>
        </p>
      )}
    </section>
  );
}

function Audit({ table, form }: { readonly table: YearTable; readonly form: YearForm }): ReactElement {
  const { nodes } = useMe();
  const navigate = useNavigate();
  const [fields, setFields] = useState<readonly string[]>([]);
  const worked = workedOf(form, table.body.figures, table.last, table.findings);
  const { filing, entry, season } = table;
  const lit = filing !== null && filing.standing === "filed" && isTurnOf(nodes, filing.turn, entry.region);
  const toggle = (id: string, on: boolean): void => setFields((before) => (on ? [...before, id] : before.filter((one) => one !== id)));
  const choose = lit ? (id: string, label: string): ReactElement => <input type="checkbox" aria-label={`退回时指出：${label}`} checked={fields.includes(id)} onChange={(event) => toggle(id, event.target.checked)} /> : undefined;
  return (
    <article className="upkeep-desk">
      <Head table={table} />
      <JudgedBy table={table} />
      {filing === null && <p className="empty">该单位尚未填报。</p>}
      {filing !== null && (
        <div className="year-columns">
          <div>
            <div className="year-panel">
              <FiguresRead worked={worked} body={table.body} year={season.year} choose={choose} />
            </div>
          </div>
          <div>
            <Findings worked={worked} table={table} />
            <DerivedPanel worked={worked} year={season.year} />
          </div>
        </div>
      )}
      <Told table={table} form={form} />
      {lit && <AuditForm key={filing.digest} table={table} form={form} fields={fields} drop={(id) => toggle(id, false)} done={(proceeding) => void navigate(proceeding === null ? { to: "/desk/upkeep/$season", params: { season: season.id } } : { to: "/desk/proceedings/$proceeding", params: { proceeding } })} />}
    </article>
  );
}

export function AuditPage(): ReactElement {
  const of = useParams({ from: "/framed/desk/upkeep/$season/$entry" });
  const read = useRead("read-year-table", of);
  if (read.error !== null && read.data === undefined) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined) return <p role="status">正在取得动态管理表…</p>;
  return <Numbered table={read.data} />;
}

function Numbered({ table }: { readonly table: YearTable }): ReactElement {
  const form = useYearForm(table);
  return form === undefined ? <p role="alert">这一版动态管理表不能使用，请联系平台管理员。</p> : <Audit table={table} form={form} />;
}
