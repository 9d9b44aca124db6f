// Notices 他级变更提示: the unit changed on another list; this one follows, or is left as it is with a reason.
import { App, Button, Input, Modal } from "antd";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { sayDay } from "../../../text/day.ts";
import { sayMoment } from "../../../text/moment.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";

export type Notice = OutputOf<RouteOf<"list-entry-notices">>["notices"][number];

const stateWords: { readonly [state: string]: string } = { open: "待跟进", followed: "已跟进", kept: "本级不变" };
const acts: { readonly [change: string]: "rename" | "move" | "leave" } = { renamed: "rename", moved: "move", left: "leave" };

function sayChange(one: Notice): string {
  if (one.change === "renamed") return `更名为“${one.toName}”`;
  return one.change === "moved" ? `迁至${one.toName}` : "移出";
}

function Keep({ one, close }: { readonly one: Notice; readonly close: () => void }): ReactElement {
  const { message } = App.useApp();
  const keep = useDecision("keep-entry");
  const [reason, setReason] = useState("");
  const act = async (): Promise<void> => {
    if ((await keep.run({ notice: one.id, reason })) === undefined) return;
    void message.success(`${one.list}不作变更，理由已记录`);
    close();
  };
  return (
    <Modal open title={`本级名单不变：${one.name}`} footer={null} onCancel={close} className="desk entries-desk" width={560}>
      <DeskField label="不作变更的理由" place="reason" refusals={keep.refusals}>
        {(given) => <Input.TextArea {...given} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />}
      </DeskField>
      <Refusals refusals={keep.refusals.filter(({ place }) => place !== "reason")} />
      <div className="act-row">
        <p className="quiet">理由入日志，提示随即办结。</p>
        <Button type="primary" loading={keep.busy} onClick={() => void act()}>
          本级不变
        </Button>
      </div>
    </Modal>
  );
}

/** `decides`: whether the reader's office keeps the list. */
export function NoticeList({ notices, decides }: { readonly notices: readonly Notice[]; readonly decides: boolean }): ReactElement {
  const [asked, setAsked] = useState<Notice>();
  return (
    <>
      <ul className="told-list">
        {notices.map((one) => (
          <li key={one.id}>
            <div>
              <p>
                <Link to="/desk/entries/$entry" params={{ entry: one.entryId }}>
                  {one.name}
                </Link>
                <span className="quiet">　{one.list}　{one.regionName}</span>
              </p>
              <p>
                该单位在{one.causeList}名单上自{sayDay(one.on)}起<strong>{sayChange(one)}</strong>
                <span className="quiet">（{one.document}）</span>
              </p>
              <p className="quiet">
                {sayMoment(one.toldAt)}提示，{stateWords[one.state] ?? one.state}
                {one.reason !== null && `：${one.reason}`}
              </p>
            </div>
            {one.state === "open" && decides && (
              <div className="act-buttons">
                <Button size="small" aria-label={`本级不变：${one.name}`} onClick={() => setAsked(one)}>
                  本级不变…
                </Button>
                <Link className="go" to="/desk/entries/$entry" params={{ entry: one.entryId }} search={{ act: acts[one.change] ?? "rename", notice: one.id }} aria-label={`跟进：${one.name}`}>
                  跟进
                </Link>
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked !== undefined && <Keep one={asked} close={() => setAsked(undefined)} />}
    </>
  );
}
