// One unit's plan: what was done, the goal, and steps with gap, measure and day; gaps come from the scoring where the unit was scored.
import { App, Button, Input } from "antd";
import { Link, useParams, useRouterState } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { planWords, type PlanBody } from "@qingce/core/upkeep/cultivation";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useToday } from "../../../parts/desk/use-today.ts";
import { sayMoment } from "../../../text/moment.ts";
import { plansAddress, plansAsked, type PlansAsked } from "../../../text/plans-asked.ts";
import { emptyStep, PlanSteps } from "./plan-steps.tsx";
import "../../../parts/case/case.css";
import "./plans.css";

type Unit = OutputOf<RouteOf<"list-plans">>["units"][number];

const empty: PlanBody = { done: "", goal: "", steps: [] };
const words = { cultivation: { done: "现有基础", goal: "创建目标和拟申报的时间" }, summary: { done: "上年度总结", goal: "下年度目标" } } as const;

function Gaps({ entry, take }: { readonly entry: string; readonly take: (steps: PlanBody["steps"]) => void }): ReactElement | null {
  const read = useRead("read-plan-gaps", { entry });
  if (read.data === undefined) return null;
  const { scored, steps } = read.data;
  if (scored === null) return <p className="quiet">本单位没有按计分方案自评的申报，差距请自行填写。</p>;
  return (
    <p>
      {scored.name}：自评 <span className="number">{scored.score}</span> 分（满分 {scored.max}），{steps.length} 项有差距。
      <Button onClick={() => take(steps)} disabled={steps.length === 0}>
        把差距列入计划
      </Button>
    </p>
  );
}

function PlanForm({ asked, unit }: { readonly asked: PlansAsked; readonly unit: Unit }): ReactElement {
  const { message } = App.useApp();
  const keep = useDecision("keep-plan");
  const [body, setBody] = useState<PlanBody>(unit.plan?.body ?? empty);
  const set = (part: Partial<PlanBody>): void => setBody((before) => ({ ...before, ...part }));
  const word = words[asked.kind];
  const act = async (): Promise<void> => {
    const done = await keep.run({ ...asked, entry: unit.entry, version: unit.plan?.version ?? 0, body: { ...body, steps: [...body.steps] } });
    if (done !== undefined) void message.success("已保存");
  };
  const shown = keep.refusals.filter(({ place }) => place === undefined || (place !== "done" && place !== "goal" && place !== "steps" && !place.startsWith("steps.")));
  return (
    <section className="panel" aria-labelledby="plan">
      <h2 id="plan">
        {asked.year}年{planWords[asked.kind]}
      </h2>
      {unit.plan !== null && <p className="quiet">{sayMoment(unit.plan.savedAt)}保存</p>}
      <div className="plan-form">
        <DeskField label={word.done} place="done" refusals={keep.refusals}>
          {(given) => <Input.TextArea {...given} value={body.done} autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} onChange={(event) => set({ done: event.target.value })} />}
        </DeskField>
        <DeskField label={word.goal} place="goal" refusals={keep.refusals}>
          {(given) => <Input.TextArea {...given} value={body.goal} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} onChange={(event) => set({ goal: event.target.value })} />}
        </DeskField>
      </div>
      <h3>差距、措施、时限</h3>
      <Gaps entry={unit.entry} take={(found) => set({ steps: [...body.steps, ...found.filter(({ item }) => !body.steps.some((one) => one.item === item))] })} />
      <PlanSteps steps={body.steps} change={(steps) => set({ steps })} refusals={keep.refusals} />
      <p>
        <Button onClick={() => set({ steps: [...body.steps, emptyStep] })}>添加一项</Button>
      </p>
      <FormFoot refusals={shown} edition={asked.edition} word="保存计划" busy={keep.busy} warns="本地区报送之后仍可修改，再次报送时以新的内容为准。" act={() => void act()} reload={() => undefined} />
    </section>
  );
}

export function PlanPage(): ReactElement {
  const { entry } = useParams({ from: "/framed/desk/plans/$entry" });
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const today = useToday();
  const edition = new URLSearchParams(search).get("edition") ?? "";
  const asked = plansAsked(search, [edition], today);
  const read = useRead("list-plans", asked ?? { edition: "none/none", kind: "cultivation", year: 2023 }, { enabled: asked !== undefined });
  if (read.isError) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined || asked === undefined) return <p role="status">正在取得计划…</p>;
  const unit = read.data.units.find((one) => one.entry === entry);
  return (
    <article className="plan-desk">
      <p>
        <Link to="/desk/plans" search={plansAddress(asked)}>
          培育计划与年度总结
        </Link>
      </p>
      <h1>{unit?.name ?? "没有这一单位"}</h1>
      {unit === undefined ? <p className="empty">该单位不在这张表的范围内。</p> : <PlanForm key={unit.plan?.version ?? 0} asked={asked} unit={unit} />}
    </article>
  );
}
