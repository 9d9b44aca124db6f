// 更名: the entry keeps its identity and bears the new name from a day on.
import { App, Input } from "antd";
import type { ReactElement } from "react";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { DayField, DocumentField } from "./day-and-document.tsx";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import type { Entry } from "./entry-desk.tsx";
import type { Notice } from "./notice-list.tsx";
import { useEntryForm } from "./use-entry-form.ts";

export function RenameForm({ entry, told }: { readonly entry: Entry; readonly told: Notice | undefined }): ReactElement {
  const { message } = App.useApp();
  const form = useEntryForm("rename-entry", { to: told?.to ?? "", on: told?.on ?? "", document: told?.document ?? "" }, ["to", "on", "document"]);
  const { typed, set, refusals } = form;
  const act = async (): Promise<void> => {
    const done = await form.run(({ to, document }, on) => ({ entry: entry.entry, to, on, document }));
    if (done !== undefined) void message.success(`已登记更名：${done.name}`);
  };
  return (
    <div className="entry-form">
      <DeskField label="变更后的名称" place="to" refusals={refusals} note="与变更后的营业执照一致">
        {(given) => <Input {...given} value={typed.to} maxLength={200} onChange={(event) => set({ to: event.target.value })} />}
      </DeskField>
      <DayField label="变更日期" value={typed.on} change={(on) => set({ on })} refusals={refusals} />
      <DocumentField value={typed.document} change={(document) => set({ document })} refusals={refusals} note="如：登记机关准予变更登记通知书及文号" />
      <FormFoot refusals={form.rest} edition="" word="登记更名" busy={form.busy} act={() => void act()} reload={() => undefined} warns="此前各日的名单仍显示原名称；曾用名也能查到。该单位所在的其他名单会收到提示。" />
    </div>
  );
}
