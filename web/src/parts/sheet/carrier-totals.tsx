// What the energy table comes to, beside what stands in the form: one press takes the sums.
import type { ReactElement } from "react";
import { answerAt } from "@qingce/core/score/answer-place";
import { answersByCarriers, sameFigure, type CarriedFields } from "@qingce/core/score/carried-fields";
import { sayFigure, sayUnit } from "../../text/sheet-said.ts";
import type { SheetInHand } from "./sheet-in-hand.ts";

/** `filled`: whether there is a row; it stays in sight either way. */
export function CarrierTotals({ hand, carried, filled }: { readonly hand: SheetInHand; readonly carried: CarriedFields; readonly filled: boolean }): ReactElement {
  const { tce, renewableTce, feedstockTce } = carried.totals;
  const { answers } = hand.sheet;
  const rows = carried.fields.map((one) => {
    const typed = answerAt(answers, one.place);
    const held = typeof typed === "string" ? typed.trim() : "";
    const field = hand.scheme.file.fields[one.field];
    return { ...one, held, unit: field?.type === "number" ? sayUnit(field.unit) : "", same: one.text !== undefined && held !== "" && sameFigure(held, one.text) };
  });
  const ready = filled && rows.some(({ text }) => text !== undefined);
  return (
    <section className="carrier-totals" aria-label="合计">
      <table>
        <caption className="unseen">合计与表中已填的数</caption>
        <thead>
          <tr>
            <th scope="col">表中的项</th>
            <th scope="col" className="number">
              本表合计
            </th>
            <th scope="col" className="number">
              表中已填
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, label, unit, text, held, same }) => (
            <tr key={field}>
              <th scope="row">
                {label}（{unit}）
              </th>
              <td className="number">{filled ? (text ?? "未齐") : "—"}</td>
              <td className="number">
                {held === "" ? "（空）" : held}
                {filled && text !== undefined && held !== "" && !same && <span className="field-fault"> 不一致</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="carrier-take">
        <button type="button" className="way-apply" disabled={!ready} onClick={() => hand.change((sheet) => ({ ...sheet, answers: answersByCarriers(sheet.answers, carried) }))}>
          采用：填入表中
        </button>
        <span className="quiet">
          可再生能源占比 <span className="number">{tce > 0 ? `${sayFigure((renewableTce / tce) * 100)}%` : "—"}</span>
          {feedstockTce > 0 && <>；原料用能 {sayFigure(feedstockTce)} tce，不计入综合能耗</>}
        </span>
        <span role="status" className="quiet">
          {filled && rows.length > 0 && rows.every(({ same }) => same) ? "表中已是本表合计。" : ""}
        </span>
      </p>
    </section>
  );
}
