// Dates, publicity and objections, third-party evaluation, quotas.
import { ClauseLinks } from "../../../parts/clause-link.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import { anchorsCitedBy } from "../../../text/clause-view.ts";
import { sayDueDay } from "../../../text/day.ts";
import type { EditionSource } from "@qingce/core/contract/edition-routes";
import type { KindNamed } from "../../../text/kinds-of.ts";
import { publicityDetails, sayCap, sayEvaluation, sayObjection } from "../../../text/procedure-said.ts";
import type { EditionAnswer } from "../../../text/question.ts";
import { actorWord } from "../../../text/words.ts";
import { QuotaBlock } from "./quota-block.tsx";
import { Terms, type Term } from "./terms.tsx";

function Dates({ edition }: { readonly edition: EditionAnswer }) {
  return (
    <WideTable caption="期限" className="dates sheet">
      <thead>
        <tr>
          <th scope="col">最后一日（含当日）</th>
          <th scope="col">责任主体</th>
          <th scope="col">事项</th>
          <th scope="col">条款</th>
        </tr>
      </thead>
      <tbody>
        {edition.dates.map((date) => (
          <tr key={date.id}>
            <th scope="row">{date.day === null ? <span className="faint">未载明</span> : sayDueDay(date.day)}</th>
            <td data-label="责任主体">{actorWord(date.who)}</td>
            <td data-label="事项">{date.what}</td>
            <td data-label="条款">
              <ClauseLinks anchors={anchorsCitedBy(edition, "procedure.yaml", date.id)} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

const given = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

function publicityTerms(source: EditionSource): readonly Term[] {
  const { publicity, objection } = source.procedure;
  return [
    ...publicityDetails(source).map(({ what, says, read }): Term => ({ name: what, says, clauses: given(publicity?.cite), ...(read ? { reading: publicity?.reading ?? "" } : {}) })),
    { name: "异议", says: sayObjection(source), clauses: given(objection.cite), ...(objection.reading === undefined ? {} : { reading: objection.reading }) },
  ];
}

function evaluationTerms(source: EditionSource, kinds: readonly KindNamed[]): readonly Term[] {
  const { evaluation, cap } = source.procedure;
  const each = kinds.map(({ kind, name }): Term => {
    const key = kind as keyof typeof evaluation;
    return { name, says: sayEvaluation(source, key), clauses: given(evaluation[key]?.cite) };
  });
  return [...each, { name: "上限", says: sayCap(source), clauses: given(cap?.cite) }];
}

export function TermSection({ edition }: { readonly edition: EditionAnswer }) {
  const { source, kinds } = edition;
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">期限与名额</h2>
      <div className="term-grid">
        <Dates edition={edition} />
        <QuotaBlock edition={edition} source={source} />
        <Terms title="公示与异议" terms={publicityTerms(source)} />
        <Terms title="第三方评价" terms={evaluationTerms(source, kinds)} />
      </div>
    </section>
  );
}
