// The form's blocks with their figures; a column copied from a spreadsheet goes in by name or in order.
import { useState, type ClipboardEvent, type ReactElement } from "react";
import type { YearTableBody } from "@qingce/core/upkeep/year-table-body";
import { PasteReport } from "../../../parts/draft/paste-report.tsx";
import { isTable } from "../../../text/clipboard-rows.ts";
import { pasteTable, type Pasted } from "../../../text/paste-table.ts";
import { sayUnit } from "../../../text/sheet-said.ts";
import { FigureRow } from "./figure-row.tsx";
import type { YearTableInHand } from "./use-year-table.ts";

const put = (body: YearTableBody, { taken }: Pasted): YearTableBody => ({ ...body, figures: { ...body.figures, ...Object.fromEntries(taken.map(({ name, value }) => [name, Number(value)])) } });

export function FiguresSection({ hand }: { readonly hand: YearTableInHand }): ReactElement {
  const { form, table } = hand;
  const [report, setReport] = useState<{ readonly pasted: Pasted; readonly before: YearTableBody }>();
  const take = (event: ClipboardEvent<HTMLElement>): void => {
    const text = event.clipboardData.getData("text/plain");
    if (event.target instanceof HTMLTextAreaElement || !isTable(text.replace(/\r?\n$/u, ""))) return;
    event.preventDefault();
    const from = (event.target as HTMLElement).closest<HTMLElement>("[data-figure]")?.dataset["figure"] ?? "";
    const pasted = pasteTable(text, form.figures.map(({ id, label, unit }) => ({ name: id, label, type: "decimal", unit: sayUnit(unit) })), from);
    setReport({ pasted, before: hand.body });
    hand.change((body) => put(body, pasted));
  };
  return (
    <div onPaste={take}>
      <p className="quiet">可从电子表格复制“名称、数值”两列，或按次序的一列数值，粘贴到任一格。确为零的填 0。</p>
      {report !== undefined && (
        <PasteReport
          pasted={report.pasted}
          labels={Object.fromEntries(form.figures.map(({ id, label }) => [id, label]))}
          close={() => setReport(undefined)}
          undo={() => {
            hand.change((body) => ({ ...body, figures: report.before.figures }));
            setReport(undefined);
          }}
        />
      )}
      {form.file.blocks.map((block) => (
        <section key={block.id} id={`section-${block.id}`} aria-labelledby={`head-${block.id}`}>
          <h2 id={`head-${block.id}`}>{block.name}</h2>
          <div className="year-row year-heads" aria-hidden="true">
            <span>指标</span>
            <span>{table.season.year}年</span>
            <span>{table.season.year - 1}年</span>
            <span>增减</span>
          </div>
          {form.figures.filter((one) => one.block === block.id).map((figure) => (
            <FigureRow key={figure.id} hand={hand} figure={figure} />
          ))}
        </section>
      ))}
    </div>
  );
}
