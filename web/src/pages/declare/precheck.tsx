// The pre-check before a form is opened: every condition of the notice for the kind chosen, what is missing, and the way into the form.
import { Alert, Button } from "antd";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { Kind } from "@qingce/core/rule/kind";
import { Choice } from "../../parts/desk/choice.tsx";
import { DueTag } from "../../parts/desk/due-tag.tsx";
import { NoAnswer } from "../../parts/desk/no-answer.tsx";
import { Refusals } from "../../parts/desk/refusals.tsx";
import { RoundPosts } from "../../parts/desk/round-posts.tsx";
import { useAct, useRead } from "../../parts/desk/use-api.ts";
import { useToday } from "../../parts/desk/use-today.ts";
import { sayDueDay } from "../../text/day.ts";
import { Conditions } from "./precheck/conditions.tsx";
import { ToPrepare } from "./precheck/to-prepare.tsx";
import { usePrecheck } from "./precheck/use-precheck.ts";
import "./precheck/precheck.css";

interface OpenProps {
  readonly round: string;
  readonly kind: Kind;
  readonly name: string;
  readonly edition: string;
  /** Something of it already fails. */
  readonly failing: boolean;
}

function OpenForm({ round, kind, name, edition, failing }: OpenProps): ReactElement {
  const open = useAct("open-declaration");
  const navigate = useNavigate();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const begin = async (): Promise<void> => {
    const made = await open.mutateAsync({ input: { round, kind } });
    if (made.ok) await navigate({ to: "/desk/declarations/$declaration", params: { declaration: made.value.declaration } });
    else setRefusals(made.refusals);
  };
  return (
    <div className="open-form">
      <Refusals refusals={refusals} edition={edition} title="未能建立申报" />
      {refusals.some((one) => one.code === "already-declared") && <a href="/desk">到待办中继续填写原申报</a>}
      {failing && <p className="quiet">现有不符合的条件。可以先建立申报填写，但在改变之前不能提交。</p>}
      <Button type="primary" size="large" loading={open.isPending} onClick={() => void begin()}>
        建立申报：{name}
      </Button>
      <p className="quiet">建立后取得编号，内容随写随存；提交前都可以修改或撤回。</p>
    </div>
  );
}

export function PrecheckPage(): ReactElement | null {
  const { round: id } = useParams({ from: "/framed/desk/rounds/$round/declare" });
  const today = useToday();
  const round = useRead("read-round", { round: id });
  const [authority = "", name = ""] = (round.data?.edition ?? "/").split("/");
  const edition = useRead("read-edition", { authority, edition: name }, { enabled: round.data !== undefined, staleTime: 60_000 });
  const [chosen, setChosen] = useState<Kind>();
  const kinds = edition.data?.kinds ?? [];
  const kind = chosen ?? (kinds.length === 1 ? (kinds[0]?.kind as Kind) : undefined);
  const { answer, trouble, again } = usePrecheck(id, kind);
  const failed = round.error ?? edition.error;
  if (failed !== null) return <NoAnswer refusals={failed.refusals} again={() => void round.refetch()} />;
  if (round.data === undefined || edition.data === undefined) return <p role="status">正在取得通知…</p>;
  const closes = round.data.dates["declare-by"] ?? null;
  return (
    <div className="precheck">
      <h1>申报预检 · {round.data.title}</h1>
      <p className="quiet">
        {edition.data.office} · <a href={`/notices/${round.data.edition}`}>通知原文与逐条规则</a> · 受理自{sayDueDay(round.data.opens)}
        {closes !== null && `，至${sayDueDay(closes)}（含当日）`} <DueTag today={today} day={closes} />
      </p>
      <RoundPosts round={id} />
      <section aria-labelledby="kind">
        <h2 id="kind">申报哪一类</h2>
        <Choice label="申报哪一类" value={kind} onChange={setChosen} options={kinds.map((one) => ({ value: one.kind as Kind, label: one.name }))} />
      </section>
      {kind === undefined && <p className="quiet">选定类别后，逐条列出通知的条件。</p>}
      {trouble.length > 0 && <NoAnswer refusals={trouble} again={again} />}
      {kind !== undefined && answer !== undefined && (
        <>
          {answer.refusals.length > 0 && <Alert type="error" showIcon role="alert" title={`有 ${answer.refusals.length} 项条件目前不符合`} description="依据登记系统、名单和注册信息判断，见下表所列条款；如与事实不符，请与受理的经信部门联系更正。" />}
          <Conditions verdicts={answer.verdicts} edition={edition.data} />
          <ToPrepare edition={edition.data} kind={kind} prepare={answer.prepare} />
          <OpenForm round={id} kind={kind} name={kinds.find((one) => one.kind === kind)?.name ?? ""} edition={round.data.edition} failing={answer.refusals.length > 0} />
        </>
      )}
    </div>
  );
}
