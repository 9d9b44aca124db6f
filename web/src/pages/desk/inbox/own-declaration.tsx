// One declaration of one's own: where it stands, what comes next, by when; and why it was returned.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { DueTag } from "../../../parts/desk/due-tag.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import type { Row } from "../../../text/inbox-rows.ts";
import { sayMoment } from "../../../text/moment.ts";
import { standingWord } from "../../../text/outcome-word.ts";

function Reasons({ declaration }: { readonly declaration: string }): ReactElement | null {
  const read = useRead("read-declaration", { declaration });
  const reasons = read.data?.declaration.reasons ?? [];
  if (reasons.length === 0) return null;
  return (
    <ul className="plain reasons" aria-label="退回原因">
      {reasons.map((one) => (
        <li key={`${one.field}/${one.reason}`}>{one.reason}</li>
      ))}
    </ul>
  );
}

const next: { readonly [standing: string]: string } = {
  draft: "填写并提交",
  returned: "按退回原因修改后重新提交",
  withdrawn: "已撤回；截止日前可以恢复填写",
  refused: "未通过，理由见案卷",
  "left-out": "未入选，理由见案卷",
  struck: "异议成立，已移出名单",
  registered: "已列入名单",
};

function nextStep(row: Row): string {
  return next[row.standing] ?? (row.open.length === 0 ? "等待办理" : row.open.map((wait) => wait.says).join("；"));
}

export function OwnDeclaration({ row, today, kind, title }: { readonly row: Row; readonly today: string | undefined; readonly kind: string; readonly title: string }): ReactElement {
  const editable = row.standing === "draft" || row.standing === "returned";
  const to = editable || row.standing === "under-way" || row.standing === "withdrawn" ? "/desk/declarations/$declaration" : "/desk/cases/$declaration";
  return (
    <li data-standing={row.standing}>
      <div>
        <Link to={to} params={{ declaration: row.declaration }} className="own-title">
          {kind}
        </Link>
        <span className={`standing standing-${row.standing}`}>{standingWord(row.standing)}</span>
        <span className="quiet block">
          <span className="number">{row.number}</span> · {title}
        </span>
      </div>
      <div>
        <span className="block">{nextStep(row)}</span>
        {row.submittedAt !== null && <span className="quiet block number">{sayMoment(row.submittedAt)} 提交</span>}
        {row.standing === "returned" && <Reasons declaration={row.declaration} />}
      </div>
      <div className="own-due">
        {editable && <DueTag today={today} day={row.open[0]?.due ?? null} />}
        <Link to={to} params={{ declaration: row.declaration }} className={editable ? "go go-first" : "go"}>
          {row.standing === "draft" ? "继续填写" : row.standing === "returned" ? "去修改" : row.standing === "under-way" ? "查看回执" : row.standing === "withdrawn" ? "查看与恢复" : "查看案卷"}
        </Link>
      </div>
    </li>
  );
}
