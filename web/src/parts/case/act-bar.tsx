// The bar at the foot of a case: the acts that are lit for the reader, the form of the one chosen, what became of it.
import { Button } from "antd";
import { useLayoutEffect, useRef, type ReactElement } from "react";
import { useKeys } from "../keys.ts";
import type { LitStep } from "../../text/case-acts.ts";
import type { Field } from "../../text/return-fields.ts";
import { EvaluateForm } from "./evaluate-form.tsx";
import { Key } from "./mark.tsx";
import { OpineForm } from "./opine-form.tsx";
import { PassForm } from "./pass-form.tsx";
import { RefuseForm } from "./refuse-form.tsx";
import { ReturnForm } from "./return-form.tsx";
import { ScoreForm } from "./score-form.tsx";
import type { Law } from "./use-case.ts";

export type Choice = "pass" | "return" | "refuse" | "agree" | "disagree" | "score" | "evaluate";

export interface Wanted {
  readonly field: string;
  readonly reason: string;
}

/** What every form of the bar is given. */
export interface Judging {
  readonly declaration: string;
  readonly lit: LitStep;
  /** Digest of the material the reader has before its eyes. */
  readonly digest: string;
  readonly law: Law;
  readonly done: (said: string) => void;
  readonly reload: () => void;
}

interface Props extends Omit<Judging, "lit"> {
  readonly acts: readonly LitStep[];
  readonly choice: Choice | undefined;
  readonly choose: (choice: Choice | undefined) => void;
  readonly fields: readonly Field[];
  readonly wanted: readonly Wanted[];
  readonly setWanted: (wanted: readonly Wanted[]) => void;
  /** Clause of the rule in focus: where a refusal starts. */
  readonly clause: string | undefined;
  readonly said: string;
  readonly desk: string | undefined;
}

const choices: { readonly [act in LitStep["act"]]: readonly { readonly choice: Choice; readonly word: string; readonly danger?: true }[] } = {
  review: [
    { choice: "pass", word: "通过" },
    { choice: "return", word: "退回" },
    { choice: "refuse", word: "不予通过", danger: true },
  ],
  opine: [
    { choice: "agree", word: "同意" },
    { choice: "disagree", word: "不同意", danger: true },
  ],
  score: [{ choice: "score", word: "评分" }],
  evaluate: [{ choice: "evaluate", word: "提交评价" }],
  recommend: [],
};

function FormOf({ props, lit }: { readonly props: Props; readonly lit: LitStep }): ReactElement | null {
  const { acts: _, choice, choose: __, fields, wanted, setWanted, clause, said: ___, desk: ____, ...rest } = props;
  const judging: Judging = { ...rest, lit };
  switch (choice) {
    case "pass":
      return <PassForm {...judging} />;
    case "return":
      return <ReturnForm {...judging} fields={fields} wanted={wanted} setWanted={setWanted} />;
    case "refuse":
      return <RefuseForm {...judging} clause={clause} />;
    case "agree":
    case "disagree":
      return <OpineForm key={choice} {...judging} opinion={choice} />;
    case "score":
      return <ScoreForm {...judging} />;
    case "evaluate":
      return <EvaluateForm {...judging} />;
    case undefined:
      return null;
  }
}

export function ActBar(props: Props): ReactElement | null {
  const { acts, choice, choose, said, desk } = props;
  const form = useRef<HTMLDivElement>(null);
  const offered = acts.flatMap((lit) => choices[lit.act].map((one) => ({ ...one, lit })));
  const chosen = offered.find((one) => one.choice === choice);
  const recommending = acts.some((lit) => lit.act === "recommend");
  useKeys({ ...Object.fromEntries(offered.map((one, n) => [String(n + 1), () => choose(one.choice)])), Escape: () => choose(undefined) });
  useLayoutEffect(() => {
    if (choice !== undefined) form.current?.querySelector<HTMLElement>("textarea, input, select")?.focus();
  }, [choice]);
  if (offered.length === 0 && !recommending && said === "") return null;
  const close = (event: React.KeyboardEvent): void => {
    if (event.key === "Escape") choose(undefined);
  };
  return (
    <section className="act-bar" aria-label="办理">
      {chosen !== undefined && (
        <div ref={form} className="act-form" onKeyDown={close}>
          <FormOf props={props} lit={chosen.lit} />
        </div>
      )}
      <div className="act-row">
        <p className="act-says" role="status">
          {said !== "" ? said : acts.map((lit) => lit.says).join("；")}
        </p>
        <div className="act-buttons">
          {offered.map((one, n) => (
            <Button key={one.choice} type={(choice === undefined && n === 0) || one.choice === choice ? "primary" : "default"} ghost={one.choice === choice} danger={one.danger ?? false} aria-expanded={one.choice === choice} aria-keyshortcuts={String(n + 1)} onClick={() => choose(one.choice === choice ? undefined : one.choice)}>
              {one.word} <Key>{String(n + 1)}</Key>
            </Button>
          ))}
          {recommending && desk !== undefined && (
            <Button type="primary" href={desk}>
              去推荐工作台
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
