// A filed table to be read: block by block, each figure beside last year's and the difference, what the checks found under it.
import type { ReactElement, ReactNode } from "react";
import type { YearTableBody } from "@qingce/core/upkeep/year-table-body";
import { sayUnit } from "../../text/sheet-said.ts";
import { sayChange, sayYearFigure } from "../../text/year-said.ts";
import { WideTable } from "../wide-table.tsx";
import { FoundLine } from "./found-line.tsx";
import type { Worked } from "./worked.ts";
import "./year-table.css";

interface Props {
  readonly worked: Worked;
  readonly body: YearTableBody;
  readonly year: number;
  /** Stands before a figure's name: the auditor's choice of fields to return. */
  readonly choose?: ((id: string, label: string) => ReactNode) | undefined;
}

export function FiguresRead({ worked: { form, slots, last, found }, body, year, choose }: Props): ReactElement {
  const { file } = form;
  return (
    <>
      {file.blocks.map((block) => (
        <section key={block.id} aria-labelledby={`block-${block.id}`}>
          <h3 id={`block-${block.id}`}>{block.name}</h3>
          <WideTable caption={block.name} quiet className="sheet year-read">
            <thead>
              <tr>
                {["指标", `${year}年`, `${year - 1}年`, "增减"].map((head, n) => (
                  <th key={head} scope="col" className={n > 0 ? "number" : undefined}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {form.figures.filter((one) => one.block === block.id).map(({ id, at, label, unit, returns }) => (
                <tr key={id}>
                  <th scope="row">
                    {choose?.(id, label)} {label}（{sayUnit(unit)}）{returns !== undefined && <span className="quiet">　{returns.join("、")}</span>}
                    {found.filter(({ beside }) => beside === id).map((one) => (
                      <FoundLine key={one.check.id} file={file} found={one} note={body.notes[one.check.id] ?? ""} />
                    ))}
                  </th>
                  <td className="number" data-label={`${year}年`}>{sayYearFigure(slots[at])}</td>
                  <td className="number" data-label={`${year - 1}年`}>{sayYearFigure(last?.[at])}</td>
                  <td className="number" data-label="增减">{sayChange(slots[at], last?.[at]) || "—"}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </section>
      ))}
      <section aria-labelledby="read-changes">
        <h3 id="read-changes">变更说明</h3>
        <p>{body.changes.trim() === "" ? "名称、地址、边界没有变更。" : body.changes}</p>
      </section>
    </>
  );
}
