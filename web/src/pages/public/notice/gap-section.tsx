// All that the notice does not state and all that is not held, as two tables.
import { ClauseLinks } from "../../../parts/clause-link.tsx";
import { Nothing } from "../../../parts/states.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import type { EditionAnswer, GapAnswer } from "../../../text/question.ts";

function Gaps({ caption, gaps }: { readonly caption: string; readonly gaps: readonly GapAnswer[] }) {
  if (gaps.length === 0) return <Nothing says={`${caption}：无。`} />;
  return (
    <WideTable caption={`${caption}（${gaps.length}）`} className="gaps sheet">
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col">如何处理</th>
          <th scope="col">条款</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map((gap) => (
          <tr key={gap.what}>
            <th scope="row">{gap.what}</th>
            <td data-label="如何处理">{gap.then}</td>
            <td data-label="条款">
              <ClauseLinks anchors={gap.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

export function GapSection({ edition }: { readonly edition: EditionAnswer }) {
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">未载明与未持有</h2>
      <Gaps caption="未载明" gaps={edition.unstated} />
      <Gaps caption="未持有" gaps={edition.notHeld} />
    </section>
  );
}
