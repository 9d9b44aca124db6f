// A short list of terms, each with its clause; what a reading fills in is marked and leads to the clause where the reading stands.
import { ClauseLinks } from "../../../parts/clause-link.tsx";
import { Tag } from "../../../parts/tag.tsx";

export interface Term {
  readonly name: string;
  readonly says: string;
  readonly clauses: readonly string[];
  /** Id of the reading behind it. */
  readonly reading?: string;
}

export function Terms({ title, terms }: { readonly title: string; readonly terms: readonly Term[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <dl className="terms">
        {terms.map((term) => (
          <div key={term.name}>
            <dt>{term.name}</dt>
            <dd>
              {term.says} {term.reading !== undefined && <Tag mark="reading" word={`解读 ${term.reading}`} />} {term.clauses.length > 0 && <ClauseLinks anchors={term.clauses} />}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
