// 移出, 合并, and a unit's own application to leave: proposed here, confirmed by another.
import { App, Input } from "antd";
import type { ReactElement } from "react";
import type { LeavingGround } from "@qingce/core/register/entry";
import { groundWords } from "@qingce/core/register/entry-history";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { Choice } from "../../../parts/desk/choice.tsx";
import { DayField, DocumentField } from "./day-and-document.tsx";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import type { Entry } from "./entry-desk.tsx";
import { IntoField } from "./into-field.tsx";
import type { Notice } from "./notice-list.tsx";
import { useEntryForm } from "./use-entry-form.ts";

interface Props {
  readonly entry: Entry;
  /** Grounds that the reader may give, the usual one first. */
  readonly grounds: readonly [LeavingGround, ...LeavingGround[]];
  readonly told: Notice | undefined;
  /** The unit itself asks. */
  readonly own: boolean;
}

const proposed = (own: boolean): string => (own ? "已提交申请，待主管部门确认" : "已提出，待另一人确认");

export function LeaveForm({ entry, grounds, told, own }: Props): ReactElement {
  const { message } = App.useApp();
  const [usual] = grounds;
  const first = { ground: usual, on: told?.on ?? "", reason: told === undefined ? "" : `该单位已移出${told.causeList}名单`, document: told?.document ?? "", into: "" };
  const form = useEntryForm("propose-leaving", first, ["ground", "on", "reason", "document", "into"]);
  const { typed, set, refusals } = form;
  const merger = usual === "merger";
  const act = async (): Promise<void> => {
    const done = await form.run(({ ground, reason, document, into }, on) => ({ entry: entry.entry, ground, on, reason, document, ...(into === "" ? {} : { into }) }));
    if (done !== undefined) void message.success(proposed(own));
  };
  return (
    <div className="entry-form">
      {merger ? <IntoField entry={entry} value={typed.into} change={(into) => set({ into })} refusals={refusals} /> : <Choice label="情形" value={typed.ground} options={grounds.map((value) => ({ value, label: groundWords[value] }))} onChange={(ground) => set({ ground })} />}
      <DayField label={own ? "自何日起退出" : "自何日起移出"} value={typed.on} change={(on) => set({ on })} refusals={refusals} />
      <DeskField label="理由" place="reason" refusals={refusals}>
        {(given) => <Input.TextArea {...given} value={typed.reason} onChange={(event) => set({ reason: event.target.value })} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />}
      </DeskField>
      <DocumentField value={typed.document} change={(document) => set({ document })} refusals={refusals} note={own ? "如：本单位申请及文号、注销登记通知书" : "如：移出决定、合并协议的名称和文号"} />
      <FormFoot refusals={form.rest} edition="" word={own ? "申请退出" : merger ? "提出合并" : "提出移出"} danger busy={form.busy} act={() => void act()} reload={() => undefined} warns={own ? "主管部门确认后，本单位自该日起不再在册，证明、二维码和标牌随之失效。" : "须由本单位另一人在“待确认移出”中确认，确认前单位仍在册。"} />
    </div>
  );
}
