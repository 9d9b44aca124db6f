// What the office asks the unit to verify about its filed table, each with the field to answer.
import { App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";

type Question = OutputOf<RouteOf<"list-questions">>["questions"][number];

function One({ one }: { readonly one: Question }): ReactElement {
  const { message } = App.useApp();
  const answer = useDecision("answer-question");
  const [words, setWords] = useState("");
  const act = async (): Promise<void> => {
    if ((await answer.run({ filing: one.filing, check: one.check, answer: words })) !== undefined) void message.success("已答复");
  };
  return (
    <li>
      <p>
        {one.question}
        {one.answer !== null && <span className="found-note">已答复：{one.answer}</span>}
        {one.outcome !== null && <span className="quiet">{one.outcome === "confirmed" ? "主管部门已认定" : "主管部门已排除"}</span>}
      </p>
      {one.answer === null && one.outcome === null && (
        <>
          <DeskField label="核实情况" place="answer" refusals={answer.refusals}>
            {(given) => <Input.TextArea {...given} value={words} onChange={(event) => setWords(event.target.value)} autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />}
          </DeskField>
          <Refusals refusals={answer.refusals.filter(({ place }) => place !== "answer")} />
          <Button type="primary" loading={answer.busy} onClick={() => void act()}>
            答复
          </Button>
        </>
      )}
    </li>
  );
}

export function AnswerQuestions({ season, entry }: { readonly season: string; readonly entry: string }): ReactElement | null {
  const own = (useRead("list-questions", {}).data?.questions ?? []).filter((one) => one.season === season && one.entry === entry);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="head-questions">
      <h2 id="head-questions">请核实</h2>
      <ul className="plain">
        {own.map((one) => (
          <One key={one.check} one={one} />
        ))}
      </ul>
    </section>
  );
}
