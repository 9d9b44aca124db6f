// The changes of one topic: the sentence, and the clause that it stands on in either notice.
import { Link } from "../../../parts/link.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import { hashOf } from "../../../text/anchor.ts";
import type { ChangeTold, TopicTold } from "../../../text/comparison.ts";

interface Props {
  readonly topic: TopicTold;
  readonly from: string;
  readonly to: string;
}

function Clause({ edition, anchor }: { readonly edition: string; readonly anchor: string | null }) {
  if (anchor === null) return <span className="faint">—</span>;
  return <Link to={`/notices/${edition}${hashOf(anchor)}`}>{anchor}</Link>;
}

function Row({ change, from, to }: Omit<Props, "topic"> & { readonly change: ChangeTold }) {
  const at = change.says.indexOf("：");
  return (
    <tr>
      <th scope="row" className="kind-of-change">
        {change.says.slice(0, at)}
      </th>
      <td className="says">{change.says.slice(at + 1)}</td>
      <td data-label="前一版条款">
        <Clause edition={from} anchor={change.clauseFrom} />
      </td>
      <td data-label="后一版条款">
        <Clause edition={to} anchor={change.clauseTo} />
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
