// The energy table 能源消耗表 in a drawer: fuels, electricity and heat become tce and tCO2 by the factors that the round froze.
import { Drawer } from "antd";
import { useMemo, useState, type ReactElement } from "react";
import type { Scoring } from "@qingce/core/declaration/scoring";
import { fieldsFromCarriers } from "@qingce/core/score/carried-fields";
import type { Carrier, CarrierFile } from "@qingce/core/score/carrier-file";
import type { CarrierEntries, CarrierRow } from "@qingce/core/score/carrier-row";
import { entriesFor, newRow } from "@qingce/core/score/new-carriers";
import { kindWords } from "../../text/carrier-words.ts";
import { shownRows, withShown } from "../../text/shown-carriers.ts";
import { idOf } from "../../text/form-sections.ts";
import { CarrierGrid } from "./carrier-grid.tsx";
import { CarrierRowInput } from "./carrier-row-input.tsx";
import { CarrierTotals } from "./carrier-totals.tsx";
import type { SheetInHand } from "./sheet-in-hand.ts";
import "./carrier.css";

type Frozen = NonNullable<Scoring["carriers"]>;

const kinds: readonly Carrier["kind"][] = ["fuel", "electricity", "heat"];

function AddRow({ file, add }: { readonly file: CarrierFile; readonly add: (row: CarrierRow) => void }): ReactElement {
  const [chosen, setChosen] = useState("");
  const carrier = file.carriers.find(({ id }) => id === chosen);
  return (
    <p className="carrier-add">
      <label>
        能源品种{" "}
        <select id={idOf("sheet.carriers.add")} className="sheet-input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">请选择</option>
          {kinds.map((kind) => (
            <optgroup key={kind} label={kindWords[kind]}>
              {file.carriers.filter((one) => one.kind === kind).map(({ id, name, unit }) => (
                <option key={id} value={id}>
                  {name}（{unit}）
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="button" className="way-apply" disabled={carrier === undefined} onClick={() => carrier !== undefined && add(newRow(carrier))}>
        加一行
      </button>
    </p>
  );
}

function Boundary({ file }: { readonly file: CarrierFile }): ReactElement {
  return (
    <details className="carrier-boundary">
      <summary>边界与口径</summary>
      <dl>
        {file.readings.map(({ id, matter, take, why }) => (
          <div key={id}>
            <dt>{matter}</dt>
            <dd>
              {take}
              <span className="quiet block">{why}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Table({ hand, frozen: { file } }: { readonly hand: SheetInHand; readonly frozen: Frozen }): ReactElement {
  const entries = entriesFor(file, hand.region ?? "", hand.sheet.carriers);
  const carried = useMemo(() => fieldsFromCarriers(hand.scheme, entries, file), [hand.scheme, entries, file]);
  const put = (next: CarrierEntries): void =>
    hand.change((sheet) => {
      const { carriers: _, ...rest } = sheet;
      return next.rows.length === 0 ? rest : { ...rest, carriers: next };
    });
  const power = entries.rows.some(({ carrier }) => file.carriers.find(({ id }) => id === carrier)?.kind === "electricity");
  return (
    <>
      <p className="quiet">先列常用品种：数量留空的不计，也不必填零。</p>
      {shownRows(file, entries.rows).map(({ key, at, row, kept }) => (
        <CarrierRowInput
          key={key}
          file={file}
          n={kept ? at + 1 : undefined}
          row={row}
          line={kept ? carried.lines[at] : undefined}
          faults={kept ? carried.faults.filter(({ place }) => place?.startsWith(`carriers.${at + 1}.`)) : []}
          put={(next) => put({ ...entries, rows: withShown(file, entries.rows, key, next) })}
        />
      ))}
      <AddRow file={file} add={(row) => put({ ...entries, rows: [...entries.rows, row] })} />
      {power && <CarrierGrid file={file} grid={entries.grid} faults={carried.faults.filter(({ place }) => place === "carriers.grid")} put={(grid) => put({ ...entries, grid })} />}
      <Boundary file={file} />
      <CarrierTotals hand={hand} carried={carried} filled={entries.rows.length > 0} />
    </>
  );
}

/** Opens from a field that is filled from the table; nothing where the round froze no factors. */
export function CarrierDrawer({ hand, label }: { readonly hand: SheetInHand; readonly label: string }): ReactElement | null {
  const [open, setOpen] = useState(false);
  const { carriers: frozen, sheet } = hand;
  if (frozen === undefined) return null;
  const rows = sheet.carriers?.rows.length ?? 0;
  return (
    <>
      <button type="button" className="link carrier-open" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {rows === 0 ? "按能源品种计算" : `能源消耗表（${rows} 行）`}
        <span className="unseen">：{label}</span>
      </button>
      <Drawer open={open} title="能源消耗表" onClose={() => setOpen(false)} size={880} className="desk desk-drawer carrier-drawer" destroyOnHidden>
        <p className="quiet">按本批次采用时的能源参数表（{frozen.edition}）折算；同一电量不得重复计算。</p>
        <Table hand={hand} frozen={frozen} />
      </Drawer>
    </>
  );
}
