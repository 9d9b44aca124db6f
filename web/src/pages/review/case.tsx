// The case page for all roles: contents, facts with verdicts, the clause beside, the log below; the acts at the foot are lit by role and step.
import { useNavigate, useParams } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, type ReactElement } from "react";
import { Awaiting } from "../../parts/case/awaiting.tsx";
import { CaseView } from "../../parts/case/case-view.tsx";
import { useWalk, WalkButtons } from "../../parts/case/case-walk.tsx";
import { InterestForm, Withdrawn } from "../../parts/case/interest-form.tsx";
import { useCase } from "../../parts/case/use-case.ts";
import { Refusals } from "../../parts/desk/refusals.tsx";
import { afterActing } from "../../text/case-walk.ts";
import "../../parts/case/case.css";

export function Case(): ReactElement {
  const { declaration } = useParams({ from: "/framed/desk/cases/$declaration" });
  const { found, error } = useCase(declaration);
  const [gone, setGone] = useState<{ readonly declaration: string; readonly name: string }>();
  const navigate = useNavigate();
  const queries = useQueryClient();
  // A case seen a moment ago is read anew when it is opened again: who judges must see what stands.
  useEffect(() => {
    if (queries.getQueryData(["read-declaration", { declaration }]) !== undefined) void queries.invalidateQueries();
  }, [queries, declaration]);
  const at = found === undefined ? undefined : { round: found.one.round.id, step: found.one.open[0]?.id ?? "" };
  const ids = useWalk(declaration, at);
  if (error?.refusals.some((one) => one.code === "interest-undeclared") === true) return <InterestForm declaration={declaration} withdrawn={(name) => setGone({ declaration, name })} />;
  if (gone?.declaration === declaration) return <Withdrawn name={gone.name} />;
  if (error !== undefined) return <Refusals refusals={error.refusals} title="案卷打不开" />;
  if (found === undefined) return <Awaiting what="案卷" />;
  const next = afterActing(ids, declaration);
  const goOn = (): void => {
    if (next !== undefined) void navigate({ to: "/desk/cases/$declaration", params: { declaration: next } });
  };
  return (
    <>
      <WalkButtons ids={ids} declaration={declaration} />
      <CaseView key={declaration} found={found} goOn={next === undefined ? undefined : goOn} />
    </>
  );
}
