// Where a page cannot be shown because its answer did not come: what happened, and the way on.
import { Button } from "antd";
import type { ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { Refusals } from "./refusals.tsx";

const isMissing = (refusals: readonly Refusal[]): boolean => refusals.some((one) => one.code === "not-found");

interface Props {
  readonly refusals: readonly Refusal[];
  readonly again: () => void;
}

export function NoAnswer({ refusals, again }: Props): ReactElement {
  if (isMissing(refusals)) {
    return (
      <section className="no-answer">
        <h1>没有找到这一页的内容</h1>
        <p>地址有误，或该件不在本账号的权限之内。请从待办重新进入；如是别处发来的链接，请核对登录的账号。</p>
        <p>
          <a href="/desk">回到待办</a>
        </p>
      </section>
    );
  }
  return (
    <section className="no-answer">
      <Refusals refusals={refusals} title="没有取得内容" />
      <Button onClick={again}>重试</Button>
    </section>
  );
}
