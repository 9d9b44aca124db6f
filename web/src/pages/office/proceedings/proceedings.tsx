// 动态调整: proceedings against listed units, those that wait for this office first; opening one on an incident or another document's rule.
import { Button, Select } from "antd";
import { Link, useRouterState } from "@tanstack/react-router";
import { useRef, type ReactElement } from "react";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import type { InputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useAddressField } from "../../../parts/case/address-field.ts";
import { useAddressPages } from "../../../parts/desk/address-pages.ts";
import { Downloads } from "../../../parts/desk/downloads.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { SearchBox } from "../../../parts/desk/search-box.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { HeadRow } from "../../../parts/head-row.tsx";
import { sayDay } from "../../../text/day.ts";
import { groundWords, proceedingStandings, sayStage } from "../../../text/proceeding-said.ts";
import { RegionWithin } from "../../../parts/desk/region-within.tsx";
import { OpenProceeding } from "./open-proceeding.tsx";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./proceedings.css";

type Asked = InputOf<RouteOf<"list-proceedings">>;
const pageSize = 50;

function List({ asked }: { readonly asked: Asked }): ReactElement {
  const [after, go] = useAddressPages("after");
  const last = after.at(-1);
  const read = useRead("list-proceedings", { ...asked, limit: pageSize, ...(last === undefined ? {} : { after: last }) }, { keep: true });
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得动态调整" />;
  if (read.data === undefined) return <p role="status">正在取得…</p>;
  const { proceedings, next } = read.data;
  if (proceedings.length === 0) return <p className="empty">{asked.mine === true ? "没有待您办理的动态调整。" : "没有符合这些条件的动态调整。"}</p>;
  return (
    <>
      <div className="case-list" role="region" aria-label="动态调整" tabIndex={0}>
        <table>
          <HeadRow heads={["单位", "名单", "事由", "环节", "立案"]} />
          <tbody>
            {proceedings.map((one) => (
              <tr key={one.id}>
                <td>
                  <Link to="/desk/proceedings/$proceeding" params={{ proceeding: one.id }}>
                    {one.name}
                  </Link>
                </td>
                <td className="nowrap">
                  {levelWord(one.level)}
                  {kindWord(one.kind)}
                </td>
                <td>
                  {groundWords[one.ground] ?? one.ground}
                  <span className="quiet block">{one.says}</span>
                </td>
                <td className="nowrap">{one.standing === "open" ? sayStage(one.stage) : (proceedingStandings[one.standing] ?? one.standing)}</td>
                <td className="number nowrap">{sayDay(one.openedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Downloads path="/api/proceedings/download" query={new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)])).toString()} />
      {(after.length > 0 || next !== null) && (
        <nav className="pager" aria-label="分页">
          <Button size="small" disabled={after.length === 0} onClick={() => go(after.slice(0, -1))}>
            上一页
          </Button>
          <Button size="small" disabled={next === null} onClick={() => go(next === null ? after : [...after, next])}>
            下一页
          </Button>
        </nav>
      )}
    </>
  );
}

const sorts = [["", "按立案先后"], ["newest", "最近立案在前"], ["name", "按名称（拼音）"]].map(([value, label]) => ({ value, label }));

const views = [["mine", "待我办理"], ["all", "全部"], ["open", "立案"]] as const;

export function ProceedingsPage(): ReactElement {
  const { role, nodes } = useMe();
  const address = useRouterState({ select: (state) => state.location.searchStr });
  const [standing, setStanding] = useAddressField("standing");
  const [q, setQ] = useAddressField("q");
  const [region, setRegion] = useAddressField("node");
  const [sort, setSort] = useAddressField("sort");
  const search = useRef<HTMLInputElement>(null);
  const query = new URLSearchParams(address);
  const view = role === "applicant" ? "all" : (views.find(([name]) => name === query.get("view"))?.[0] ?? "mine");
  const known: Asked["standing"] = Object.keys(proceedingStandings).find((one) => one === standing) as Asked["standing"];
  const sieved: Asked = {
    ...(known === undefined ? {} : { standing: known }),
    ...((q ?? "").trim() === "" ? {} : { search: (q ?? "").trim().slice(0, 100) }),
    ...(/^[A-Z0-9]{2,12}$/u.test(region ?? "") ? { node: region ?? "" } : {}),
    ...(sort === "name" || sort === "newest" ? { sort } : {}),
  };
  return (
    <article className="proceedings-desk">
      <h1>动态调整</h1>
      {role === "officer" && (
        <nav className="views" aria-label="动态调整">
          {views.map(([name, word]) => (
            <Link key={name} to="/desk/proceedings" search={name === "mine" ? {} : { view: name }} activeOptions={{ exact: true, includeSearch: true }} aria-current={name === view ? "page" : undefined}>
              {word}
            </Link>
          ))}
        </nav>
      )}
      {view === "all" && (
        <div className="filters" role="search">
          <SearchBox q={query.get("q") ?? ""} set={(q) => setQ(q)} search={search} label="按单位名称或拼音查找" placeholder="名称、拼音或首字母" />
          {role === "officer" && <RegionWithin node={nodes[0] ?? ""} region={region ?? ""} choose={setRegion} />}
          <Select aria-label="排序" popupMatchSelectWidth={false} value={sort ?? ""} options={sorts} onChange={setSort} />
          <Select aria-label="结论" placeholder="结论" popupMatchSelectWidth={false} value={known ?? ""} options={[{ value: "", label: "办理中和有结论" }, ...Object.entries(proceedingStandings).map(([value, label]) => ({ value, label }))]} onChange={setStanding} />
        </div>
      )}
      {view === "open" ? <OpenProceeding entry={query.get("entry") ?? ""} /> : <List key={view} asked={view === "mine" ? { mine: true } : sieved} />}
    </article>
  );
}
