// The authority extends a season by a document where the notice states no day, or ends it.
import { App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import { isDay } from "@qingce/core/base/plain-day";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { sayDueDay } from "../../../text/day.ts";

export function ChangeSeason({ season }: { readonly season: { readonly id: string; readonly edition: string; readonly due: string } }): ReactElement {
  const { message, modal } = App.useApp();
  const [extend, close] = [useDecision("extend-season"), useDecision("close-season")];
  const [due, setDue] = useState("");
  const [document, setDocument] = useState("");
  const act = async (): Promise<void> => {
    const asked = isDay(due) ? due : season.due;
    const done = isDay(asked) ? await extend.run({ season: season.id, due: asked, document }) : undefined;
    if (done !== undefined) void message.success(`已延长至${sayDueDay(done.due)}`);
  };
  const end = (): void => void modal.confirm({ title: "结束这一年度的填报？", content: "结束后不再接收填报；已填报的继续审核。", okText: "结束填报", cancelText: "返回", onOk: async () => void (await close.run({ season: season.id })) });
  return (
    <details className="panel">
      <summary>延长期限或结束填报</summary>
      <div className="upkeep-form">
        <DeskField label="延长至（含当日）" place="due" refusals={extend.refusals}>
          {(given) => <input {...given} type="date" className="choose" value={due} onChange={(event) => setDue(event.target.value)} />}
        </DeskField>
        <DeskField label="延期的文件" place="document" refusals={extend.refusals} note="名称和文号">
          {(given) => <Input {...given} value={document} maxLength={200} onChange={(event) => setDocument(event.target.value)} />}
        </DeskField>
      </div>
      <FormFoot refusals={extend.refusals.filter(({ place }) => place !== "due" && place !== "document")} edition={season.edition} word="延长期限" busy={extend.busy} act={() => void act()} reload={() => undefined} />
      <Refusals refusals={close.refusals} />
      <Button danger loading={close.busy} onClick={end}>
        结束填报
      </Button>
    </details>
  );
}
