// The changes of one topic: the sentence, and the clause that it stands on in either notice.
import { Fragment } from "react";
import { Link } from "../../../parts/link.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import { hashOf } from "../../../text/anchor.ts";
import { withDays, type ChangeTold, type TopicTold } from "../../../text/comparison.ts";

interface Props {
  readonly topic: TopicTold;
  readonly from: string;
  readonly to: string;
}

function Clauses({ edition, anchors }: { readonly edition: string; readonly anchors: readonly string[] }) {
  if (anchors.length === 0) return <span className="faint">—</span>;
  return anchors.map((anchor, n) => (
    <Fragment key={anchor}>
      {n > 0 && "、"}
      <Link to={`/notices/${edition}${hashOf(anchor)}`}>{anchor}</Link>
    </Fragment>
  ));
}

function Row({ change, from, to }: Omit<Props, "topic"> & { readonly change: ChangeTold }) {
  const at = change.says.indexOf("：");
  return (
    <tr>
      <th scope="row" className="kind-of-change">
        {withDays(change.says.slice(0, at))}
      </th>
      <td className="says">{withDays(change.says.slice(at + 1))}</td>
      <td data-label="前一版条款">
        <Clauses edition={from} anchors={change.clausesFrom} />
      </td>
      <td data-label="后一版条款">
        <Clauses edition={to} anchors={change.clausesTo} />
      </td>
    </tr>
  );
}

export function TopicSection({ topic: { topic, changes }, from, to }: Props) {
  return (
    <section aria-labelledby={topic}>
      <h2 id={topic}>
        {topic} <span className="faint">{changes.length}</span>
      </h2>
      <WideTable caption={topic} quiet className="changes sheet">
        <thead>
          <tr>
            <th scope="col">变化</th>
            <th scope="col">内容</th>
            <th scope="col">前一版条款</th>
            <th scope="col">后一版条款</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <Row key={`${change.at} ${change.says}`} change={change} from={from} to={to} />
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}
