// A reading: what is taken, and on opening which matter and why. It stands open at the first of its clauses.
import { Tag } from "../../../parts/tag.tsx";
import type { ReadingView } from "../../../text/clause-view.ts";

export function ReadingNote({ view: { reading, first } }: { readonly view: ReadingView }) {
  return (
    <details className="reading" open={first}>
      <summary className="remark">
        <Tag mark="reading" word={reading.kind === "contradiction" ? "解读矛盾" : undefined} />
        <span>
          {reading.take} <code>{reading.id}</code> <span className="more" />
        </span>
      </summary>
      <dl>
        <dt>事由</dt>
        <dd>{reading.matter}</dd>
        <dt>理由</dt>
        <dd>{reading.why}</dd>
      </dl>
    </details>
  );
}
