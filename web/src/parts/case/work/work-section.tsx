// The evaluator's work in a case: its own desk for the evaluator, the record as filed for everybody who judges by it.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useMe } from "../../desk/session.tsx";
import { useToday } from "../../desk/use-today.ts";
import { sayDay } from "../../../text/day.ts";
import { nextWord } from "../../../text/work-said.ts";
import { AnswerForm } from "./answer-form.tsx";
import { WorkForms } from "./work-forms.tsx";
import { WorkView } from "./work-view.tsx";

export type WorkRead = OutputOf<RouteOf<"read-evaluation-work">>;

interface Props {
  readonly declaration: string;
  readonly edition: string;
  readonly read: WorkRead;
  readonly gone: () => void;
}

function OwnDesk({ declaration, edition, read, gone }: Props): ReactElement {
  const today = useToday();
  const { engagement, next } = read;
  if (next === null || engagement === null) return <p className="quiet">没有委托。</p>;
  const asked = `${engagement.engagedOn === null ? "" : `${sayDay(engagement.engagedOn)}委托`}${engagement.answerBy === null || engagement.accepted ? "" : `，请于 ${sayDay(engagement.answerBy)}前答复`}`;
  return (
    <>
      <p role="status">
        下一步：<strong>{nextWord(next)}</strong>
        <span className="quiet">　{asked}</span>
      </p>
      {next === "answer" && <AnswerForm declaration={declaration} edition={edition} gone={gone} />}
      {engagement.accepted && <WorkView declaration={declaration} work={read.work} signed={read.signed} strikeUnder={next === "filed" || next === "none" ? undefined : edition} />}
      {engagement.accepted && next !== "filed" && next !== "none" && today !== undefined && <WorkForms key={next} next={next} declaration={declaration} edition={edition} staff={read.staff} today={today} />}
    </>
  );
}

export function WorkSection(props: Props): ReactElement {
  const { engagement, work, signed } = props.read;
  if (useMe().role === "evaluator") return <OwnDesk {...props} />;
  const word = engagement === null ? "" : engagement.filed ? "已提交评价，以下为其提交时的记录。" : engagement.accepted ? "已接受委托，评价尚未提交。" : "委托尚未答复。";
  return (
    <>
      <p>
        {engagement?.name} {word}
      </p>
      {engagement?.filed === true && <WorkView declaration={props.declaration} work={work} signed={signed} />}
    </>
  );
}
