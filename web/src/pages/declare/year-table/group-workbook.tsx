// Several units' tables of one season in one workbook: taken down with what is in the drafts, given back and read row by row.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { readAnswer } from "@qingce/core/contract/client";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { Refusal } from "@qingce/core/base/refusal";
import { useQueryClient } from "@tanstack/react-query";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { HeadRow } from "../../../parts/head-row.tsx";
import { sendFile } from "../../../parts/send-file.ts";
import { cellSaid } from "../../../text/cell-said.ts";

type Filled = OutputOf<RouteOf<"fill-group-tables">>;

interface Season {
  readonly id: string;
  readonly title: string;
  readonly units: number;
}

async function filled(season: string, file: File, dryRun: boolean) {
  return readAnswer<Filled>(await sendFile(`/api/seasons/${season}/group-workbook${dryRun ? "?dryRun=true" : ""}`, file, () => undefined).done);
}

function Faults({ faults }: { readonly faults: Filled["faults"] }): ReactElement | null {
  if (faults.length === 0) return null;
  return (
    <div className="case-list" role="region" aria-label="有错的单元格" tabIndex={0}>
      <table>
        <HeadRow heads={["工作表", "行", "列", "规则", "怎样改"]} />
        <tbody>
          {faults.map((one) => {
            const { sheet, row, column } = cellSaid(one.place ?? "");
            return (
              <tr key={`${one.place ?? ""}/${one.code}`}>
                <td>{sheet}</td>
                <td className="number">{row}</td>
                <td>{column}</td>
                <td>
                  <code>{one.code}</code>
                </td>
                <td>{one.hint}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Outcome({ filled: { saved, faults }, tried }: { readonly filled: Filled; readonly tried: boolean }): ReactElement {
  return (
    <>
      <p role="status">
        {tried ? "试读" : "已存入草稿"}：{saved.length} 家{tried ? "可以存入" : ""}
        {faults.length === 0 ? "，没有错误。" : `；${faults.length} 处有错，有错的行不存。`}
        {!tried && saved.length > 0 && "请逐家核对后填报。"}
      </p>
      <Faults faults={faults} />
    </>
  );
}

function OneSeason({ season }: { readonly season: Season }): ReactElement {
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [outcome, setOutcome] = useState<{ readonly filled: Filled; readonly tried: boolean }>();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const send = async (chosen: File, tried: boolean): Promise<void> => {
    setBusy(true);
    const answer = await filled(season.id, chosen, tried);
    setBusy(false);
    setRefusals(answer.ok ? [] : answer.refusals);
    setOutcome(answer.ok ? { filled: answer.value, tried } : undefined);
    if (answer.ok && !tried) await queries.invalidateQueries();
  };
  return (
    <div className="group-season">
      <p>
        {season.title}，{season.units} 家：
        <a href={`/api/seasons/${season.id}/group-workbook`} download aria-label={`下载填报表：${season.title}`}>
          下载填报表（Excel，每家一行）
        </a>
      </p>
      <label className="labelled">
        填好后传回，先试读
        <input
          type="file"
          accept=".xlsx"
          className="choose"
          aria-label={`传回填报表：${season.title}`}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            setFile(chosen);
            setOutcome(undefined);
            if (chosen !== undefined) void send(chosen, true);
          }}
        />
      </label>
      <Refusals refusals={refusals} title="这个文件读不了" />
      {outcome !== undefined && <Outcome {...outcome} />}
      {file !== undefined && outcome?.tried === true && outcome.filled.saved.length > 0 && (
        <Button type="primary" loading={busy} onClick={() => void send(file, false)}>
          存入 {outcome.filled.saved.length} 家的草稿
        </Button>
      )}
    </div>
  );
}

export function GroupWorkbook({ seasons }: { readonly seasons: readonly Season[] }): ReactElement | null {
  if (seasons.length === 0) return null;
  return (
    <section className="year-panel" aria-labelledby="group-workbook">
      <h2 id="group-workbook">多家一起填</h2>
      <p className="quiet">一张 Excel 填本单位在同一名单上的全部单位；空格不改已填的数字，存入的是草稿，填报仍逐家进行。</p>
      {seasons.map((season) => (
        <OneSeason key={season.id} season={season} />
      ))}
    </section>
  );
}
