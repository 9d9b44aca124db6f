// 名单管理: the register as its own authorities keep it — the list, leavings that wait for a second person, changes told by other lists. A unit sees its own entries.
import { Link } from "@tanstack/react-router";
import { useRef, type ReactElement } from "react";
import { useAddressField } from "../../../parts/case/address-field.ts";
import { useAddressPages } from "../../../parts/desk/address-pages.ts";
import { NodeChoice } from "../../../parts/desk/node-choice.tsx";
import { Pager } from "../../../parts/desk/pager.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { chosenNode } from "../../../text/officer-nodes.ts";
import { EntryFilters } from "./entry-filters.tsx";
import { EntryList } from "./entry-list.tsx";
import { LeavingList } from "./leaving-list.tsx";
import { NoticeList } from "./notice-list.tsx";
import { OwnEntries } from "./own-entries.tsx";
import { useEntrySieve } from "./use-entry-sieve.ts";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./entries.css";

const views = [["list", "名单"], ["leavings", "待确认移出"], ["notices", "他级变更提示"]] as const;
type View = (typeof views)[number][0];

const pageSize = 50;
const open = { leavings: { state: "proposed", mine: true }, notices: { state: "open" } } as const;

function Views({ view }: { readonly view: View }): ReactElement {
  const [leavings, notices] = [useRead("list-leavings", { ...open.leavings, limit: pageSize }), useRead("list-entry-notices", { ...open.notices, limit: pageSize })];
  const counts: { readonly [view in View]?: number | undefined } = { leavings: leavings.data?.total, notices: notices.data?.total };
  return (
    <nav className="views" aria-label="名单管理">
      {views.map(([name, word]) => (
        <Link key={name} to="/desk/entries" search={name === "list" ? {} : { view: name }} activeOptions={{ exact: true, includeSearch: true }} aria-current={name === view ? "page" : undefined}>
          {word}
          {(counts[name] ?? 0) > 0 && <span className="number"> {counts[name]}</span>}
        </Link>
      ))}
    </nav>
  );
}

function Register({ node, address }: { readonly node: string; readonly address: string }): ReactElement {
  const { sieve, set, page, clear } = useEntrySieve(address);
  const search = useRef<HTMLInputElement>(null);
  return (
    <>
      <EntryFilters node={node} sieve={sieve} set={set} clear={clear} search={search} />
      <EntryList node={node} sieve={sieve} page={page} search={search} />
    </>
  );
}

function Leavings(): ReactElement {
  const [after, go] = useAddressPages("after");
  const last = after.at(-1);
  const read = useRead("list-leavings", { ...open.leavings, limit: pageSize, ...(last === undefined ? {} : { after: last }) }, { keep: true });
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得待确认的移出" />;
  if (read.data === undefined) return <p role="status">正在取得…</p>;
  if (read.data.leavings.length === 0) return <p className="empty">没有待确认的移出。移出由一人提出、另一人确认：在名单中打开一个单位，即可提出。</p>;
  return (
    <>
      <LeavingList leavings={read.data.leavings} decides />
      <Pager total={read.data.total} size={pageSize} after={after} next={read.data.next} go={go} />
    </>
  );
}

function Notices(): ReactElement {
  const [after, go] = useAddressPages("after");
  const last = after.at(-1);
  const read = useRead("list-entry-notices", { ...open.notices, limit: pageSize, ...(last === undefined ? {} : { after: last }) }, { keep: true });
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得他级变更提示" />;
  if (read.data === undefined) return <p role="status">正在取得…</p>;
  if (read.data.notices.length === 0) return <p className="empty">没有待跟进的提示。同一单位在其他层级的名单上更名、迁移或移出时，会提示在这里。</p>;
  return (
    <>
      <NoticeList notices={read.data.notices} decides />
      <Pager total={read.data.total} size={pageSize} after={after} next={read.data.next} go={go} />
    </>
  );
}

function RegisterDesk(): ReactElement {
  const { nodes } = useMe();
  const [asked, choose] = useAddressField("node");
  const [viewed] = useAddressField("view");
  const node = chosenNode(nodes, asked);
  const address = nodes.length > 1 ? node : "";
  const view: View = views.find(([name]) => name === viewed)?.[0] ?? "list";
  return (
    <article className="entries-desk">
      <h1>名单管理</h1>
      <Views view={view} />
      {view === "list" && <NodeChoice nodes={nodes} node={node} choose={choose} />}
      {view === "list" && <Register node={node} address={address} />}
      {view === "leavings" && <Leavings />}
      {view === "notices" && <Notices />}
    </article>
  );
}

export function EntriesPage(): ReactElement {
  return useMe().role === "applicant" ? <OwnEntries /> : <RegisterDesk />;
}
