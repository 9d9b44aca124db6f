// How an objection is made, when it counts, and what the notice says of it with the clause.
import { Link } from "../../../parts/link.tsx";
import { useAnswers } from "../../../parts/use-answer.ts";
import { hashOf } from "../../../text/anchor.ts";
import { sayDueDay } from "../../../text/day.ts";
import { shortestReason } from "../../../text/objection-form.ts";
import { sayObjection } from "../../../text/procedure-said.ts";
import { editionOf } from "../../../text/publicity.ts";
import { editionQuestion, type EditionAnswer, type PublicationAnswer } from "../../../text/question.ts";

function Law({ edition: { edition, source } }: { readonly edition: EditionAnswer }) {
  const { cite } = source.procedure.objection;
  return (
    <span>
      通知的规定：{sayObjection(source)}。{cite !== undefined && <Link to={`/notices/${edition}${hashOf(cite)}`}>条款 {cite}</Link>}
    </span>
  );
}

export function HowToObject({ publication, running }: { readonly publication: PublicationAnswer; readonly running: boolean }) {
  const id = editionOf(publication.body);
  const [asked] = useAnswers(id === "" ? [] : [editionQuestion(id)]);
  const steps = !running ? [`公示期为${sayDueDay(publication.opens)}至${sayDueDay(publication.closes)}，此时不受理异议；已提出的，可凭回执号查询。`] : [
    `在${sayDueDay(publication.closes)}24 时之前提出，过时不再受理。`,
    `署真实姓名或单位名称，留联系方式，写明事实和理由（不少于 ${shortestReason} 字）。`,
    "提出人的身份与异议内容分开保存，被异议单位看不到；工作人员查看须写明理由并留下记录。",
    "提交后得到回执号，凭它在本页查询处理结果。",
  ];
  return (
    <ol className="how">
      {steps.map((step, n) => (
        <li key={step}>
          <span className="faint">{n + 1}</span>
          <span>{step}</span>
        </li>
      ))}
      {asked?.kind === "answered" && (
        <li>
          <span className="faint">§</span>
          <Law edition={asked.answer} />
        </li>
      )}
    </ol>
  );
}
