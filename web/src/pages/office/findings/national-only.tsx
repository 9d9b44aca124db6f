// National units that stand in the province and on none of its lists; those whose credit code is found can be taken under its management.
import { App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { useAddressPages } from "../../../parts/desk/address-pages.ts";
import { Pager } from "../../../parts/desk/pager.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { HeadRow } from "../../../parts/head-row.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import { listWord } from "../../../text/list-word.ts";

type Unit = OutputOf<RouteOf<"list-national-only">>["entries"][number];

interface Chosen {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

function UnitRow({ one, chosen, toggle }: { readonly one: Unit } & Chosen): ReactElement {
  return (
    <tr>
      <td data-label="选择">{one.creditCode !== null && <input type="checkbox" aria-label={`选择：${one.name}`} checked={chosen.has(one.id)} onChange={() => toggle(one.id)} />}</td>
      <th scope="row">{one.name}</th>
      <td data-label="名单" className="nowrap">{listWord(one.kind)}</td>
      <td data-label="地区" className="nowrap">{one.regionName}</td>
      <td data-label="年度" className="nowrap">{one.year}</td>
      <td data-label="信用代码" className="nowrap number">{one.creditCode ?? "待认定"}</td>
    </tr>
  );
}

function BringUnder({ province, chosen, done }: { readonly province: string; readonly chosen: readonly string[]; readonly done: () => void }): ReactElement {
  const { message } = App.useApp();
  const bring = useDecision("bring-under-province");
  const [document, setDocument] = useState("");
  const [from, setFrom] = useState("");
  const act = async (): Promise<void> => {
    const answer = await bring.run({ province, entries: [...chosen], document, from: from as PlainDay });
    if (answer === undefined) return;
    void message.success(`已纳入省级管理 ${answer.entered} 家`);
    done();
  };
  return (
    <>
      <div className="two">
        <label className="labelled">
          依据文件（名称、文号）
          <Input value={document} onChange={(event) => setDocument(event.target.value)} maxLength={200} />
        </label>
        <label className="labelled">
          自何日起
          <Input type="date" className="short-date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
      </div>
      <Refusals refusals={bring.refusals} />
      <div className="act-row">
        <p className="quiet">列入省级名单后对外可见。尚无信用代码的，先在上面认定线索。</p>
        <Button type="primary" disabled={chosen.length === 0 || document.trim() === "" || from === ""} loading={bring.busy} onClick={() => void act()}>
          纳入省级管理{chosen.length === 0 ? "" : ` ${chosen.length} 家`}
        </Button>
      </div>
    </>
  );
}

function UnitTable({ units, chosen, toggle }: { readonly units: readonly Unit[] } & Chosen): ReactElement {
  return (
    <WideTable caption="国家级名单上本省的单位" quiet className="sheet">
      <HeadRow heads={["选择", "单位", "名单", "地区", "年度", "信用代码"]} />
      <tbody>
        {units.map((one) => (
          <UnitRow key={one.id} one={one} chosen={chosen} toggle={toggle} />
        ))}
      </tbody>
    </WideTable>
  );
}

const pageSize = 50;

export function NationalOnly({ province }: { readonly province: string }): ReactElement {
  const [after, go] = useAddressPages("after");
  const last = after.at(-1);
  const read = useRead("list-national-only", { province, limit: pageSize, ...(last === undefined ? {} : { after: last }) }, { keep: true });
  // what is chosen stays chosen from page to page
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const page = read.data;
  const toggle = (id: string): void => setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  const done = (): void => {
    setChosen(new Set());
    if (after.length > 0) go([]);
  };
  return (
    <section aria-labelledby="national-only" className="panel">
      <h2 id="national-only">在国家级名单而不在省级名单</h2>
      {read.isError && <Refusals refusals={read.error.refusals} />}
      {page?.total === 0 && <p className="quiet">没有这样的单位。</p>}
      {page !== undefined && page.total > 0 && (
        <>
          <p className="quiet">
            共 {page.total} 条，其中已有信用代码的 {page.identified} 条，排在前面。
          </p>
          <UnitTable units={page.entries} chosen={chosen} toggle={toggle} />
          <Pager total={page.total} size={pageSize} after={after} next={page.next} go={go} />
          <BringUnder province={province} chosen={[...chosen]} done={done} />
        </>
      )}
    </section>
  );
}
