// The desk of many reviews: what waits for one's own node at one step, chosen by keys, passed or returned together.
import { nation } from "@qingce/core/base/region";
import { Alert, Button } from "antd";
import { useNavigate } from "@tanstack/react-router";
import { useLayoutEffect, useState, type ReactElement } from "react";
import { Awaiting } from "../../parts/case/awaiting.tsx";
import { Key } from "../../parts/case/mark.tsx";
import { Refusals } from "../../parts/desk/refusals.tsx";
import { useMe } from "../../parts/desk/session.tsx";
import { useRead } from "../../parts/desk/use-api.ts";
import { keepWalk } from "../../text/case-walk.ts";
import type { ReviewGroup } from "../../text/review-groups.ts";
import { DecideDialog, type Decision } from "./reviews/decide-dialog.tsx";
import { OutcomeList, type Answered } from "./reviews/outcome-list.tsx";
import { ReviewTable } from "./reviews/review-table.tsx";
import { usePicking } from "./reviews/use-picking.ts";
import { useReviews, type Law, type ReviewsInHand } from "./reviews/use-reviews.ts";
import "../../parts/case/case.css";
import "./reviews/reviews.css";

/** Names of the counties (or cities) right below the reader's node; a county has none. */
function usePlace(): ((code: string) => string) | undefined {
  const [node = nation] = useMe().nodes;
  const below = useRead("list-regions", node === nation ? {} : { within: node }, { staleTime: Infinity });
  const regions = below.data?.regions.filter((one) => one.code !== node) ?? [];
  return regions.length === 0 ? undefined : (code) => regions.find((one) => code.startsWith(one.code))?.name ?? "";
}

interface BenchProps {
  readonly group: ReviewGroup;
  readonly law: Law;
  readonly today: string | undefined;
  readonly told: (answered: Answered) => void;
}

function Bench({ group, law, today, told }: BenchProps): ReactElement {
  const navigate = useNavigate();
  const place = usePlace();
  const [asked, ask] = useState<Decision>();
  const ids = group.rows.map(({ row }) => row.declaration);
  const walk = ids.join(" ");
  useLayoutEffect(() => keepWalk(walk.split(" ")), [walk]);
  const picking = usePicking(ids, asked !== undefined, (declaration) => void navigate({ to: "/desk/cases/$declaration", params: { declaration } }));
  const chosen = group.rows.filter(({ row }) => picking.picked.includes(row.declaration));
  return (
    <>
      <div className="act-row reviews-acts">
        <p className="quiet">
          已选 {chosen.length} / {group.rows.length} 件 · <Key>j</Key> <Key>k</Key> 上下 · <Key>x</Key> 选择 · <Key>Shift</Key> 加 <Key>x</Key> 连选 · <Key>a</Key> 全选 · <Key>Enter</Key> 打开
        </p>
        <div className="act-buttons">
          <Button type="primary" disabled={chosen.length === 0} onClick={() => ask("pass")}>
            通过所选 {chosen.length} 件…
          </Button>
          <Button disabled={chosen.length === 0} onClick={() => ask("return")}>
            退回所选 {chosen.length} 件…
          </Button>
        </div>
      </div>
      <ReviewTable rows={group.rows} today={today} picking={picking} place={place} />
      {asked !== undefined && (
        <DecideDialog
          kind={asked}
          group={group}
          chosen={chosen}
          law={law}
          today={today}
          close={() => ask(undefined)}
          done={(outcomes) => {
            ask(undefined);
            told({ kind: asked, outcomes, chosen, edition: law.edition });
            picking.set(outcomes.filter((one) => !one.done).map((one) => one.declaration));
          }}
        />
      )}
    </>
  );
}

function Groups({ found: { groups, group, choose } }: { readonly found: ReviewsInHand }): ReactElement | null {
  if (groups.length === 0) return null;
  return (
    <label className="labelled reviews-group">
      批次、类别与环节
      <select className="choose" value={group?.key} onChange={(event) => choose(event.target.value)}>
        {groups.map(({ group: { key, rows }, title }) => (
          <option key={key} value={key}>
            {title}（{rows.length} 件）
          </option>
        ))}
      </select>
    </label>
  );
}

export function ReviewsDesk(): ReactElement {
  const { found, error } = useReviews();
  // Kept above the group: whoever decides the last of it still reads what became of all.
  const [answered, setAnswered] = useState<Answered>();
  if (error !== undefined) return <Refusals refusals={error.refusals} title="批量审核打不开" />;
  if (found === undefined) return <Awaiting what="待审核的申报" />;
  const { group, law } = found;
  return (
    <article className="reviews">
      <h1>批量审核</h1>
      <Groups found={found} />
      {answered !== undefined && <OutcomeList answered={answered} />}
      {found.more && <p className="quiet">只列出前 500 件办理中的申报，办完再取其余。</p>}
      {group === undefined && <Alert type="info" showIcon title="现在没有等您审核的申报。" />}
      {group !== undefined && law !== undefined && <Bench key={group.key} group={group} law={law} today={found.today} told={setAnswered} />}
    </article>
  );
}
