// The register 名单: searched, narrowed, on any day, a page at a time, downloaded as it is seen. All of it lives in the address.
import { EntryTable } from "../../../parts/entry-table.tsx";
import { Link } from "../../../parts/link.tsx";
import { useAddress } from "../../../parts/navigation.ts";
import { Awaiting, Nothing, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { sayDay } from "../../../text/day.ts";
import { clockQuestion, entriesQuestion } from "../../../text/question.ts";
import { downloadAddress, entriesQuery, isNarrowed, noRegisterFilter, registerAddress, type RegisterFilter } from "../../../text/register-filter.ts";
import { FilterPanel } from "./filter-panel.tsx";
import { useRegisterFilter } from "./use-register-filter.ts";
import "./register.css";

const formats = ["csv", "xlsx", "json"] as const;

function Downloads({ filter }: { readonly filter: RegisterFilter }) {
  return (
    <p className="downloads">
      <span className="faint">下载所查名单</span>
      {formats.map((format) => (
        <a key={format} href={downloadAddress(filter, format)} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}

function Pages({ filter, next }: { readonly filter: RegisterFilter; readonly next: string | null }) {
  const { after } = filter;
  if (after.length === 0 && next === null) return null;
  return (
    <nav aria-label="分页" className="pages">
      {after.length > 0 && <Link to={registerAddress({ ...filter, after: after.slice(0, -1) })}>上一页</Link>}
      <span>第 {after.length + 1} 页</span>
      {next !== null && <Link to={registerAddress({ ...filter, after: [...after, next] })}>下一页</Link>}
    </nav>
  );
}

function Empty({ filter }: { readonly filter: RegisterFilter }) {
  if (!isNarrowed(filter)) return <Nothing says="名单还是空的。批次公布并入册后，或主管部门导入已公布的名单后，会列在这里。" />;
  return (
    <div>
      <Nothing says="没有符合这些条件的单位。可只留名称中的两三个字、放宽地区或层级，或另选一日：已移出的单位只在当时的名单上。" />
      <Link to={registerAddress(noRegisterFilter)} className="button quiet">
        清除条件
      </Link>
    </div>
  );
}

function Found({ filter }: { readonly filter: RegisterFilter }) {
  const asked = useAnswer(entriesQuestion(entriesQuery(filter)));
  if (asked.kind === "asking") return <Awaiting what="名单" />;
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  const { entries, next, on, total } = asked.answer;
  return (
    <>
      <div className="found">
        <p role="status">
          {sayDay(on)}在册：共 {total} 条
          {entries.length < total && `，本页 ${entries.length} 条`}
        </p>
        {entries.length > 0 && <Downloads filter={filter} />}
      </div>
      {entries.length === 0 ? <Empty filter={filter} /> : <EntryTable entries={entries} caption={`${sayDay(on)}在册名单`} />}
      <Pages filter={filter} next={next} />
    </>
  );
}

export function RegisterPage() {
  const { search } = useAddress();
  const { typed, asked, change } = useRegisterFilter(search);
  const clock = useAnswer(clockQuestion);
  return (
    <div className="register">
      <h1>名单</h1>
      <FilterPanel typed={typed} change={change} today={clock.kind === "answered" ? clock.answer.today : "2025-01-01"} />
      <Found filter={asked} />
    </div>
  );
}
