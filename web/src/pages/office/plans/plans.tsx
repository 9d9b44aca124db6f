// 培育计划, 年度总结及下年度计划: what each unit plans, who has sent the table of its area, and sending one's own.
import { App, Select } from "antd";
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { planWords } from "@qingce/core/upkeep/cultivation";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Choice } from "../../../parts/desk/choice.tsx";
import { Downloads } from "../../../parts/desk/downloads.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { UpkeepViews } from "../../../parts/desk/upkeep-views.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useToday } from "../../../parts/desk/use-today.ts";
import { HeadRow } from "../../../parts/head-row.tsx";
import { useRegionNames } from "../../../parts/region-names.ts";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayDay, sayDueDay } from "../../../text/day.ts";
import { levelOfNode } from "../../../text/entry-sieve.ts";
import { sayMoment } from "../../../text/moment.ts";
import { nearEditions, plansAddress, plansAsked, type PlansAsked } from "../../../text/plans-asked.ts";
import { regionName } from "../../../text/region-name.ts";
import { tierWord } from "../../../text/words.ts";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./plans.css";

type Read = OutputOf<RouteOf<"list-plans">>;

function Filters({ asked, editions }: { readonly asked: PlansAsked; readonly editions: readonly { readonly edition: string; readonly name: string }[] }): ReactElement {
  const navigate = useNavigate();
  const set = (part: Partial<PlansAsked>): void => void navigate({ to: "/desk/plans", search: plansAddress({ ...asked, ...part }), replace: true });
  return (
    <div className="filters">
      <Select aria-label="依据的通知" value={asked.edition} options={editions.map((one) => ({ value: one.edition, label: one.name }))} popupMatchSelectWidth={false} onChange={(edition: string) => set({ edition, year: Number(edition.slice(-4)) || asked.year })} />
      <Choice label="哪一张表" value={asked.kind} options={[{ value: "cultivation", label: planWords.cultivation }, { value: "summary", label: planWords.summary }]} onChange={(kind) => set({ kind })} />
      <label className="labelled">
        年度
        <input type="number" className="choose" min="1990" max="2100" value={asked.year} onChange={(event) => set({ year: Number(event.target.value) })} />
      </label>
    </div>
  );
}

function Units({ asked, read: { units } }: { readonly asked: PlansAsked; readonly read: Read }): ReactElement {
  const names = useRegionNames(units.map(({ region }) => region));
  if (units.length === 0) return <p className="empty">{asked.kind === "cultivation" ? "本地区的培育库中没有单位。培育库由主管部门登记。" : "本地区的名单上没有单位。"}</p>;
  return (
    <div className="case-list" role="region" aria-label="各单位的计划" tabIndex={0}>
      <table>
        <HeadRow heads={["单位", "地区", "填写", "措施", "最近时限"]} />
        <tbody>
          {units.map((one) => (
            <tr key={one.entry}>
              <td>
                <Link to="/desk/plans/$entry" params={{ entry: one.entry }} search={plansAddress(asked)}>
                  {one.name}
                </Link>
              </td>
              <td>{regionName(one.region, names)}</td>
              <td className="nowrap">{one.plan === null ? "未填写" : sayMoment(one.plan.savedAt)}</td>
              <td className="number">{one.plan === null ? "" : `${one.plan.body.steps.length} 项`}</td>
              <td className="nowrap">{one.plan === null ? "" : sayDay(one.plan.body.steps.map(({ by }) => by).toSorted()[0])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sent({ read: { tables, waiting, over, duty } }: { readonly read: Read }): ReactElement | null {
  const names = useRegionNames([...tables.map(({ node }) => node), ...waiting]);
  if (tables.length + waiting.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="sent">
      <h2 id="sent">各地汇总表（{tierWord(duty.who)}报{tierWord(duty.to)}）</h2>
      {tables.length > 0 && (
        <ul className="sent">
          {tables.map((one) => (
            <li key={one.node}>
              {regionName(one.node, names)}：{sayDay(one.sentOn)}报送，{one.n} 家{one.late && <span className="standing standing-returned">逾期</span>}
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <p className={over ? "refusal" : "quiet"}>
          {over ? "逾期未报送" : "尚未报送"}：{waiting.map((node) => regionName(node, names)).join("、")}
        </p>
      )}
    </section>
  );
}

function Send({ asked, read, node }: { readonly asked: PlansAsked; readonly read: Read; readonly node: string }): ReactElement {
  const { message } = App.useApp();
  const send = useDecision("send-plan-table");
  const names = useRegionNames([node]);
  const filled = read.units.filter(({ plan }) => plan !== null).length;
  const before = read.tables.find((one) => one.node === node);
  const act = async (): Promise<void> => {
    const done = await send.run({ ...asked, node });
    if (done !== undefined) void message.success(`已报送 ${done.n} 家${done.missing.length === 0 ? "" : `，未填写的 ${done.missing.length} 家未列入`}`);
  };
  return (
    <section className="panel" aria-labelledby={`send-${node}`}>
      <h2 id={`send-${node}`}>报送{regionName(node, names)}汇总表</h2>
      <p>
        {read.duty.form}：已填写 {filled} 家，未填写 {read.units.length - filled} 家。{before !== undefined && `${sayDay(before.sentOn)}已报送 ${before.n} 家，再次报送以新表为准，首次报送日不变。`}
      </p>
      <p className="quiet">
        汇总表文件：
        {(["docx", "pdf", "xlsx"] as const).map((format) => (
          <a key={format} href={`/api/papers/plan-tables/${asked.kind}/${node}/${format}?edition=${encodeURIComponent(asked.edition)}&year=${asked.year}`} download>
            {format === "docx" ? "Word " : format === "pdf" ? "PDF " : "Excel"}
          </a>
        ))}
      </p>
      <FormFoot refusals={send.refusals} edition={asked.edition} word="报送汇总表" busy={send.busy} warns="过了通知所定日期的仍收并注明逾期。" act={() => void act()} reload={() => undefined} />
    </section>
  );
}

function Plans({ asked }: { readonly asked: PlansAsked }): ReactElement {
  const { nodes, role } = useMe();
  const read = useRead("list-plans", asked, { keep: true });
  if (read.isError && read.error.refusals.some(({ code }) => code === "plan-unstated")) return <p className="empty">这一版通知没有要求报送{planWords[asked.kind]}汇总表，请另选通知或另一张表。</p>;
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有这张表" />;
  if (read.data === undefined) return <p role="status">正在取得计划…</p>;
  const { duty } = read.data;
  const address = new URLSearchParams(plansAddress(asked)).toString();
  return (
    <>
      <p className="quiet">
        {duty.form}，{tierWord(duty.who)}汇总后报{tierWord(duty.to)}。期限：{duty.due === null ? "通知未载" : sayDueDay(duty.due)} · 依据 <a href={clauseAddress(asked.edition, duty.clause)}>{duty.clause}</a>
      </p>
      <Units asked={asked} read={read.data} />
      {read.data.units.length > 0 && <Downloads path="/api/plans/download" query={address} />}
      {role === "officer" && <Sent read={read.data} />}
      {nodes.filter((node) => levelOfNode(node) === duty.who).map((node) => (
        <Send key={node} asked={asked} read={read.data} node={node} />
      ))}
    </>
  );
}

export function PlansPage(): ReactElement {
  const { nodes, role } = useMe();
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const listed = useRead("list-editions", {});
  const own = useRead("list-own-entries", {}, { enabled: role === "applicant" });
  const today = useToday();
  const areas = role === "applicant" ? (own.data?.entries ?? []).map(({ region }) => region) : nodes;
  const editions = nearEditions(listed.data?.editions ?? [], areas);
  const asked = role === "applicant" && own.data === undefined ? undefined : plansAsked(search, editions.map(({ edition }) => edition), today);
  return (
    <article className="plan-desk">
      <h1>培育计划与年度总结</h1>
      <UpkeepViews at="/desk/plans" />
      {asked === undefined ? (
        <p role="status">正在取得…</p>
      ) : (
        <>
          <Filters asked={asked} editions={editions} />
          <Plans asked={asked} />
        </>
      )}
    </article>
  );
}
