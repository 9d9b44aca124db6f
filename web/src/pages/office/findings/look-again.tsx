// Compares all organisations of one's region with the lists once more.
import { App, Button } from "antd";
import type { ReactElement } from "react";
import { useDecision } from "../../../parts/case/use-decision.ts";

export function LookAgain(): ReactElement {
  const { message } = App.useApp();
  const look = useDecision("look-for-findings");
  const act = async (): Promise<void> => {
    const done = await look.run({});
    if (done === undefined) void message.error(look.refusals.map((one) => one.hint).join("；") || "没有比对成，请稍后再试");
    else void message.success(done.noted === 0 ? "没有新的线索" : `新增线索 ${done.noted} 条`);
  };
  return (
    <Button loading={look.busy} onClick={() => void act()}>
      重新比对
    </Button>
  );
}
