// Energy limits 能耗限额 for a row of the form: choose product and standard; grade 1 leads, grade 2 is the base, corrections are told first.
import { useId, useState, type ReactElement } from "react";
import { rowsOf } from "@qingce/core/score/answer-place";
import type { FoundLimit } from "@qingce/core/score/find-limit";
import { fillFromLimit, limitColumns, type LimitColumns } from "@qingce/core/score/limit-fill";
import { sayCertainty } from "../../text/scheme-words.ts";
import { sayUnit } from "../../text/sheet-said.ts";
import { useRead } from "../desk/use-api.ts";
import { answer, type SheetInHand } from "./sheet-in-hand.ts";
import "./carrier.css";

const most = 6;

interface Props {
  readonly hand: SheetInHand;
  readonly table: string;
  /** How many rows the table has at most. */
  readonly rows: number;
}

function Limit({ hand, limit, columns, into }: { readonly hand: SheetInHand; readonly limit: FoundLimit; readonly columns: LimitColumns; readonly into: number }): ReactElement {
  const { standard, row } = limit;
  const filled = fillFromLimit(limit, columns);
  const take = (): void => {
    if (!filled.ok) return;
    for (const [column, text] of Object.entries(filled.value.cells)) answer(hand, { kind: "cell", field: columns.table, row: into, column }, text);
  };
  return (
    <li>
      <strong>{row.product}</strong> {row.indicator}（{sayUnit(row.unit)}）：1 级 <span className="number">{row["grade-1"]}</span>，2 级 <span className="number">{row["grade-2"] ?? "无"}</span>，3 级 <span className="number">{row["grade-3"]}</span>
      <span className="quiet block">
        {standard.number} {standard.name} {row.clause}
      </span>
      {filled.ok && filled.value.heed.map((text) => (
        <p key={text} className="limit-heed">
          {text}
        </p>
      ))}
      {filled.ok ? (
        <button type="button" className="way-apply" onClick={take}>
          填入第 {into + 1} 行<span className="unseen">：{row.product}{row.indicator}</span>
        </button>
      ) : (
        <span className="quiet">{filled.refusals[0]?.hint}</span>
      )}
      {filled.ok && filled.value.per !== "1" && <span className="quiet">产品单位按 {sayUnit(filled.value.per)} 计</span>}
    </li>
  );
}

function Found({ hand, columns, product, into }: { readonly hand: SheetInHand; readonly columns: LimitColumns; readonly product: string; readonly into: number }): ReactElement {
  const { data, error } = useRead("list-energy-limits", product.trim() === "" ? {} : { product: product.trim() }, { keep: true, staleTime: Infinity });
  if (error !== null) return <p role="status">没有取得限额标准。</p>;
  if (data === undefined) return <p role="status">正在查找…</p>;
  return (
    <>
      <p className="quiet" role="status">
        找到 {data.limits.length} 条；{sayCertainty(data.certainty)}：{data.source}。{data.missing.join("；")}未持有，可直接填写。
        {data.limits.length > most && `先列 ${most} 条，请写明产品名称。`}
      </p>
      <ul>
        {data.limits.slice(0, most).map(({ standard, row }) => (
          <Limit key={`${standard.number}/${row.product}/${row.indicator}/${row.clause}`} hand={hand} limit={{ standard: { ...standard, rows: [row] }, row }} columns={columns} into={into} />
        ))}
      </ul>
    </>
  );
}

export function LimitPicker({ hand, table, rows }: Props): ReactElement | null {
  const [open, setOpen] = useState(false);
  const [product, setProduct] = useState("");
  const [row, setRow] = useState<number>();
  const id = useId();
  const columns = limitColumns(hand.scheme, table);
  if (columns === undefined) return null;
  const free = Math.min(rows - 1, rowsOf(hand.sheet.answers[table]).length);
  const into = row ?? free;
  const begin = (): void => {
    setRow(free);
    setOpen(!open);
  };
  return (
    <>
      <button type="button" className="link" aria-expanded={open} aria-controls={id} onClick={begin}>
        {open ? "收起限额标准" : "查找限额标准"}
      </button>
      {open && (
        <div id={id} className="limit-picker">
          <label>
            产品{" "}
            <input className="sheet-input" maxLength={100} value={product} onChange={(event) => setProduct(event.target.value)} />
          </label>{" "}
          <label>
            填入{" "}
            <select className="sheet-input" value={into} onChange={(event) => setRow(Number(event.target.value))}>
              {Array.from({ length: rows }, (_, n) => (
                <option key={n} value={n}>
                  第 {n + 1} 行
                </option>
              ))}
            </select>
          </label>
          <Found hand={hand} columns={columns} product={product} into={into} />
        </div>
      )}
    </>
  );
}
