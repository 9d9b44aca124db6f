// The number of a standard chosen from a list 清单: suggestions while it is typed, and what the list in hand says of it.
import { Input } from "antd";
import { useId, type ReactElement } from "react";
import { findProductStandard } from "@qingce/core/score/find-product-standard";
import { useRead } from "../../../parts/desk/use-api.ts";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  readonly invalid: boolean;
  readonly note: string;
}

/** Absence from a list held in part says nothing of the ministry's own. */
function Said({ number }: { readonly number: string }): ReactElement | null {
  const { data } = useRead("list-product-standards", {}, { staleTime: Infinity });
  if (data === undefined || number.trim() === "") return null;
  const found = findProductStandard(data, number);
  if (found.kind !== "absent") return <>见于历次名单：{found.rows.map(({ kind, batches }) => `${kind}（${batches.join("、")}）`).join("；")}</>;
  return data.complete ? <>不在清单所载标准之列</> : <>所持名单中没有这个编号；所持不全（{data.missing.join("；")}），请以清单原文为佐证</>;
}

export function StandardInput({ id, label, value, onChange, onBlur, invalid, note }: Props): ReactElement {
  const options = useId();
  const said = useId();
  const { data } = useRead("list-product-standards", {}, { staleTime: Infinity });
  return (
    <>
      <Input id={id} aria-label={label} aria-invalid={invalid} aria-describedby={`${note} ${said}`} {...(invalid ? { status: "error" as const } : {})} list={options} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} onBlur={onBlur} autoComplete="off" placeholder="如 GB/T 32163.1-2015" />
      <datalist id={options}>
        {(data?.standards ?? []).flatMap(({ kind, numbers }) => numbers.map((number) => (
          <option key={`${number}/${kind}`} value={number}>
            {kind}
          </option>
        )))}
      </datalist>
      <span id={said} className="quiet block" role="status">
        <Said number={value} />
      </span>
    </>
  );
}
