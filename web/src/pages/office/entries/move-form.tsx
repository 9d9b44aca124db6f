// 迁移: the unit lies in another region of the same list's area from a day on.
import { App } from "antd";
import type { ReactElement } from "react";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { RegionPicker } from "../../../parts/desk/region-picker.tsx";
import { DayField, DocumentField } from "./day-and-document.tsx";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import type { Entry } from "./entry-desk.tsx";
import type { Notice } from "./notice-list.tsx";
import { useEntryForm } from "./use-entry-form.ts";

export function MoveForm({ entry, told }: { readonly entry: Entry; readonly told: Notice | undefined }): ReactElement {
  const { message } = App.useApp();
  const form = useEntryForm("move-entry", { to: told?.to ?? entry.region, on: told?.on ?? "", document: told?.document ?? "" }, ["to", "on", "document"]);
  const { typed, set, refusals } = form;
  const act = async (): Promise<void> => {
    const done = await form.run(({ to, document }, on) => ({ entry: entry.entry, to, on, document }));
    if (done !== undefined) void message.success("已登记迁移");
  };
  return (
    <div className="entry-form">
      <DeskField label="迁往" place="to" refusals={refusals} note="须在本级名单的范围之内；迁出范围的，办理移出，由迁入地另行列入">
        {(given) => <RegionPicker id={given.id} label="迁往" value={typed.to} onChange={({ code }) => set({ to: code })} invalid={given["aria-invalid"] === true} />}
      </DeskField>
      <DayField label="迁移日期" value={typed.on} change={(on) => set({ on })} refusals={refusals} />
      <DocumentField value={typed.document} change={(document) => set({ document })} refusals={refusals} note="如：登记机关准予迁移登记通知书及文号" />
      <FormFoot refusals={form.rest} edition="" word="登记迁移" busy={form.busy} act={() => void act()} reload={() => undefined} warns="此前各日的名单仍按原地区统计。该单位所在的其他名单会收到提示。" />
    </div>
  );
}
