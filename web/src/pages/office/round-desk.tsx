// The desk of the authority: the round and its days, the funnel, the desk of the step in hand, quotas, objections, amendments.
import { Collapse } from "antd";
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Awaiting } from "../../parts/case/awaiting.tsx";
import { useAddressField } from "../../parts/case/address-field.ts";
import { Refusals } from "../../parts/desk/refusals.tsx";
import { RoundPapers } from "../../parts/papers/desk-papers.tsx";
import { firstOpen } from "../../text/round-funnel.ts";
import { Amend } from "./round/amend.tsx";
import { Funnel } from "./round/funnel.tsx";
import { Objections } from "./round/objections.tsx";
import { Quotas } from "./round/quotas.tsx";
import { RoundHead } from "./round/round-head.tsx";
import { SchemeDesk } from "./round/scheme-desk.tsx";
import { StepDesk } from "./round/step-desk.tsx";
import { useRound } from "./round/use-round.ts";
import "../../parts/case/case.css";
import "./round/round.css";

export function RoundDesk(): ReactElement {
  const { round } = useParams({ from: "/framed/desk/rounds/$round" });
  const { found, error } = useRound(round);
  const [address, choose] = useAddressField("step");
  if (error !== undefined) return <Refusals refusals={error.refusals} title="批次工作台打不开" />;
  if (found === undefined) return <Awaiting what="批次" />;
  const chosen = address ?? firstOpen(found.funnel, [found.law.level]);
  const step = found.funnel.find((one) => one.step.step === chosen)?.step;
  return (
    <article className="round-desk">
      <RoundHead found={found} />
      <Funnel found={found} chosen={chosen} choose={choose} />
      {step !== undefined && <StepDesk key={step.step} found={found} step={step} />}
      <Collapse
        className="round-more"
        defaultActiveKey={found.round.publicity === undefined ? [] : ["objections"]}
        items={[
          { key: "scheme", label: "计分方案", children: <SchemeDesk found={found} /> },
          { key: "quotas", label: "名额", children: <Quotas found={found} /> },
          { key: "objections", label: "异议", children: <Objections found={found} /> },
          { key: "papers", label: "文件", children: <RoundPapers round={found.round.id} /> },
          { key: "amend", label: "补充通知", children: <Amend found={found} /> },
        ]}
      />
    </article>
  );
}
