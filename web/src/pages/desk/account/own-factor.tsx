// One's second factor: whether it is on, how many recovery codes are left, and what the house asks.
import { Button, Popconfirm } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { Enrol, RecoveryCodes } from "../../../parts/desk/second-factor.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useAct, useRead } from "../../../parts/desk/use-api.ts";

function Kept({ needed }: { readonly needed: boolean }): ReactElement {
  const left = useRead("read-second-factor", {});
  const draw = useAct("draw-recovery-codes");
  const drop = useAct("drop-second-factor");
  const [codes, setCodes] = useState<readonly string[] | undefined>();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const redraw = async (): Promise<void> => {
    const done = await draw.mutateAsync({ input: {} });
    setRefusals(done.ok ? [] : done.refusals);
    if (done.ok) setCodes(done.value.recoveryCodes);
  };
  const leave = async (): Promise<void> => {
    const done = await drop.mutateAsync({ input: {} });
    setRefusals(done.ok ? [] : done.refusals);
  };
  if (codes !== undefined) return <RecoveryCodes codes={codes} done={() => setCodes(undefined)} />;
  return (
    <>
      <Refusals refusals={refusals} />
      <p>
        已启用。未用的恢复码 <strong className="number">{left.data?.recoveryCodes ?? "…"}</strong> 个。
      </p>
      <p className="foot">
        <Popconfirm title="重新生成恢复码？" description="旧的恢复码即刻作废。" okText="重新生成" cancelText="不生成" onConfirm={() => void redraw()}>
          <Button loading={draw.isPending}>重新生成恢复码</Button>
        </Popconfirm>
        {!needed && (
          <Popconfirm title="关闭第二因素？" okText="关闭" cancelText="不关闭" onConfirm={() => void leave()}>
            <Button loading={drop.isPending}>关闭第二因素</Button>
          </Popconfirm>
        )}
      </p>
    </>
  );
}

export function OwnFactor(): ReactElement {
  const { door } = useMe();
  // the codes that a new factor brings are shown once: the page does not turn away from them
  const [held, setHeld] = useState(false);
  return (
    <section aria-labelledby="factor">
      <h2 id="factor">第二因素</h2>
      <p className="quiet">
        本平台用{door.profile}；{door.needsFactor ? "您的身份必须使用第二因素。" : "您的身份可以不用，启用后更安全。"}
        {door.proof === null && "重要事项不要求再次验证。"}
      </p>
      {door.hasFactor && !held ? <Kept needed={door.needsFactor} /> : <Enrol word="启用第二因素" hold={setHeld} />}
    </section>
  );
}
