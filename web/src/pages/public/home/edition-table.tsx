// The notices as a table.
import { Link } from "../../../parts/link.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import { sayDay } from "../../../text/day.ts";
import { lineOf, statusOf, statusWords } from "../../../text/edition-line.ts";
import type { EditionListed, RoundListed } from "../../../text/question.ts";
import { actorWord } from "../../../text/words.ts";

const heads = ["通知", "发文机关", "文号", "成文日期", "类别", "层级", "状态"] as const;

const Unstated = () => <span className="faint">未载明</span>;

function Row({ edition, status }: { readonly edition: EditionListed; readonly status: string }) {
  const line = lineOf(edition);
  return (
    <tr>
      <th scope="row">
        <Link to={`/notices/${line.id}`}>{line.name}</Link>
      </th>
      <td data-label="发文机关">{line.office}</td>
      <td data-label="文号">{line.number ?? <Unstated />}</td>
      <td data-label="成文日期" className="day">
        {line.date === null ? <Unstated /> : sayDay(line.date)}
      </td>
      <td data-label="类别">
        <ul>
          {line.kinds.map((kind) => (
            <li key={kind}>{kind}</li>
          ))}
        </ul>
      </td>
      <td data-label="层级" className="tiers">
        {edition.tiers.map(actorWord).join(" → ")}
      </td>
      <td data-label="状态" className="status">
        {status}
      </td>
      <td data-label="引用 / 沉默" className="number">
        {edition.cited} / {edition.silent}
        {edition.untouched > 0 && <strong className="wrong"> 遗漏 {edition.untouched}</strong>}
      </td>
    </tr>
  );
}

export function EditionTable({ editions, rounds }: { readonly editions: readonly EditionListed[]; readonly rounds: readonly RoundListed[] }) {
  return (
    <WideTable caption="现有通知" quiet className="editions sheet">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col" className="number">
            引用 / 沉默
          </th>
        </tr>
      </thead>
      <tbody>
        {editions.map((edition) => (
          <Row key={edition.edition} edition={edition} status={statusWords[statusOf(edition, editions, rounds)]} />
        ))}
      </tbody>
    </WideTable>
  );
}
