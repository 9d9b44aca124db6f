// What became of the notice since this round sealed it: signed amendments hold; a revised text is told with what it would mean for this draft.
import { Alert } from "antd";
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { NoticeLink } from "../../../parts/case/notice-link.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { sayDay } from "../../../text/day.ts";
import { amendmentWords, sayClauses, sayRevised, touchedHeads } from "../../../text/touched-words.ts";

type Revised = NonNullable<OutputOf<RouteOf<"read-revision">>["revised"]>;

function Revision({ revised, own }: { readonly revised: Revised; readonly own: string }): ReactElement {
  const heads = touchedHeads.filter(([head]) => revised[head].length > 0);
  return (
    <Alert
      type={heads.length > 0 ? "warning" : "info"}
      showIcon
      title={`本通知已修订：${sayClauses(revised.clauses)}`}
      description={
        <>
          <p>{sayRevised(heads.length > 0)}</p>
          {heads.map(([head, word]) => (
            <div key={head}>
              <strong>{word}</strong>
              <ul className="refusals">
                {revised[head].map(({ code, clause, says }) => (
                  <li key={`${code}${says}`}>
                    {says}
                    {clause !== null && <> <NoticeLink edition={head === "allowed" ? own : revised.edition} clause={clause} /></>}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </>
      }
    />
  );
}

export function RevisionNote({ declaration, edition }: { readonly declaration: string; readonly edition: string }): ReactElement | null {
  const { data } = useRead("read-revision", { declaration });
  if (data === undefined) return null;
  const { amendments, revised } = data;
  return (
    <>
      {amendments.map((one) => (
        <Alert key={`${one.kind}${one.day}${one.says}`} type="info" showIcon title={`${amendmentWords[one.kind]}（${sayDay(one.day)}，${one.signedBy}签发）：${one.says}`} description={one.reason} />
      ))}
      {revised !== null && <Revision revised={revised} own={edition} />}
    </>
  );
}
