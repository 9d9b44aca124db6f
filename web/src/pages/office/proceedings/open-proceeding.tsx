// Opens a proceeding against a listed unit: an incident in the edition's own words and severities, or a rule of another document; the stages that will follow are shown before.
import { App, Input, Select } from "antd";
import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import { pathOf } from "@qingce/core/upkeep/path";
import type { OtherRule } from "@qingce/core/upkeep/ground";
import { otherRuleWords } from "@qingce/core/upkeep/ground";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { LabelledChoice } from "../../../parts/desk/labelled-choice.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { isWithin } from "../../../text/season-said.ts";
import { groundFrom, type GroundTyped } from "../../../text/ground-typed.ts";
import { stageWords } from "../../../text/proceeding-said.ts";
import { tierWord } from "../../../text/words.ts";
import { UnitField } from "./unit-field.tsx";

function useEditions(entry: string) {
  const found = useRead("read-entry", { entry }, { enabled: entry !== "" });
  const all = useRead("list-editions", {}).data?.editions ?? [];
  const one = found.data;
  const own = one === undefined ? [] : all.filter(({ level, kinds, region }) => level === one.level && kinds.some(({ kind }) => kind === one.kind) && (region === "given-at-opening" || isWithin(one.region, region)));
  return { one, editions: own };
}

interface FormProps {
  readonly typed: GroundTyped;
  readonly set: (part: Partial<GroundTyped>) => void;
  readonly refusals: readonly Refusal[];
}

function Incident({ typed, set, refusals, records }: FormProps & { readonly records: { readonly [record: string]: { readonly label: string; readonly severities?: readonly string[] } } }): ReactElement {
  const severities = records[typed.record]?.severities ?? [];
  return (
    <>
      <DeskField label="情形（通知的用语）" place="record" refusals={refusals}>
        {(given) => <Select {...given} placeholder="请选择" {...(typed.record === "" ? {} : { value: typed.record })} options={Object.entries(records).map(([value, { label }]) => ({ value, label }))} onChange={(record: string) => set({ record, severity: "" })} />}
      </DeskField>
      {severities.length > 0 && <LabelledChoice label="程度" place="severity" refusals={refusals} value={typed.severity === "" ? undefined : typed.severity} options={severities.map((value) => ({ value, label: value }))} onChange={(severity) => set({ severity })} />}
      <DeskField label="事件" place="incident" refusals={refusals} note="名称或认定文书；同一事件用同一写法">
        {(given) => <Input {...given} value={typed.incident} maxLength={200} onChange={(event) => set({ incident: event.target.value })} />}
      </DeskField>
      <DeskField label="发生日期" place="day" refusals={refusals}>
        {(given) => <input {...given} type="date" className="choose" value={typed.day} onChange={(event) => set({ day: event.target.value })} />}
      </DeskField>
    </>
  );
}

const rules = Object.entries(otherRuleWords).map(([value, label]) => ({ value: value as OtherRule, label }));

function Other({ typed, set, refusals }: FormProps): ReactElement {
  return (
    <>
      <LabelledChoice label="事由" place="rule" refusals={refusals} value={typed.rule} options={rules} onChange={(rule) => set({ rule })} />
      <DeskField label="所依文件" place="basis" refusals={refusals} note="所持各版通知都未载这一情形：写明所依文件的名称、文号和条款">
        {(given) => <Input {...given} value={typed.basis} maxLength={200} onChange={(event) => set({ basis: event.target.value })} />}
      </DeskField>
      <DeskField label="查明的事实" place="facts" refusals={refusals}>
        {(given) => <Input.TextArea {...given} value={typed.facts} onChange={(event) => set({ facts: event.target.value })} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />}
      </DeskField>
    </>
  );
}

/** Places with a field of their own. */
const besideFields = new Set(["edition", "record", "incident", "day", "basis", "facts"]);

const first: GroundTyped = { kind: "incident", record: "", severity: "", incident: "", day: "", rule: "not-filed", basis: "", facts: "" };

function Opening({ entry, level, kind, editions }: { readonly entry: string; readonly level: Tier; readonly kind: Kind; readonly editions: readonly { readonly edition: string; readonly name: string }[] }): ReactElement {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const open = useDecision("open-proceeding");
  const [typed, setTyped] = useState(first);
  const [local, setLocal] = useState<readonly Refusal[]>([]);
  const [asked, setEdition] = useState("");
  const edition = editions.find((one) => one.edition === asked)?.edition ?? editions[0]?.edition ?? "";
  const [authority = "", name = ""] = edition.split("/");
  const law = useRead("read-edition", { authority, edition: name }, { enabled: edition !== "" }).data?.source;
  const ground = groundFrom(typed);
  const path = law === undefined || !ground.ok ? undefined : pathOf(law, { kind, level, ground: ground.value });
  const named = new Set((law?.upkeep.duties ?? []).filter(({ act }) => act === "remove").flatMap(({ on }) => on ?? []));
  const records = Object.fromEntries(Object.entries(law?.eligibility.records ?? {}).filter(([record]) => named.has(record)));
  const refusals = (local.length > 0 ? local : open.refusals).map((one) => (one.place === undefined ? one : { ...one, place: one.place.replace(/^ground\./u, "") }));
  const set = (part: Partial<GroundTyped>): void => setTyped((before) => ({ ...before, ...part }));
  const act = async (): Promise<void> => {
    setLocal(ground.ok ? [] : ground.refusals);
    if (!ground.ok) return;
    const done = await open.run({ entry, edition, ground: ground.value });
    if (done === undefined) return;
    void message.success(done.joined ? "同一事件已立案，本次来源并入该件" : "已立案");
    void navigate({ to: "/desk/proceedings/$proceeding", params: { proceeding: done.proceeding } });
  };
  return (
    <>
      <DeskField label="依据的通知" place="edition" refusals={refusals}>
        {(given) => <Select {...given} value={edition} options={editions.map((one) => ({ value: one.edition, label: one.name }))} onChange={setEdition} />}
      </DeskField>
      <LabelledChoice label="事由来源" place="kind" refusals={refusals} value={typed.kind} options={[{ value: "incident", label: "事件（通知列明的）" }, { value: "other-rule", label: "其他文件规定的" }]} onChange={(kind) => set({ kind })} />
      {typed.kind === "incident" ? <Incident typed={typed} set={set} refusals={refusals} records={records} /> : <Other typed={typed} set={set} refusals={refusals} />}
      {typed.kind === "incident" && law !== undefined && named.size === 0 && <p className="quiet">本通知没有把任何事件列为移出情形；须依其他文件办理的，选“其他文件规定的”。</p>}
      {path?.ok === true && (
        <p className="quiet">
          立案后的环节：{path.value.map(({ act, who, clause }) => `${stageWords[act]}（${tierWord(who)}${clause === undefined ? "" : `，${clause}`}）`).join(" → ")}
        </p>
      )}
      {path?.ok === false && <p className="refusal">{path.refusals.map(({ hint, clause }) => `${hint}${clause === undefined ? "" : `（${clause}）`}`).join("；")}</p>}
      <FormFoot refusals={refusals.filter(({ place }) => place === undefined || !besideFields.has(place))} edition={edition} word="立案" danger busy={open.busy} warns="立案后单位可见；有结论之前仍在册。" act={() => void act()} reload={() => undefined} />
    </>
  );
}

export function OpenProceeding({ entry: given }: { readonly entry: string }): ReactElement {
  const [entry, setEntry] = useState(given);
  const { one, editions } = useEditions(entry);
  return (
    <section className="panel" aria-labelledby="open-proceeding">
      <h2 id="open-proceeding">对在册单位立案</h2>
      <div className="ask-form">
        <UnitField value={entry} name={one?.name} change={setEntry} />
        {one !== undefined && !one.stands && <p className="refusal">该单位已不在名单上。</p>}
        {one !== undefined && one.stands && editions.length === 0 && <p className="refusal">没有这一级名单的通知可依。</p>}
        {one !== undefined && one.stands && editions.length > 0 && <Opening key={entry} entry={entry} level={one.level as Tier} kind={one.kind as Kind} editions={editions} />}
      </div>
    </section>
  );
}
