// A signed amendment 补充通知: extension, correction, supplement, quota transfer. The sealed edition stays readable beside it.
import { App, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { InputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { Kind } from "@qingce/core/rule/kind";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import type { RoundInHand } from "./use-round.ts";

type Change = InputOf<RouteOf<"amend-round">>["change"];
const kinds: readonly { readonly kind: Change["kind"]; readonly word: string }[] = [
  { kind: "extension", word: "延期" },
  { kind: "correction", word: "更正" },
  { kind: "supplement", word: "补充" },
  { kind: "quota-transfer", word: "名额调剂" },
];

interface Draft {
  readonly kind: Change["kind"];
  readonly date: string;
  readonly day: string;
  readonly text: string;
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly n: string;
  readonly signedBy: string;
  readonly reason: string;
}

const blank: Draft = { kind: "extension", date: "", day: "", text: "", of: "", from: "", to: "", n: "", signedBy: "", reason: "" };

function changeOf(draft: Draft): Change {
  switch (draft.kind) {
    case "extension":
      return { kind: "extension", date: draft.date, day: draft.day as PlainDay };
    case "correction":
    case "supplement":
      return { kind: draft.kind, text: draft.text };
    case "quota-transfer":
      return { kind: "quota-transfer", of: draft.of as Kind, from: draft.from, to: draft.to, n: Number(draft.n) };
  }
}

type Option = { readonly value: string; readonly label: string };

const Choose = ({ label, value, options, set }: { readonly label: string; readonly value: string; readonly options: readonly Option[]; readonly set: (value: string) => void }): ReactElement => (
  <label className="labelled">
    {label}
    <select className="choose" value={value} onChange={(event) => set(event.target.value)}>
      <option value="">请选择…</option>
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  </label>
);

const Line = ({ label, value, set, type = "text" }: { readonly label: string; readonly value: string; readonly set: (value: string) => void; readonly type?: string }): ReactElement => (
  <label className="labelled">
    {label}
    <Input type={type} value={value} onChange={(event) => set(event.target.value)} />
  </label>
);

function ChangeFields({ draft, change, found }: { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void; readonly found: RoundInHand }): ReactElement {
  const nodes = (found.desk.kinds.find((one) => one.kind === draft.of)?.quota.nodes ?? []).map((one) => ({ value: one.node, label: `${one.name}（${one.quota ?? 0}，已用 ${one.taken}）` }));
  switch (draft.kind) {
    case "extension":
      return (
        <>
          <Choose label="期限" value={draft.date} options={found.law.dates.map((date) => ({ value: date.id, label: date.what }))} set={(date) => change({ date })} />
          <Line label="延至" type="date" value={draft.day} set={(day) => change({ day })} />
        </>
      );
    case "correction":
    case "supplement":
      return <Line label="内容" value={draft.text} set={(text) => change({ text })} />;
    case "quota-transfer":
      return (
        <>
          <Choose label="类别" value={draft.of} options={found.desk.kinds.map((one) => ({ value: one.kind, label: one.name }))} set={(of) => change({ of })} />
          <Choose label="调出" value={draft.from} options={nodes} set={(from) => change({ from })} />
          <Choose label="调入" value={draft.to} options={nodes} set={(to) => change({ to })} />
          <Line label="个数" value={draft.n} set={(n) => change({ n })} />
        </>
      );
  }
}

export function Amend({ found }: { readonly found: RoundInHand }): ReactElement {
  const { message } = App.useApp();
  const amend = useDecision("amend-round");
  const [draft, setDraft] = useState(blank);
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }));
  const act = async (): Promise<void> => {
    if ((await amend.run({ round: found.round.id, change: changeOf(draft), signedBy: draft.signedBy, reason: draft.reason })) === undefined) return;
    setDraft({ ...blank, kind: draft.kind });
    void message.success("补充通知已签发");
  };
  return (
    <>
      <p className="quiet">批次开启后只能以签发的补充通知变更；封存的通知文本不动，变更列在其旁。</p>
      <div className="two">
        <Choose label="变更" value={draft.kind} options={kinds.map((one) => ({ value: one.kind, label: one.word }))} set={(kind) => change({ kind: (kind === "" ? "extension" : kind) as Change["kind"] })} />
        <ChangeFields draft={draft} change={change} found={found} />
        <Line label="签发人" value={draft.signedBy} set={(signedBy) => change({ signedBy })} />
        <Line label="理由" value={draft.reason} set={(reason) => change({ reason })} />
      </div>
      <FormFoot refusals={amend.refusals} edition={found.law.edition} word="签发" busy={amend.busy} warns="签发后对所有人可见，不能删除，只能再发补充通知。" act={() => void act()} reload={() => undefined} />
    </>
  );
}
