// Third-party evaluation: whom the applicant engages. The evaluator files its report from its own account.
import { Button, Select } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useAct, useRead } from "../../../parts/desk/use-api.ts";
import { idOf } from "../../../text/form-sections.ts";
import { needWord } from "../../../text/words.ts";
import type { CaseAnswer, FormInHand } from "./basis.ts";
import { FieldNotes, noteId } from "./field-notes.tsx";
import { sayScore } from "../../../text/sheet-said.ts";

function Engage({ hand }: { readonly hand: FormInHand }): ReactElement {
  const { form } = hand;
  const [sought, setSought] = useState("");
  const q = sought.trim().slice(0, 100);
  const list = useRead("list-evaluators", { limit: 500, all: true, ...(q === "" ? {} : { q }) }, { staleTime: 60_000, keep: true });
  const engage = useAct("engage-evaluator");
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string }>();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const all = list.data?.evaluators ?? [];
  const act = async (): Promise<void> => {
    if (chosen === undefined) return;
    const done = await engage.mutateAsync({ input: { declaration: form.declaration, evaluator: chosen.value } });
    setRefusals(done.ok ? [] : done.refusals);
  };
  return (
    <>
      <span className="signing">
        <Select
          id={idOf("engagement")}
          aria-label="评价机构"
          aria-describedby={noteId("engagement")}
          placeholder={all.length === 0 && q === "" ? "名录中还没有机构" : "按名称、拼音选择机构"}
          labelInValue
          showSearch={{ filterOption: false, onSearch: setSought }}
          notFoundContent={list.isFetching ? "正在查找…" : "没有这样的机构"}
          options={all.map((one) => ({ value: one.evaluator, label: one.blacklistedUntil === null ? one.name : `${one.name}（黑名单至 ${one.blacklistedUntil}）` }))}
          {...(chosen === undefined ? {} : { value: chosen })}
          onChange={(one: { readonly value: string; readonly label: string }) => {
            setChosen(one);
            setSought("");
          }}
        />
        <Button onClick={() => void act()} disabled={chosen === undefined} loading={engage.isPending}>
          委托
        </Button>
      </span>
      <Refusals refusals={refusals} edition={form.edition.id} title="未能委托" />
    </>
  );
}

export function EvaluationSection({ inHand, one }: { readonly inHand: FormInHand; readonly one: CaseAnswer }): ReactElement {
  const { basis } = inHand;
  const wanted = basis.edition.procedure.evaluation[basis.kind];
  const { engagement, evaluation } = one.declaration;
  const list = useRead("list-evaluators", { limit: 500, all: true }, { enabled: engagement !== undefined, staleTime: 60_000 });
  const name = list.data?.evaluators.find((each) => each.evaluator === engagement?.evaluator)?.name ?? "已委托的机构";
  return (
    <section id="section-evaluation" aria-labelledby="head-evaluation">
      <h2 id="head-evaluation">第三方评价</h2>
      <div className="fact-row">
        <div className="fact-name">
          委托评价机构
          <span className="quiet block">本类{needWord(wanted?.need ?? "none")}</span>
        </div>
        <div className="fact-cell">
          {engagement === undefined ? (
            <Engage hand={inHand} />
          ) : (
            <p>
              {name}：{evaluation === undefined ? "已受托，尚未提交评价" : `已提交评价，结论${evaluation.conclusion === "meets" ? "符合" : "不符合"}${evaluation.score === undefined ? "" : `，${sayScore(evaluation.score)} 分`}`}
            </p>
          )}
          <FieldNotes place="engagement" {...inHand} />
        </div>
      </div>
    </section>
  );
}
