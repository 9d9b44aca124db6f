// Failed sign-ins at one's own account: when, from where, by which browser.
import type { ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { browserOf } from "../../../text/browser-name.ts";
import { sayMoment } from "../../../text/moment.ts";

export function FailedSignIns(): ReactElement {
  const read = useRead("list-failed-sign-ins", {});
  const failures = read.data?.failures ?? [];
  return (
    <section aria-labelledby="failures">
      <h2 id="failures">未成功的登录（三十日内，{failures.length}）</h2>
      <Refusals refusals={read.error?.refusals ?? []} />
      <p className="quiet">{failures.length === 0 ? "没有。" : "不是您本人输错的，说明有人在试本账号；试的人只会锁住他自己的设备或地址，不影响您登录。"}</p>
      <ul className="plain sessions">
        {failures.map((one) => (
          <li key={`${one.at}/${one.address}`}>
            <span className="number">{sayMoment(one.at)}</span>
            <span>
              {browserOf(one.agent)}
              <span className="quiet number">　{one.address}</span>
            </span>
            <span className="quiet">{one.known ? "用过的设备" : "陌生设备"}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
