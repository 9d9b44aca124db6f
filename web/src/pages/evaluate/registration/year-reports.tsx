// Yearly working reports owed, each with its last day. The official form is not held: a short one of our own (自拟).
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { PaperLine } from "../../../parts/papers/paper-line.tsx";
import { TextField } from "../../../parts/evaluator/text-field.tsx";
import { sayDay } from "../../../text/day.ts";
import type { Own, Told } from "./own.ts";
import { useTold } from "./use-told.ts";

type Owed = Own["reports"][number];

const standing = ({ filedOn, due, overdue }: Owed): string =>
  filedOn === null ? (overdue ? "已逾期，尚未报送" : "尚未报送") : `${sayDay(filedOn)}已报送${due !== null && filedOn > due ? "（逾期）" : ""}`;

function Report({ owed, done }: { readonly owed: Owed; readonly done: Told["done"] }): ReactElement {
  const [report, setReport] = useState(owed.report ?? { period: "", work: "", problems: "", signatory: "" });
  const { evaluator } = useMe();
  const { run, refusals, busy } = useTold("file-year-report", "已报送年度工作情况报告", done);
  return (
    <li>
      <h3>{owed.title}</h3>
      <p>
        {owed.due === null ? "未载明期限" : `${sayDay(owed.due)}前（含当日）`}：<span className={owed.overdue ? "refusal" : ""}>{standing(owed)}</span>
      </p>
      <div className="fields">
        <TextField label="报告所述期间" value={report.period} change={(period) => setReport({ ...report, period })} />
        <TextField label="报告署名人" value={report.signatory} change={(signatory) => setReport({ ...report, signatory })} />
      </div>
      <TextField label="开展评价工作情况" rows={3} value={report.work} change={(work) => setReport({ ...report, work })} />
      <TextField label="存在问题和建议" rows={2} value={report.problems} change={(problems) => setReport({ ...report, problems })} />
      <Refusals refusals={refusals} />
      <Button loading={busy} onClick={() => void run({ round: owed.round, ...report })}>
        {owed.filedOn === null ? "报送" : "重新报送"}
      </Button>
      {owed.filedOn !== null && evaluator !== null && <PaperLine name="评价机构年度工作情况报告" address={`/api/papers/year-reports/${[owed.round, evaluator].map(encodeURIComponent).join("/")}`} />}
    </li>
  );
}

export function YearReports({ reports, done }: { readonly reports: readonly Owed[]; readonly done: Told["done"] }): ReactElement {
  if (reports.length === 0) return <p className="quiet">没有参与要求报送的批次。</p>;
  return (
    <>
      <p className="quiet">官方表样（附件10）未持有，以下为自拟简表；受托与报告件数由系统计入。</p>
      <ul className="return-list">
        {reports.map((owed) => (
          <Report key={owed.round} owed={owed} done={done} />
        ))}
      </ul>
    </>
  );
}
