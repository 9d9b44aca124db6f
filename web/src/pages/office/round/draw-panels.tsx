// Drawing experts from a published seed: looked at, then confirmed; the seed stands in the log, so that anybody may draw again.
import { App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";

interface Props {
  readonly round: string;
  readonly edition: string;
  readonly caseName: (declaration: string) => string;
  readonly expertName: (expert: string) => string;
}

function Drawn({ round, edition, caseName, expertName, seed, close }: Props & { readonly seed: string; readonly close: () => void }): ReactElement {
  const { message } = App.useApp();
  const confirm = useDecision("confirm-panels");
  const asked = useRead("propose-panels", { round, seed });
  const act = async (): Promise<void> => {
    const done = asked.data === undefined ? undefined : await confirm.run({ round, seed, digest: asked.data.digest });
    if (done === undefined) return;
    void message.success(`已分派 ${done.assigned} 人次`);
    close();
  };
  if (asked.error !== null) return <Refusals refusals={asked.error.refusals} title="抽取不成" />;
  if (asked.data === undefined) return <p role="status">正在抽取…</p>;
  const { pairs, short } = asked.data;
  const cases = [...new Set(pairs.map((one) => one.declaration))];
  return (
    <div>
      <p role="status">
        种子“{seed}”：拟分派 {cases.length} 件、{pairs.length} 人次，其中领域相符 {pairs.filter((one) => one.byField).length} 人次。{short.length > 0 && `另有 ${short.length} 件专家不足。`}
      </p>
      <ul className="plain">
        {cases.map((id) => (
          <li key={id}>
            {caseName(id)}：{pairs.filter((one) => one.declaration === id).map((one) => `${expertName(one.expert)}${one.byField ? "（领域相符）" : ""}`).join("、")}
          </li>
        ))}
        {short.map((one) => (
          <li key={`short${one.declaration}`}>
            {caseName(one.declaration)}：还缺 {one.lacking} 人，请扩充专家库或另行分派
          </li>
        ))}
      </ul>
      <FormFoot refusals={confirm.refusals} edition={edition} word="确认分派" busy={confirm.busy} act={() => void act()} reload={() => void asked.refetch()} />
    </div>
  );
}

export function DrawPanels(props: Props): ReactElement {
  const [seed, setSeed] = useState("");
  const [drawn, draw] = useState<string>();
  return (
    <section aria-label="随机抽取专家" className="expert-picker">
      <div className="act-row">
        <label className="labelled">
          随机抽取的种子（事先公开，入日志）
          <Input value={seed} maxLength={80} onChange={(event) => setSeed(event.target.value)} placeholder="例如公证的号码" />
        </label>
        <Button disabled={seed.trim() === ""} onClick={() => draw(seed.trim())}>
          从专家库抽取
        </Button>
      </div>
      {drawn !== undefined && <Drawn key={drawn} {...props} seed={drawn} close={() => draw(undefined)} />}
    </section>
  );
}
