// The candidates side by side: sortable, ticked for bulk acts, the cut line drawn where it stands.
import { Button, Checkbox } from "antd";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { markWords } from "@qingce/core/register/entry-mark";
import { decisionWord } from "../../../text/outcome-word.ts";
import type { Column, Order } from "../../../text/cut-line.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { CutRow } from "./cut-row.tsx";
import type { Candidate } from "./use-city-desk.ts";
import { sayScore } from "../../../text/sheet-said.ts";

export type RowAct = "recommend" | "reserve" | "exclude" | "release";

interface Props {
  readonly rows: readonly Candidate[];
  readonly order: Order;
  readonly setOrder: (order: Order) => void;
  readonly line: number;
  readonly quota: number | null;
  readonly setLine: (line: number) => void;
  readonly place: (code: string) => string;
  readonly picked: readonly string[];
  readonly pick: (ids: readonly string[]) => void;
  readonly act: (act: RowAct, row: Candidate) => void;
  readonly busy: boolean;
}

const heads: readonly { readonly by: Column; readonly word: string; readonly number?: true }[] = [
  { by: "place", word: "位次", number: true },
  { by: "name", word: "单位" },
  { by: "region", word: "县区、行业" },
  { by: "self", word: "自评（分）", number: true },
  { by: "evaluator", word: "第三方（分）", number: true },
  { by: "departures", word: "偏离", number: true },
  { by: "decision", word: "决定" },
];

/** Figures are looked at from the highest down first. */
const firstDown = (by: Column): boolean => by === "self" || by === "evaluator" || by === "expert" || by === "departures";

function Head({ by, word, number, order, setOrder }: (typeof heads)[number] & Pick<Props, "order" | "setOrder">): ReactElement {
  const on = order.by === by;
  return (
    <th scope="col" className={number === true ? "number" : undefined} aria-sort={on ? (order.down ? "descending" : "ascending") : "none"}>
      <button type="button" className="sort" onClick={() => setOrder({ by, down: on ? !order.down : firstDown(by) })}>
        {word}
      </button>
    </th>
  );
}

function Acts({ row, act, busy }: { readonly row: Candidate } & Pick<Props, "act" | "busy">): ReactElement {
  const decided = row.recommendation !== "none";
  const button = (kind: RowAct, word: string): ReactElement => (
    <Button key={kind} size="small" disabled={busy} onClick={() => act(kind, row)} aria-label={`${word}：${row.name}`}>
      {word}
    </Button>
  );
  if (row.recommendation === "recommended") return <div className="row-acts">{button("release", "撤销")}</div>;
  return (
    <div className="row-acts">
      {button("recommend", "推荐")}
      {row.recommendation !== "reserved" && button("reserve", "候补")}
      {row.recommendation !== "excluded" && button("exclude", "排除")}
      {decided && button("release", "撤销")}
    </div>
  );
}

function Decided({ row }: { readonly row: Candidate }): ReactElement {
  const detail = row.recommendation === "reserved" ? `第 ${row.detail} 位` : row.detail;
  return (
    <>
      <span className={`mark decided-${row.recommendation}`}>{decisionWord(row.recommendation)}</span> {detail !== null && <span className="quiet">{detail}</span>}
    </>
  );
}

/** Shown beside the name; the order is the notice's and does not look at it. */
function Marks({ row }: { readonly row: Candidate }): ReactElement | null {
  if (row.marks.length === 0) return null;
  return (
    <ul className="support" aria-label={`支持标记：${row.name}（不影响位次）`}>
      {row.marks.map(({ mark, edition, clause, says }) => (
        <li key={`${mark} ${edition} ${clause}`} className="quiet">
          {markWords[mark]}：<a href={`/notices/${edition}`} className="inline" title={says}>{clause}</a>
        </li>
      ))}
    </ul>
  );
}

function Row({ row, props }: { readonly row: Candidate; readonly props: Props }): ReactElement {
  const { picked, pick, place, act, busy } = props;
  const on = picked.includes(row.declaration);
  const score = (source: string, label: string): ReactElement => (
    <td className="number" data-label={label}>
      {row.scores[source] === undefined ? <span className="quiet">无</span> : sayScore(row.scores[source])}
    </td>
  );
  return (
    <tr data-declaration={row.declaration} className={`candidate candidate-${row.recommendation}`}>
      <td data-label="选择">
        <Checkbox checked={on} onChange={() => pick(on ? picked.filter((one) => one !== row.declaration) : [...picked, row.declaration])} aria-label={`选择 ${row.name}`} />
      </td>
      <td className="number" data-label="位次">
        {row.place}
      </td>
      <th scope="row">
        <Link to="/desk/cases/$declaration" params={{ declaration: row.declaration }}>
          {row.name}
        </Link>
        <div className="quiet number">{row.number}</div>
        <Marks row={row} />
      </th>
      <td data-label="县区、行业">
        {place(row.region)}
        <div className="quiet sector">{row.sector}</div>
      </td>
      {score("self", "自评")}
      {score("evaluator", "第三方")}
      <td className="number" data-label="偏离">{row.departures.length === 0 ? <span className="quiet">无</span> : `${row.departures.length} 处`}</td>
      <td data-label="决定">
        <Decided row={row} />
      </td>
      <td data-label="办理">
        <Acts row={row} act={act} busy={busy} />
      </td>
    </tr>
  );
}

/** Where the heads are folded away, the order is chosen here. */
function SortChoice({ order, setOrder }: Pick<Props, "order" | "setOrder">): ReactElement {
  return (
    <label className="labelled narrow-only">
      排序
      <select className="choose" value={order.by} onChange={(event) => setOrder({ by: event.target.value as Column, down: firstDown(event.target.value as Column) })}>
        {heads.map((head) => (
          <option key={head.by} value={head.by}>
            {head.word}
          </option>
        ))}
      </select>
    </label>
  );
}

export function CandidateTable(props: Props): ReactElement {
  const { rows, order, setOrder, line, quota, setLine, picked, pick } = props;
  const all = rows.length > 0 && picked.length === rows.length;
  const cut = <CutRow key="cut" line={line} quota={quota} most={rows.length} setLine={setLine} columns={heads.length + 2} />;
  return (
    <>
    <SortChoice order={order} setOrder={setOrder} />
    <WideTable caption="候选单位" quiet className="candidates sheet">
      <thead>
        <tr>
          <th scope="col">
            <Checkbox checked={all} indeterminate={picked.length > 0 && !all} onChange={() => pick(all ? [] : rows.map((row) => row.declaration))} aria-label="全选" />
          </th>
          {heads.map((head) => (
            <Head key={head.by} {...head} order={order} setOrder={setOrder} />
          ))}
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => <Row key={row.declaration} row={row} props={props} />).toSpliced(line, 0, cut)}
      </tbody>
    </WideTable>
    </>
  );
}
