// The standards that an edition judges by, and which of them are not held here.
import { ClauseLinks } from "../../../parts/clause-link.tsx";
import { Tag } from "../../../parts/tag.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import { kindName } from "../../../text/kinds-of.ts";
import { AdoptedSchemes } from "./adopted-schemes.tsx";
import type { EditionAnswer } from "../../../text/question.ts";

const scores: { readonly [source: string]: string } = { attested: "由报告署名者负责", computed: "按评分表计算", none: "不计分" };

export function StandardSection({ edition }: { readonly edition: EditionAnswer }) {
  const standards = edition.source.edition.standards;
  if (standards.length === 0) return null;
  return (
    <section aria-labelledby="standards">
      <h2 id="standards">评价标准</h2>
      <WideTable caption="评价标准" quiet className="standards sheet">
        <thead>
          <tr>
            <th scope="col">标准</th>
            <th scope="col">适用</th>
            <th scope="col">指标分值表</th>
            <th scope="col">得分</th>
            <th scope="col">条款</th>
          </tr>
        </thead>
        <tbody>
          {standards.map((standard) => (
            <tr key={`${standard.name} ${standard.cite ?? ""}`}>
              <th scope="row">
                {standard.name} {standard.number !== undefined && <span className="faint">{standard.number}</span>}
              </th>
              <td data-label="适用">{standard.for.map((kind) => kindName(edition.kinds, kind)).join("、")}</td>
              <td data-label="指标分值表">
                {standard.scheme === "not-held" ? <Tag mark="not-held" /> : <code>{standard.scheme}</code>}
                {standard.note !== undefined && <p className="note">{standard.note}</p>}
              </td>
              <td data-label="得分">{scores[standard.scores]}</td>
              <td data-label="条款">
                <ClauseLinks anchors={standard.cite === undefined ? [] : [standard.cite]} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {edition.rounds.length > 0 && <AdoptedSchemes edition={edition} />}
    </section>
  );
}
