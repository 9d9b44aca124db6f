// Last year's figures that rarely change, and the sheet's of the same year, put into what is still empty; where each came from is told.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { client } from "../../../parts/desk/api.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import type { YearTableInHand } from "./use-year-table.ts";

export function TakeOver({ hand }: { readonly hand: YearTableInHand }): ReactElement {
  const { table, form, store } = hand;
  const [busy, setBusy] = useState(false);
  const [says, setSays] = useState("");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const of = { season: table.season.id, entry: table.entry.id };
  /** The server fills its draft; the same figures are put here, so that the next save finds both alike. */
  const take = async (): Promise<void> => {
    setBusy(true);
    await store.flush();
    const read = await client.call("read-year-table", of);
    const done = read.ok ? await client.call("take-over-figures", { ...of, revision: read.value.revision }) : read;
    setBusy(false);
    setRefusals(done.ok ? [] : done.refusals);
    if (!done.ok) return;
    const { taken } = done.value;
    hand.change((body) => ({ ...body, figures: { ...body.figures, ...Object.fromEntries(taken.map(({ figure, value }) => [figure, value])) } }));
    setSays(`已带入 ${taken.length} 项，请逐项核对：${taken.map(({ figure, from }) => `${form.file.figures[figure]?.label ?? figure}（${from.declaration === undefined ? `${from.year ?? table.season.year - 1}年动态管理表` : "自评表"}）`).join("、")}`);
  };
  return (
    <div className="take-over">
      <Button size="small" loading={busy} onClick={() => void take()}>
        带入上年和自评表的数字
      </Button>{" "}
      <span className="quiet" role="status">
        {says === "" ? "只填空栏：上年很少变化的数字、同年自评表中相同的数字；已填的不改。" : says}
      </span>
      <Refusals refusals={refusals} title="没有带入" />
    </div>
  );
}
