// Begins a spot check: which list, how many units, and the public number that nobody knows yet.
import { App, Input, Select } from "antd";
import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { isDay } from "@qingce/core/base/plain-day";
import type { Refusal } from "@qingce/core/base/refusal";
import type { Kind } from "@qingce/core/rule/kind";
import { spotCheckDuty } from "@qingce/core/upkeep/spot-check";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { LabelledChoice } from "../../../parts/desk/labelled-choice.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { clauseAddress } from "../../../text/clause-address.ts";
import { levelOfNode } from "../../../text/entry-sieve.ts";

const empty = { n: "", numberSource: "", numberDay: "", reason: "" };
const noDay: Refusal = { code: "day-missing", place: "numberDay", hint: "请选择日期" };
const noCount: Refusal = { code: "count-missing", place: "n", hint: "请填写抽检几家" };
const places: ReadonlySet<string> = new Set(["n", "numberSource", "numberDay", "reason", "kind", "edition"]);

function Says({ edition, kind }: { readonly edition: string; readonly kind: string }): ReactElement | null {
  const [authority = "", name = ""] = edition.split("/");
  const law = useRead("read-edition", { authority, edition: name }, { enabled: edition !== "" }).data;
  if (law === undefined) return null;
  const duty = spotCheckDuty(law.source, kind as Kind);
  if (duty === undefined) return <p className="quiet">本通知没有抽检的规定，不能据以抽检。</p>;
  return (
    <p className="quiet">
      {duty.says}（<a href={clauseAddress(edition, duty.cite)}>{duty.cite}</a>）
    </p>
  );
}

export function HoldSpotCheck({ nodes }: { readonly nodes: readonly string[] }): ReactElement | null {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const editions = useRead("list-editions", {}).data?.editions ?? [];
  const freeze = useDecision("freeze-spot-check");
  const [asked, setAsked] = useState({ edition: "", kind: "" });
  const [typed, setTyped] = useState(empty);
  const [local, setLocal] = useState<readonly Refusal[]>([]);
  const own = editions.flatMap((one) => nodes.filter((node) => levelOfNode(node) === one.level && (one.region === node || one.region === "given-at-opening")).map((node) => ({ ...one, node })));
  const chosen = own.find((one) => one.edition === asked.edition) ?? own[0];
  if (chosen === undefined) return null;
  const kind = chosen.kinds.find((one) => one.kind === asked.kind)?.kind ?? chosen.kinds[0]?.kind ?? "factory";
  const refusals = local.length > 0 ? local : freeze.refusals;
  const set = (part: Partial<typeof empty>): void => setTyped((before) => ({ ...before, ...part }));
  const act = async (): Promise<void> => {
    const { n, numberSource, numberDay, reason } = typed;
    const faults = [...(/^[1-9]\d{0,5}$/u.test(n) ? [] : [noCount]), ...(isDay(numberDay) ? [] : [noDay])];
    setLocal(faults);
    if (faults.length > 0 || !isDay(numberDay)) return;
    const done = await freeze.run({ edition: chosen.edition, kind: kind as Kind, authority: chosen.node, n: Number(n), numberSource, numberDay, ...(reason.trim() === "" ? {} : { reason }) });
    if (done === undefined) return;
    void message.success("名单已冻结");
    void navigate({ to: "/desk/spot-checks/$check", params: { check: done.spotCheck } });
  };
  return (
    <section className="panel" aria-labelledby="hold-spot-check">
      <h2 id="hold-spot-check">开始一次抽检</h2>
      <div className="spot-form">
        <DeskField label="依据的通知" place="edition" refusals={refusals}>
          {(given) => <Select {...given} value={chosen.edition} options={own.map((one) => ({ value: one.edition, label: one.name }))} onChange={(edition: string) => setAsked({ edition, kind: "" })} />}
        </DeskField>
        {chosen.kinds.length > 1 && <LabelledChoice label="类别" place="kind" refusals={refusals} value={kind} options={chosen.kinds.map((one) => ({ value: one.kind, label: one.name }))} onChange={(value) => setAsked({ edition: chosen.edition, kind: value })} />}
        <Says edition={chosen.edition} kind={kind} />
        <DeskField label="抽检几家" place="n" refusals={refusals} note="按地区和行业大类分层，各层按比例">
          {(given) => <input {...given} type="number" min="1" className="choose" value={typed.n} onChange={(event) => set({ n: event.target.value })} />}
        </DeskField>
        <DeskField label="取哪一个公开数字" place="numberSource" refusals={refusals} note="如：某日上证综合指数收盘点位；须在名单冻结之后才产生，谁也不能预知">
          {(given) => <Input {...given} value={typed.numberSource} maxLength={200} onChange={(event) => set({ numberSource: event.target.value })} />}
        </DeskField>
        <DeskField label="公开数字产生的日期" place="numberDay" refusals={refusals}>
          {(given) => <input {...given} type="date" className="choose" value={typed.numberDay} onChange={(event) => set({ numberDay: event.target.value })} />}
        </DeskField>
        <DeskField label="提前抽检的理由" place="reason" refusals={refusals} note="距上次抽检不足通知所定年限的须写明，随抽检公开">
          {(given) => <Input {...given} value={typed.reason} maxLength={200} onChange={(event) => set({ reason: event.target.value })} />}
        </DeskField>
      </div>
      <FormFoot refusals={refusals.filter(({ place }) => place === undefined || !places.has(place))} edition={chosen.edition} word="冻结名单" busy={freeze.busy} warns="冻结后名单摘要、日志摘要和所取数字对外公开；抽取一次为准，不能重来。" act={() => void act()} reload={() => undefined} />
    </section>
  );
}
