// Findings with the numbers they were made on, filtered and sorted in the address; each is asked about by one click, answered, confirmed or cleared.
import { Select } from "antd";
import { Link, useRouterState } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useAddressFilters } from "../../../parts/desk/address-filters.ts";
import { useAddressPages } from "../../../parts/desk/address-pages.ts";
import { Downloads } from "../../../parts/desk/downloads.tsx";
import { Pager } from "../../../parts/desk/pager.tsx";
import { HeadRow } from "../../../parts/head-row.tsx";
import { useRegionNames } from "../../../parts/region-names.ts";
import { regionName } from "../../../text/region-name.ts";
import { findingPage, sayNationFound, sieveFrom, sortOptions, standingOptions, type YearFindings } from "../../../text/year-check-said.ts";
import { severityWords } from "../../../text/year-said.ts";
import { FindingQuestion } from "./finding-question.tsx";

type Row = YearFindings["findings"][number];

function Sieve({ read }: { readonly read: YearFindings }): ReactElement {
  const searchStr = useRouterState({ select: (state) => state.location.searchStr });
  const [, set] = useAddressFilters();
  const sieve: { readonly [name: string]: string | undefined } = sieveFrom(searchStr);
  const fields = [
    ["severity", "轻重", Object.entries(severityWords).map(([value, label]) => ({ value, label }))],
    ["standing", "核实情况", standingOptions],
    ["check", "检查", read.checks.filter(({ found }) => found > 0).map(({ check, says, found }) => ({ value: check, label: `${says}（${found}）` }))],
    ["sort", "排序", sortOptions],
  ] as const;
  return (
    <div className="filters" role="search">
      {fields.map(([name, label, options]) => (
        <Select key={name} aria-label={label} placeholder={label} allowClear popupMatchSelectWidth={false} {...(sieve[name] === undefined ? {} : { value: sieve[name] })} options={[...options]} onChange={(value: string | undefined) => set(name, value)} />
      ))}
      <PlaceSieve sieve={sieve} set={set} />
    </div>
  );
}

/** Region and industry come from the desk's drill-down; here they are told and taken off. */
function PlaceSieve({ sieve, set }: { readonly sieve: { readonly [name: string]: string | undefined }; readonly set: (name: string, value: string | undefined) => void }): ReactElement {
  const { node, division } = sieve;
  const names = useRegionNames(node === undefined ? [] : [node]);
  return (
    <>
      {node !== undefined && <button type="button" className="link-button" onClick={() => set("node", undefined)}>地区：{regionName(node, names)}（取消）</button>}
      {division !== undefined && <button type="button" className="link-button" onClick={() => set("division", undefined)}>行业大类 {division}（取消）</button>}
    </>
  );
}

function FindingRow({ season, one, read, names }: { readonly season: string; readonly one: Row; readonly read: YearFindings; readonly names: ReadonlyMap<string, string> }): ReactElement {
  const question = one.question === null ? undefined : { answer: one.answer, reason: one.reason, outcome: one.standing === "confirmed" || one.standing === "cleared" ? one.standing : null };
  return (
    <tr>
      <td>
        <Link to="/desk/upkeep/$season/$entry" params={{ season, entry: one.entry }}>
          {one.name}
        </Link>
        <span className="quiet block">
          {regionName(one.region, names)}
          {one.industry === null ? "" : ` · ${one.industry}`}
        </span>
      </td>
      <td className="nowrap">{severityWords[one.severity] ?? one.severity}</td>
      <td className="found-cell">
        {one.says}：{sayNationFound(read.form, one)}
        {one.note !== null && one.note !== "" && <span className="found-note">单位填报时说明：{one.note}</span>}
      </td>
      <td className="ask-cell">
        <FindingQuestion filing={one.filing} check={one.check} says={`${one.name}，${one.says}`} question={question} />
      </td>
    </tr>
  );
}

export function FindingTable({ season, read }: { readonly season: string; readonly read: YearFindings }): ReactElement {
  const [after, go] = useAddressPages("after");
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const names = useRegionNames(read.findings.map(({ region }) => region));
  return (
    <section aria-label="检查结果">
      <h2>检查结果 {read.total} 处</h2>
      <Sieve read={read} />
      {read.findings.length === 0 ? (
        <p className="empty">没有符合这些条件的问题。</p>
      ) : (
        <div className="case-list" role="region" aria-label="检查结果" tabIndex={0}>
          <table>
            <HeadRow heads={["单位", "轻重", "问题和数字", "核实"]} />
            <tbody>
              {read.findings.map((one) => (
                <FindingRow key={`${one.filing} ${one.check}`} season={season} one={one} read={read} names={names} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager total={read.total} size={findingPage} after={after} next={read.next} go={go} />
      <Downloads path={`/api/seasons/${season}/findings`} query={new URLSearchParams(sieveFrom(search)).toString()} />
    </section>
  );
}
