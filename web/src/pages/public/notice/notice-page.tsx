// One edition of a notice: its facts first, then the text with its rules beside it, then what is missing from it.
import { useEffect } from "react";
import { Awaiting, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { editionQuestion, type EditionAnswer } from "../../../text/question.ts";
import { ClauseSection } from "./clause-section.tsx";
import { GapSection } from "./gap-section.tsx";
import { NoticeHead } from "./notice-head.tsx";
import { ProcedureSection } from "./procedure-section.tsx";
import { StandardSection } from "./standard-section.tsx";
import { TermSection } from "./term-section.tsx";
import "./notice.css";

function Notice({ edition }: { readonly edition: EditionAnswer }) {
  useEffect(() => {
    document.title = `${edition.name} · 青册`;
  }, [edition.name]);
  return (
    <article className="notice">
      <NoticeHead edition={edition} />
      <ProcedureSection edition={edition} />
      <TermSection edition={edition} />
      <StandardSection edition={edition} />
      <ClauseSection edition={edition} />
      <GapSection edition={edition} />
    </article>
  );
}

export function NoticePage({ id }: { readonly id: string }) {
  const asked = useAnswer(editionQuestion(id));
  if (asked.kind === "asking") return <Awaiting what="通知" />;
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  return <Notice edition={asked.answer} />;
}
