// The list's authority publishes what a unit tells, with or without recommending it upward, or returns it.
import { App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import type { Story } from "./stories.tsx";

export function CheckStory({ story }: { readonly story: Story }): ReactElement {
  const { message } = App.useApp();
  const decide = useDecision("decide-story");
  const [recommend, setRecommend] = useState(false);
  const [document, setDocument] = useState("");
  const [reason, setReason] = useState("");
  const act = async (outcome: "publish" | "return"): Promise<void> => {
    const done = await decide.run({ story: story.id, outcome, reason, recommend, document });
    if (done !== undefined) void message.success(done.state === "published" ? "已随名单记录公布" : "已退回");
  };
  return (
    <div className="story-form">
      <label className="upkeep-check">
        <input type="checkbox" checked={recommend} onChange={(event) => setRecommend(event.target.checked)} aria-label={`同时向上推荐：${story.title}`} /> 同时向上推荐
      </label>
      {recommend && (
        <DeskField label="推荐文件" place="document" refusals={decide.refusals}>
          {(given) => <Input {...given} value={document} maxLength={200} onChange={(event) => setDocument(event.target.value)} />}
        </DeskField>
      )}
      <DeskField label="退回的理由" place="reason" refusals={decide.refusals} note="退回时填写">
        {(given) => <Input {...given} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />}
      </DeskField>
      <Refusals refusals={decide.refusals.filter(({ place }) => place !== "reason" && place !== "document")} title="未能办理" />
      <span className="act-buttons">
        <Button loading={decide.busy} onClick={() => void act("return")} aria-label={`退回：${story.title}`}>
          退回
        </Button>
        <Button type="primary" loading={decide.busy} onClick={() => void act("publish")} aria-label={`公布：${story.title}`}>
          随名单记录公布
        </Button>
      </span>
    </div>
  );
}
