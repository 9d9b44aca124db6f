// A value of the officer's own for one open proposal: a region picked by name, or a name typed.
import { Button, Input, Modal } from "antd";
import { useState, type ReactElement } from "react";
import { RegionPicker } from "../../../parts/desk/region-picker.tsx";
import { usePageAtRest } from "../../../parts/desk/use-page-at-rest.ts";
import { useRead } from "../../../parts/desk/use-api.ts";
import { isAboutRegion, type Proposal } from "./decisions.ts";

interface Props {
  readonly one: Proposal;
  readonly take: (own: { readonly value: string; readonly says: string }) => void;
  readonly close: () => void;
}

/** The region's name, from the tier that holds it. */
function useRegionName(code: string): string {
  const within = code.length <= 2 ? {} : { within: code.length <= 4 ? code.slice(0, 2) : code.slice(0, 4) };
  const read = useRead("list-regions", within, { enabled: code !== "", staleTime: Infinity });
  return read.data?.regions.find((region) => region.code === code)?.name ?? code;
}

export function OwnValue({ one, take, close }: Props): ReactElement {
  const [value, setValue] = useState("");
  const region = isAboutRegion(one);
  const name = useRegionName(region ? value : "");
  usePageAtRest();
  return (
    <Modal open title={`第${one.row}行 ${one.column}：另填`} footer={null} onCancel={close} className="desk">
      <p>
        原文为“{one.given}”。{one.why}
      </p>
      {region ? (
        <RegionPicker id="own-region" label="所在地区" value={value} onChange={({ code }) => setValue(code)} />
      ) : (
        <label className="labelled">
          单位名称
          <Input value={value} onChange={(event) => setValue(event.target.value)} maxLength={200} />
        </label>
      )}
      <div className="act-row">
        <Button type="primary" disabled={value.trim() === ""} onClick={() => take({ value: value.trim(), says: region ? name : value.trim() })}>
          采用
        </Button>
      </div>
    </Modal>
  );
}
