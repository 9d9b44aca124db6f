// One row of the energy table: what was used, how much, to what use; what it comes to and by which factors; what must be settled.
import { useId, useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { Carrier, CarrierFile } from "@qingce/core/score/carrier-file";
import { sourceNames, useNames } from "@qingce/core/score/carrier-names";
import type { CarrierLine, CarrierRow, CarrierUse, ElectricitySource } from "@qingce/core/score/carrier-row";
import { measuredUnits, unitsOf, usualMeasuredUnit } from "@qingce/core/score/new-carriers";
import { needsProof, sayCoefficient } from "../../text/carrier-words.ts";
import { idOf } from "../../text/form-sections.ts";
import { sayCertainty } from "../../text/scheme-words.ts";
import { sayFigure, sayUnit } from "../../text/sheet-said.ts";
import { Chooser, Typing } from "./carrier-controls.tsx";

interface Props {
  readonly file: CarrierFile;
  /** Undefined for a usual carrier that nobody has filled in yet: it shows its amount alone. */
  readonly n: number | undefined;
  readonly row: CarrierRow;
  readonly line: CarrierLine | undefined;
  readonly faults: readonly Refusal[];
  readonly put: (row: CarrierRow | undefined) => void;
}

const optionsOf = <K extends string>(words: { readonly [key in K]: string }): readonly { readonly value: K; readonly label: string }[] => (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));
const uses = optionsOf<CarrierUse>(useNames);
const sources = optionsOf<ElectricitySource>(sourceNames);
const unitOptions = (units: readonly string[]): readonly { readonly value: string; readonly label: string }[] => units.map((value) => ({ value, label: sayUnit(value) }));

function Electricity({ n, row, put, wrong }: Pick<Props, "row" | "put"> & { readonly n: number; readonly wrong: boolean }): ReactElement {
  const { proof: _, ...bare } = row;
  return (
    <>
      <Chooser label="来源" value={row.source ?? "grid"} options={sources} put={(source) => put(needsProof(source) ? { ...row, source } : { ...bare, source })} />
      {needsProof(row.source) && <Typing label="合同、计量点或证书编号" text id={idOf(`sheet.carriers.${n}.proof`)} value={row.proof ?? ""} wrong={wrong} put={(proof) => put(proof === "" ? bare : { ...row, proof })} />}
    </>
  );
}

/** Asked for where no single coefficient is held; elsewhere it may be given. */
function Measured({ n, row, carrier, put, wrong }: Pick<Props, "row" | "put"> & { readonly n: number; readonly carrier: Carrier; readonly wrong: boolean }): ReactElement {
  const { measured, ...bare } = row;
  const units = measuredUnits(carrier);
  const unit = measured?.unit ?? usualMeasuredUnit(carrier);
  return (
    <>
      <Typing label={"coefficient" in carrier.coal ? "实测值（没有可不填）" : "实测低位热值或折标系数"} id={idOf(`sheet.carriers.${n}.measured`)} value={measured?.value ?? ""} wrong={wrong} put={(value) => put(value === "" ? bare : { ...bare, measured: { value, unit } })} />
      <Chooser label="实测值单位" value={unit} options={unitOptions(units)} put={(chosen) => put({ ...bare, measured: { value: measured?.value ?? "", unit: chosen } })} />
    </>
  );
}

function Trace({ id, file, line }: { readonly id: string; readonly file: CarrierFile; readonly line: CarrierLine }): ReactElement {
  return (
    <div id={id} className="carrier-trace">
      <ol>
        {line.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {file.sets.filter(({ id: set }) => line.sets.includes(set)).map((set) => (
        <p key={set.id} className="quiet">
          {set.id}：{set.name}，{set.edition}；{sayCertainty(set.certainty)}。来源：{set.source}
        </p>
      ))}
    </div>
  );
}

interface RestProps extends Props {
  readonly n: number;
  readonly carrier: Carrier | undefined;
  readonly at: (column: string) => boolean;
}

/** What is asked of a row once it has an amount. */
function Rest({ n, row, carrier, put, at }: RestProps): ReactElement {
  const { before: _, ...bare } = row;
  return (
    <>
      <Chooser label="单位" value={row.unit} options={unitOptions(carrier === undefined ? [] : unitsOf(carrier))} put={(unit) => put({ ...row, unit })} />
      <Chooser label="用途" value={row.use} options={uses} put={(use) => put({ ...row, use })} />
      {carrier?.kind === "electricity" && <Electricity n={n} row={row} put={put} wrong={at("proof")} />}
      {carrier?.kind === "fuel" && <Measured n={n} row={row} carrier={carrier} put={put} wrong={at("measured") && row.amount !== ""} />}
      <Typing label="上年数量（同单位，用于核对）" value={row.before ?? ""} put={(before) => put(before === "" ? bare : { ...row, before })} />
    </>
  );
}

function Comes({ file, n, row, line, faults, put, notes }: Props & { readonly n: number; readonly notes: string }): ReactElement {
  const trace = useId();
  const [open, setOpen] = useState(false);
  const filled = row.amount.trim() !== "";
  return (
    <>
      <div id={notes} className="field-notes">
        {(filled ? faults : []).map((fault) => (
          <span key={`${fault.code}/${fault.hint}`} className="field-fault" data-code={fault.code}>
            {fault.hint}
          </span>
        ))}
        {line !== undefined && line.doubts.length > 0 && (
          <label className="carrier-checked">
            <input type="checkbox" checked={row.checked === true} onChange={(event) => put({ ...row, checked: event.target.checked })} /> 已核对，数值无误
          </label>
        )}
      </div>
      <p className="carrier-comes">
        <span className="number">{filled ? `${sayFigure(line?.tce)} tce，${sayFigure(line?.tco2)} tCO₂` : "请填数量"}</span>
        {line !== undefined && line.steps.length > 0 && filled && (
          <button type="button" className="link" aria-expanded={open} aria-controls={trace} onClick={() => setOpen(!open)}>
            {open ? "收起计算过程" : "计算过程"}
            <span className="unseen">：第 {n} 行</span>
          </button>
        )}
        <button type="button" className="link" onClick={() => put(undefined)}>
          删去<span className="unseen">第 {n} 行</span>
        </button>
      </p>
      {open && line !== undefined && <Trace id={trace} file={file} line={line} />}
    </>
  );
}

export function CarrierRowInput(props: Props): ReactElement {
  const { file, n, row, faults, put } = props;
  const notes = useId();
  const carrier = file.carriers.find(({ id }) => id === row.carrier);
  const place = n === undefined ? `sheet.carriers.new.${row.carrier}` : `sheet.carriers.${n}`;
  const at = (column: string): boolean => faults.some((fault) => fault.place === `carriers.${n ?? ""}.${column}`);
  return (
    <fieldset className={n === undefined ? "carrier-row carrier-blank" : "carrier-row"} id={idOf(place)} tabIndex={-1}>
      <legend>
        {n === undefined ? "" : `第 ${n} 行：`}
        {carrier?.name ?? row.carrier}
        {carrier !== undefined && <span className="quiet">折标系数 {sayCoefficient(carrier)}</span>}
      </legend>
      <div className="carrier-inputs">
        <Typing label={n === undefined ? `数量（${sayUnit(row.unit)}）` : "数量"} id={idOf(`${place}.amount`)} value={row.amount} wrong={at("amount") && row.amount !== ""} note={notes} put={(amount) => put({ ...row, amount })} />
        {n !== undefined && <Rest {...props} n={n} carrier={carrier} at={at} />}
      </div>
      {n !== undefined && <Comes {...props} n={n} notes={notes} />}
    </fieldset>
  );
}
