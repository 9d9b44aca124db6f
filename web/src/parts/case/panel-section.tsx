// The panel of a case: who sits, conflicts, scores and their spread once open; the authority names the chair, the chair sets aside and adopts.
import { App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { Refusals } from "../desk/refusals.tsx";
import { useMe } from "../desk/session.tsx";
import { useRead } from "../desk/use-api.ts";
import { HeadRow } from "../head-row.tsx";
import { WideTable } from "../wide-table.tsx";
import { sayMoment } from "../../text/moment.ts";
import { sayScore } from "../../text/sheet-said.ts";
import { ItemSpreads } from "./item-spreads.tsx";
import { useDecision } from "./use-decision.ts";

type Panel = OutputOf<RouteOf<"read-panel">>;
type Seat = Panel["seats"][number];

const words: { readonly [standing: string]: string } = { assigned: "待申报利益关系", declared: "待评分", scored: "已评（密封）", opened: "已评", recused: "已回避", "set-aside": "评分已排除" };

function SeatRow({ seat, share, act }: { readonly seat: Seat; readonly share: number; readonly act: ReactElement | null }): ReactElement {
  return (
    <tr>
      <th scope="row">
        {seat.name}
        {seat.chair ? "（组长）" : ""}
      </th>
      <td data-label="状态">{words[seat.standing] ?? seat.standing}</td>
      <td data-label="得分" className="number">
        {seat.score ?? "密封"}
      </td>
      <td data-label="偏离中位数" className="number">
        {seat.fromMedian ?? ""}
        {seat.outlier ? ` 偏离超过满分的 ${share * 100}%` : ""}
      </td>
      <td data-label="意见">{seat.opinion ?? seat.reason ?? ""}</td>
      <td data-label="回避">{seat.conflicts.length === 0 ? <span className="quiet">未发现</span> : seat.conflicts.map((one) => one.hint).join("；")}</td>
      <td data-label="办理">{act}</td>
    </tr>
  );
}

function Chair({ declaration, panel }: { readonly declaration: string; readonly panel: Panel }): ReactElement {
  const { message } = App.useApp();
  const [setAside, adopt] = [useDecision("set-score-aside"), useDecision("adopt-scores")];
  const [reason, setReason] = useState("");
  const others = panel.seats.filter((seat) => !seat.chair && (seat.standing === "opened" || seat.standing === "scored"));
  const drop = async (seat: Seat): Promise<void> => {
    if ((await setAside.run({ declaration, assignment: seat.assignment, reason })) !== undefined) void message.success(`已排除 ${seat.name} 的评分`);
  };
  const take = async (): Promise<void> => {
    if ((await adopt.run({ declaration, reason })) !== undefined) void message.success("已形成评审组意见");
  };
  return (
    <div>
      <h3>组长决定</h3>
      <label className="labelled">
        评审组意见，或排除评分的理由
        <Input.TextArea value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
      </label>
      <Refusals refusals={[...setAside.refusals, ...adopt.refusals]} title="未能办理" />
      <div className="act-buttons">
        <Button type="primary" disabled={!panel.open} loading={adopt.busy} onClick={() => void take()}>
          同意合成得分
        </Button>
        {others.map((seat) => (
          <Button key={seat.assignment} danger onClick={() => void drop(seat)}>
            排除 {seat.name} 的评分
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Only for the authority and the chair; the others are not told that there is a panel. */
export function PanelSection({ declaration }: { readonly declaration: string }): ReactElement | null {
  const me = useMe();
  const name = useDecision("name-chair");
  const panel = useRead("read-panel", { declaration }).data;
  if (panel === undefined) return <p className="quiet">评审组的情况只供组织单位和本件组长查看。</p>;
  if (panel.seats.length === 0) return <p className="quiet">还没有分派专家。</p>;
  const chairs = panel.seats.some((seat) => seat.chair && seat.expert === me.account);
  const nameable = (seat: Seat): boolean => me.role === "officer" && !seat.chair && seat.standing !== "recused" && seat.standing !== "set-aside";
  return (
    <>
      <p>
        须 {panel.wanted} 位专家评分。{panel.open ? `合成得分 ${sayScore(panel.combined ?? "")}，极差 ${sayScore(panel.range ?? "")}。` : "尚未收齐，评分密封。"}
      </p>
      <WideTable caption="评审组" quiet className="sheet">
        <HeadRow heads={["专家", "状态", "得分", "偏离中位数", "意见或事由", "回避", "办理"]} />
        <tbody>
          {panel.seats.map((seat) => (
            <SeatRow key={seat.assignment} seat={seat} share={panel.outlierShare} act={nameable(seat) ? <Button size="small" aria-label={`请 ${seat.name} 任组长`} onClick={() => void name.run({ declaration, expert: seat.expert })}>任组长</Button> : null} />
          ))}
        </tbody>
      </WideTable>
      <Refusals refusals={name.refusals} title="未能办理" />
      {panel.open && <p className="quiet">“偏离”的界限（满分的 {panel.outlierShare * 100}%）为平台设定，仅作提示。</p>}
      {panel.open && <ItemSpreads panel={panel} />}
      {panel.adopted !== null && (
        <p>
          组长意见（{sayMoment(panel.adopted.at)}，合成得分 {sayScore(panel.adopted.combined)}）：{panel.adopted.opinion}
          <span className="quiet number"> 签署摘要 {panel.adopted.over.slice(0, 12)}</span>
        </p>
      )}
      {chairs && <Chair declaration={declaration} panel={panel} />}
    </>
  );
}
