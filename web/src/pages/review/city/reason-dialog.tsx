// A written reason before a candidate is excluded or a decision taken back.
import { Input, Modal } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useRef, useState, type ReactElement } from "react";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import type { Candidate, CityDeskInHand } from "./use-city-desk.ts";

interface Props {
  readonly desk: CityDeskInHand;
  readonly candidate: Candidate;
  readonly kind: "exclude" | "release";
  readonly close: (said?: string) => void;
}

const words = {
  exclude: { title: "不推荐", warns: "理由随名单上报，对申报单位可见；上报之前可以撤销。" },
  release: { title: "撤销决定", warns: "先前的推荐、候补或排除作废，名额退回；理由记入日志。" },
} as const;

export function ReasonDialog({ desk, candidate, kind, close }: Props): ReactElement {
  const act = useDecision(kind);
  const [reason, setReason] = useState("");
  const field = useRef<TextAreaRef>(null);
  const { title, warns } = words[kind];
  const run = async (): Promise<void> => {
    if ((await act.run({ declaration: candidate.declaration, step: desk.ranking.step.id, reason })) !== undefined) close(`${candidate.name}：已${title === "不推荐" ? "排除" : "撤销"}`);
  };
  return (
    <Modal open title={`${title}：${candidate.name}`} footer={null} onCancel={() => close()} afterOpenChange={(open) => open && field.current?.focus()} className="desk">
      <label className="labelled">
        理由
        <Input.TextArea ref={field} value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
      </label>
      <FormFoot refusals={act.refusals} edition={desk.law.edition} word={title} busy={act.busy} warns={warns} act={() => void run()} reload={() => close()} />
    </Modal>
  );
}
