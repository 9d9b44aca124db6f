// What each round of the edition scores by: the adopted scheme, its items with points, and the benchmarks frozen for it, each with where it comes from.
import { Awaiting, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { benchmarkOrigin, benchmarkValue, schemeFacts, sayStanding } from "../../../text/adopted-said.ts";
import { sayDay } from "../../../text/day.ts";
import { kindName } from "../../../text/kinds-of.ts";
import { adoptedQuestion, type AdoptedAnswer, type EditionAnswer } from "../../../text/question.ts";
import "./adopted-schemes.css";

function Items({ one }: { readonly one: AdoptedAnswer }) {
  return (
    <WideTable caption={`指标与分值（满分 ${one.max} 分）`} className="sheet">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">类别</th>
          <th scope="col" className="number">
            分值
          </th>
          <th scope="col">标准条款</th>
        </tr>
      </thead>
      <tbody>
        {one.groups.flatMap((group) =>
          group.items.map(({ no, name, clause, points }, n) => (
            <tr key={`${group.name}${no ?? ""}${name}`}>
              <th scope="row">
                {no !== null && <span className="faint">{no} </span>}
                {name}
              </th>
              <td data-label="类别">{n === 0 ? `${group.name}（${sayStanding(group.max)}）` : group.name}</td>
              <td data-label="分值" className="number">
                {sayStanding(points)}
              </td>
              <td data-label="标准条款">{clause}</td>
            </tr>
          )),
        )}
      </tbody>
    </WideTable>
  );
}

function Benchmarks({ one }: { readonly one: AdoptedAnswer }) {
  if (one.benchmarks.length === 0) return <p className="note">方案没有标杆值。</p>;
  return (
    <WideTable caption={`标杆值（${one.benchmarks.length} 个，本批次不再变动）`} className="sheet">
      <thead>
        <tr>
          <th scope="col">标杆</th>
          <th scope="col" className="number">
            值
          </th>
          <th scope="col">来源</th>
        </tr>
      </thead>
      <tbody>
        {one.benchmarks.map((benchmark) => (
          <tr key={benchmark.label}>
            <th scope="row">{benchmark.label}</th>
            <td data-label="值" className="number">
              {benchmarkValue(benchmark)}
            </td>
            <td data-label="来源">{benchmarkOrigin(benchmark)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Adopted({ one, edition }: { readonly one: AdoptedAnswer; readonly edition: EditionAnswer }) {
  return (
    <details className="adopted">
      <summary>
        {one.title}　{kindName(edition.kinds, one.kind)}：{one.name} <span className="faint">{one.day === null ? "" : `${sayDay(one.day)}采用`}</span>
      </summary>
      <dl className="terms">
        {schemeFacts(one).map(({ name, says }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <Items one={one} />
      <Benchmarks one={one} />
    </details>
  );
}

export function AdoptedSchemes({ edition }: { readonly edition: EditionAnswer }) {
  const asked = useAnswer(adoptedQuestion(edition.edition));
  if (asked.kind === "asking") return <Awaiting what="计分方案" />;
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  const { adopted } = asked.answer;
  return (
    <section aria-labelledby="adopted">
      <h3 id="adopted">各批次采用的计分方案</h3>
      {adopted.length === 0 && <p className="note">各批次没有采用计分方案，得分由报告署名者负责。</p>}
      {adopted.map((one) => (
        <Adopted key={`${one.round}${one.hash}${one.kind}`} one={one} edition={edition} />
      ))}
    </section>
  );
}
