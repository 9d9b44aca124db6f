// Quotas: a table with its sum where the notice has one, a sentence where it has none.
import { ClauseLink } from "../../../parts/clause-link.tsx";
import { useAnswers } from "../../../parts/use-answer.ts";
import type { EditionSource } from "@qingce/core/contract/edition-routes";
import { sayQuota } from "../../../text/procedure-said.ts";
import { regionsQuestion, type EditionAnswer } from "../../../text/question.ts";
import { quotaTables, type QuotaTable } from "../../../text/quota-table.ts";
import { Terms } from "./terms.tsx";

function Table({ table }: { readonly table: QuotaTable }) {
  return (
    <table className="quota">
      <caption>
        {table.kind}推荐名额 <ClauseLink anchor={table.clause} />
      </caption>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">{row.name}</th>
            <td>{row.n}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td>{table.sum}</td>
        </tr>
      </tfoot>
    </table>
  );
}

export function QuotaBlock({ edition, source }: { readonly edition: EditionAnswer; readonly source: EditionSource }) {
  const wanted = /^\d+$/u.test(edition.region) && quotaTables(edition, []).length > 0;
  const [regions] = useAnswers(wanted ? [regionsQuestion(edition.region)] : []);
  const tables = quotaTables(edition, regions?.kind === "answered" ? regions.answer.regions : []);
  const terms = edition.kinds.map(({ kind, name }) => {
    const quota = source.procedure.quota[kind as keyof typeof source.procedure.quota];
    return { name, says: sayQuota(source, kind as Parameters<typeof sayQuota>[1]), clauses: quota?.cite === undefined ? [] : [quota.cite], ...(quota?.reading === undefined ? {} : { reading: quota.reading }) };
  });
  return (
    <div>
      <Terms title="推荐名额" terms={terms} />
      {tables.map((table) => (
        <Table key={table.kind} table={table} />
      ))}
    </div>
  );
}
