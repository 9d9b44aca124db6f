// Proposals for the blacklist and what became of them; one's own cannot be confirmed by oneself.
import { Button } from "antd";
import type { ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { sayDay } from "../../../text/day.ts";
import { Foreseen } from "./foreseen.tsx";
import { useDone } from "./use-done.ts";

const words = { proposed: "待另一人确认", confirmed: "已列入", withdrawn: "已撤销" } as const;

export function Blacklist({ node }: { readonly node: string }): ReactElement {
  const read = useRead("list-blacklistings", { node });
  const { run, refusals, said, busy } = useDone("decide-blacklisting", (done) => (done.until === null ? "已撤销提议" : `已列入黑名单至 ${sayDay(done.until)}；${done.dropped} 件尚无结论的申报已终止委托`));
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得黑名单" />;
  const rows = read.data?.blacklistings ?? [];
  return (
    <>
      <p role="status">{said}</p>
      <Refusals refusals={refusals} />
      {rows.length === 0 && <p className="quiet">没有提议。</p>}
      <ul className="return-list">
        {rows.map((one) => (
          <li key={one.blacklisting}>
            <strong>{one.name}</strong>　{words[one.state]}
            {one.until !== null && `，至 ${sayDay(one.until)}（含当日）`}
            <p className="quiet">
              {one.reason}（{one.document}）
            </p>
            {one.state === "proposed" && <Foreseen node={node} evaluator={one.evaluator} edition={one.edition} />}
            {one.state === "proposed" && (
              <span className="act-buttons">
                <Button size="small" loading={busy} aria-label={`撤销：${one.name}`} onClick={() => void run({ node, blacklisting: one.blacklisting, confirmed: false })}>
                  撤销
                </Button>
                {one.own ? (
                  <span className="quiet">由您提出，须由另一人确认</span>
                ) : (
                  <Button size="small" danger loading={busy} aria-label={`确认列入：${one.name}`} onClick={() => void run({ node, blacklisting: one.blacklisting, confirmed: true })}>
                    确认列入
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
