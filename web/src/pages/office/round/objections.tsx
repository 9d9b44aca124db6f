// Objections: the reason without the name, the decision with its reason; the name only on request, with a reason, logged.
import { Alert, App, Button, Input, Modal } from "antd";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { FilePreview } from "../../../parts/case/file-preview.tsx";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { useRead } from "../../../parts/desk/use-api.ts";
import { sayDay } from "../../../text/day.ts";
import { sayClock } from "../../../text/objection-clock.ts";
import { OpinionDialog } from "./opinion-dialog.tsx";
import type { RoundInHand } from "./use-round.ts";

type Objection = OutputOf<RouteOf<"list-objections">>["objections"][number];

const states: { readonly [state: string]: string } = { open: "待处理", upheld: "成立", dismissed: "不成立" };

function DecideDialog({ one, edition, close }: { readonly one: Objection; readonly edition: string; readonly close: () => void }): ReactElement {
  const { message } = App.useApp();
  const decide = useDecision("decide-objection");
  const [upheld, setUpheld] = useState<boolean>();
  const [reason, setReason] = useState("");
  const act = async (): Promise<void> => {
    if (upheld === undefined || (await decide.run({ objection: one.objection, upheld, reason })) === undefined) return;
    void message.success(`异议${upheld ? "成立，已移出名单" : "不成立"}`);
    close();
  };
  return (
    <Modal open title={`处理异议：${one.number}`} footer={null} onCancel={close} className="desk">
      <p>{one.reason}</p>
      <fieldset className="labelled plain">
        <legend>结论</legend>
        <span className="yes-no">
          {([true, false] as const).map((value) => (
            <label key={String(value)}>
              <input type="radio" name="upheld" checked={upheld === value} onChange={() => setUpheld(value)} /> {value ? "成立" : "不成立"}
            </label>
          ))}
        </span>
      </fieldset>
      <label className="labelled">
        处理结论的理由
        <Input.TextArea value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} />
      </label>
      <FormFoot refusals={decide.refusals} edition={edition} word="作出处理" busy={decide.busy} danger={upheld === true} warns={upheld === true ? "成立即移出名单，不能撤回；名单的变化对外可见。" : "结论凭回执可查，不能修改。"} act={() => void act()} reload={close} />
    </Modal>
  );
}

function UnmaskDialog({ one, edition, close }: { readonly one: Objection; readonly edition: string; readonly close: () => void }): ReactElement {
  const unmask = useDecision("unmask-objector");
  const [reason, setReason] = useState("");
  const [who, setWho] = useState<{ readonly name: string; readonly contact: string }>();
  const act = async (): Promise<void> => setWho(await unmask.run({ objection: one.objection, reason }));
  return (
    <Modal open title="查看异议人" footer={null} onCancel={close} className="desk">
      <Alert type="warning" showIcon title="每次查看都记入日志：何人、何时、为何。" />
      <label className="labelled">
        查看的理由
        <Input.TextArea value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 2, maxRows: 4 }} />
      </label>
      {who !== undefined && (
        <dl className="pairs" aria-live="polite">
          <dt>异议人</dt>
          <dd>{who.name}</dd>
          <dt>联系方式</dt>
          <dd>{who.contact}</dd>
        </dl>
      )}
      <FormFoot refusals={unmask.refusals} edition={edition} word="查看并记录" busy={unmask.busy} act={() => void act()} reload={close} />
    </Modal>
  );
}

/** Opened as attachments or looked at here; the names are the house's own. */
function Evidence({ one }: { readonly one: Objection }): ReactElement | null {
  if (one.evidence.length === 0) return null;
  const addressOf = (digest: string): string => `/api/objections/${one.objection}/evidence/${digest}`;
  return (
    <ul className="proofs" aria-label={`${one.number} 的异议佐证`}>
      {one.evidence.map(({ digest, name, size, mediaType }) => (
        <li key={digest}>
          <a href={addressOf(digest)} download={name}>
            {name}
          </a>
          <span className="quiet number"> {Math.ceil(size / 1024)} KB</span>
          <FilePreview address={addressOf(digest)} name={name} mediaType={mediaType} />
        </li>
      ))}
    </ul>
  );
}

export function Objections({ found }: { readonly found: RoundInHand }): ReactElement {
  const asked = useRead("list-objections", { round: found.round.id });
  const [dialog, setDialog] = useState<{ readonly kind: "decide" | "unmask" | "opine"; readonly one: Objection }>();
  const all = asked.data?.objections ?? [];
  const overdue = all.filter((one) => one.clock.overdue).length;
  const close = (): void => setDialog(undefined);
  return (
    <>
      {overdue > 0 && <Alert type="error" showIcon title={`${overdue} 件异议逾期未处理`} />}
      {all.length === 0 && <p className="quiet">没有收到异议。异议在公示期内由公开页提出，收到后列在这里，异议人隐去。</p>}
      <ul className="objections">
        {all.map((one) => (
          <li key={one.objection}>
            <div>
              <strong className="number">{one.number}</strong> <span className={`mark ${one.state === "open" ? "mark-changed" : "mark-plain"}`}>{states[one.state] ?? one.state}</span> <span className="quiet">{sayDay(one.day)}收到</span>
              <p>{one.reason}</p>
              <p className={one.clock.overdue ? "overdue" : "quiet"}>
                {one.clock.overdue ? "逾期未处理。" : ""}处理期限 {sayClock(one.clock)}
              </p>
              {one.opinion !== null && <p>核查意见：{one.opinion}</p>}
              {one.outcome !== null && <p>处理结论：{one.outcome}</p>}
              <Evidence one={one} />
            </div>
            <div className="act-buttons">
              <Link to="/desk/cases/$declaration" params={{ declaration: one.declaration }}>
                案卷
              </Link>
              <Button size="small" onClick={() => setDialog({ kind: "unmask", one })}>
                查看异议人…
              </Button>
              {one.state === "open" && (
                <Button size="small" onClick={() => setDialog({ kind: "opine", one })}>
                  核查意见…
                </Button>
              )}
              {one.state === "open" && (
                <Button size="small" type="primary" onClick={() => setDialog({ kind: "decide", one })}>
                  处理…
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {dialog?.kind === "opine" && <OpinionDialog objection={dialog.one.objection} number={dialog.one.number} start={dialog.one.opinion ?? ""} edition={found.law.edition} close={close} />}
      {dialog?.kind === "decide" && <DecideDialog one={dialog.one} edition={found.law.edition} close={close} />}
      {dialog?.kind === "unmask" && <UnmaskDialog one={dialog.one} edition={found.law.edition} close={close} />}
    </>
  );
}
