// Which published factor the electricity of the table goes by: place, data year, calibre, and what may stand in where the place's own is not held.
import type { ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { CarrierFile } from "@qingce/core/score/carrier-file";
import type { GridAsk } from "@qingce/core/score/carrier-row";
import { calibreWords } from "../../text/carrier-words.ts";
import { idOf } from "../../text/form-sections.ts";
import { useRead } from "../desk/use-api.ts";
import { Chooser } from "./carrier-controls.tsx";

interface Props {
  readonly file: CarrierFile;
  readonly grid: GridAsk;
  readonly faults: readonly Refusal[];
  readonly put: (grid: GridAsk) => void;
}

type Fall = "none" | "grid" | "nation";

const calibres = (Object.keys(calibreWords) as (keyof typeof calibreWords)[]).map((value) => ({ value, label: calibreWords[value] }));
const falls: readonly { readonly value: Fall; readonly label: string }[] = [
  { value: "none", label: "不代用" },
  { value: "grid", label: "改用区域电网值" },
  { value: "nation", label: "改用全国值" },
];

export function CarrierGrid({ file, grid, faults, put }: Props): ReactElement {
  const { data } = useRead("list-regions", {}, { staleTime: Infinity });
  const places = (data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const vintages = file.grid.vintages.map(({ vintage, source }) => ({ value: vintage, label: /^\d{4}$/u.test(vintage) ? `${vintage} 年（${source}）` : source }));
  const grids = [...new Set(file.grid.factors.filter(({ level }) => level === "grid").map(({ place }) => place))].map((value) => ({ value, label: value }));
  const { grid: _, ...bare } = grid;
  const fall: Fall = grid.fall[0] ?? "none";
  return (
    <fieldset className="carrier-row" id={idOf("sheet.carriers.grid")} tabIndex={-1}>
      <legend>
        电力二氧化碳因子 <span className="quiet">{file.grid.issuer}公布，{file.grid.method}</span>
      </legend>
      <div className="carrier-inputs">
        <Chooser label="用电所在省级地区" value={grid.place} options={places} put={(place) => put({ ...grid, place })} />
        <Chooser label="因子的数据年" value={grid.vintage} options={vintages} put={(vintage) => put({ ...grid, vintage })} />
        <Chooser label="口径" value={grid.calibre} options={calibres} put={(calibre) => put({ ...grid, calibre })} />
        <Chooser label="本省因子未持有时" value={fall} options={falls} put={(to) => put({ ...(to === "grid" ? grid : bare), fall: to === "none" ? [] : [to] })} />
        {fall === "grid" && <Chooser label="所属区域电网" value={grid.grid ?? ""} options={grids} put={(of) => put({ ...grid, grid: of })} />}
      </div>
      {faults.length > 0 && (
        <div className="field-notes">
          {faults.map((fault) => (
            <span key={fault.hint} className="field-fault" data-code={fault.code}>
              {fault.hint}
            </span>
          ))}
        </div>
      )}
    </fieldset>
  );
}
