// The notices as a table. What only a whole edition tells (tiers, counts, status) is filled in as the editions arrive.
import { Link } from "../../../parts/link.tsx";
import { useAnswers, type Asked } from "../../../parts/use-answer.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { coverageIn } from "../../../text/clause-view.ts";
import { sayDay } from "../../../text/day.ts";
import { lineOf, statusOf, statusWords, tiersOf } from "../../../text/edition-line.ts";
import { editionQuestion, type EditionAnswer, type EditionListed } from "../../../text/question.ts";

const heads = ["通知", "发文机关", "文号", "成文日期", "类别", "层级", "状态"] as const;

function Counts({ asked }: { readonly asked: Asked<EditionAnswer> }) {
  if (asked.kind !== "answered") return <td className="number" data-label="引用 / 沉默">…</td>;
  const { cited, silent, untouched } = coverageIn(asked.answer);
  return (
    <td className="number" data-label="引用 / 沉默">
      {cited} / {silent}
      {untouched > 0 && <strong className="wrong"> 遗漏 {untouched}</strong>}
    </td>
  );
}

function Row({ edition, asked, all }: { readonly edition: EditionListed; readonly asked: Asked<EditionAnswer>; readonly all: readonly EditionAnswer[] }) {
  const line = lineOf(edition);
  const whole = asked.kind === "answered" ? asked.answer : undefined;
  const status = whole === undefined ? undefined : statusOf(whole, all);
  const tiers = whole === undefined ? [] : tiersOf(whole);
  return (
    <tr>
      <th scope="row">
        <Link to={`/notices/${line.id}`}>{line.name}</Link>
      </th>
      <td data-label="发文机关">{line.office}</td>
      <td data-label="文号">{line.number ?? <span className="faint">未载明</span>}</td>
      <td data-label="成文日期" className="day">
        {line.date === null ? <span className="faint">未载明</span> : sayDay(line.date)}
      </td>
      <td data-label="类别">
        <Lines texts={line.kinds} />
      </td>
      <td data-label="层级" className="tiers">
        <Lines texts={tiers.length > 0 ? tiers : [`${line.level}名单`]} />
      </td>
      <td data-label="状态" className="status">
        {asked.kind === "asking" ? "…" : status === undefined ? "—" : statusWords[status]}
      </td>
      <Counts asked={asked} />
    </tr>
  );
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

export function EditionTable({ editions }: { readonly editions: readonly EditionListed[] }) {
  const asked = useAnswers(editions.map(({ edition }) => editionQuestion(edition)));
  const all = asked.flatMap((one) => (one.kind === "answered" ? [one.answer] : []));
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
        {editions.map((edition, n) => (
          <Row key={edition.edition} edition={edition} asked={asked[n] ?? { kind: "asking" }} all={all} />
        ))}
      </tbody>
    </WideTable>
  );
}
